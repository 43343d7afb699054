package dev.waymark.growth.persistence;

import dev.waymark.growth.Goal;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.Goals;
import jakarta.persistence.EntityManager;
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
    public void awaitTurn(GoalId id) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('goal ' || :id, 0))::text")
                .setParameter("id", id.toString())
                .getSingleResult();
    }
}
