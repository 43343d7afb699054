package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairingHealthTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        // state, days since its start, days since the last session, cadence, health
        "ACTIVE, 0,, 14, ON_TRACK",
        "ACTIVE, 21,, 14, ON_TRACK",
        "ACTIVE, 22,, 14, BEHIND",
        "ACTIVE, 30,, 28, ON_TRACK",
        "ACTIVE, 31,, 28, SILENT",
        "ACTIVE, 90, 21, 14, ON_TRACK",
        "ACTIVE, 90, 22, 14, BEHIND",
        "ACTIVE, 90, 30, 14, BEHIND",
        "ACTIVE, 90, 31, 14, SILENT",
        "ACTIVE, 90, 30, 90, ON_TRACK",
        "ACTIVE, 90, 31, 90, SILENT",
        "ACTIVE, 3, 60, 14, ON_TRACK",
        "ACTIVE, 90, 10, 7, ON_TRACK",
        "ACTIVE, 90, 11, 7, BEHIND",
        "ON_HOLD, 90, 80, 14, ON_HOLD",
        "PROPOSED, 90,, 14, PROPOSED",
        "COMPLETED, 90, 95, 14, CLOSED",
        "ENDED_EARLY, 90, 95, 14, CLOSED",
    })
    void followsItsRule(
            PairingState state, int sinceDays, @Nullable Integer heldDays, int cadence, PairingHealth expected) {
        var held = heldDays == null ? null : DAY.minusDays(heldDays);
        assertThat(PairingHealth.of(state, DAY.minusDays(sinceDays), held, new Cadence(cadence), DAY))
                .isEqualTo(expected);
    }
}
