package dev.waymark.growth.persistence;

import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.Assessment;
import dev.waymark.growth.AssessmentId;
import dev.waymark.growth.AssessmentNote;
import dev.waymark.growth.Confidence;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalRef;
import dev.waymark.growth.JourneyGoal;
import dev.waymark.growth.JourneyRecords;
import dev.waymark.growth.LevelStay;
import dev.waymark.growth.OpenDraft;
import dev.waymark.growth.Progress;
import dev.waymark.growth.Rated;
import dev.waymark.growth.Rating;
import dev.waymark.growth.Traveller;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlJourneyRecords implements JourneyRecords {

    private static final String RATED = """
            rating.responsibility_id, rating.rating, rating.note, rater.id as rater_id, rater.name as rater,
            assessment.made_on, assessment.id as assessment_id
              from assessment
              join assessment_rating rating on rating.assessment_id = assessment.id
              join person rater on rater.id = assessment.rater_id
            """;

    private final JdbcClient jdbc;

    SqlJourneyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Traveller> traveller(PersonId person) {
        var stays = new ArrayList<LevelStay>();
        var name = new ArrayList<String>();
        jdbc.sql("""
                        select person.name, stay.level_id, stay.valid_from, stay.valid_to
                          from person
                          left join level_assignment stay
                                 on stay.person_id = person.id and stay.valid_to is distinct from stay.valid_from
                         where person.id = :person
                         order by stay.valid_from""").param("person", person.value()).query(row -> {
            name.add(row.getString("name"));
            var level = row.getObject("level_id", UUID.class);
            if (level != null)
                stays.add(new LevelStay(
                        new LevelId(level),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
        });
        if (name.isEmpty()) return Optional.empty();
        return Optional.of(new Traveller(new PersonRef(person, name.getFirst()), List.copyOf(stays)));
    }

    @Override
    public NewestRatings ratings(PersonId person) {
        var own = new HashMap<ResponsibilityId, Rated>();
        var others = new HashMap<ResponsibilityId, Rated>();
        jdbc.sql("""
                        select distinct on (rating.responsibility_id, assessment.rater_id = assessment.subject_id)
                        """ + RATED + """
                         where assessment.subject_id = :person
                         order by rating.responsibility_id, assessment.rater_id = assessment.subject_id,
                                  assessment.made_at desc, assessment.id desc""").param("person", person.value()).query(row -> {
            var rated = rated(row);
            (rated.by().id().equals(person) ? own : others).put(responsibility(row), rated);
        });
        return new NewestRatings(Map.copyOf(own), Map.copyOf(others));
    }

    @Override
    public Map<ResponsibilityId, Rated> before(Assessment assessment) {
        var before = new HashMap<ResponsibilityId, Rated>();
        jdbc.sql("select distinct on (rating.responsibility_id) " + RATED + """
                         where assessment.subject_id = :subject and assessment.rater_id = :rater
                           and (assessment.made_at, assessment.id) < (:at, :id)
                         order by rating.responsibility_id, assessment.made_at desc, assessment.id desc""")
                .param("subject", assessment.subject().value())
                .param("rater", assessment.rater().value())
                .param("at", assessment.madeAt().atOffset(ZoneOffset.UTC))
                .param("id", assessment.id().value())
                .query(row -> {
                    before.put(responsibility(row), rated(row));
                });
        return Map.copyOf(before);
    }

    private static Rated rated(ResultSet row) throws SQLException {
        return new Rated(
                Rating.valueOf(row.getString("rating")),
                row.getString("note"),
                new PersonRef(new PersonId(row.getObject("rater_id", UUID.class)), row.getString("rater")),
                row.getObject("made_on", LocalDate.class),
                new AssessmentId(row.getObject("assessment_id", UUID.class)));
    }

    @Override
    public Map<ResponsibilityId, EvidenceCount> evidence(PersonId person, Actor reader) {
        var counts = new HashMap<ResponsibilityId, EvidenceCount>();
        jdbc.sql("""
                        select shows.responsibility_id, count(*) as pieces, max(evidence.happened_on) as newest
                          from evidence
                          join evidence_responsibility shows on shows.evidence_id = evidence.id
                          left join goal on goal.id = evidence.goal_id
                         where evidence.owner_id = :person and %s
                         group by shows.responsibility_id""".formatted(Sight.sees("evidence.owner_id", "coalesce(goal.visibility, evidence.visibility)")))
                .param("person", person.value())
                .params(Sight.of(reader))
                .query(row -> {
                    counts.put(
                            responsibility(row),
                            new EvidenceCount(row.getInt("pieces"), row.getObject("newest", LocalDate.class)));
                });
        return Map.copyOf(counts);
    }

    @Override
    public Map<ResponsibilityId, GoalRef> goalsByResponsibility(PersonId person, Actor reader) {
        var goals = new HashMap<ResponsibilityId, GoalRef>();
        jdbc.sql("""
                        select distinct on (grows.responsibility_id) grows.responsibility_id, goal.id, goal.title
                          from goal
                          join goal_responsibility grows on grows.goal_id = goal.id
                         where goal.owner_id = :person and goal.state = 'ACTIVE' and %s
                         order by grows.responsibility_id, goal.target_on, goal.id""".formatted(Sight.sees("goal.owner_id", "goal.visibility")))
                .param("person", person.value())
                .params(Sight.of(reader))
                .query(row -> {
                    goals.put(responsibility(row), goal(row));
                });
        return Map.copyOf(goals);
    }

    @Override
    public ActiveGoals goals(PersonId person, Actor reader, LocalDate today, int most) {
        var count = new int[1];
        var first = jdbc.sql("""
                        select goal.id, goal.title, goal.target_on, standing.activated_on, standing.heard_on,
                               standing.progress, standing.confidence, count(*) over () as goals
                          from goal
                          join goal_standing standing on standing.goal_id = goal.id and standing.valid_to is null
                         where goal.owner_id = :person and goal.state = 'ACTIVE' and %s
                         order by goal.target_on, goal.title, goal.id
                         limit :most""".formatted(Sight.sees("goal.owner_id", "goal.visibility")))
                .param("person", person.value())
                .param("most", most)
                .params(Sight.of(reader))
                .query((row, number) -> {
                    count[0] = row.getInt("goals");
                    return goal(row, today);
                })
                .list();
        return new ActiveGoals(first, count[0]);
    }

    static JourneyGoal goal(ResultSet row, LocalDate today) throws SQLException {
        var activatedOn = date(row, "activated_on");
        var targetOn = date(row, "target_on");
        var heardOn = date(row, "heard_on");
        var progress = new Progress(row.getInt("progress"));
        var confidence = new Confidence(row.getInt("confidence"));
        return new JourneyGoal(
                goal(row),
                targetOn,
                progress,
                (int) GoalHealth.pace(activatedOn, targetOn, today),
                confidence,
                heardOn,
                GoalHealth.of(activatedOn, targetOn, heardOn, progress, confidence, today));
    }

    private static GoalRef goal(ResultSet row) throws SQLException {
        return new GoalRef(new GoalId(row.getObject("id", UUID.class)), row.getString("title"));
    }

    @Override
    public List<AssessmentNote> assessments(PersonId person, int most) {
        return jdbc.sql("""
                        select assessment.id, assessment.made_on, assessment.towards_id, rater.id as rater_id,
                               rater.name as rater
                          from assessment
                          join person rater on rater.id = assessment.rater_id
                         where assessment.subject_id = :person
                         order by assessment.made_at desc, assessment.id desc
                         limit :most""")
                .param("person", person.value())
                .param("most", most)
                .query((row, number) -> new AssessmentNote(
                        new AssessmentId(row.getObject("id", UUID.class)),
                        new PersonRef(new PersonId(row.getObject("rater_id", UUID.class)), row.getString("rater")),
                        date(row, "made_on"),
                        new LevelId(row.getObject("towards_id", UUID.class))))
                .list();
    }

    @Override
    public List<OpenDraft> drafts(PersonId subject, PersonId rater) {
        return jdbc.sql("""
                        select draft.id, draft.towards_id, count(answer.rating) as answered, count(*) as questions
                          from assessment_draft draft
                          join assessment_draft_rating answer on answer.draft_id = draft.id
                         where draft.subject_id = :subject and draft.rater_id = :rater
                         group by draft.id
                        having bool_or(answer.rating is not null or answer.note <> '')
                         order by draft.begun_at desc""")
                .param("subject", subject.value())
                .param("rater", rater.value())
                .query((row, number) -> new OpenDraft(
                        new AssessmentId(row.getObject("id", UUID.class)),
                        new LevelId(row.getObject("towards_id", UUID.class)),
                        row.getInt("answered"),
                        row.getInt("questions")))
                .list();
    }

    private static ResponsibilityId responsibility(ResultSet row) throws SQLException {
        return new ResponsibilityId(row.getObject("responsibility_id", UUID.class));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
