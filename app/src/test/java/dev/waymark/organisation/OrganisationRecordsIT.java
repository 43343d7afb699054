package dev.waymark.organisation;

import static dev.waymark.organisation.GeneratedOrganisation.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.organisation.GeneratedOrganisation.GoalMade;
import dev.waymark.organisation.GeneratedOrganisation.PairingMade;
import dev.waymark.organisation.GeneratedOrganisation.PersonMade;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Every figure and every list against a count by hand, on invented organisations, today and on past days. */
@IntegrationTest
@Transactional
class OrganisationRecordsIT {

    private static final Slice ALL = new Slice(0, 1000);

    private final OrganisationRecords records;
    private final JdbcTemplate jdbc;

    @Autowired
    OrganisationRecordsIT(OrganisationRecords records, JdbcTemplate jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @ParameterizedTest(name = "{1} people on {2} levels, seed {0}")
    @CsvSource({"1, 1, 2", "2, 12, 3", "3, 40, 4", "4, 150, 4", "5, 150, 10", "6, 60, 2", "7, 90, 7", "8, 260, 5"})
    void saysWhatACountByHandSays(long seed, int size, int levels) {
        var organisation = new GeneratedOrganisation(seed, size, levels);
        new Written(jdbc).write(organisation);

        for (var lens : lenses(organisation)) {
            var counted = new Counted(organisation, lens);
            var figures = records.figures(lens);

            assertThat(figures).as("figures of %s", lens).isEqualTo(counted.figures());
            assertThat(comparable(records.figuresToCompareWith(lens)))
                    .as("figures to compare with of %s", lens)
                    .isEqualTo(comparable(figures));
            assertThat(records.lines(lens.asOf()).stream().map(LinePresence::peopled))
                    .containsExactlyElementsOf(organisation.lines.stream()
                            .map(line -> !new Counted(
                                            organisation, Lens.on(lens.asOf()).withLine(line.id()))
                                    .people(Listed.EVERYONE)
                                    .isEmpty())
                            .toList());
            var page = records.mentors(lens, ALL);
            assertThat(page.rows()).as("mentors of %s", lens).isEqualTo(counted.mentors());
            assertThat(page.mentors()).isEqualTo(page.rows().size());
            assertThat(records.figuresAndMentors(lens, 7))
                    .isEqualTo(new OrganisationRecords.FiguresAndMentors(
                            figures,
                            new MentorPage(
                                    page.mentors(),
                                    page.rows().stream().limit(7).toList())));
            for (var what : Listed.values()) listsWhatItCounts(what, lens, counted, figures);
        }
        assertThat(jdbc.queryForList("(table goal_standing except table goal_standing_derived)"
                        + " union all (table goal_standing_derived except table goal_standing)"))
                .isEmpty();
    }

    private void listsWhatItCounts(Listed what, Lens lens, Counted counted, Figures figures) {
        var as = what + " of " + lens;
        var listed = switch (what.kind()) {
            case PEOPLE -> {
                var rows = records.people(what, lens, ALL);
                assertThat(rows)
                        .extracting(row -> row.person().id().value())
                        .as(as)
                        .containsExactlyInAnyOrderElementsOf(
                                ids(counted.people(what).stream().map(PersonMade::id)));
                inOrder(what, rows, counted, lens);
                yield rows.size();
            }
            case PAIRINGS -> {
                var rows = records.pairings(what, lens, ALL);
                assertThat(rows)
                        .extracting(row -> row.id().value())
                        .as(as)
                        .containsExactlyInAnyOrderElementsOf(
                                ids(counted.pairings(what).stream().map(PairingMade::id)));
                yield rows.size();
            }
            case GOALS -> {
                var rows = records.goals(what, lens, ALL);
                assertThat(rows)
                        .extracting(row -> row.id().value())
                        .as(as)
                        .containsExactlyInAnyOrderElementsOf(
                                ids(counted.goals(what).stream().map(GoalMade::id)));
                assertThat(rows).extracting(GoalRow::targetOn).isSorted();
                for (var row : rows) {
                    assertThat(row.health())
                            .isEqualTo(counted.health(counted.goals(what).stream()
                                    .filter(goal -> goal.id().equals(row.id().value()))
                                    .findFirst()
                                    .orElseThrow()));
                }
                yield rows.size();
            }
        };
        assertThat(records.count(what, lens)).as(as).isEqualTo(listed);
        var part = figures.of(lens.level());
        var figure = switch (what) {
            case EVERYONE -> part.people();
            case MENTORED -> part.mentored().count();
            case WITHOUT_MENTOR -> part.mentored().rest();
            case FREE_MENTORS -> listed;
            case WITH_GOAL -> part.quiet().of();
            case QUIET -> part.quiet().count();
            case LONG_IN_LEVEL -> part.longInLevel();
            case LONG_WITHOUT_GOAL -> part.longWithoutGoal();
            case ACTIVE_PAIRINGS -> part.pairingsMet().of();
            case MET_PAIRINGS -> part.pairingsMet().count();
            case SILENT_PAIRINGS -> part.silentPairings();
            case ACTIVE_GOALS -> part.goals().all();
            case GOALS_ON_TRACK -> part.goalsOnTrack().count();
            case GOALS_BEHIND -> part.goals().behind();
            case GOALS_AT_RISK -> part.goals().atRisk();
            case GOALS_AT_RISK_DUE -> part.goalsAtRiskDue();
            case GOALS_UNHEARD -> part.goals().unheard();
        };
        assertThat(listed).as("the figure that opens %s", as).isEqualTo(figure);
    }

    private void inOrder(Listed what, List<PersonRow> rows, Counted counted, Lens lens) {
        switch (what) {
            case WITHOUT_MENTOR -> {
                assertThat(rows).extracting(PersonRow::since).isSorted();
                for (var person : counted.people(what)) {
                    assertThat(rows.stream()
                                    .filter(row -> row.person().equals(Counted.ref(person)))
                                    .map(PersonRow::since))
                            .containsExactly(counted.waitingSince(person));
                }
            }
            case FREE_MENTORS -> {
                assertThat(rows).extracting(PersonRow::freeSlots).isSortedAccordingTo(Comparator.reverseOrder());
                assertThat(rows.stream().mapToInt(PersonRow::freeSlots).sum())
                        .isEqualTo(counted.figures().of(lens.level()).freeSlots());
            }
            case QUIET, LONG_IN_LEVEL, LONG_WITHOUT_GOAL ->
                assertThat(rows).extracting(PersonRow::since).isSorted();
            default -> assertThat(rows).extracting(row -> row.person().name()).isSorted();
        }
    }

    /** Without what a comparison leaves out. */
    private static Figures comparable(Figures figures) {
        return new Figures(
                figures.on(),
                figures.levels().stream()
                        .map(level -> new LevelFigures(
                                level.rung(),
                                level.people(),
                                null,
                                level.mentored(),
                                0,
                                0,
                                level.withGoal(),
                                level.quiet(),
                                level.goals(),
                                0,
                                level.pairings(),
                                level.met(),
                                0,
                                0,
                                0,
                                0))
                        .toList());
    }

    private static List<Lens> lenses(GeneratedOrganisation organisation) {
        var lenses = new ArrayList<Lens>();
        for (var back : new int[] {0, 1, 30, 53, 90, 211, 365, 600, 880}) {
            LocalDate asOf = TODAY.minusDays(back);
            lenses.add(Lens.on(asOf));
            if (back % 2 == 0) {
                var line = organisation.lines.get(back % 4).id();
                var level = organisation
                        .levels
                        .get(back % organisation.levels.size())
                        .id();
                lenses.add(Lens.on(asOf).withLine(line));
                lenses.add(Lens.on(asOf).withLevel(level));
                lenses.add(new Lens(asOf, line, level));
            }
        }
        return lenses;
    }

    private static List<UUID> ids(Stream<UUID> ids) {
        return ids.toList();
    }
}
