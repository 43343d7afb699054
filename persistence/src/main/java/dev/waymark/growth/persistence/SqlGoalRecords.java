package dev.waymark.growth.persistence;

import dev.waymark.growth.Confidence;
import dev.waymark.growth.GoalCounts;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalRecords;
import dev.waymark.growth.GoalRow;
import dev.waymark.growth.GoalShelf;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.Progress;
import dev.waymark.growth.Visibility;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists in one statement, a goal's page in six. */
@Repository
class SqlGoalRecords implements GoalRecords {

    /** A goal and since when it is in its state. */
    private static final String GOAL = """
            select goal.*, phase.valid_from as since
              from goal
              join goal_phase phase on phase.goal_id = goal.id and phase.valid_to is null
            """;

    private static final String ROW = """
            goal.id, goal.version, goal.title, goal.state, goal.since, goal.target_on, goal.visibility,
            last.made_on, last.made_at, last.progress, last.confidence, work.steps, work.steps_done
            """;

    private static final String LOOKED_UP = """
              left join lateral (select made_on, made_at, progress, confidence
                                   from check_in
                                  where goal_id = goal.id
                                  order by made_on desc, made_at desc, id desc
                                  limit 1) last on true
             cross join lateral (select count(*) as steps, count(done_on) as steps_done
                                   from goal_step where goal_id = goal.id) work
            """;

    /** Active ones by target date, drafts too, then the closed ones, the newest first. */
    private static final String IN_ORDER = """
             order by case state when 'ACTIVE' then 1 when 'DRAFT' then 2 else 3 end,
                      case when state in ('ACTIVE', 'DRAFT') then target_on end, since desc, id
            """;

    private final JdbcClient jdbc;
    private final GoalPageSql page;

    SqlGoalRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.page = new GoalPageSql(jdbc);
    }

    @Override
    public GoalCounts counts(PersonId owner) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'ACTIVE') as active,
                               count(*) filter (where state = 'DRAFT') as drafts,
                               count(*) filter (where state not in ('ACTIVE', 'DRAFT')) as closed
                          from goal where owner_id = ?""")
                .param(owner.value())
                .query((row, i) -> new GoalCounts(row.getInt("active"), row.getInt("drafts"), row.getInt("closed")))
                .single();
    }

    @Override
    public List<GoalRow> of(PersonId owner, GoalShelf shelf, Slice slice) {
        // the page is chosen first, so that check-ins and steps are looked up for its goals alone
        return jdbc.sql("""
                        with goal as materialized (
                            select * from (%s where goal.owner_id = :owner and goal.state in (:states)) goal
                            %s limit :limit offset :offset)
                        select %s from goal %s %s""".formatted(GOAL, IN_ORDER, ROW, LOOKED_UP, IN_ORDER))
                .param("owner", owner.value())
                .param("states", shelf.states().stream().map(Enum::name).toList())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, i) -> row(row))
                .list();
    }

    @Override
    public Optional<GoalDetails> find(GoalId id, Actor actor) {
        return jdbc.sql("""
                        select %s, goal.impact, goal.owner_id, owner.name as owner
                          from (%s where goal.id = :id) goal
                          join person owner on owner.id = goal.owner_id
                        %s
                         where %s""".formatted(ROW, GOAL, LOOKED_UP, Sight.sees("goal.owner_id", "goal.visibility")))
                .params(Sight.of(actor))
                .param("id", id.value())
                .query((row, i) -> {
                    var owner = new PersonId(row.getObject("owner_id", UUID.class));
                    return new GoalDetails(
                            owner.equals(actor.id()),
                            new PersonRef(owner, row.getString("owner")),
                            row(row),
                            row.getString("impact"),
                            page.responsibilities(id),
                            page.phases(id),
                            page.checkIns(id),
                            page.steps(id),
                            mentorsOf(owner));
                })
                .optional();
    }

    private static GoalRow row(ResultSet row) throws SQLException {
        return new GoalRow(
                new GoalId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("title"),
                GoalState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                row.getObject("target_on", LocalDate.class),
                Visibility.valueOf(row.getString("visibility")),
                last(row),
                row.getInt("steps"),
                row.getInt("steps_done"));
    }

    private static GoalRow.@Nullable Last last(ResultSet row) throws SQLException {
        var madeOn = row.getObject("made_on", LocalDate.class);
        return madeOn == null
                ? null
                : new GoalRow.Last(
                        madeOn,
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        new Progress(row.getInt("progress")),
                        new Confidence(row.getInt("confidence")));
    }

    @Override
    public List<PersonRef> mentorsOf(PersonId person) {
        return jdbc.sql("""
                        select mentor.id, mentor.name
                          from pairing
                          join person mentor on mentor.id = pairing.mentor_id
                         where pairing.mentee_id = ? and pairing.state in ('ACTIVE', 'ON_HOLD')
                         order by mentor.name, mentor.id""")
                .param(person.value())
                .query((row, i) -> new PersonRef(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }
}
