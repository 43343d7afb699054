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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTemplateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final GoalText TEXT = new GoalText("Own a launch", "No surprise on the day");

    private final PersonId mentor = PersonId.next();
    private final PersonId mentee = PersonId.next();
    private final ResponsibilityId grown = new ResponsibilityId(Ids.next());

    @Test
    void givesADraftThatIsItsOwners() {
        var giving = GivingId.next();
        var goal = template(60).draftFor(mentee, giving, change());
        assertThat(goal.owner()).isEqualTo(mentee);
        assertThat(goal.state()).isEqualTo(GoalState.DRAFT);
        assertThat(goal.text()).isEqualTo(TEXT);
        assertThat(goal.targetOn()).isEqualTo(TODAY.plusDays(60));
        assertThat(goal.visibility()).isEqualTo(Visibility.MENTOR_AND_LEADS);
        assertThat(goal.responsibilities()).containsExactly(grown);
        assertThat(goal.giving()).contains(giving);
        assertThat(goal.draftedOn()).isEqualTo(TODAY);
    }

    @Test
    void leavesWhatWasGivenAsItWas() {
        var template = template(60);
        var goal = template.draftFor(mentee, GivingId.next(), change());
        template.revise(new GoalText("Else", ""), 30, Set.of());
        assertThat(goal.text()).isEqualTo(TEXT);
        assertThat(goal.targetOn()).isEqualTo(TODAY.plusDays(60));
    }

    @Test
    void isNeitherGivenNorChangedOnceRetired() {
        var template = template(60);
        template.retire(change());
        assertThat(template.retiredAt()).contains(change().at());
        assertThatThrownBy(() -> template.draftFor(mentee, GivingId.next(), change()))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> template.revise(TEXT, 30, Set.of())).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> template.retire(change())).isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, GoalTemplate.MOST_DAYS + 1})
    void isDueInReasonableTime(int days) {
        assertThatThrownBy(() -> template(days)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void aGivingSaysWhatBecameOfItWhenItWasUndone() {
        var giving = Giving.of(GivingId.next(), TemplateId.next(), 5, change());
        assertThat(giving.undone()).isEmpty();
        giving.undo(3, change());
        assertThat(giving.undone()).contains(new Giving.Undone(3, 2));
        assertThatThrownBy(() -> giving.undo(1, change())).isInstanceOf(IllegalStateException.class);
    }

    private GoalTemplate template(int days) {
        return GoalTemplate.keep(TemplateId.next(), TEXT, days, Set.of(grown), change());
    }

    private Change change() {
        return new Change(mentor, TODAY, TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
