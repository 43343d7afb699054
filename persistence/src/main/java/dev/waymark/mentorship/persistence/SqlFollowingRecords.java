package dev.waymark.mentorship.persistence;

import static dev.waymark.mentorship.persistence.SqlMentorshipLists.PERSON_ON_DAY;
import static dev.waymark.mentorship.persistence.SqlMentorshipLists.participant;

import dev.waymark.mentorship.Cadence;
import dev.waymark.mentorship.FollowingRecords;
import dev.waymark.mentorship.PairingGlance;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.PastPairing;
import dev.waymark.mentorship.SessionId;
import dev.waymark.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each list in two statements: the pairings, and what is still to do in them. */
@Repository
class SqlFollowingRecords implements FollowingRecords {

    private final JdbcClient jdbc;

    SqlFollowingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Slots slots(PersonId mentor, LocalDate today) {
        return jdbc.sql("""
                        select coalesce(
                                   (select slots from mentor_capacity
                                     where person_id = :mentor and valid_from <= :day
                                       and (valid_to is null or valid_to > :day)),
                                   (select level.mentor_slots
                                      from level_assignment here
                                      join framework_level level on level.level_id = here.level_id
                                      join framework on framework.id = level.framework_id
                                                    and framework.state = 'PUBLISHED'
                                     where here.person_id = :mentor and here.valid_from <= :day
                                       and (here.valid_to is null or here.valid_to > :day)),
                                   0) as slots,
                               (select count(*) from pairing
                                 where mentor_id = :mentor and state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')) as used
                        """)
                .param("mentor", mentor.value())
                .param("day", today)
                .query((row, n) -> new Slots(row.getInt("slots"), row.getInt("used")))
                .single();
    }

    @Override
    public boolean hasMentees(PersonId mentor) {
        return jdbc.sql("select exists (select from pairing where mentor_id = ? and state in ('ACTIVE', 'ON_HOLD'))")
                .param(mentor.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Followed> menteesOf(PersonId mentor, LocalDate today, ZoneId zone) {
        return followed(Side.MENTOR, mentor, today, zone);
    }

    @Override
    public List<Followed> mentorsOf(PersonId mentee, LocalDate today, ZoneId zone) {
        return followed(Side.MENTEE, mentee, today, zone);
    }

    private List<Followed> followed(Side side, PersonId person, LocalDate today, ZoneId zone) {
        var actions = actions(side, person);
        return jdbc.sql(side.pairings)
                .param("person", person.value())
                .param("day", today)
                .param("begin", today.atStartOfDay(zone).toOffsetDateTime())
                .query((row, n) -> new Followed(
                        participant(row, "other_id", "name", "level", "rank", "line"),
                        glance(row, actions.getOrDefault(row.getObject("id", UUID.class), List.of()))))
                .list();
    }

    /** What is to do, without the name: it is one of the two, and the row of the pairing has both. */
    private record ToDo(String text, PersonId owner, LocalDate dueOn) {

        PairingGlance.Action in(ResultSet pairing) throws SQLException {
            var isOther = owner.value().equals(pairing.getObject("other_id", UUID.class));
            return new PairingGlance.Action(text, owner, pairing.getString(isOther ? "name" : "own_name"), dueOn);
        }
    }

    private Map<UUID, List<ToDo>> actions(Side side, PersonId person) {
        var actions = new HashMap<UUID, List<ToDo>>();
        jdbc.sql(side.actions).param("person", person.value()).query((ResultSet row) -> {
            actions.computeIfAbsent(row.getObject("pairing_id", UUID.class), pairing -> new ArrayList<>())
                    .add(new ToDo(
                            row.getString("text"),
                            new PersonId(row.getObject("owner_id", UUID.class)),
                            row.getObject("due_on", LocalDate.class)));
        });
        return actions;
    }

    private static PairingGlance glance(ResultSet row, List<ToDo> toDo) throws SQLException {
        var actions = new ArrayList<PairingGlance.Action>(toDo.size());
        for (var one : toDo) actions.add(one.in(row));
        return new PairingGlance(
                new PairingId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                PairingState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                row.getObject("begun_on", LocalDate.class),
                new Cadence(row.getInt("cadence_days")),
                focus(row),
                row.getObject("expected_end_on", LocalDate.class),
                last(row),
                next(row),
                actions);
    }

    private static List<String> focus(ResultSet row) throws SQLException {
        var names = row.getArray("focus");
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    private static PairingGlance.@Nullable Held last(ResultSet row) throws SQLException {
        var id = row.getObject("last_id", UUID.class);
        return id == null
                ? null
                : new PairingGlance.Held(
                        new SessionId(id), row.getObject("held_on", LocalDate.class), row.getBoolean("noted"));
    }

    private static PairingGlance.@Nullable Next next(ResultSet row) throws SQLException {
        var id = row.getObject("next_id", UUID.class);
        return id == null
                ? null
                : new PairingGlance.Next(
                        new SessionId(id),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getString("next_state").equals("PROPOSED"));
    }

    @Override
    public List<PastPairing> pastMenteesOf(PersonId mentor, LocalDate today) {
        return past(Side.MENTOR, mentor, today);
    }

    @Override
    public List<PastPairing> pastMentorsOf(PersonId mentee, LocalDate today) {
        return past(Side.MENTEE, mentee, today);
    }

    private List<PastPairing> past(Side side, PersonId person, LocalDate today) {
        return jdbc.sql(side.past)
                .param("person", person.value())
                .param("day", today)
                .query((row, n) -> new PastPairing(
                        new PairingId(row.getObject("id", UUID.class)),
                        participant(row, "other_id", "name", "level", "rank", "line"),
                        PairingState.valueOf(row.getString("state")),
                        row.getObject("begun_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("own"),
                        row.getInt("own_version"),
                        row.getString("theirs")))
                .list();
    }

    /** Whose eyes: each statement reads the pairings of one side, with who is on the other. */
    private enum Side {
        MENTOR("mentor_id", "mentee_id"),
        MENTEE("mentee_id", "mentor_id");

        private final String pairings;
        private final String actions;
        private final String past;

        Side(String one, String other) {
            pairings = ("with " + PERSON_ON_DAY + """
                        select pg.id, pg.version, pg.state, pg.cadence_days, pg.expected_end_on, phase.valid_from as since,
                               begun.on_day as begun_on, focus.names as focus,
                               other.id as other_id, other.name, other.level, other.rank, other.line,
                               (select name from person where id = :person) as own_name,
                               last.id as last_id, last.held_on, last.noted,
                               next.id as next_id, next.starts_at, next.state as next_state
                          from pairing pg
                          join pairing_phase phase on phase.pairing_id = pg.id and phase.valid_to is null
                          join person_on_day other on other.id = pg.%2$s
                         cross join lateral (
                               select min(valid_from) as on_day from pairing_phase
                                where pairing_id = pg.id and state = 'ACTIVE') begun
                         cross join lateral (
                               select array_agg(fc.name order by fc.position) as names
                                 from pairing_focus pf
                                 join framework_competency fc on fc.competency_id = pf.competency_id
                                 join framework f on f.id = fc.framework_id and f.state = 'PUBLISHED'
                                where pf.pairing_id = pg.id) focus
                          left join lateral (
                               select id, held_on, shared_notes <> '' as noted from mentorship_session
                                where pairing_id = pg.id and state = 'HELD'
                                order by held_on desc, starts_at desc, id desc limit 1) last on true
                          left join lateral (
                               select id, starts_at, state from mentorship_session
                                where pairing_id = pg.id and state in ('PROPOSED', 'PLANNED') and starts_at >= :begin
                                order by starts_at, id limit 1) next on true
                         where pg.%1$s = :person and pg.state in ('ACTIVE', 'ON_HOLD')
                         order by begun.on_day, other.name, pg.id
                        """).formatted(one, other);
            actions = """
                        select action.pairing_id, action.text, action.owner_id, action.due_on
                          from pairing pg
                          join mentorship_action action on action.pairing_id = pg.id
                         where pg.%1$s = :person and pg.state in ('ACTIVE', 'ON_HOLD')
                           and action.done_at is null and action.dropped_at is null
                         order by action.due_on, action.added_at, action.id
                        """.formatted(one);
            past = ("with " + PERSON_ON_DAY + """
                        select pg.id, pg.state, phase.valid_from as ended_on, phase.reason,
                               begun.on_day as begun_on,
                               other.id as other_id, other.name, other.level, other.rank, other.line,
                               coalesce(own.text, '') as own, coalesce(own.version, 0) as own_version,
                               coalesce(theirs.text, '') as theirs
                          from pairing pg
                          join pairing_phase phase on phase.pairing_id = pg.id and phase.valid_to is null
                          join lateral (select min(valid_from) as on_day from pairing_phase
                                         where pairing_id = pg.id and state = 'ACTIVE') begun on begun.on_day is not null
                          join person_on_day other on other.id = pg.%2$s
                          left join pairing_reflection own on own.pairing_id = pg.id and own.author_id = pg.%1$s
                          left join pairing_reflection theirs on theirs.pairing_id = pg.id and theirs.author_id = pg.%2$s
                         where pg.%1$s = :person and pg.state in ('COMPLETED', 'ENDED_EARLY')
                         order by phase.valid_from desc, phase.changed_at desc, pg.id
                        """).formatted(one, other);
        }
    }
}
