package dev.waymark.people;

import java.time.LocalDate;
import java.util.List;

/** Reads who looked after a person. */
public interface CareRecords {

    /** Managers and mentors as of the end of a day and before, the latest first. */
    List<Care> of(PersonId person, LocalDate day);
}
