package dev.waymark.mentorship.ui;

import dev.waymark.mentorship.MentorshipBoard;
import dev.waymark.people.CurrentActor;
import dev.waymark.shell.MenuBadge;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** How many people wait for a mentor, beside the menu's entry. */
@Component
class WaitingBadge implements MenuBadge {

    private final MentorshipBoard board;
    private final CurrentActor actor;

    WaitingBadge(MentorshipBoard board, CurrentActor actor) {
        this.board = board;
        this.actor = actor;
    }

    @Override
    public String path() {
        return "mentorship";
    }

    @Override
    public OptionalInt count() {
        return actor.get().leads() ? OptionalInt.of(board.waiting()) : OptionalInt.empty();
    }
}
