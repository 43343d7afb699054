package dev.waymark.people.application;

import dev.waymark.career.LevelId;
import dev.waymark.career.Standpoint;
import dev.waymark.people.CurrentActor;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class OwnStandpoint implements Standpoint {

    private final CurrentActor actor;

    OwnStandpoint(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public Optional<LevelId> level() {
        return actor.get().currentLevel();
    }
}
