package dev.waymark.growth.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.career.CompetencyId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.EvidenceFilter;
import dev.waymark.growth.EvidenceId;
import dev.waymark.growth.GoalId;
import dev.waymark.people.PersonId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the log shows, as its address says it; what is not understood counts as not given.
 *
 * <ul>
 *   <li>{@code person}: an id, whose log; the reader's own by default
 *   <li>{@code competency}, {@code responsibility}, {@code goal}: an id
 *   <li>{@code new}: the form for new evidence is open, and names the responsibility and the goal already
 *   <li>{@code edit}: the id of the own evidence whose form is open
 * </ul>
 */
record LogState(
        @Nullable PersonId person,
        @Nullable CompetencyId competency,
        @Nullable ResponsibilityId responsibility,
        @Nullable GoalId goal,
        boolean adds,
        @Nullable EvidenceId edits) {

    static final LogState OWN = new LogState(null, null, null, null, false, null);

    static LogState of(QueryParameters query) {
        return new LogState(
                id(query, "person", PersonId::of).orElse(null),
                id(query, "competency", CompetencyId::of).orElse(null),
                id(query, "responsibility", ResponsibilityId::of).orElse(null),
                id(query, "goal", GoalId::of).orElse(null),
                query.getSingleParameter("new").isPresent(),
                id(query, "edit", EvidenceId::of).orElse(null));
    }

    private static <I> Optional<I> id(QueryParameters query, String name, Function<String, I> of) {
        return query.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(of.apply(text));
            } catch (IllegalArgumentException notUnderstood) {
                return Optional.empty();
            }
        });
    }

    QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (adds) query.put("new", "");
        if (edits != null) query.put("edit", edits.toString());
        if (person != null) query.put("person", person.toString());
        if (competency != null) query.put("competency", competency.toString());
        if (responsibility != null) query.put("responsibility", responsibility.toString());
        if (goal != null) query.put("goal", goal.toString());
        return QueryParameters.simple(query);
    }

    EvidenceFilter filter(PersonId reader) {
        return new EvidenceFilter(person == null ? reader : person, goal, competency, responsibility);
    }

    boolean isFiltered() {
        return competency != null || responsibility != null || goal != null;
    }

    LogState unfiltered() {
        return new LogState(person, null, null, null, false, null);
    }

    LogState withCompetency(@Nullable CompetencyId wanted) {
        return new LogState(person, wanted, responsibility, goal, false, null);
    }

    LogState withResponsibility(@Nullable ResponsibilityId wanted) {
        return new LogState(person, competency, wanted, goal, false, null);
    }

    LogState adding() {
        return new LogState(person, competency, responsibility, goal, true, null);
    }

    LogState editing(EvidenceId id) {
        return new LogState(person, competency, responsibility, goal, false, id);
    }

    LogState closed() {
        return new LogState(person, competency, responsibility, goal, false, null);
    }
}
