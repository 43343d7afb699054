package dev.waymark.growth;

import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;

/** What changed in people's growth; three statements a person. */
public interface GrowthNewsRecords {

    /**
     * What changed since a day, that day included.
     *
     * @param reader who may see the person's journey
     * @param zone in which {@code since} is a day
     * @see GrowthAccess
     */
    GrowthNews of(PersonId person, Actor reader, LocalDate since, ZoneId zone);
}
