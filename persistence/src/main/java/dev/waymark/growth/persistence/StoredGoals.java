package dev.waymark.growth.persistence;

import dev.waymark.growth.Goal;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.Goals;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredGoals implements Goals {

    private final EntityManager entities;

    StoredGoals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Goal> findById(GoalId id) {
        return Optional.ofNullable(entities.find(Goal.class, id));
    }

    @Override
    public Goal save(Goal goal) {
        Races.told("goal " + goal.id(), () -> {
            if (!entities.contains(goal)) entities.persist(goal);
            entities.flush();
        });
        return goal;
    }

    @Override
    public void remove(Goal draft) {
        Races.told("goal " + draft.id(), () -> {
            for (var sql : List.of(
                    "delete from goal_comment where goal_id = :goal",
                    "update evidence set goal_id = null, visibility = goal.visibility, version = evidence.version + 1"
                            + " from goal where goal.id = :goal and evidence.goal_id = goal.id"))
                entities.createNativeQuery(sql)
                        .setParameter("goal", draft.id().value())
                        .executeUpdate();
            entities.remove(draft);
            entities.flush();
        });
    }

    @Override
    public void awaitTurn(GoalId id) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('goal ' || :id, 0))::text")
                .setParameter("id", id.toString())
                .getSingleResult();
    }
}
