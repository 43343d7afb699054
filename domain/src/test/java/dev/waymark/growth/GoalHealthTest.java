package dev.waymark.growth;

import static dev.waymark.growth.GoalHealth.AT_RISK;
import static dev.waymark.growth.GoalHealth.ON_TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalHealthTest {

    private static final LocalDate ACTIVATED = LocalDate.of(2026, 1, 1);
    private static final LocalDate TARGET = ACTIVATED.plusDays(100);

    @ParameterizedTest(name = "day {0}, last check-in on day {1} with {2} % and confidence {3}: {4}")
    @CsvSource({
        "50, 50, 50, 7, ON_TRACK",
        "50, 50, 40, 6, ON_TRACK",
        "50, 50, 39, 10, BEHIND",
        "50, 50, 50, 5, BEHIND",
        "50, 50, 25, 6, BEHIND",
        "50, 50, 24, 10, AT_RISK",
        "50, 50, 100, 3, AT_RISK",
        "50, 50, 100, 4, BEHIND",
        "100, 100, 100, 10, ON_TRACK",
        "101, 101, 100, 10, AT_RISK",
        "50, 20, 50, 7, ON_TRACK",
        "50, 19, 50, 7, NO_RECENT_CHECK_IN",
        "131, 100, 0, 0, NO_RECENT_CHECK_IN",
    })
    void isDecidedByRecencyThenRiskThenPace(int day, int checkedIn, int percent, int confidence, GoalHealth expected) {
        assertThat(health(day, checkedIn, percent, confidence)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "day {0} without a check-in: {1}")
    @CsvSource({"0, ON_TRACK", "10, ON_TRACK", "11, BEHIND", "25, BEHIND", "26, AT_RISK", "31, NO_RECENT_CHECK_IN"})
    void countsTheActivationAsOneWithNothingDone(int day, GoalHealth expected) {
        assertThat(GoalHealth.of(ACTIVATED, TARGET, null, ACTIVATED.plusDays(day)))
                .isEqualTo(expected);
    }

    @Test
    void aCheckInFromBeforeAReopeningDoesNotAgeTheGoal() {
        assertThat(health(5, -60, 80, 8)).isEqualTo(ON_TRACK);
    }

    @Test
    void aGoalReopenedAfterItsTargetIsPastIt() {
        assertThat(GoalHealth.of(TARGET.plusDays(3), TARGET, null, TARGET.plusDays(3)))
                .isEqualTo(AT_RISK);
        assertThat(GoalHealth.pace(TARGET.plusDays(3), TARGET, TARGET.plusDays(3)))
                .isEqualTo(100);
    }

    @Test
    void thePaceIsNotRounded() {
        assertThat(GoalHealth.pace(ACTIVATED, ACTIVATED.plusDays(3), ACTIVATED.plusDays(1)))
                .isBetween(33.3, 33.4);
    }

    private static GoalHealth health(int day, int checkedIn, int percent, int confidence) {
        return GoalHealth.of(
                ACTIVATED,
                TARGET,
                ACTIVATED.plusDays(checkedIn),
                new Progress(percent),
                new Confidence(confidence),
                ACTIVATED.plusDays(day));
    }
}
