package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.PersonId;
import dev.waymark.testing.IntegrationTest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class GoalsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Goals goals;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final PersonId owner = PersonId.next();

    @Autowired
    GoalsIT(Goals goals, EntityManager entities, JdbcTemplate jdbc) {
        this.goals = goals;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void someoneIsThere() {
        jdbc.update(
                "insert into person (id, name, email, job_title, joined_on, version) values (?, 'Mia', ?, 'PM', ?, 0)",
                owner.value(),
                owner + "@example.com",
                DAY.minusDays(100));
    }

    @Test
    void comeBackAsTheyWereSavedThroughTheirWholeLife() {
        var goal = Goal.draft(
                owner,
                new GoalText("Run the discovery", "The team builds what customers need"),
                DAY.plusDays(90),
                Visibility.EVERYONE,
                Set.of(),
                on(0));
        goals.save(goal);
        reload(goal).activate(on(3));
        reload(goal).checkIn(new Progress(20), new Confidence(8), "Began", "Go on", on(5));
        reload(goal).checkIn(new Progress(45), new Confidence(6), "Went on", "Finish", on(9));
        var first = StepId.next();
        var second = StepId.next();
        reload(goal).addStep(first, "Ask five customers");
        reload(goal).addStep(second, "Write it down");
        reload(goal).finishStep(first, on(10));
        reload(goal).renameStep(second, "Write it up");
        reload(goal).achieve(on(12));
        reload(goal).reopen(on(14));

        var found = reload(goal);

        assertThat(found.text()).isEqualTo(goal.text());
        assertThat(found.owner()).isEqualTo(owner);
        assertThat(found.state()).isEqualTo(GoalState.ACTIVE);
        assertThat(found.stateOn(DAY.plusDays(2))).contains(GoalState.DRAFT);
        assertThat(found.stateOn(DAY.plusDays(13))).contains(GoalState.ACHIEVED);
        assertThat(found.steps())
                .containsExactly(
                        new Step(first, "Ask five customers", DAY.plusDays(10)), new Step(second, "Write it up", null));
        assertThat(found.checkIns()).extracting(CheckIn::progress).containsExactly(new Progress(20), new Progress(45));
        assertThat(found.latestCheckIn().map(CheckIn::confidence)).contains(new Confidence(6));
        found.removeStep(first);
        assertThat(reload(goal).steps()).containsExactly(new Step(second, "Write it up", null));
    }

    @Test
    void countACorrectionInPlaceOfWhatItCorrects() {
        var goal =
                Goal.draft(owner, new GoalText("Grow", "More"), DAY.plusDays(90), Visibility.EVERYONE, Set.of(), on(0));
        goals.save(goal);
        reload(goal).activate(on(3));
        var wrong = reload(goal).checkIn(new Progress(90), new Confidence(8), "Began", "", on(5));
        var correction = reload(goal)
                .correct(
                        wrong.id(),
                        CheckInId.next(),
                        new Progress(9),
                        new Confidence(4),
                        "Began",
                        "",
                        new Change(owner, DAY.plusDays(6), on(5).at().plusSeconds(600)));

        var found = reload(goal);

        assertThat(found.checkIns()).extracting(CheckIn::id).containsExactly(wrong.id(), correction.id());
        assertThat(found.latestCheckIn().flatMap(CheckIn::corrects)).contains(wrong.id());
        assertThat(found.latestCheckIn().map(CheckIn::madeOn)).contains(DAY.plusDays(5));
        assertThat(standing(goal)).containsExactly("3-5 0 % 7, shared", "5-null 9 % 4, shared");
    }

    @Test
    void standInTheDerivedTableStretchByStretch() {
        var goal = Goal.draft(
                owner, new GoalText("Grow", "More"), DAY.plusDays(90), Visibility.MENTOR_AND_LEADS, Set.of(), on(0));
        goals.save(goal);
        reload(goal).activate(on(3));
        reload(goal).checkIn(new Progress(20), new Confidence(8), "Began", "", on(5));
        reload(goal).abandon("No time", on(9));

        assertThat(standing(goal)).containsExactly("3-5 0 % 7, shared", "5-9 20 % 8, shared");

        reload(goal).showTo(Visibility.ONLY_ME);

        assertThat(standing(goal)).containsExactly("3-5 0 % 7, private", "5-9 20 % 8, private");
    }

    private List<@Nullable String> standing(Goal goal) {
        entities.flush();
        return jdbc.queryForList(
                "select valid_from - date '2026-03-02' || '-' || coalesce((valid_to - date '2026-03-02')::text, 'null')"
                        + " || ' ' || progress"
                        + " || ' % ' || confidence || case when shared then ', shared' else ', private' end"
                        + " from goal_standing where goal_id = ? order by valid_from",
                String.class, goal.id().value());
    }

    private Goal reload(Goal goal) {
        entities.flush();
        entities.clear();
        return goals.findById(goal.id()).orElseThrow();
    }

    private Change on(int day) {
        var date = DAY.plusDays(day);
        return new Change(owner, date, date.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
