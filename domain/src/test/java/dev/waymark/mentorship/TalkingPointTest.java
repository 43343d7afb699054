package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.AssessmentId;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalRef;
import dev.waymark.growth.LedgerLine;
import dev.waymark.growth.Rated;
import dev.waymark.growth.Rating;
import dev.waymark.mentorship.TalkingPoint.Why;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkingPointTest {

    private static final CompetencyId FOCUS = CompetencyId.next();
    private static final CompetencyId OTHER = CompetencyId.next();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    /**
     * Two gaps, each as focus or not (F), own and the mentor's rating, goal or not (G), age of the newest evidence in days;
     * which one is talked about, and why.
     */
    @ParameterizedTest
    @CsvSource({
        "- L L - -,   F L L G 1,    1, FOCUS",
        "- L D - -,   F L L G 1,    1, FOCUS",
        "F L L G 1,   F L D G 1,    1, FOCUS SEEN_DIFFERENTLY",
        "- L L - -,   - L D G 1,    1, SEEN_DIFFERENTLY",
        "- L L G -,   - L L - 1,    1, NO_GOAL",
        "- L L - 1,   - L L - -,    1, NO_GOAL NO_EVIDENCE",
        "- L L G 1,   - L L G -,    1, NO_EVIDENCE",
        "- L L G 1,   - L L G 90,   1, OLDEST_EVIDENCE",
        "- L L G 90,  - L L G 1,    0, OLDEST_EVIDENCE",
        "- L L G 1,   - L L G 1,    0, OLDEST_EVIDENCE",
        "- - - - -,   - - - - -,    0, NO_GOAL NO_EVIDENCE",
        "- L - - -,   - - L - -,    0, NO_GOAL NO_EVIDENCE",
        "F D D - 1,   - L L G 1,    1, OLDEST_EVIDENCE",
        "F D L - -,   - L L - -,    0, FOCUS SEEN_DIFFERENTLY NO_GOAL NO_EVIDENCE",
    })
    void choosesOneGapAndSaysWhy(String first, String second, int chosen, String why) {
        var ledger = List.of(line(first), line(second));
        assertThat(TalkingPoint.of(ledger, Set.of(FOCUS))).hasValueSatisfying(point -> {
            assertThat(point.line()).isSameAs(ledger.get(chosen));
            assertThat(point.why())
                    .isEqualTo(Stream.of(why.split(" ")).map(Why::valueOf).toList());
        });
    }

    @Test
    void isSilentWhereEverythingIsCarried() {
        assertThat(TalkingPoint.of(List.of(line("F D L - 1")), Set.of(FOCUS))).isEmpty();
        assertThat(TalkingPoint.of(List.of(), Set.of())).isEmpty();
    }

    private static LedgerLine line(String text) {
        var word = text.split(" ");
        var evidence = word[4].equals("-") ? null : DAY.minusDays(Integer.parseInt(word[4]));
        return new LedgerLine(
                new Responsibility(ResponsibilityId.next(), word[0].equals("F") ? FOCUS : OTHER, "Carries it"),
                rated(word[1]),
                rated(word[2]),
                evidence == null ? 0 : 1,
                evidence,
                word[3].equals("G") ? new GoalRef(GoalId.next(), "Carry it") : null);
    }

    private static @Nullable Rated rated(String letter) {
        if (letter.equals("-")) return null;
        var rating = letter.equals("D") ? Rating.DOING : Rating.LEARNING;
        return new Rated(rating, "", new PersonRef(PersonId.next(), "Mia"), DAY, AssessmentId.next());
    }
}
