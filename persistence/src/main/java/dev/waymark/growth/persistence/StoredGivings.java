package dev.waymark.growth.persistence;

import dev.waymark.growth.Giving;
import dev.waymark.growth.GivingId;
import dev.waymark.growth.Givings;
import dev.waymark.growth.Goal;
import dev.waymark.shared.Ids;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Drafts are written and removed past the entities: one statement a table, whatever their number, where the entities
 * would take several for each goal.
 */
@Repository
class StoredGivings implements Givings {

    private static final String UNTOUCHED = """
            giving_id = :giving and state = 'DRAFT' and version = 0
               and not exists (select from evidence where goal_id = goal.id)
               and not exists (select from goal_comment where goal_id = goal.id)
               and not exists (select from goal_step where goal_id = goal.id)
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    StoredGivings(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Giving> findById(GivingId id) {
        return Optional.ofNullable(entities.find(Giving.class, id));
    }

    @Override
    public Optional<Giving> findToUndo(GivingId id) {
        return Optional.ofNullable(entities.find(Giving.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void give(Giving giving, List<Goal> drafts) {
        entities.persist(giving);
        entities.flush();
        var first = drafts.getFirst();
        jdbc.sql("""
                insert into goal (id, owner_id, title, impact, target_on, visibility, state, created_at, version, giving_id)
                select id, owner_id, :title, :impact, :target, :visibility, :state, :at, 0, :giving
                  from unnest(:goals, :owners) draft (id, owner_id)
                """)
                .param("title", first.text().title())
                .param("impact", first.text().impact())
                .param("target", first.targetOn())
                .param("visibility", first.visibility().name())
                .param("state", first.state().name())
                .param("at", first.createdAt().atOffset(ZoneOffset.UTC))
                .param("giving", giving.id().value())
                .param("goals", ids(drafts, goal -> goal.id().value()))
                .param("owners", ids(drafts, goal -> goal.owner().value()))
                .update();
        jdbc.sql("""
                insert into goal_responsibility (goal_id, responsibility_id)
                select goal_id, responsibility_id from unnest(:goals) goal_id cross join unnest(:grown) responsibility_id
                """)
                .param("goals", ids(drafts, goal -> goal.id().value()))
                .param(
                        "grown",
                        first.responsibilities().stream()
                                .map(responsibility -> responsibility.value())
                                .toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into goal_phase (id, goal_id, state, valid_from, changed_at, changed_by)
                select id, goal_id, :state, :on, :at, :by from unnest(:phases, :goals) phase (id, goal_id)
                """)
                .param("state", first.state().name())
                .param("on", first.draftedOn())
                .param("at", first.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", giving.by().value())
                .param("phases", ids(drafts, goal -> Ids.next()))
                .param("goals", ids(drafts, goal -> goal.id().value()))
                .update();
    }

    private static UUID[] ids(List<Goal> drafts, Function<Goal, UUID> id) {
        return drafts.stream().map(id).toArray(UUID[]::new);
    }

    @Override
    public int takeBack(GivingId giving) {
        entities.flush();
        // an owner who is about to activate one goes first, or waits and finds it gone
        jdbc.sql("select id from goal where giving_id = :giving order by id for update")
                .param("giving", giving.value())
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                        with gone as materialized (select id from goal where %s),
                        without_phases as (delete from goal_phase using gone where goal_id = gone.id),
                        without_aims as (delete from goal_responsibility using gone where goal_id = gone.id),
                        removed as (delete from goal using gone where goal.id = gone.id returning goal.id)
                        select count(*) from removed
                        """.formatted(UNTOUCHED))
                .param("giving", giving.value())
                .query(Integer.class)
                .single();
    }
}
