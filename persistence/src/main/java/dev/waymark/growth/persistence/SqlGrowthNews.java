package dev.waymark.growth.persistence;

import dev.waymark.growth.AssessmentId;
import dev.waymark.growth.Confidence;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalRef;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.GrowthNews;
import dev.waymark.growth.GrowthNewsRecords;
import dev.waymark.growth.Progress;
import dev.waymark.growth.Rating;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlGrowthNews implements GrowthNewsRecords {

    private final JdbcClient jdbc;

    SqlGrowthNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public GrowthNews of(PersonId person, Actor reader, LocalDate since, ZoneId zone) {
        var goalCount = new int[1];
        var evidenceCount = new int[1];
        return new GrowthNews(
                goals(person, reader, since, goalCount),
                goalCount[0],
                evidence(person, reader, since, zone, evidenceCount),
                evidenceCount[0],
                assessments(person, since));
    }

    private List<GrowthNews.OfGoal> goals(PersonId person, Actor reader, LocalDate since, int[] count) {
        return jdbc.sql("""
                        select goal.id, goal.title, goal.state, phase.valid_from >= :since as entered,
                               before.progress as progress_before, before.confidence as confidence_before,
                               latest.progress, latest.confidence, latest.changed, latest.made_on,
                               made.check_ins, count(*) over () as goals
                          from goal
                          join goal_phase phase on phase.goal_id = goal.id and phase.valid_to is null
                          left join lateral (
                               select progress, confidence from check_in
                                where goal_id = goal.id and made_on < :since
                                order by made_on desc, made_at desc, id desc limit 1) before on true
                          left join lateral (
                               select progress, confidence, changed, made_on from check_in
                                where goal_id = goal.id and made_on >= :since
                                order by made_on desc, made_at desc, id desc limit 1) latest on true
                         cross join lateral (
                               select count(*) as check_ins from check_in
                                where goal_id = goal.id and made_on >= :since
                                  and not exists (select from check_in later where later.corrects = check_in.id)) made
                         where goal.owner_id = :person and goal.state <> 'DRAFT'
                           and (phase.valid_from >= :since or made.check_ins > 0) and %s
                         order by greatest(latest.made_on, phase.valid_from) desc, goal.title, goal.id
                         limit :most""".formatted(Sight.sees("goal.owner_id", "goal.visibility")))
                .param("person", person.value())
                .param("since", since)
                .param("most", GrowthNews.MOST)
                .params(Sight.of(reader))
                .query((row, number) -> {
                    count[0] = row.getInt("goals");
                    return new GrowthNews.OfGoal(
                            new GoalRef(new GoalId(row.getObject("id", UUID.class)), row.getString("title")),
                            GoalState.valueOf(row.getString("state")),
                            row.getBoolean("entered"),
                            row.getInt("check_ins"),
                            before(row),
                            now(row));
                })
                .list();
    }

    private static GrowthNews.@Nullable Standing before(ResultSet row) throws SQLException {
        return row.getObject("progress_before") == null
                ? null
                : new GrowthNews.Standing(
                        new Progress(row.getInt("progress_before")), new Confidence(row.getInt("confidence_before")));
    }

    private static GrowthNews.@Nullable Said now(ResultSet row) throws SQLException {
        return row.getObject("progress") == null
                ? null
                : new GrowthNews.Said(
                        new Progress(row.getInt("progress")),
                        new Confidence(row.getInt("confidence")),
                        row.getString("changed"),
                        date(row, "made_on"));
    }

    private List<GrowthNews.OfEvidence> evidence(
            PersonId person, Actor reader, LocalDate since, ZoneId zone, int[] count) {
        return jdbc.sql("""
                        select evidence.title, evidence.happened_on, goal.id as goal_id, goal.title as goal,
                               count(*) over () as pieces
                          from evidence
                          left join goal on goal.id = evidence.goal_id
                         where evidence.owner_id = :person and evidence.created_at >= :since and %s
                         order by evidence.created_at desc, evidence.id
                         limit :most""".formatted(
                                Sight.sees("evidence.owner_id", "coalesce(goal.visibility, evidence.visibility)")))
                .param("person", person.value())
                .param("since", since.atStartOfDay(zone).toOffsetDateTime())
                .param("most", GrowthNews.MOST)
                .params(Sight.of(reader))
                .query((row, number) -> {
                    count[0] = row.getInt("pieces");
                    var goal = row.getObject("goal_id", UUID.class);
                    return new GrowthNews.OfEvidence(
                            row.getString("title"),
                            date(row, "happened_on"),
                            goal == null ? null : new GoalRef(new GoalId(goal), row.getString("goal")));
                })
                .list();
    }

    private List<GrowthNews.OfAssessment> assessments(PersonId person, LocalDate since) {
        var made = new LinkedHashMap<AssessmentId, GrowthNews.OfAssessment>();
        jdbc.sql("""
                        with rated as (
                            select assessment.id, assessment.rater_id, assessment.made_on, assessment.made_at,
                                   level.rank, asked.position, asked.description, rating.rating,
                                   lag(rating.rating) over (
                                       partition by assessment.rater_id, rating.responsibility_id
                                       order by assessment.made_at, assessment.id) as before
                              from assessment
                              join assessment_rating rating on rating.assessment_id = assessment.id
                              join framework_responsibility asked on asked.framework_id = assessment.framework_id
                                                                 and asked.responsibility_id = rating.responsibility_id
                              join framework_level level on level.framework_id = asked.framework_id
                                                        and level.level_id = asked.level_id
                             where assessment.subject_id = :person)
                        select rated.*, rater.name as rater
                          from rated
                          join person rater on rater.id = rated.rater_id
                         where rated.made_on >= :since
                         order by rated.made_at desc, rated.id, rated.rank, rated.position""").param("person", person.value()).param("since", since).query(row -> {
            var id = new AssessmentId(row.getObject("id", UUID.class));
            var so = made.get(id);
            var changes = so == null ? new ArrayList<GrowthNews.Rerated>() : new ArrayList<>(so.changes());
            var before = row.getString("before");
            if (!row.getString("rating").equals(before))
                changes.add(new GrowthNews.Rerated(
                        row.getString("description"),
                        before == null ? null : Rating.valueOf(before),
                        Rating.valueOf(row.getString("rating"))));
            made.put(
                    id,
                    new GrowthNews.OfAssessment(
                            id,
                            new PersonRef(new PersonId(row.getObject("rater_id", UUID.class)), row.getString("rater")),
                            date(row, "made_on"),
                            changes));
        });
        return List.copyOf(made.values());
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
