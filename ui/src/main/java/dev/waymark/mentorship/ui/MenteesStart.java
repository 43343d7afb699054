package dev.waymark.mentorship.ui;

import dev.waymark.mentorship.Following;
import dev.waymark.people.CurrentActor;
import dev.waymark.shell.StartPlace;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever mentors somebody begins with the mentees. */
@Component
class MenteesStart implements StartPlace {

    private final Following following;
    private final CurrentActor actor;

    MenteesStart(Following following, CurrentActor actor) {
        this.following = following;
        this.actor = actor;
    }

    @Override
    public Optional<String> path() {
        return actor.get().mentors() && following.hasMentees() ? Optional.of("mentees") : Optional.empty();
    }
}
