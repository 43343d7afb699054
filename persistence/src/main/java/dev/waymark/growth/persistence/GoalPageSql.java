package dev.waymark.growth.persistence;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.CheckInId;
import dev.waymark.growth.Confidence;
import dev.waymark.growth.GoalDetails.Grown;
import dev.waymark.growth.GoalDetails.Made;
import dev.waymark.growth.GoalDetails.Phase;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.Progress;
import dev.waymark.growth.Step;
import dev.waymark.growth.StepId;
import dev.waymark.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of a goal's page, of a goal that the reader may see. */
record GoalPageSql(JdbcClient jdbc) {

    List<Grown> responsibilities(GoalId goal) {
        return jdbc.sql("""
                        select grown.responsibility_id, level.name as level, competency.name as competency, said.description
                          from goal_responsibility grown
                         cross join lateral (select said.*
                                               from framework_responsibility said
                                               join framework on framework.id = said.framework_id
                                              where said.responsibility_id = grown.responsibility_id
                                              order by framework.state = 'PUBLISHED' desc, framework.version desc
                                              limit 1) said
                          join framework_level level
                            on level.framework_id = said.framework_id and level.level_id = said.level_id
                          join framework_competency competency
                            on competency.framework_id = said.framework_id and competency.competency_id = said.competency_id
                         where grown.goal_id = ?
                         order by level.rank, said.position""")
                .param(goal.value())
                .query((row, i) -> new Grown(
                        new ResponsibilityId(row.getObject("responsibility_id", UUID.class)),
                        row.getString("level"),
                        row.getString("competency"),
                        row.getString("description")))
                .list();
    }

    List<Phase> phases(GoalId goal) {
        return jdbc.sql("""
                        select phase.state, phase.valid_from, phase.changed_at, phase.reason, person.name as by
                          from goal_phase phase
                          join person on person.id = phase.changed_by
                         where phase.goal_id = ?
                         order by phase.valid_to is null desc, phase.valid_from desc, phase.changed_at desc""")
                .param(goal.value())
                .query((row, i) -> new Phase(
                        GoalState.valueOf(row.getString("state")),
                        row.getObject("valid_from", LocalDate.class),
                        instant(row, "changed_at"),
                        row.getString("by"),
                        row.getString("reason")))
                .list();
    }

    List<Made> checkIns(GoalId goal) {
        return jdbc.sql("""
                        select check_in.*, author.name as author
                          from check_in
                          join person author on author.id = check_in.author_id
                         where check_in.goal_id = ?
                         order by made_on desc, made_at desc, check_in.id desc""")
                .param(goal.value())
                .query((row, i) -> {
                    var corrects = row.getObject("corrects", UUID.class);
                    return new Made(
                            new CheckInId(row.getObject("id", UUID.class)),
                            new PersonId(row.getObject("author_id", UUID.class)),
                            row.getString("author"),
                            row.getObject("made_on", LocalDate.class),
                            instant(row, "made_at"),
                            new Progress(row.getInt("progress")),
                            new Confidence(row.getInt("confidence")),
                            row.getString("changed"),
                            row.getString("next_step"),
                            corrects == null ? null : new CheckInId(corrects));
                })
                .list();
    }

    List<Step> steps(GoalId goal) {
        return jdbc.sql("select id, description, done_on from goal_step where goal_id = ? order by position")
                .param(goal.value())
                .query((row, i) -> new Step(
                        new StepId(row.getObject("id", UUID.class)),
                        row.getString("description"),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
