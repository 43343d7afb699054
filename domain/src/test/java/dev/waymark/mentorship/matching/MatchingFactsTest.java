package dev.waymark.mentorship.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Scope;
import dev.waymark.mentorship.Participant;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final MatchingMentor MENTOR =
            new MatchingMentor(PersonId.next(), 3, Scope.MENTOR, null, Set.of(), Set.of(), Set.of(), null, Set.of(), 1);

    private static MatchingMentee mentee(int daysWaiting, @Nullable PersonId current) {
        return mentee(daysWaiting, 1, current);
    }

    private static MatchingMentee mentee(int daysWaiting, int rank, @Nullable PersonId current) {
        return new MatchingMentee(
                PersonId.next(),
                rank,
                null,
                Set.of(),
                Set.of(),
                LineWish.EITHER,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                TODAY.minusDays(daysWaiting),
                current);
    }

    private static MatchingFacts facts(List<MatchingMentee> mentees) {
        var people = Stream.concat(mentees.stream().map(MatchingMentee::id), Stream.of(MENTOR.id()))
                .collect(Collectors.toMap(Function.identity(), id -> new Participant(id, "", "", 1, "")));
        return new MatchingFacts(TODAY, mentees, List.of(MENTOR), List.of(), Map.of(), people, 0);
    }

    @Test
    void takesTheLongestWaitingFirstAndWhoHasAMentorLast() {
        var year = mentee(365, null);
        var month = mentee(30, null);
        var day = mentee(1, null);
        var mentored = mentee(900, MENTOR.id());
        var rows = new ArrayList<>(List.of(day, mentored, year, month));
        for (var seed = 0; seed < 10; seed++) {
            Collections.shuffle(rows, new Random(seed));
            var facts = facts(rows);
            assertThat(facts.waiting()).isEqualTo(3);
            assertThat(facts.first(2).mentees()).containsExactly(year, month);
            assertThat(facts.first(2).people().keySet()).containsExactlyInAnyOrder(year.id(), month.id(), MENTOR.id());
            assertThat(facts.first(3).mentees()).doesNotContain(mentored);
            assertThat(facts.first(4)).isSameAs(facts);
        }
    }

    @Test
    void whomNoFreeSlotCanReachDoesNotHoldUpTheOthers() {
        var nobodyAbove = mentee(900, 3, null);
        var year = mentee(365, 1, null);
        var month = mentee(30, 2, null);
        var rows = List.of(nobodyAbove, month, year);
        assertThat(facts(rows).first(2).mentees()).containsExactly(year, month);
        assertThat(facts(rows).first(1).mentees()).containsExactly(year);
    }

    @Test
    void whoHasWaitedEquallyLongIsTakenByTheLowerId() {
        var rows = new ArrayList<>(List.of(mentee(7, null), mentee(7, null), mentee(7, null)));
        var expected = rows.stream()
                .min(Comparator.comparing(mentee -> mentee.id().value()))
                .orElseThrow();
        Collections.reverse(rows);
        assertThat(facts(rows).first(1).mentees()).containsExactly(expected);
    }

    @Test
    void asManyAreMatchedAtOnceAsTheMatchingTakes() {
        assertThat(Matching.mostMentees(0)).isEqualTo(2_000);
        assertThat(Matching.mostMentees(1_000)).isEqualTo(2_000);
        assertThat(Matching.mostMentees(40_000)).isEqualTo(250);
        var mentees = Stream.generate(() -> mentee(3, null))
                .limit(Matching.mostMentees(1))
                .toList();
        assertThat(Matching.of(facts(mentees).with(Set.of(), Set.of()), MatchingWeights.USUAL)
                        .matches())
                .hasSize(1);
    }
}
