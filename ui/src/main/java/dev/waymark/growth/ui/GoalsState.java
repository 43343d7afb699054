package dev.waymark.growth.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.GoalShelf;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one's own goals shows, as its address says it; what is not understood counts as not given.
 *
 * <ul>
 *   <li>{@code show}: {@code drafts}, {@code closed} or {@code all}; active goals by default
 *   <li>{@code page}: from 2 on
 *   <li>{@code new}: the form for a new goal is open; {@code responsibility} with an id is chosen in it
 * </ul>
 *
 * @param page from 1
 */
record GoalsState(
        GoalShelf shelf, int page, boolean isNew, @Nullable ResponsibilityId responsibility) {

    static final GoalsState USUAL = new GoalsState(GoalShelf.ACTIVE, 1, false, null);

    static GoalsState of(QueryParameters query) {
        return new GoalsState(
                query.getSingleParameter("show").flatMap(GoalsState::shelf).orElse(GoalShelf.ACTIVE),
                query.getSingleParameter("page").flatMap(GoalsState::page).orElse(1),
                query.getParameters().containsKey("new"),
                query.getSingleParameter("responsibility")
                        .flatMap(GoalsState::responsibility)
                        .orElse(null));
    }

    private static Optional<GoalShelf> shelf(String text) {
        for (var shelf : GoalShelf.values()) if (GoalWords.word(shelf).equals(text)) return Optional.of(shelf);
        return Optional.empty();
    }

    private static Optional<Integer> page(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<ResponsibilityId> responsibility(String text) {
        try {
            return Optional.of(ResponsibilityId.of(text));
        } catch (IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (shelf != GoalShelf.ACTIVE) query.put("show", GoalWords.word(shelf));
        if (page > 1) query.put("page", Integer.toString(page));
        if (isNew) query.put("new", "");
        if (responsibility != null) query.put("responsibility", responsibility.toString());
        return QueryParameters.simple(query);
    }

    /** The address to link to. */
    String href() {
        var query = query().getQueryString();
        return query.isEmpty() ? "goals" : "goals?" + query;
    }

    GoalsState showing(GoalShelf other) {
        return new GoalsState(other, 1, false, null);
    }

    GoalsState onPage(int other) {
        return new GoalsState(shelf, other, false, null);
    }

    GoalsState drafting(boolean open) {
        return new GoalsState(shelf, page, open, null);
    }
}
