package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.BoardCounts;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.BoardOrder;
import dev.waymark.mentorship.Cadence;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.MentorRow;
import dev.waymark.mentorship.MentorshipLists;
import dev.waymark.mentorship.PairingDetails;
import dev.waymark.mentorship.PairingHealth;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingOutcome;
import dev.waymark.mentorship.PairingRow;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.Participant;
import dev.waymark.mentorship.WaitingRow;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLineId;
import dev.waymark.shared.Slice;
import dev.waymark.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the board as of the end of a day: a period counts if it began by then and had not ended. Rules that also exist
 * in the domain (the health of a pairing) are repeated here only to filter and sort; the rows carry the domain's answer.
 */
@Repository
class SqlMentorshipLists implements MentorshipLists {

    /** Everybody with level and product line as of :day; without a level, somebody is outside the organisation. */
    static final String PERSON_ON_DAY = """
            person_on_day as (
                select p.id, p.name, p.joined_on, p.left_on, lower(p.name || ' ' || p.email || ' ' || p.job_title) as text,
                       la.level_id, fl.name as level, fl.rank, fl.scope, fl.mentor_slots,
                       pl.id as line_id, pl.name as line, pc.manager_id
                  from person p
                  left join level_assignment la
                    on la.person_id = p.id and la.valid_from <= :day and (la.valid_to is null or la.valid_to > :day)
                  left join (framework_level fl join framework f on f.id = fl.framework_id and f.state = 'PUBLISHED')
                    on fl.level_id = la.level_id
                  left join placement pc
                    on pc.person_id = p.id and pc.valid_from <= :day and (pc.valid_to is null or pc.valid_to > :day)
                  left join product_line pl on pl.id = pc.product_line_id)
            """;

    static final String PAIRING_ON_DAY = """
            pairing_on_day as (
                select pg.id, pg.version, pg.mentor_id, pg.mentee_id, pg.cadence_days, ph.state, ph.valid_from as since
                  from pairing_phase ph join pairing pg on pg.id = ph.pairing_id
                 where ph.valid_from <= :day and (ph.valid_to is null or ph.valid_to > :day))
            """;

    /** Whether the pairing pg was ever more than a proposal. */
    static final String RAN =
            "exists (select from pairing_phase ran where ran.pairing_id = pg.id and ran.state = 'ACTIVE')";

    /**
     * Whether whom the pairing pg joined are not brought together again: it ended early, or its mentor declined it. A
     * proposal that a lead took back forbids nothing.
     */
    static final String NOT_AGAIN = "(pg.state = 'ENDED_EARLY' and (" + RAN + """
             or exists (select from pairing_phase declined
                         where declined.pairing_id = pg.id and declined.valid_to is null
                           and declined.changed_by = pg.mentor_id)))""";

    private static final String OPEN = "('PROPOSED', 'ACTIVE', 'ON_HOLD')";

    private static final String LAST_HELD =
            "(select max(s.held_on) from mentorship_session s where s.pairing_id = pd.id and s.state = 'HELD' "
                    + "and s.held_on <= :day)";

    private static final String MENTORS = "with " + PERSON_ON_DAY + ", " + PAIRING_ON_DAY + """
            , use as (
                select mentor_id, count(*)::integer as used from pairing_on_day
                 where state in ('PROPOSED', 'ACTIVE', 'ON_HOLD') group by mentor_id),
            mentor as (
                select pd.*, coalesce(u.used, 0) as used, mc.slots as own_slots,
                       coalesce(mc.slots, pd.mentor_slots, 0) as slots,
                       coalesce(pd.scope in ('MENTOR', 'LEAD'), false) as may_mentor
                  from person_on_day pd
                  left join use u on u.mentor_id = pd.id
                  left join mentor_capacity mc
                    on mc.person_id = pd.id and mc.valid_from <= :day and (mc.valid_to is null or mc.valid_to > :day)
                 where pd.scope in ('MENTOR', 'LEAD') or u.used > 0),
            wanted as (
                select m.*, case when m.may_mentor then greatest(m.slots - m.used, 0) else 0 end as free
                  from mentor m
                 where (cast(:line as uuid) is null or m.line_id = :line)
                   and (cast(:mentor as uuid) is null or m.id = :mentor)
                   and (:text = '' or m.text like :pattern)
                   and (not :onlyFree or (m.may_mentor and m.slots > m.used)))
            """;

    private static final String PAIRINGS = "with " + PERSON_ON_DAY + ", " + PAIRING_ON_DAY + """
            , quiet as (
                select pd.*, h.last_held, :day - greatest(pd.since, h.last_held) as quiet_days
                  from pairing_on_day pd
                  left join lateral (
                    select max(s.held_on) as last_held from mentorship_session s
                     where s.pairing_id = pd.id and s.state = 'HELD' and s.held_on <= :day) h on true
                 where pd.state in (:states)
                   and (cast(:mentor as uuid) is null or pd.mentor_id = :mentor)
                   and (cast(:pairing as uuid) is null or pd.id = :pairing)),
            judged as (
                select q.*,
                       case q.state
                            when 'ACTIVE' then
                                case when q.quiet_days > :silentAfter then 'SILENT'
                                     when 2 * q.quiet_days > 3 * q.cadence_days then 'BEHIND'
                                     else 'ON_TRACK' end
                            when 'ON_HOLD' then 'ON_HOLD'
                            when 'PROPOSED' then 'PROPOSED'
                            else 'CLOSED' end as health
                  from quiet q),
            wanted as (
                select j.*, mentor.name as mentor_name, mentor.level as mentor_level, mentor.rank as mentor_rank,
                       mentor.line as mentor_line, mentee.name as mentee_name, mentee.level as mentee_level,
                       mentee.rank as mentee_rank, mentee.line as mentee_line
                  from judged j
                  join person_on_day mentor on mentor.id = j.mentor_id
                  join person_on_day mentee on mentee.id = j.mentee_id
                 where (cast(:health as text) is null or j.health = :health)
                   and (cast(:line as uuid) is null or mentee.line_id = :line)
                   and (:text = '' or mentor.text like :pattern or mentee.text like :pattern))
            """;

    /**
     * Who needs a mentor and has none, since when. A proposal that came to nothing is no pairing that ended: it sends
     * nobody back to the end of the queue.
     */
    static final String WITHOUT_MENTOR = """
            without_mentor as (
                select pd.*, greatest(pd.joined_on, e.ended_on) as since
                  from person_on_day pd
                  left join lateral (
                    select max(ph.valid_from) as ended_on
                      from pairing pg join pairing_phase ph on ph.pairing_id = pg.id
                     where pg.mentee_id = pd.id and ph.state in ('COMPLETED', 'ENDED_EARLY')
                       and ph.valid_from <= :day and\s""" + RAN + """
                   ) e on true
                 where pd.scope in ('CONTRIBUTOR', 'MENTOR')
                   and not exists (select from pairing_on_day o
                                    where o.mentee_id = pd.id and o.state in ('ACTIVE', 'ON_HOLD')))
            """;

    private static final String WAITING = "with " + PERSON_ON_DAY + ", " + PAIRING_ON_DAY + ", " + WITHOUT_MENTOR + """
            , wanted as (
                select * from without_mentor wm
                 where (cast(:line as uuid) is null or wm.line_id = :line)
                   and (:text = '' or wm.text like :pattern))
            """;

    private final JdbcClient jdbc;
    private final Candidates candidates;

    SqlMentorshipLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.candidates = new Candidates(jdbc);
    }

    @Override
    public BoardCounts counts(BoardFilter filter) {
        var mentors = filtered(
                        MENTORS + "select count(*)::integer as n, coalesce(sum(free), 0)::integer as free from wanted",
                        filter)
                .query((row, n) -> new int[] {row.getInt("n"), row.getInt("free")})
                .single();
        var pairings = paired(PAIRINGS + "select count(*)::integer from wanted", filter, null)
                .query(Integer.class)
                .single();
        return new BoardCounts(mentors[0], mentors[1], pairings, waiting(filter));
    }

    @Override
    public List<MentorRow> mentors(BoardFilter filter, BoardOrder order, Slice slice) {
        var by = switch (order.column()) {
            case FREE -> "free" + direction(order) + ", name, id";
            default -> "name" + direction(order) + ", id";
        };
        record Head(Participant mentor, int slots, boolean own, boolean mayMentor) {}
        var heads = sliced(
                        filtered(
                                MENTORS + "select * from wanted order by " + by + " offset :offset limit :limit",
                                filter),
                        slice)
                .query((row, n) -> new Head(
                        participant(row, "id", "name", "level", "rank", "line"),
                        row.getInt("slots"),
                        row.getObject("own_slots") != null,
                        row.getBoolean("may_mentor")))
                .list();
        if (heads.isEmpty()) return List.of();
        var mentees =
                mentees(heads.stream().map(head -> head.mentor().id().value()).toList(), filter.day());
        return heads.stream()
                .map(head -> {
                    var with = mentees.getOrDefault(head.mentor().id(), Mentees.NONE);
                    return new MentorRow(
                            head.mentor(), head.slots(), head.own(), head.mayMentor(), with.lastSession(), with.list());
                })
                .toList();
    }

    private record Mentees(@Nullable LocalDate lastSession, List<MentorRow.Mentee> list) {

        static final Mentees NONE = new Mentees(null, List.of());

        Mentees with(MentorRow.Mentee mentee, @Nullable LocalDate held) {
            var more = new ArrayList<>(list);
            more.add(mentee);
            return new Mentees(
                    lastSession == null || held != null && held.isAfter(lastSession) ? held : lastSession, more);
        }
    }

    private HashMap<PersonId, Mentees> mentees(List<UUID> mentors, LocalDate day) {
        var found = new HashMap<PersonId, Mentees>();
        jdbc.sql("with " + PAIRING_ON_DAY + "select pd.*, p.name, " + LAST_HELD
                        + " as last_held from pairing_on_day pd "
                        + "join person p on p.id = pd.mentee_id where pd.mentor_id in (:mentors) and pd.state in "
                        + OPEN
                        + " order by p.name, pd.id")
                .param("mentors", mentors)
                .param("day", day)
                .query((ResultSet row) -> {
                    var held = row.getObject("last_held", LocalDate.class);
                    var mentee = new MentorRow.Mentee(
                            new PairingId(uuid(row, "id")),
                            new PersonId(uuid(row, "mentee_id")),
                            row.getString("name"),
                            health(row, held, day));
                    found.merge(
                            new PersonId(uuid(row, "mentor_id")),
                            Mentees.NONE.with(mentee, held),
                            (before, ignored) -> before.with(mentee, held));
                });
        return found;
    }

    @Override
    public List<PairingRow> pairings(BoardFilter filter, BoardOrder order, Slice slice) {
        var down = direction(order);
        var by = switch (order.column()) {
            case NAME -> "mentor_name" + down + ", mentee_name, id";
            case MENTEE -> "mentee_name" + down + ", mentor_name, id";
            case SINCE -> "since" + down + ", id";
            case LAST_SESSION -> "last_held" + down + " nulls first, id";
            case OWN, FREE -> """
                    case health when 'SILENT' then 0 when 'BEHIND' then 1 when 'PROPOSED' then 2 when 'ON_HOLD' then 3
                                when 'ON_TRACK' then 4 else 5 end,
                    quiet_days desc, mentor_name, id""";
        };
        return sliced(
                        paired(
                                PAIRINGS + "select * from wanted order by " + by + " offset :offset limit :limit",
                                filter,
                                null),
                        slice)
                .query((row, n) -> pairingRow(row, filter.day()))
                .list();
    }

    @Override
    public List<WaitingRow> withoutMentor(BoardFilter filter, BoardOrder order, Slice slice) {
        var by = switch (order.column()) {
            case NAME, MENTEE -> "name" + direction(order) + ", id";
            default -> "since" + direction(order) + ", name, id";
        };
        return sliced(filtered(WAITING + """
                        , page as (select * from wanted order by\s""" + by + """
                         offset :offset limit :limit)
                        select page.*,
                               (select m.name from pairing pg join person m on m.id = pg.mentor_id
                                  join pairing_phase ph on ph.pairing_id = pg.id
                                 where pg.mentee_id = page.id and ph.state in ('COMPLETED', 'ENDED_EARLY')
                                   and ph.valid_from <= :day and\s""" + RAN + """

                                 order by ph.valid_from desc, ph.changed_at desc limit 1) as last_mentor,
                               (select min(m.name) from pairing_on_day o join person m on m.id = o.mentor_id
                                 where o.mentee_id = page.id and o.state = 'PROPOSED') as proposed_mentor
                          from page order by\s""" + by, filter), slice)
                .query((row, n) -> new WaitingRow(
                        participant(row, "id", "name", "level", "rank", "line"),
                        date(row, "since"),
                        orEmpty(row.getString("last_mentor")),
                        orEmpty(row.getString("proposed_mentor"))))
                .list();
    }

    @Override
    public int waiting(LocalDate day) {
        return waiting(BoardFilter.on(day));
    }

    private int waiting(BoardFilter filter) {
        return filtered(WAITING + "select count(*)::integer from wanted", filter)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<ProductLine> productLines() {
        return jdbc.sql("select id, name from product_line order by name, id")
                .query((row, n) -> new ProductLine(new ProductLineId(uuid(row, "id")), orEmpty(row.getString("name"))))
                .list();
    }

    @Override
    public Optional<PairingDetails> pairing(PairingId id, LocalDate day) {
        var everything = BoardFilter.on(day).withStates(BoardFilter.EVERY);
        return paired(PAIRINGS + "select * from wanted", everything, id)
                .query((row, n) -> pairingRow(row, day))
                .optional()
                .map(this::details);
    }

    private PairingDetails details(PairingRow row) {
        var id = row.id().value();
        record Plan(
                int cadence,
                @Nullable LocalDate end,
                int held,
                @Nullable Instant next) {}
        var plan = jdbc.sql("""
                        select cadence_days, expected_end_on,
                               (select count(*) from mentorship_session where pairing_id = p.id and state = 'HELD') as held,
                               (select min(starts_at) from mentorship_session
                                 where pairing_id = p.id and state = 'PLANNED') as next_session
                          from pairing p where id = :id
                        """)
                .param("id", id)
                .query((found, n) -> new Plan(
                        found.getInt("cadence_days"),
                        found.getObject("expected_end_on", LocalDate.class),
                        found.getInt("held"),
                        instant(found.getTimestamp("next_session"))))
                .single();
        var focus = jdbc.sql("""
                        select fc.name from pairing_focus pf
                          join framework_competency fc on fc.competency_id = pf.competency_id
                          join framework f on f.id = fc.framework_id and f.state = 'PUBLISHED'
                         where pf.pairing_id = :id order by fc.position
                        """)
                .param("id", id)
                .query((competency, n) -> orEmpty(competency.getString("name")))
                .list();
        var history = jdbc.sql("""
                        select ph.state, ph.valid_from, ph.changed_at, ph.reason, p.name
                          from pairing_phase ph join person p on p.id = ph.changed_by
                         where ph.pairing_id = :id
                         order by ph.valid_from desc, ph.valid_to desc nulls first, ph.changed_at desc, ph.id desc
                        """)
                .param("id", id)
                .query((step, n) -> new PairingDetails.Step(
                        PairingState.valueOf(step.getString("state")),
                        date(step, "valid_from"),
                        step.getTimestamp("changed_at").toInstant(),
                        step.getString("name"),
                        step.getString("reason")))
                .list();
        return new PairingDetails(
                row, new Cadence(plan.cadence()), focus, plan.end(), plan.held(), plan.next(), history);
    }

    @Override
    public List<MentorCandidate> candidates(PersonId mentee, String text, LocalDate day, Slice slice) {
        return candidates.who(mentee, text, day, slice, true);
    }

    @Override
    public List<MentorCandidate> impossible(PersonId mentee, String text, LocalDate day, Slice slice) {
        return candidates.who(mentee, text, day, slice, false);
    }

    @Override
    public Optional<MentorCandidate> candidate(PersonId mentor, PersonId mentee, LocalDate day) {
        return candidates.one(mentor, mentee, day);
    }

    @Override
    public List<Participant> mentees(String text, LocalDate day, Slice slice) {
        return sliced(
                        jdbc.sql("with " + PERSON_ON_DAY + """
                        select pd.*, exists (select from pairing pg where pg.mentee_id = pd.id
                                                and pg.state in ('ACTIVE', 'ON_HOLD')) as has_mentor
                          from person_on_day pd
                         where pd.scope is not null and pd.left_on is null and (:text = '' or pd.text like :pattern)
                         order by has_mentor, pd.scope = 'LEAD', pd.name, pd.id offset :offset limit :limit
                        """)
                                .param("day", day)
                                .param("text", Text.plain(text, BoardFilter.LONGEST_TEXT))
                                .param("pattern", pattern(text)),
                        slice)
                .query((row, n) -> participant(row, "id", "name", "level", "rank", "line"))
                .list();
    }

    @Override
    public Optional<Participant> participant(PersonId person, LocalDate day) {
        return jdbc.sql("with " + PERSON_ON_DAY + "select * from person_on_day where id = :id")
                .param("day", day)
                .param("id", person.value())
                .query((row, n) -> participant(row, "id", "name", "level", "rank", "line"))
                .optional();
    }

    @Override
    public List<PairingOutcome.Taken> taken(PersonId mentor) {
        return jdbc.sql("""
                        select mentee.name as mentee, who.name as by, first.changed_at
                          from pairing pg
                          join person mentee on mentee.id = pg.mentee_id
                          join lateral (select changed_at, changed_by from pairing_phase where pairing_id = pg.id
                                         order by changed_at, valid_from limit 1) first on true
                          join person who on who.id = first.changed_by
                         where pg.mentor_id = :mentor and pg.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
                         order by first.changed_at desc, mentee.name
                        """)
                .param("mentor", mentor.value())
                .query((row, n) -> new PairingOutcome.Taken(
                        row.getString("mentee"),
                        row.getString("by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec paired(String sql, BoardFilter filter, @Nullable PairingId pairing) {
        return filtered(sql, filter)
                .param("pairing", pairing == null ? null : pairing.value())
                .param("states", filter.states().stream().map(Enum::name).toList())
                .param(
                        "health",
                        filter.health() == null ? null : filter.health().name())
                .param("silentAfter", PairingHealth.SILENT_AFTER);
    }

    private JdbcClient.StatementSpec filtered(String sql, BoardFilter filter) {
        return jdbc.sql(sql)
                .param("day", filter.day())
                .param("text", filter.text())
                .param("pattern", pattern(filter.text()))
                .param("line", filter.line() == null ? null : filter.line().value())
                .param(
                        "mentor",
                        filter.mentor() == null ? null : filter.mentor().value())
                .param("onlyFree", filter.onlyFree());
    }

    private static JdbcClient.StatementSpec sliced(JdbcClient.StatementSpec statement, Slice slice) {
        return statement.param("offset", slice.offset()).param("limit", slice.limit());
    }

    private static String direction(BoardOrder order) {
        return order.descending() ? " desc" : "";
    }

    static String pattern(String text) {
        var words = Text.plain(text, BoardFilter.LONGEST_TEXT).toLowerCase(Locale.ROOT);
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static PairingRow pairingRow(ResultSet row, LocalDate day) throws SQLException {
        var held = row.getObject("last_held", LocalDate.class);
        return new PairingRow(
                new PairingId(uuid(row, "id")),
                row.getInt("version"),
                participant(row, "mentor_id", "mentor_name", "mentor_level", "mentor_rank", "mentor_line"),
                participant(row, "mentee_id", "mentee_name", "mentee_level", "mentee_rank", "mentee_line"),
                PairingState.valueOf(row.getString("state")),
                date(row, "since"),
                held,
                health(row, held, day));
    }

    private static PairingHealth health(ResultSet row, @Nullable LocalDate held, LocalDate day) throws SQLException {
        return PairingHealth.of(
                PairingState.valueOf(row.getString("state")),
                date(row, "since"),
                held,
                new Cadence(row.getInt("cadence_days")),
                day);
    }

    static Participant participant(ResultSet row, String id, String name, String level, String rank, String line)
            throws SQLException {
        return new Participant(
                new PersonId(uuid(row, id)),
                row.getString(name),
                orEmpty(row.getString(level)),
                row.getInt(rank),
                orEmpty(row.getString(line)));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
