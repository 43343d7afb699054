package dev.waymark.mentorship.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.mentorship.MenteeRow;
import dev.waymark.people.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which mentee the page shows beside the list, as its address says it: {@code person}, an id; without one, and for
 * somebody who is not a mentee, the one who needs the mentor first.
 */
record MenteesState(@Nullable PersonId person) {

    static MenteesState of(QueryParameters query) {
        return new MenteesState(
                query.getSingleParameter("person").flatMap(MenteesState::id).orElse(null));
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    static String href(PersonId person) {
        return "mentees?person=" + person;
    }

    /** The one to show; empty if there are no mentees at all. */
    Optional<MenteeRow> chosen(List<MenteeRow> mentees) {
        return mentees.stream()
                .filter(row -> row.mentee().id().equals(person))
                .findFirst()
                .or(() -> mentees.stream().findFirst());
    }
}
