package dev.waymark.people.application;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Framework;
import dev.waymark.career.Frameworks;
import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleFilter.Membership;
import dev.waymark.people.PeopleFilter.Mentoring;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.PeopleRecords;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRow;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLines;
import dev.waymark.shared.Ids;
import dev.waymark.shared.Slice;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The people list against the same lists computed in Java from what was written. */
@NullUnmarked // what a row leaves out is null in its columns
@IntegrationTest
@Transactional
class PeopleRecordsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Slice ALL = new Slice(0, Slice.MOST);
    /** Other tests share the database: everybody here has this word in the name. */
    private static final String MARK = "Zyxwv";

    private static final List<String> NAMES =
            List.of("Åsa Öberg", "Jürgen Groß", "Ana-María Núñez", "Łukasz Wójcik", "O'Neill 100%", "Mei_Lin Chen");

    @Autowired
    private PeopleRecords records;

    @Autowired
    private ProductLines lines;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private JdbcClient jdbc;

    private Framework framework;
    private List<ProductLine> places;
    private final List<Someone> everybody = new ArrayList<>();

    @BeforeEach
    void organisation() {
        framework = frameworks.published().orElseThrow();
        places = List.of(lines.named("Alpha line"), lines.named("Beta line"));
        var random = new Random(7);
        for (var i = 0; i < 120; i++) someone(i, random);
        for (var i = 0; i < 60; i++) pair(random);
    }

    @Test
    void findsWhomEachFilterMeans() {
        for (var membership : Membership.values())
            for (var mentoring : Mentoring.values())
                for (var level : orAny(
                        framework.levels().stream().map(found -> found.id()).toList()))
                    for (var line : orAny(places)) {
                        var filter =
                                new PeopleFilter(MARK, level, line == null ? null : line.id(), mentoring, membership);
                        var expected = everybody.stream()
                                .filter(person -> person.matches(filter, framework))
                                .map(person -> person.id)
                                .toList();
                        assertThat(rows(filter, PeopleOrder.BY_NAME))
                                .as(filter.toString())
                                .extracting(PersonRow::id)
                                .containsExactlyInAnyOrderElementsOf(expected);
                        assertThat(records.count(filter, false, TODAY))
                                .as(filter.toString())
                                .isEqualTo(expected.size());
                    }
    }

    @Test
    void showsInEachRowWhatWasWritten() {
        var byId = new HashMap<PersonId, Someone>();
        everybody.forEach(person -> byId.put(person.id, person));
        for (var row : rows(filter(MARK, Membership.EVERYBODY), PeopleOrder.BY_NAME)) {
            var person = byId.get(row.id());
            assertThat(row.name()).isEqualTo(person.name);
            assertThat(row.level()).isEqualTo(person.level);
            assertThat(row.levelSince()).isEqualTo(person.leftOn == null ? person.since : null);
            assertThat(row.line()).isEqualTo(person.line == null ? null : person.line.name());
            assertThat(row.manager() == null ? null : row.manager().id()).isEqualTo(person.manager);
            assertThat(row.mentors()).extracting(ref -> ref.id()).containsExactlyInAnyOrderElementsOf(person.mentors);
            assertThat(row.mentees()).isEqualTo(person.mentees);
            assertThat(row.leftOn()).isEqualTo(person.leftOn);
        }
    }

    @Test
    void sortsByEachColumnBothWays() {
        Map<PeopleOrder.By, Comparator<PersonRow>> orders = Map.of(
                PeopleOrder.By.LEVEL, comparing(this::rank, nullsLast(naturalOrder())),
                PeopleOrder.By.PRODUCT_LINE, comparing(PersonRow::line, nullsLast(naturalOrder())),
                PeopleOrder.By.TIME_IN_LEVEL, comparing(PersonRow::levelSince, nullsLast(Comparator.reverseOrder())));
        orders.forEach((by, order) -> {
            var rows = rows(filter(MARK, Membership.CURRENT), new PeopleOrder(by, false));
            assertThat(rows).as(by.toString()).isSortedAccordingTo(order);
        });
        for (var by : PeopleOrder.By.values()) {
            var up = rows(filter(MARK, Membership.EVERYBODY), new PeopleOrder(by, false));
            var down = rows(filter(MARK, Membership.EVERYBODY), new PeopleOrder(by, true));
            assertThat(down).as(by.toString()).hasSameElementsAs(up);
            assertThat(down.getFirst()).as(by.toString()).isNotEqualTo(up.getFirst());
        }
    }

    @Test
    void cutsThePagesOutOfOneOrder() {
        for (var by : PeopleOrder.By.values()) {
            var order = new PeopleOrder(by, true);
            var filter = filter(MARK, Membership.EVERYBODY);
            var pages = new ArrayList<PersonRow>();
            for (var offset = 0; offset < 120; offset += 25)
                pages.addAll(records.rows(filter, false, order, new Slice(offset, 25), TODAY));
            assertThat(pages).as(by.toString()).containsExactlyElementsOf(rows(filter, order));
        }
    }

    @Test
    void findsWordsInAnyOrderWhateverCaseAndAccents() {
        assertFinds("asa oberg", "Åsa Öberg");
        assertFinds("öberg ÅSA", "Åsa Öberg");
        assertFinds("gross jurgen", "Jürgen Groß");
        assertFinds("nunez", "Ana-María Núñez");
        assertFinds("lukasz wojc", "Łukasz Wójcik");
        assertFinds("100%", "O'Neill 100%");
        assertFinds("i_l", "Mei_Lin Chen");
        assertThat(rows(filter(MARK + " %zz", Membership.EVERYBODY), PeopleOrder.BY_NAME))
                .isEmpty();
    }

    @Test
    void findsByAddressAndTitleOnlyThoseWhoMayBeFoundSo() {
        var filter = filter(MARK + " zyx3@example", Membership.EVERYBODY);
        assertThat(records.count(filter, false, TODAY)).isOne();
        assertThat(records.count(filter, true, TODAY)).isZero();
        assertThat(records.rows(filter, true, PeopleOrder.BY_NAME, ALL, TODAY)).isEmpty();
    }

    @Test
    void asksOnceForAPageHoweverLong() {
        var filter = filter(MARK, Membership.CURRENT);
        assertThat(SqlStatements.during(() -> rows(filter, PeopleOrder.BY_NAME)))
                .hasSize(1);
        assertThat(SqlStatements.during(() -> records.count(filter, false, TODAY)))
                .hasSize(1);
        assertThat(SqlStatements.during(() -> records.profile(everybody.getFirst().id, TODAY)))
                .hasSize(6);
    }

    private void assertFinds(String text, String name) {
        assertThat(rows(filter(MARK + " " + text, Membership.EVERYBODY), PeopleOrder.BY_NAME))
                .as(text)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.name()).contains(name));
    }

    private List<PersonRow> rows(PeopleFilter filter, PeopleOrder order) {
        return records.rows(filter, false, order, ALL, TODAY);
    }

    private static PeopleFilter filter(String text, Membership membership) {
        return new PeopleFilter(text, null, null, Mentoring.ANY, membership);
    }

    private @Nullable Integer rank(PersonRow row) {
        return row.level() == null
                ? null
                : framework.level(row.level()).orElseThrow().rank();
    }

    private static <T> List<@Nullable T> orAny(List<T> values) {
        var list = new ArrayList<@Nullable T>(values);
        list.add(null);
        return list;
    }

    private void someone(int i, Random random) {
        var person = new Someone();
        person.name = NAMES.get(i % NAMES.size()) + " " + MARK + " " + i;
        var joined = TODAY.minusDays(100 + random.nextInt(700));
        if (random.nextInt(6) == 0) person.leftOn = TODAY.minusDays(random.nextInt(50));
        jdbc.sql(
                        "insert into person (id, name, email, job_title, joined_on, left_on, version) values (?, ?, ?, ?, ?, ?, 0)")
                .params(
                        person.id.value(),
                        person.name,
                        "zyx" + i + "@example.com",
                        "Title " + i % 4,
                        joined,
                        person.leftOn)
                .update();
        if (random.nextInt(10) > 0) {
            var first = framework.levels().get(random.nextInt(4));
            var moved = random.nextBoolean() ? joined.plusDays(50) : null;
            level(person, first.id(), joined, moved == null ? person.leftOn : moved);
            if (moved != null)
                level(person, framework.levels().get(random.nextInt(4)).id(), moved, person.leftOn);
        }
        if (random.nextInt(5) > 0) {
            person.line = random.nextInt(4) == 0 ? null : places.get(random.nextInt(2));
            person.manager = everybody.isEmpty() || random.nextInt(4) == 0
                    ? null
                    : everybody.get(random.nextInt(everybody.size())).id;
            jdbc.sql("""
                            insert into placement (id, person_id, product_line_id, manager_id, valid_from, valid_to)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.next(),
                            person.id.value(),
                            person.line == null ? null : person.line.id().value(),
                            person.manager == null ? null : person.manager.value(),
                            joined,
                            person.leftOn)
                    .update();
        }
        everybody.add(person);
    }

    private void level(Someone person, LevelId level, LocalDate from, @Nullable LocalDate to) {
        person.level = level;
        person.since = from;
        jdbc.sql("""
                        insert into level_assignment (id, person_id, level_id, valid_from, valid_to, reason, decided_at)
                        values (?, ?, ?, ?, ?, 'HIRED', now())""")
                .params(Ids.next(), person.id.value(), level.value(), from, to)
                .update();
    }

    private void pair(Random random) {
        var mentor = everybody.get(random.nextInt(everybody.size()));
        var mentee = everybody.get(random.nextInt(everybody.size()));
        if (mentor == mentee || mentee.paired.contains(mentor)) return;
        mentee.paired.add(mentor);
        var state = List.of("ACTIVE", "ON_HOLD", "PROPOSED", "COMPLETED").get(random.nextInt(4));
        // the rules of pairing are another feature's: this list shows what there is
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql(
                        "insert into pairing (id, mentor_id, mentee_id, state, cadence_days, version) values (?, ?, ?, ?, 14, 0)")
                .params(Ids.next(), mentor.id.value(), mentee.id.value(), state)
                .update();
        jdbc.sql("set local session_replication_role = default").update();
        if (state.equals("ACTIVE") || state.equals("ON_HOLD")) {
            mentee.mentors.add(mentor.id);
            mentor.mentees++;
        }
    }

    private static final class Someone {

        private final PersonId id = PersonId.next();
        private String name = "";
        private @Nullable LocalDate leftOn;
        private @Nullable LevelId level;
        private @Nullable LocalDate since;
        private @Nullable ProductLine line;
        private @Nullable PersonId manager;
        private final List<Someone> paired = new ArrayList<>();
        private final List<PersonId> mentors = new ArrayList<>();
        private int mentees;

        private boolean matches(PeopleFilter filter, Framework framework) {
            var here = switch (filter.membership()) {
                case CURRENT -> leftOn == null;
                case LEFT -> leftOn != null;
                case EVERYBODY -> true;
            };
            var paired = switch (filter.mentoring()) {
                case ANY -> true;
                case HAS_MENTOR -> !mentors.isEmpty();
                case NEEDS_MENTOR ->
                    mentors.isEmpty()
                            && level != null
                            && framework.level(level).orElseThrow().scope() != Scope.LEAD;
                case MENTORS -> mentees > 0;
            };
            return here
                    && paired
                    && (filter.level() == null || filter.level().equals(level))
                    && (filter.line() == null || line != null && filter.line().equals(line.id()));
        }
    }
}
