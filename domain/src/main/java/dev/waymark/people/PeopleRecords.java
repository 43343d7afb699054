package dev.waymark.people;

import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lists and profiles of people as of a day, read straight from the rows. */
public interface PeopleRecords {

    /**
     * @param namesOnly whether the filter's text is looked for in names alone
     */
    List<PersonRow> rows(PeopleFilter filter, boolean namesOnly, PeopleOrder order, Slice slice, LocalDate today);

    int count(PeopleFilter filter, boolean namesOnly, LocalDate today);

    Optional<PersonProfile> profile(PersonId id, LocalDate today);
}
