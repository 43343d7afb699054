package dev.waymark.growth.application;

import dev.waymark.growth.GivenGoal;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalOrigin;
import dev.waymark.growth.TemplateLists;
import dev.waymark.people.CurrentActor;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONTRIBUTOR')")
class GoalOriginService implements GoalOrigin {

    private final TemplateLists lists;
    private final CurrentActor actor;

    GoalOriginService(TemplateLists lists, CurrentActor actor) {
        this.lists = lists;
        this.actor = actor;
    }

    @Override
    public Optional<GivenGoal> of(GoalId goal) {
        return lists.given(goal, actor.get());
    }
}
