package dev.waymark.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.waymark.career.LevelId;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleFilter.Membership;
import dev.waymark.people.PeopleFilter.Mentoring;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.ProductLineId;
import org.junit.jupiter.api.Test;

class PeopleStateTest {

    @Test
    void comesBackFromItsAddress() {
        for (var mentoring : Mentoring.values())
            for (var membership : Membership.values())
                for (var by : PeopleOrder.By.values()) {
                    var state = new PeopleState(
                            new PeopleFilter("ana & co", LevelId.next(), ProductLineId.next(), mentoring, membership),
                            new PeopleOrder(by, true));
                    assertThat(PeopleState.of(state.query())).isEqualTo(state);
                }
    }

    @Test
    void leavesTheUsualOutOfTheAddress() {
        var usual = new PeopleState(PeopleFilter.EVERYBODY_HERE, PeopleOrder.BY_NAME);
        assertThat(usual.query()).isEqualTo(QueryParameters.empty());
        assertThat(PeopleState.of(QueryParameters.empty())).isEqualTo(usual);
    }

    @Test
    void takesWhatIsNotUnderstoodAsNotGiven() {
        var usual = new PeopleState(PeopleFilter.EVERYBODY_HERE, PeopleOrder.BY_NAME);
        assertThat(PeopleState.of(
                        QueryParameters.fromString("level=x&line=7&mentor=maybe&show=ghosts&sort=-shoe-size")))
                .isEqualTo(usual);
    }
}
