package dev.waymark.growth.ui;

import dev.waymark.growth.GoalBook;
import dev.waymark.people.CurrentActor;
import dev.waymark.shell.MenuBadge;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** How many of one's own active goals are not on track, beside the menu's entry. */
@Component
class GoalsBadge implements MenuBadge {

    private final GoalBook book;
    private final CurrentActor actor;

    GoalsBadge(GoalBook book, CurrentActor actor) {
        this.book = book;
        this.actor = actor;
    }

    @Override
    public String path() {
        return "goals";
    }

    @Override
    public OptionalInt count() {
        return actor.get().contributes() ? OptionalInt.of(book.needSomething()) : OptionalInt.empty();
    }
}
