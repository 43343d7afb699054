package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastPairingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, 0, '', true",
        "COMPLETED, 90, '', true",
        "COMPLETED, 91, '', false",
        "COMPLETED, 5, It helped., false",
        "ENDED_EARLY, 5, '', false"
    })
    void asksForAReflectionOnWhatCompletedLately(PairingState end, int ago, String own, boolean asks) {
        var past = new PastPairing(
                PairingId.next(),
                new Participant(PersonId.next(), "Ana", "", 0, ""),
                end,
                TODAY.minusDays(300),
                TODAY.minusDays(ago),
                "",
                own,
                own.isEmpty() ? 0 : 1,
                "");
        assertThat(past.asksForReflection(TODAY)).isEqualTo(asks);
    }

    @Test
    void aReflectionSaysSomethingAndNotTooMuch() {
        assertThatThrownBy(() -> new Reflect(PairingId.next(), 0, "  ")).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> new Reflect(PairingId.next(), 0, "x".repeat(Reflection.LONGEST + 1)))
                .isInstanceOf(BrokenRule.class);
        assertThat(new Reflect(PairingId.next(), 0, " It helped. ").text()).isEqualTo("It helped.");
    }
}
