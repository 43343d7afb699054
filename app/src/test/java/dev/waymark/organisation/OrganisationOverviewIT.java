package dev.waymark.organisation;

import static dev.waymark.organisation.GeneratedOrganisation.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class OrganisationOverviewIT {

    private final OrganisationOverview organisation;
    private final JdbcTemplate jdbc;

    @Autowired
    OrganisationOverviewIT(OrganisationOverview organisation, JdbcTemplate jdbc) {
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 90})
    @WithMockUser(roles = "LEAD")
    void putsTwoDatesAndTheMentorsSideBySide(int people) {
        var made = new GeneratedOrganisation(11, people, 4);
        new Written(jdbc).write(made);
        var lens = Lens.on(TODAY);

        var overview = organisation.overview(lens, TODAY.minusDays(200), 5);

        var now = new Counted(made, lens);
        var then = new Counted(made, Lens.on(TODAY.minusDays(200)));
        assertThat(overview.now()).isEqualTo(now.figures());
        assertThat(overview.then().people()).isEqualTo(then.figures().people());
        assertThat(overview.then().mentored()).isEqualTo(then.figures().mentored());
        assertThat(overview.then().goalsOnTrack()).isEqualTo(then.figures().goalsOnTrack());
        assertThat(overview.then().pairingsMet()).isEqualTo(then.figures().pairingsMet());
        assertThat(overview.then().quiet()).isEqualTo(then.figures().quiet());
        assertThat(overview.mentors().rows())
                .isEqualTo(now.mentors().stream().limit(5).toList());
        assertThat(overview.mentors().mentors()).isEqualTo(now.mentors().size());
    }

    @Test
    @WithMockUser(roles = "LEAD")
    void takesTheSameFewStatementsWhateverTheSize() {
        new Written(jdbc).write(new GeneratedOrganisation(5, 20, 4));
        var few = SqlStatements.during(() -> organisation.overview(Lens.on(TODAY), TODAY.minusDays(90), 10));
        new Written(jdbc).write(new GeneratedOrganisation(5, 300, 4));
        var many = SqlStatements.during(() -> organisation.overview(Lens.on(TODAY), TODAY.minusDays(90), 10));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "mentors", "count", "people", "pairings", "goals", "choices"})
    @WithMockUser(roles = {"CONTRIBUTOR", "MENTOR", "ADMINISTRATOR"})
    void isForLeadsOnly(String method) {
        var lens = Lens.on(TODAY);
        var slice = new Slice(0, 10);
        assertThatThrownBy(() -> {
                    switch (method) {
                        case "overview" -> organisation.overview(lens, TODAY, 10);
                        case "mentors" -> organisation.mentors(lens, slice);
                        case "count" -> organisation.count(Listed.EVERYONE, lens);
                        case "people" -> organisation.people(Listed.EVERYONE, lens, slice);
                        case "pairings" -> organisation.pairings(Listed.ACTIVE_PAIRINGS, lens, slice);
                        case "goals" -> organisation.goals(Listed.ACTIVE_GOALS, lens, slice);
                        default -> organisation.choices(TODAY);
                    }
                })
                .isInstanceOf(AccessDeniedException.class);
    }
}
