package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PairingEligibilityTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("a mentor above with a free slot", facts(Scope.MENTOR, 3, 2, 3, 2), List.of()),
                Arguments.of("a lead", facts(Scope.LEAD, 4, 1, 1, 0), List.of()),
                Arguments.of("the same level", facts(Scope.MENTOR, 3, 3, 3, 2), List.of()),
                Arguments.of("a contributor", facts(Scope.CONTRIBUTOR, 2, 1, 3, 0), List.of(new Obstacle.NotAMentor())),
                Arguments.of("nobody without a level", facts(null, 0, 1, 0, 0), List.of(new Obstacle.NotAMentor())),
                Arguments.of("a level below", facts(Scope.MENTOR, 3, 4, 3, 2), List.of(new Obstacle.LevelBelow())),
                Arguments.of("no free slot", facts(Scope.MENTOR, 3, 2, 3, 3), List.of(new Obstacle.NoFreeSlot(3, 3))),
                Arguments.of(
                        "more mentees than slots",
                        facts(Scope.MENTOR, 3, 2, 1, 3),
                        List.of(new Obstacle.NoFreeSlot(1, 3))),
                Arguments.of(
                        "oneself, whatever else",
                        new PairingFacts(true, null, 0, 0, false, false, 0, 0, true, true),
                        List.of(new Obstacle.SamePerson())),
                Arguments.of(
                        "somebody gone says nothing of slots",
                        new PairingFacts(false, Scope.MENTOR, 3, 2, false, true, 3, 3, false, false),
                        List.of(new Obstacle.MentorGone())),
                Arguments.of(
                        "a mentee who is gone",
                        new PairingFacts(false, Scope.MENTOR, 3, 2, true, false, 3, 0, false, false),
                        List.of(new Obstacle.MenteeGone())),
                Arguments.of(
                        "already paired, in a circle and full",
                        new PairingFacts(false, Scope.MENTOR, 3, 2, true, true, 3, 3, true, true),
                        List.of(new Obstacle.AlreadyPaired(), new Obstacle.Circle(), new Obstacle.NoFreeSlot(3, 3))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void namesEverythingThatStandsInTheWay(String name, PairingFacts facts, List<Obstacle> expected) {
        assertThat(PairingEligibility.obstacles(facts)).isEqualTo(expected);
    }

    private static PairingFacts facts(@Nullable Scope scope, int mentorRank, int menteeRank, int slots, int used) {
        return new PairingFacts(false, scope, mentorRank, menteeRank, true, true, slots, used, false, false);
    }
}
