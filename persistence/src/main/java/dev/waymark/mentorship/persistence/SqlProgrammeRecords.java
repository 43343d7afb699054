package dev.waymark.mentorship.persistence;

import static dev.waymark.mentorship.persistence.SqlMentorshipLists.PAIRING_ON_DAY;
import static dev.waymark.mentorship.persistence.SqlMentorshipLists.PERSON_ON_DAY;
import static dev.waymark.mentorship.persistence.SqlMentorshipLists.RAN;
import static dev.waymark.mentorship.persistence.SqlMentorshipLists.participant;

import dev.waymark.career.CompetencyId;
import dev.waymark.mentorship.PairingHealth;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.ProgrammeFigures;
import dev.waymark.mentorship.ProgrammePairing;
import dev.waymark.mentorship.ProgrammePerson;
import dev.waymark.mentorship.ProgrammeQuery;
import dev.waymark.mentorship.ProgrammeRecords;
import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures in two statements, pairings, and people with competencies, after one that makes room; a list and its count in one each. */
@Repository
class SqlProgrammeRecords implements ProgrammeRecords {

    /** Who has which level; only what the figures need, so that the whole organisation is read quickly. */
    private static final String STANDING = """
            standing as (
                select la.person_id as id, p.joined_on, fl.scope, fl.mentor_slots
                  from level_assignment la
                  join framework f on f.state = 'PUBLISHED'
                  join framework_level fl on fl.framework_id = f.id and fl.level_id = la.level_id
                  join person p on p.id = la.person_id
                 where la.valid_from <= :day and (la.valid_to is null or la.valid_to > :day)),
            """;

    /**
     * Who may mentor or still does, with slots; and who needs a mentor and has none, since when. Scopes are told apart so
     * that the planner expects about as many rows as there are: among the few rows of a map's levels it takes a list of
     * the rare ones for next to none.
     */
    private static final String PEOPLE = STANDING + """
            running as (
                select pg.mentor_id, pg.mentee_id, ph.state
                  from pairing_phase ph
                  join pairing pg on pg.id = ph.pairing_id
                 where ph.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
                   and ph.valid_from <= :day and (ph.valid_to is null or ph.valid_to > :day)),
            use as (
                select mentor_id, count(*)::integer as used from running group by mentor_id),
            mentor as (
                select coalesce(s.id, u.mentor_id) as id, coalesce(u.used, 0) as used,
                       case when s.id is null then 0 else coalesce(mc.slots, s.mentor_slots) end as slots
                  from (select id, mentor_slots from standing where scope <> 'CONTRIBUTOR') s
                  full join use u on u.mentor_id = s.id
                  left join mentor_capacity mc
                    on mc.person_id = s.id and mc.valid_from <= :day and (mc.valid_to is null or mc.valid_to > :day)),
            mentored as (
                select distinct mentee_id from running where state in ('ACTIVE', 'ON_HOLD')),
            ended as (
                select pg.mentee_id, max(ph.valid_from) as on_day
                  from pairing_phase ph join pairing pg on pg.id = ph.pairing_id
                 where ph.state in ('COMPLETED', 'ENDED_EARLY') and ph.valid_from <= :day and\s""" + RAN + """

                 group by pg.mentee_id),
            waiting as (
                select s.id, greatest(:day - greatest(s.joined_on, ended.on_day), 0) as days
                  from standing s
                  left join mentored on mentored.mentee_id = s.id
                  left join ended on ended.mentee_id = s.id
                 where s.scope in ('CONTRIBUTOR', 'MENTOR') and mentored.mentee_id is null),
            supply as (
                select mo.competency_id, mentor.id as person_id, mentor.slots - mentor.used as amount
                  from mentor
                  join mentor_offer mo
                    on mo.person_id = mentor.id and mo.valid_from <= :day and (mo.valid_to is null or mo.valid_to > :day)
                 where mentor.slots > mentor.used
                   and not exists (select from mentor_absence away
                                    where away.person_id = mentor.id and away.valid_from <= :day and away.valid_to > :day)),
            demand as (
                select mw.competency_id, waiting.id as person_id, waiting.days as amount
                  from waiting
                  join mentee_wish mw
                    on mw.person_id = waiting.id and mw.valid_from <= :day and (mw.valid_to is null or mw.valid_to > :day))
            """;

    private static final String SESSIONS = """
            , ran as (
                select pairing_id,
                       sum(least(coalesce(valid_to, :day + 1), :day + 1) - greatest(valid_from, :day - 89)) as days
                  from pairing_phase
                 where state = 'ACTIVE' and valid_from <= :day and (valid_to is null or valid_to > :day - 89)
                 group by pairing_id),
            met as (
                select pairing_id, count(*) as held from mentorship_session
                 where state = 'HELD' and held_on between :day - 89 and :day group by pairing_id),
            sessions as (
                select pg.id, (ran.days / pg.cadence_days)::integer as expected,
                       least(coalesce(met.held, 0), ran.days / pg.cadence_days)::integer as held
                  from ran
                  join pairing pg on pg.id = ran.pairing_id
                  left join met on met.pairing_id = pg.id
                 where ran.days >= pg.cadence_days)
            """;

    private static final String ENDED_EARLY = """
            , ended_early as (
                select pg.id, ph.valid_from as on_day, ph.reason
                  from pairing_phase ph join pairing pg on pg.id = ph.pairing_id
                 where ph.state = 'ENDED_EARLY' and ph.valid_from between :day - 364 and :day and\s""" + RAN + ")";

    private static final String FREE_SOON = """
            , free_soon as (
                select pd.id, pg.expected_end_on as on_day
                  from pairing_on_day pd join pairing pg on pg.id = pd.id
                 where pd.state in ('ACTIVE', 'ON_HOLD') and pg.expected_end_on between :day and :day + 90)
            """;

    /** For the rest of the transaction: what is read of everybody fits, no workers share a scan, and plans know the day. */
    private static final String ROOM =
            "select set_config('work_mem', '32MB', true) || set_config('max_parallel_workers_per_gather', '0', true)"
                    + " || set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final JdbcClient jdbc;

    SqlProgrammeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ProgrammeFigures figures(LocalDate day) {
        jdbc.sql(ROOM).query(String.class).single();
        record Pairings(int active, int silent, int expected, int held, int endedEarly, int freeSoon) {}
        var pairings = on(day, "with " + PAIRING_ON_DAY + SESSIONS + ENDED_EARLY + FREE_SOON + """
                        , active as (
                            select pairing_id, valid_from from pairing_phase
                             where state = 'ACTIVE' and valid_from <= :day and (valid_to is null or valid_to > :day))
                        select (select count(*) from active) as active,
                               (select count(*) from active
                                 where valid_from < :day - :silentAfter
                                   and not exists (select from mentorship_session heard
                                                    where heard.pairing_id = active.pairing_id and heard.state = 'HELD'
                                                      and heard.held_on between :day - :silentAfter and :day)) as silent,
                               (select coalesce(sum(expected), 0) from sessions) as expected,
                               (select coalesce(sum(held), 0) from sessions) as held,
                               (select count(*) from ended_early) as ended_early,
                               (select count(*) from free_soon) as free_soon
                        """)
                .param("silentAfter", PairingHealth.SILENT_AFTER)
                .query((row, n) -> new Pairings(
                        row.getInt("active"),
                        row.getInt("silent"),
                        row.getInt("expected"),
                        row.getInt("held"),
                        row.getInt("ended_early"),
                        row.getInt("free_soon")))
                .single();
        var competencies = new ArrayList<ProgrammeFigures.Balance>();
        return on(day, "with " + PEOPLE + """
                        select needs.people as need_mentor, waits.people, waits.median, waits.longest,
                               offers.mentors, offers.slots, offers.used, fc.competency_id, fc.name,
                               coalesce(offered.people, 0) as supply, coalesce(wished.people, 0) as demand
                          from (select count(*) as people from standing where scope in ('CONTRIBUTOR', 'MENTOR')) needs
                         cross join (select count(*) as people,
                                            percentile_disc(0.5) within group (order by days) as median,
                                            max(days) as longest
                                       from waiting) waits
                         cross join (select count(*) as mentors, coalesce(sum(slots), 0) as slots,
                                            coalesce(sum(used), 0) as used
                                       from mentor) offers
                         left join framework f on f.state = 'PUBLISHED'
                         left join framework_competency fc on fc.framework_id = f.id
                         left join (select competency_id, count(*) as people from supply group by competency_id) offered
                           on offered.competency_id = fc.competency_id
                         left join (select competency_id, count(*) as people from demand group by competency_id) wished
                           on wished.competency_id = fc.competency_id
                         order by fc.position
                        """).query(rows -> {
            if (!rows.next()) throw new IllegalStateException("the figures are one row at least");
            var needMentor = rows.getInt("need_mentor");
            var without = rows.getInt("people");
            var median = rows.getObject("median", Integer.class);
            var longest = rows.getObject("longest", Integer.class);
            var mentors = rows.getInt("mentors");
            var slots = rows.getInt("slots");
            var used = rows.getInt("used");
            do {
                var competency = rows.getObject("competency_id", UUID.class);
                if (competency != null)
                    competencies.add(new ProgrammeFigures.Balance(
                            new CompetencyId(competency),
                            rows.getString("name"),
                            rows.getInt("supply"),
                            rows.getInt("demand")));
            } while (rows.next());
            return new ProgrammeFigures(
                    day,
                    needMentor,
                    without,
                    median,
                    longest,
                    mentors,
                    slots,
                    used,
                    pairings.active(),
                    pairings.silent(),
                    pairings.expected(),
                    pairings.held(),
                    pairings.endedEarly(),
                    pairings.freeSoon(),
                    competencies);
        });
    }

    @Override
    public int count(ProgrammeQuery query) {
        var sql = query.what().isOfPairings()
                ? "with " + PAIRING_ON_DAY + part(query) + "select count(*)::integer from " + table(query)
                : "with " + PEOPLE + "select count(*)::integer from " + table(query)
                        + " where competency_id = :competency";
        return asked(query, sql).query(Integer.class).single();
    }

    @Override
    public List<ProgrammePairing> pairings(ProgrammeQuery query, Slice slice) {
        if (!query.what().isOfPairings()) throw new IllegalArgumentException(query.what() + " lists people");
        var row = switch (query.what()) {
            case SESSIONS -> "pd.since as on_day, '' as reason, wanted.held, wanted.expected";
            case ENDED_EARLY -> "wanted.on_day, wanted.reason, 0 as held, 0 as expected";
            default -> "wanted.on_day, '' as reason, 0 as held, 0 as expected";
        };
        var order = switch (query.what()) {
            case SESSIONS -> "wanted.expected - wanted.held desc, wanted.expected desc, mentee_name, wanted.id";
            case ENDED_EARLY -> "wanted.on_day desc, mentee_name, wanted.id";
            default -> "wanted.on_day, mentee_name, wanted.id";
        };
        var sql =
                "with " + PERSON_ON_DAY + ", " + PAIRING_ON_DAY + part(query) + """
                        select wanted.id, %s,
                               mentor.id as mentor_id, mentor.name as mentor_name, mentor.level as mentor_level,
                               mentor.rank as mentor_rank, mentor.line as mentor_line,
                               mentee.id as mentee_id, mentee.name as mentee_name, mentee.level as mentee_level,
                               mentee.rank as mentee_rank, mentee.line as mentee_line
                          from %s wanted
                          join pairing_on_day pd on pd.id = wanted.id
                          join person_on_day mentor on mentor.id = pd.mentor_id
                          join person_on_day mentee on mentee.id = pd.mentee_id
                         order by %s offset :offset limit :limit
                        """.formatted(row, table(query), order);
        return asked(query, sql)
                .param("offset", slice.offset())
                .param("limit", slice.limit())
                .query((found, n) -> new ProgrammePairing(
                        new PairingId(found.getObject("id", UUID.class)),
                        participant(found, "mentor_id", "mentor_name", "mentor_level", "mentor_rank", "mentor_line"),
                        participant(found, "mentee_id", "mentee_name", "mentee_level", "mentee_rank", "mentee_line"),
                        found.getObject("on_day", LocalDate.class),
                        found.getString("reason"),
                        found.getInt("held"),
                        found.getInt("expected")))
                .list();
    }

    @Override
    public List<ProgrammePerson> people(ProgrammeQuery query, Slice slice) {
        if (query.what().isOfPairings()) throw new IllegalArgumentException(query.what() + " lists pairings");
        return asked(query, "with " + PERSON_ON_DAY + ", " + PEOPLE + """
                        select pd.id, pd.name, pd.level, pd.rank, pd.line, wanted.amount
                          from %s wanted
                          join person_on_day pd on pd.id = wanted.person_id
                         where wanted.competency_id = :competency
                         order by wanted.amount desc, pd.name, pd.id offset :offset limit :limit
                        """.formatted(table(query)))
                .param("offset", slice.offset())
                .param("limit", slice.limit())
                .query((row, n) -> new ProgrammePerson(
                        participant(row, "id", "name", "level", "rank", "line"), row.getInt("amount")))
                .list();
    }

    private static String part(ProgrammeQuery query) {
        return switch (query.what()) {
            case SESSIONS -> SESSIONS;
            case ENDED_EARLY -> ENDED_EARLY;
            case FREE_SOON -> FREE_SOON;
            case SUPPLY, DEMAND -> throw new IllegalArgumentException(query.what() + " lists people");
        };
    }

    private static String table(ProgrammeQuery query) {
        return switch (query.what()) {
            case SESSIONS -> "sessions";
            case ENDED_EARLY -> "ended_early";
            case FREE_SOON -> "free_soon";
            case SUPPLY -> "supply";
            case DEMAND -> "demand";
        };
    }

    private JdbcClient.StatementSpec asked(ProgrammeQuery query, String sql) {
        var statement = on(query.day(), sql);
        var competency = query.competency();
        return competency == null ? statement : statement.param("competency", competency.value());
    }

    private JdbcClient.StatementSpec on(LocalDate day, String sql) {
        // the driver does not say that a parameter is a date, and the sums of days need to know
        return jdbc.sql(sql.replace(":day", "cast(:day as date)")).param("day", day);
    }
}
