package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final EvidenceText TEXT = new EvidenceText("Ran the pricing experiment", "Six percent more revenue");

    private final PersonId owner = PersonId.next();
    private final ResponsibilityId one = new ResponsibilityId(Ids.next());
    private final ResponsibilityId other = new ResponsibilityId(Ids.next());

    @Test
    void belongsToTheOneWhoKeepsIt() {
        var kept = kept(EvidenceTime.on(TODAY));
        assertThat(kept.owner()).isEqualTo(owner);
        assertThat(kept.goal()).isEmpty();
        assertThat(kept.responsibilities()).containsExactly(one);
    }

    @Test
    void mayHaveHappenedTodayButNotTomorrow() {
        assertThat(kept(EvidenceTime.on(TODAY)).time().happenedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> kept(EvidenceTime.on(TODAY.plusDays(1)))).hasMessage("evidence.not-happened-yet");
        var kept = kept(EvidenceTime.on(TODAY));
        assertThatThrownBy(() -> kept.revise(
                        TEXT,
                        EvidenceTime.on(TODAY.plusDays(1)),
                        WebLink.NONE,
                        Set.of(),
                        null,
                        Visibility.EVERYONE,
                        change()))
                .hasMessage("evidence.not-happened-yet");
        assertThat(kept.visibility()).isEqualTo(Visibility.MENTOR_AND_LEADS);
    }

    @Test
    void neverEndsBeforeItBegins() {
        assertThatThrownBy(() -> new EvidenceTime(TODAY, TODAY.minusDays(1)))
                .hasMessage("evidence.ends-before-it-begins");
        assertThat(new EvidenceTime(TODAY, TODAY)).isEqualTo(EvidenceTime.on(TODAY));
    }

    @Test
    void isRevisedWhole() {
        var kept = kept(EvidenceTime.on(TODAY));
        var goal = GoalId.next();
        var link = new WebLink("https://example.com/a");
        var time = new EvidenceTime(TODAY.minusDays(20), TODAY.minusDays(3));
        kept.revise(new EvidenceText("Else", ""), time, link, Set.of(other), goal, Visibility.ONLY_ME, change());
        assertThat(kept.text()).isEqualTo(new EvidenceText("Else", ""));
        assertThat(kept.time()).isEqualTo(time);
        assertThat(kept.link()).isEqualTo(link);
        assertThat(kept.goal()).contains(goal);
        assertThat(kept.responsibilities()).containsExactly(other);
        assertThat(kept.visibility()).isEqualTo(Visibility.ONLY_ME);
    }

    @Test
    void needsATitleOfALengthThatCanBeRead() {
        assertThatThrownBy(() -> new EvidenceText("  ", "More")).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> new EvidenceText("x".repeat(EvidenceText.LONGEST_TITLE + 1), ""))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> new EvidenceText("x", "y".repeat(EvidenceText.LONGEST_IMPACT + 1)))
                .isInstanceOf(BrokenRule.class);
    }

    private Evidence kept(EvidenceTime time) {
        return Evidence.keep(
                EvidenceId.next(), TEXT, time, WebLink.NONE, Set.of(one), null, Visibility.MENTOR_AND_LEADS, change());
    }

    private Change change() {
        return new Change(owner, TODAY, TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
