package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Scope;
import dev.waymark.mentorship.Following;
import dev.waymark.mentorship.Programme;
import dev.waymark.mentorship.ProgrammeFigures;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mentor with twenty mentees, and the programme of the whole organisation, among many: statements, and time against SQL
 * written by hand from the tables that answers the same, for the same day.
 */
@IntegrationTest
@Import(FollowingBench.AsTheMentor.class)
@ExtendWith(BenchTable.class)
class FollowingBench {

    /** Fewer with {@code -Dwaymark.bench.people}, to try the benchmark itself. */
    private static final int PEOPLE = Integer.getInteger("waymark.bench.people", 100_000);

    private static final PersonId MENTOR = new PersonId(new UUID(0x7000, 0x8000_0000_0000_0002L));

    private final Following following;
    private final Programme programme;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today = LocalDate.now(AsTheMentor.ZONED);

    @Autowired
    FollowingBench(
            Following following,
            Programme programme,
            DataSource dataSource,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.following = following;
        this.programme = programme;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("mentor", "", "ROLE_CONTRIBUTOR", "ROLE_MENTOR", "ROLE_LEAD"));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        jdbc.execute("truncate person, product_line cascade");
    }

    @Test
    void showsMenteesAndTheProgrammeAsQuicklyAsSqlByHand() throws Exception {
        MeasuredOrganisation.replace(jdbc, transaction, PEOPLE, today);
        mentor();
        var one = SqlStatements.during(following::mentees);
        var small = SqlStatements.during(() -> programme.figures(today.minusYears(5)));
        twentyMentees();
        offersAndWishes();
        jdbc.execute("vacuum analyze");
        var twenty = SqlStatements.during(following::mentees);
        var large = SqlStatements.during(() -> programme.figures(today));
        BenchTable.row(
                "statements of my mentees, none / twenty, and of the programme, empty / full",
                one.size() + " / " + twenty.size() + ", " + small.size() + " / " + large.size(),
                "the same, eight at most",
                twenty.size() <= 8 && small.equals(large) && large.size() <= 8);
        assertThat(mentees()).isEqualTo(menteesByHand());
        assertThat(figures()).isEqualTo(figuresByHand());
        compared("my mentees, twenty of them", 2_000, 501, this::mentees, this::menteesByHand);
        compared("the programme today", 5, 21, this::figures, this::figuresByHand);
    }

    private static void compared(String what, int warmUp, int runs, Callable<?> service, Callable<?> byHand)
            throws Exception {
        var times = new double[runs];
        var hand = new double[runs];
        for (var run = -warmUp; run < runs; run++) {
            var first = milliseconds(run % 2 == 0 ? service : byHand);
            var second = milliseconds(run % 2 == 0 ? byHand : service);
            if (run < 0) continue;
            times[run] = run % 2 == 0 ? first : second;
            hand[run] = run % 2 == 0 ? second : first;
        }
        var ratio = median(times) / median(hand);
        BenchTable.row(
                String.format(Locale.ROOT, "%s, among %,d people / SQL by hand", what, PEOPLE),
                String.format(Locale.ROOT, "%.1f ms / %.1f ms, ratio %.2f", median(times), median(hand), ratio),
                "at most 1.35",
                ratio <= 1.35);
    }

    private void mentor() {
        jdbc.update(
                "insert into person (id, name, email, job_title, joined_on, version) values (?, 'Ana', 'ana@example.com', '', current_date - 1500, 0)",
                MENTOR.value());
        jdbc.update("""
                insert into level_assignment (id, person_id, level_id, valid_from, reason, decided_at)
                select gen_random_uuid(), ?, level_id, current_date - 1500, 'HIRED', now()
                  from framework_level join framework on framework.id = framework_id
                 where state = 'PUBLISHED' and scope = 'MENTOR' limit 1""", MENTOR.value());
        jdbc.update("""
                insert into mentor_capacity (id, person_id, slots, valid_from, changed_by, changed_at)
                values (gen_random_uuid(), ?, 20, current_date - 1500, ?, now())""", MENTOR.value(), MENTOR.value());
    }

    private void twentyMentees() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.update(
                    "update pairing set mentor_id = ? where id in (select id from pairing where state = 'ACTIVE' order by id limit 20)",
                    MENTOR.value());
            jdbc.execute("update pairing set expected_end_on = current_date + 1 + (cadence_days * 7) % 200");
            jdbc.update("""
                    insert into mentorship_action (id, pairing_id, author_id, owner_id, text, due_on, added_at, version)
                    select gen_random_uuid(), id, mentor_id, mentee_id, 'Try it', current_date + k, now(), 0
                      from pairing cross join generate_series(-2, 2) k where mentor_id = ?""", MENTOR.value());
        });
    }

    private void offersAndWishes() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            for (var said : List.of("mentor_offer:<>", "mentee_wish:="))
                jdbc.execute("""
                        insert into %s (id, person_id, competency_id, valid_from)
                        select gen_random_uuid(), la.person_id, fc.competency_id, current_date - 30
                          from level_assignment la
                          join framework f on f.state = 'PUBLISHED'
                          join framework_level fl on fl.framework_id = f.id and fl.level_id = la.level_id
                          join framework_competency fc on fc.framework_id = f.id and fc.position %% 2 = 0
                         where la.valid_to is null and fl.scope %s 'CONTRIBUTOR'""".formatted(said.split(":")[0], said.split(":")[1]));
        });
    }

    private List<String> mentees() {
        return following.mentees().mentees().stream()
                .map(row -> row.mentee().name() + " " + row.growth().goals().size() + " goals, "
                        + row.growth().gaps() + " gaps, "
                        + row.pairing().actions().size() + " to do")
                .sorted()
                .toList();
    }

    private List<Integer> figures() {
        ProgrammeFigures now = programme.figures(today);
        var all = new ArrayList<>(List.of(
                now.needMentor(),
                now.withoutMentor(),
                now.medianWait() == null ? -1 : now.medianWait(),
                now.longestWait() == null ? -1 : now.longestWait(),
                now.mentors(),
                now.slots(),
                now.used(),
                now.active(),
                now.silent(),
                now.expected(),
                now.held(),
                now.endedEarly(),
                now.freeSoon()));
        now.competencies().forEach(one -> {
            all.add(one.supply());
            all.add(one.demand());
        });
        return all;
    }

    /** Each part of the page from the tables, every column read, on one connection. */
    private List<String> menteesByHand() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            var lines = new ArrayList<String>();
            read(connection, """
                    select coalesce(c.slots, l.mentor_slots, 0),
                           (select count(*) from pairing where mentor_id = ? and state in ('PROPOSED', 'ACTIVE', 'ON_HOLD'))
                      from level_assignment la
                      join framework f on f.state = 'PUBLISHED'
                      join framework_level l on l.framework_id = f.id and l.level_id = la.level_id
                      left join mentor_capacity c on c.person_id = la.person_id and c.valid_from <= :day
                                                 and (c.valid_to is null or c.valid_to > :day)
                     where la.person_id = ? and la.valid_from <= :day and (la.valid_to is null or la.valid_to > :day)""");
            read(connection, """
                    select a.pairing_id, a.text, a.due_on, o.name from pairing p join mentorship_action a on a.pairing_id = p.id
                      join person o on o.id = a.owner_id
                     where p.mentor_id = ? and p.state in ('ACTIVE', 'ON_HOLD') and a.done_at is null and a.dropped_at is null
                       and p.mentor_id = ?""");
            read(connection, """
                    select g.owner_id, g.id, g.title, g.target_on, s.activated_on, s.heard_on, s.progress, s.confidence
                      from pairing p join goal g on g.owner_id = p.mentee_id and g.state = 'ACTIVE' and g.visibility <> 'ONLY_ME'
                      join goal_standing s on s.goal_id = g.id and s.valid_to is null
                     where p.mentor_id = ? and p.state in ('ACTIVE', 'ON_HOLD') and p.mentor_id = ? order by g.target_on""");
            read(connection, """
                    select p.id, p.state, ph.valid_from, ph.reason, m.name, l.name, l.rank, pl.name, mine.text, mine.version, theirs.text,
                           (select min(valid_from) from pairing_phase where pairing_id = p.id and state = 'ACTIVE')
                      from pairing p
                      join pairing_phase ph on ph.pairing_id = p.id and ph.valid_to is null
                      join person m on m.id = p.mentee_id
                      left join level_assignment la on la.person_id = m.id and la.valid_from <= :day
                                                   and (la.valid_to is null or la.valid_to > :day)
                      left join framework f on f.state = 'PUBLISHED'
                      left join framework_level l on l.framework_id = f.id and l.level_id = la.level_id
                      left join placement pc on pc.person_id = m.id and pc.valid_from <= :day
                                            and (pc.valid_to is null or pc.valid_to > :day)
                      left join product_line pl on pl.id = pc.product_line_id
                      left join pairing_reflection mine on mine.pairing_id = p.id and mine.author_id = p.mentor_id
                      left join pairing_reflection theirs on theirs.pairing_id = p.id and theirs.author_id = p.mentee_id
                     where p.mentor_id = ? and p.state in ('COMPLETED', 'ENDED_EARLY') and p.mentor_id = ?
                       and exists (select from pairing_phase r where r.pairing_id = p.id and r.state = 'ACTIVE')
                     order by ph.valid_from desc""");
            for (var row : read(connection, """
                    select m.name, l.name, l.rank, pl.name, p.cadence_days, ph.valid_from,
                           (select min(valid_from) from pairing_phase where pairing_id = p.id and state = 'ACTIVE'),
                           (select string_agg(c.name, ',') from pairing_focus pf
                              join framework_competency c on c.competency_id = pf.competency_id and c.framework_id = f.id
                             where pf.pairing_id = p.id),
                           (select row(id, held_on, shared_notes <> '') from mentorship_session
                             where pairing_id = p.id and state = 'HELD' order by held_on desc, starts_at desc limit 1),
                           (select row(id, starts_at, state) from mentorship_session
                             where pairing_id = p.id and state in ('PLANNED', 'PROPOSED') and starts_at >= :day
                             order by starts_at limit 1),
                           (select count(*) from goal g where g.owner_id = m.id and g.state = 'ACTIVE'
                               and g.visibility <> 'ONLY_ME'),
                           (select count(*) from mentorship_action a where a.pairing_id = p.id and a.done_at is null
                               and a.dropped_at is null),
                           (select count(*) from framework_responsibility r
                             where r.framework_id = f.id
                               and r.level_id = (select n.level_id from framework_level n
                                                  where n.framework_id = f.id and n.rank > l.rank order by n.rank limit 1)
                               and not (coalesce((select ar.rating in ('DOING', 'LEADING') from assessment s
                                                    join assessment_rating ar on ar.assessment_id = s.id
                                                   where s.subject_id = m.id and s.rater_id = m.id
                                                     and ar.responsibility_id = r.responsibility_id
                                                   order by s.made_at desc limit 1), false)
                                        and exists (select from evidence e
                                                      join evidence_responsibility er on er.evidence_id = e.id
                                                      left join goal eg on eg.id = e.goal_id
                                                     where e.owner_id = m.id and er.responsibility_id = r.responsibility_id
                                                       and coalesce(eg.visibility, e.visibility) <> 'ONLY_ME')))
                      from pairing p
                      join pairing_phase ph on ph.pairing_id = p.id and ph.valid_to is null
                      join person m on m.id = p.mentee_id
                      join level_assignment la on la.person_id = m.id and la.valid_from <= :day
                                              and (la.valid_to is null or la.valid_to > :day)
                      join framework f on f.state = 'PUBLISHED'
                      join framework_level l on l.framework_id = f.id and l.level_id = la.level_id
                      left join placement pc on pc.person_id = m.id and pc.valid_from <= :day
                                            and (pc.valid_to is null or pc.valid_to > :day)
                      left join product_line pl on pl.id = pc.product_line_id
                     where p.mentor_id = ? and p.state in ('ACTIVE', 'ON_HOLD') and p.mentor_id = ?"""))
                lines.add(
                        row.get(0) + " " + row.get(10) + " goals, " + row.get(12) + " gaps, " + row.get(11) + " to do");
            connection.commit();
            return lines.stream().sorted().toList();
        }
    }

    /** The figures from the tables, in two statements that answer for any day. */
    private List<Integer> figuresByHand() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            var all = new ArrayList<Integer>();
            set(
                    connection,
                    "select set_config('work_mem', '32MB', true), set_config('max_parallel_workers_per_gather', '0', true)");
            for (var row : read(connection, """
                    with here as (
                        select la.person_id, l.scope, l.mentor_slots
                          from level_assignment la
                          join framework f on f.state = 'PUBLISHED'
                          join framework_level l on l.framework_id = f.id and l.level_id = la.level_id
                         where la.valid_from <= :day and (la.valid_to is null or la.valid_to > :day)),
                    open as (
                        select p.mentor_id, p.mentee_id, ph.state
                          from pairing_phase ph join pairing p on p.id = ph.pairing_id
                         where ph.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
                           and ph.valid_from <= :day and (ph.valid_to is null or ph.valid_to > :day)),
                    waits as (
                        select h.person_id, greatest(:day - greatest(m.joined_on, over.on_day), 0) as days
                          from here h
                          join person m on m.id = h.person_id
                          left join (select p.mentee_id, max(ph.valid_from) as on_day
                                       from pairing_phase ph join pairing p on p.id = ph.pairing_id
                                      where ph.state in ('COMPLETED', 'ENDED_EARLY') and ph.valid_from <= :day
                                        and exists (select from pairing_phase r
                                                     where r.pairing_id = p.id and r.state = 'ACTIVE')
                                      group by p.mentee_id) over on over.mentee_id = h.person_id
                         where h.scope <> 'LEAD'
                           and h.person_id not in (select mentee_id from open where state <> 'PROPOSED')),
                    load as (
                        select h.person_id, coalesce(c.slots, h.mentor_slots) as slots, coalesce(o.used, 0) as used
                          from here h
                          left join mentor_capacity c on c.person_id = h.person_id and c.valid_from <= :day
                                                     and (c.valid_to is null or c.valid_to > :day)
                          left join (select mentor_id, count(*) as used from open group by mentor_id) o
                            on o.mentor_id = h.person_id
                         where h.scope <> 'CONTRIBUTOR')
                    select (select count(*) from here where scope <> 'LEAD'), (select count(*) from waits),
                           (select percentile_disc(0.5) within group (order by days) from waits),
                           (select max(days) from waits), (select count(*) from load), (select sum(slots) from load),
                           (select sum(used) from load), fc.position, coalesce(offered.people, 0), coalesce(wished.people, 0)
                      from framework f
                      join framework_competency fc on fc.framework_id = f.id
                      left join (select mo.competency_id, count(*) as people
                                   from load join mentor_offer mo using (person_id)
                                  where slots > used and mo.valid_from <= :day
                                    and (mo.valid_to is null or mo.valid_to > :day)
                                    and not exists (select from mentor_absence a where a.person_id = load.person_id
                                                       and a.valid_from <= :day and a.valid_to > :day)
                                  group by 1) offered using (competency_id)
                      left join (select mw.competency_id, count(*) as people
                                   from waits join mentee_wish mw using (person_id)
                                  where mw.valid_from <= :day and (mw.valid_to is null or mw.valid_to > :day)
                                  group by 1) wished using (competency_id)
                     where f.state = 'PUBLISHED' and ?::uuid = ?::uuid order by fc.position""")) {
                if (all.isEmpty()) for (var i = 0; i < 7; i++) all.add(number(row.get(i)));
                all.add(number(row.get(8)));
                all.add(number(row.get(9)));
            }
            var pairings = read(connection, """
                    with met as (
                        select pairing_id, count(*) as held from mentorship_session
                         where state = 'HELD' and held_on between :day - 89 and :day group by pairing_id),
                    ran as (
                        select ph.pairing_id, sum(least(coalesce(ph.valid_to, :day + 1), :day + 1)
                                                  - greatest(ph.valid_from, :day - 89)) / p.cadence_days as due
                          from pairing_phase ph join pairing p on p.id = ph.pairing_id
                         where ph.state = 'ACTIVE' and ph.valid_from <= :day and coalesce(ph.valid_to, :day + 1) > :day - 89
                         group by ph.pairing_id, p.cadence_days),
                    active as (
                        select pairing_id, valid_from from pairing_phase
                         where state = 'ACTIVE' and valid_from <= :day and (valid_to is null or valid_to > :day))
                    select (select count(*) from active),
                           (select count(*) from active a
                             where valid_from < :day - 30
                               and not exists (select from mentorship_session s where s.pairing_id = a.pairing_id
                                                  and s.state = 'HELD' and s.held_on between :day - 30 and :day)),
                           due.due, due.held,
                           (select count(*) from pairing_phase e
                             where state = 'ENDED_EARLY' and valid_from between :day - 364 and :day
                               and exists (select from pairing_phase r
                                            where r.pairing_id = e.pairing_id and r.state = 'ACTIVE')),
                           (select count(*) from pairing p join pairing_phase ph on ph.pairing_id = p.id
                             where p.expected_end_on between :day and :day + 90 and ph.state in ('ACTIVE', 'ON_HOLD')
                               and ph.valid_from <= :day and (ph.valid_to is null or ph.valid_to > :day))
                      from (select sum(due) as due, sum(least(due, coalesce(met.held, 0))) as held
                              from ran left join met using (pairing_id)) due
                     where ?::uuid = ?::uuid""").getFirst();
            for (var i = 0; i < 6; i++) all.add(7 + i, number(pairings.get(i)));
            connection.commit();
            return all;
        }
    }

    private static void set(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private List<List<Object>> read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql.replace(":day", "date '" + today + "'"))) {
            statement.setObject(1, MENTOR.value());
            statement.setObject(2, MENTOR.value());
            var all = new ArrayList<List<Object>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new Object[rows.getMetaData().getColumnCount()];
                    for (var column = 0; column < row.length; column++) row[column] = rows.getObject(column + 1);
                    all.add(Arrays.asList(row));
                }
            }
            return all;
        }
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        var begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Who asks is not what is measured. */
    @TestConfiguration(proxyBeanMethods = false)
    static class AsTheMentor {

        private static final Clock ZONED = Clock.systemDefaultZone();

        @Bean
        @Primary
        CurrentActor mentor() {
            var mentor = new Actor(MENTOR, "Ana", null, Scope.MENTOR, false);
            return () -> mentor;
        }
    }
}
