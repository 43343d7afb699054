package dev.waymark.growth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.GoalShelf;
import org.junit.jupiter.api.Test;

class GoalsStateTest {

    @Test
    void comesBackFromItsAddress() {
        for (var shelf : GoalShelf.values())
            for (var page : new int[] {1, 2, 40})
                for (var isNew : new boolean[] {false, true}) {
                    var state = new GoalsState(shelf, page, isNew, isNew ? ResponsibilityId.next() : null);
                    assertThat(GoalsState.of(state.query())).isEqualTo(state);
                }
    }

    @Test
    void opensTheFormWithAResponsibilityThatAnotherPageLinksTo() {
        var responsibility = ResponsibilityId.next();
        var state = GoalsState.of(QueryParameters.fromString("new&responsibility=" + responsibility));
        assertThat(state.isNew()).isTrue();
        assertThat(state.responsibility()).isEqualTo(responsibility);
    }

    @Test
    void leavesTheUsualOutOfTheAddress() {
        assertThat(GoalsState.USUAL.href()).isEqualTo("goals");
        assertThat(GoalsState.of(QueryParameters.empty())).isEqualTo(GoalsState.USUAL);
    }

    @Test
    void takesWhatIsNotUnderstoodAsNotGiven() {
        assertThat(GoalsState.of(QueryParameters.fromString("show=ghosts&page=0&responsibility=x")))
                .isEqualTo(GoalsState.USUAL);
    }
}
