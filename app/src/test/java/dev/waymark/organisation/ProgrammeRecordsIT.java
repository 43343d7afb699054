package dev.waymark.organisation;

import static dev.waymark.organisation.GeneratedOrganisation.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.MentorshipLists;
import dev.waymark.mentorship.PairingHealth;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.ProgrammeFigures;
import dev.waymark.mentorship.ProgrammeFigures.Balance;
import dev.waymark.mentorship.ProgrammeList;
import dev.waymark.mentorship.ProgrammePairing;
import dev.waymark.mentorship.ProgrammePerson;
import dev.waymark.mentorship.ProgrammeQuery;
import dev.waymark.mentorship.ProgrammeRecords;
import dev.waymark.organisation.GeneratedOrganisation.LevelMade;
import dev.waymark.organisation.GeneratedOrganisation.PairingMade;
import dev.waymark.organisation.GeneratedOrganisation.PersonMade;
import dev.waymark.organisation.GeneratedOrganisation.Stretch;
import dev.waymark.shared.Ids;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Every figure of the programme and every list behind it against a count by hand, today and on past days. */
@IntegrationTest
@Transactional
class ProgrammeRecordsIT {

    private static final Slice ALL = new Slice(0, 1000);

    private final ProgrammeRecords programme;
    private final MentorshipLists board;
    private final OrganisationRecords organisation;
    private final JdbcTemplate jdbc;

    @Autowired
    ProgrammeRecordsIT(
            ProgrammeRecords programme, MentorshipLists board, OrganisationRecords organisation, JdbcTemplate jdbc) {
        this.programme = programme;
        this.board = board;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    @ParameterizedTest(name = "{1} people on {2} levels, seed {0}")
    @CsvSource({"11, 1, 2", "12, 15, 3", "13, 60, 4", "14, 160, 5", "15, 240, 4"})
    void saysWhatACountByHandSays(long seed, int size, int levels) {
        var made = new GeneratedOrganisation(seed, size, levels);
        new Written(jdbc).write(made);
        var more = new More(made, new Random(seed));
        for (var back : new int[] {0, 1, 29, 30, 90, 211, 400, 700}) {
            var day = TODAY.minusDays(back);
            var hand = new ByHand(made, more, day);
            var figures = programme.figures(day);
            assertThat(figures).as("figures of %s", day).isEqualTo(hand.figures());
            opensWhatItCounts(figures, hand, more, day);
        }
        assertThat(SqlStatements.during(() -> programme.figures(TODAY))).hasSize(3);
    }

    private void opensWhatItCounts(ProgrammeFigures figures, ByHand hand, More more, LocalDate day) {
        assertThat(organisation.count(Listed.MENTORED, Lens.on(day))).isEqualTo(figures.mentored());
        var filter = BoardFilter.on(day);
        assertThat(board.counts(filter).withoutMentor()).isEqualTo(figures.withoutMentor());
        assertThat(board.counts(filter).mentors()).isEqualTo(figures.mentors());
        assertThat(board.counts(filter.withHealth(PairingHealth.SILENT)).pairings())
                .isEqualTo(figures.silent());

        var sessions = pairings(ProgrammeList.SESSIONS, day);
        assertThat(sessions.stream().mapToInt(ProgrammePairing::expected).sum()).isEqualTo(figures.expected());
        assertThat(sessions.stream().mapToInt(ProgrammePairing::held).sum()).isEqualTo(figures.held());
        assertThat(sessions)
                .extracting(row -> row.expected() - row.held())
                .isSortedAccordingTo(Comparator.reverseOrder());
        var ended = pairings(ProgrammeList.ENDED_EARLY, day);
        assertThat(ended).hasSize(figures.endedEarly());
        assertThat(ended)
                .extracting(row -> row.id().value())
                .containsExactlyInAnyOrderElementsOf(
                        hand.endedEarly().map(PairingMade::id).toList());
        assertThat(ended).extracting(ProgrammePairing::on).isSortedAccordingTo(Comparator.reverseOrder());
        var free = pairings(ProgrammeList.FREE_SOON, day);
        assertThat(free).hasSize(figures.freeSoon());
        assertThat(free)
                .extracting(row -> row.id().value())
                .containsExactlyInAnyOrderElementsOf(
                        hand.freeSoon().map(PairingMade::id).toList());
        assertThat(free).extracting(ProgrammePairing::on).isSorted();
        for (var competency : more.competencies) {
            var balance = figures.competencies().get(more.competencies.indexOf(competency));
            people(new ProgrammeQuery(ProgrammeList.SUPPLY, competency, day), balance.supply());
            people(new ProgrammeQuery(ProgrammeList.DEMAND, competency, day), balance.demand());
        }
    }

    private List<ProgrammePairing> pairings(ProgrammeList what, LocalDate day) {
        var query = new ProgrammeQuery(what, null, day);
        var rows = programme.pairings(query, ALL);
        assertThat(programme.count(query)).isEqualTo(rows.size());
        return rows;
    }

    private void people(ProgrammeQuery query, int count) {
        var rows = programme.people(query, ALL);
        assertThat(rows).as("%s", query).hasSize(count);
        assertThat(rows).extracting(ProgrammePerson::amount).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(programme.count(query)).isEqualTo(count);
    }

    /** What the generated organisation lacks: cadences, expected ends, offers, wishes and absences. */
    private final class More {

        final Map<UUID, Integer> cadences = new HashMap<>();
        final Map<UUID, LocalDate> ends = new HashMap<>();
        final List<CompetencyId> competencies = new ArrayList<>();
        final Map<UUID, Map<CompetencyId, Stretch<String>>> said = new HashMap<>();
        final Map<UUID, Stretch<String>> away = new HashMap<>();

        More(GeneratedOrganisation made, Random random) {
            for (var pairing : made.pairings) {
                var cadence = List.of(1, 7, 14, 28, 90).get(random.nextInt(5));
                var end = random.nextBoolean() ? TODAY.plusDays(random.nextInt(900) - 700) : null;
                cadences.put(pairing.id(), cadence);
                if (end != null) ends.put(pairing.id(), end);
                jdbc.update(
                        "update pairing set cadence_days = ?, expected_end_on = ? where id = ?",
                        cadence,
                        end,
                        pairing.id());
            }
            for (var i = 0; i < 3; i++) {
                var competency = CompetencyId.next();
                competencies.add(competency);
                jdbc.update("insert into competency values (?)", competency.value());
                jdbc.update(
                        "insert into framework_competency (framework_id, competency_id, position, name) values (?, ?, ?, ?)",
                        made.framework.value(),
                        competency.value(),
                        i,
                        "Competency " + i);
            }
            for (var person : made.people) {
                var table = random.nextBoolean() ? "mentor_offer" : "mentee_wish";
                for (var competency : competencies) {
                    if (random.nextBoolean()) continue;
                    var from = TODAY.minusDays(random.nextInt(800));
                    var to = random.nextBoolean() ? from.plusDays(random.nextInt(800)) : null;
                    said.computeIfAbsent(person.id(), id -> new HashMap<>())
                            .put(competency, new Stretch<>(table, from, to));
                    jdbc.update(
                            "insert into " + table
                                    + " (id, person_id, competency_id, valid_from, valid_to) values (?, ?, ?, ?, ?)",
                            Ids.next(),
                            person.id(),
                            competency.value(),
                            from,
                            to);
                }
                if (random.nextInt(3) > 0) continue;
                var from = TODAY.minusDays(random.nextInt(300));
                var absence = new Stretch<>("away", from, from.plusDays(random.nextInt(300)));
                away.put(person.id(), absence);
                jdbc.update(
                        "insert into mentor_absence (id, person_id, valid_from, valid_to) values (?, ?, ?, ?)",
                        Ids.next(),
                        person.id(),
                        absence.from(),
                        absence.to());
            }
        }

        boolean says(PersonMade person, String table, CompetencyId competency, LocalDate day) {
            return Optional.ofNullable(said.get(person.id()))
                    .map(of -> of.get(competency))
                    .filter(stretch -> stretch.what().equals(table) && stretch.covers(day))
                    .isPresent();
        }

        boolean isAway(PersonMade person, LocalDate day) {
            var stretch = away.get(person.id());
            return stretch != null && stretch.covers(day);
        }
    }

    /** The figures one by one, in the plainest way and without SQL. */
    private record ByHand(GeneratedOrganisation all, More more, LocalDate day) {

        ProgrammeFigures figures() {
            var waits = waiting().map(this::waited).sorted().toList();
            var windows = all.pairings.stream().map(this::expected).toList();
            return new ProgrammeFigures(
                    day,
                    (int) all.people.stream().filter(this::needsMentor).count(),
                    waits.size(),
                    waits.isEmpty() ? null : waits.get((waits.size() - 1) / 2),
                    waits.isEmpty() ? null : waits.getLast(),
                    (int) all.people.stream()
                            .filter(p -> mayMentor(p) || used(p) > 0)
                            .count(),
                    all.people.stream()
                            .filter(this::mayMentor)
                            .mapToInt(this::slots)
                            .sum(),
                    all.people.stream().mapToInt(this::used).sum(),
                    (int) active().count(),
                    (int) active().filter(pairing -> quiet(pairing) > 30).count(),
                    windows.stream().mapToInt(one -> one).sum(),
                    all.pairings.stream()
                            .mapToInt(pairing -> Math.min(expected(pairing), held(pairing)))
                            .sum(),
                    (int) endedEarly().count(),
                    (int) freeSoon().count(),
                    more.competencies.stream().map(this::balance).toList());
        }

        private Balance balance(CompetencyId competency) {
            return new Balance(
                    competency,
                    "Competency " + more.competencies.indexOf(competency),
                    (int) all.people.stream()
                            .filter(p -> mayMentor(p) && slots(p) > used(p) && !more.isAway(p, day))
                            .filter(p -> more.says(p, "mentor_offer", competency, day))
                            .count(),
                    (int) waiting()
                            .filter(p -> more.says(p, "mentee_wish", competency, day))
                            .count());
        }

        Stream<PairingMade> endedEarly() {
            return all.pairings.stream()
                    .filter(ByHand::ran)
                    .filter(pairing -> pairing.phases().stream()
                            .anyMatch(phase -> phase.what() == PairingState.ENDED_EARLY
                                    && within(phase.from(), day.minusDays(364), day)));
        }

        /** A proposal that came to nothing is no pairing that ended. */
        private static boolean ran(PairingMade pairing) {
            return pairing.phases().stream().anyMatch(phase -> phase.what() == PairingState.ACTIVE);
        }

        Stream<PairingMade> freeSoon() {
            return all.pairings.stream().filter(pairing -> {
                var end = more.ends.get(pairing.id());
                var state = state(pairing);
                return end != null
                        && (state == PairingState.ACTIVE || state == PairingState.ON_HOLD)
                        && within(end, day, day.plusDays(90));
            });
        }

        private int expected(PairingMade pairing) {
            var days = 0;
            for (var one = day.minusDays(89); !one.isAfter(day); one = one.plusDays(1)) {
                var at = one;
                if (pairing.phases().stream().anyMatch(p -> p.what() == PairingState.ACTIVE && p.covers(at))) days++;
            }
            return days / Objects.requireNonNull(more.cadences.get(pairing.id()));
        }

        private int held(PairingMade pairing) {
            return (int) pairing.sessions().stream()
                    .filter(s -> s.state().equals("HELD") && within(s.on(), day.minusDays(89), day))
                    .count();
        }

        private static boolean within(LocalDate one, LocalDate from, LocalDate to) {
            return !one.isBefore(from) && !one.isAfter(to);
        }

        private Stream<PersonMade> waiting() {
            return all.people.stream()
                    .filter(this::needsMentor)
                    .filter(person -> all.pairings.stream()
                            .noneMatch(pairing -> pairing.mentee() == person
                                    && (state(pairing) == PairingState.ACTIVE
                                            || state(pairing) == PairingState.ON_HOLD)));
        }

        private int waited(PersonMade person) {
            var since = Stream.concat(
                            Stream.of(person.joinedOn()),
                            all.pairings.stream()
                                    .filter(pairing -> pairing.mentee() == person && ran(pairing))
                                    .flatMap(pairing -> pairing.phases().stream())
                                    .filter(phase -> !phase.what().takesSlot()
                                            && !phase.from().isAfter(day))
                                    .map(Stretch::from))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return Math.max(0, (int) ChronoUnit.DAYS.between(since, day));
        }

        private Stream<PairingMade> active() {
            return all.pairings.stream().filter(pairing -> state(pairing) == PairingState.ACTIVE);
        }

        private long quiet(PairingMade pairing) {
            var since = pairing.phases().stream()
                    .filter(p -> p.covers(day))
                    .findFirst()
                    .orElseThrow();
            return pairing.sessions().stream()
                    .filter(s -> s.state().equals("HELD") && !s.on().isAfter(day))
                    .map(s -> ChronoUnit.DAYS.between(s.on(), day))
                    .reduce(ChronoUnit.DAYS.between(since.from(), day), Math::min);
        }

        private @Nullable PairingState state(PairingMade pairing) {
            return pairing.phases().stream()
                    .filter(phase -> phase.covers(day))
                    .map(Stretch::what)
                    .findFirst()
                    .orElse(null);
        }

        private boolean needsMentor(PersonMade person) {
            return level(person).filter(level -> level.scope() != Scope.LEAD).isPresent();
        }

        private boolean mayMentor(PersonMade person) {
            return level(person)
                    .filter(level -> level.scope() != Scope.CONTRIBUTOR)
                    .isPresent();
        }

        private Optional<LevelMade> level(PersonMade person) {
            return person.levels().stream()
                    .filter(level -> level.covers(day))
                    .map(Stretch::what)
                    .findFirst();
        }

        private int slots(PersonMade person) {
            return person.slots().stream()
                    .filter(slots -> slots.covers(day))
                    .map(Stretch::what)
                    .findFirst()
                    .orElseGet(() -> level(person).orElseThrow().slots());
        }

        private int used(PersonMade person) {
            return (int) all.pairings.stream()
                    .filter(pairing -> pairing.mentor() == person)
                    .map(this::state)
                    .filter(state -> state != null && state.takesSlot())
                    .count();
        }
    }
}
