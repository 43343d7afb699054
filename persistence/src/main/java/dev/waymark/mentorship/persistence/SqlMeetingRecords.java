package dev.waymark.mentorship.persistence;

import dev.waymark.career.CompetencyId;
import dev.waymark.mentorship.ActionId;
import dev.waymark.mentorship.AgendaItemId;
import dev.waymark.mentorship.MeetingRecords;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionPlan;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.mentorship.SessionState;
import dev.waymark.mentorship.SessionStep;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlMeetingRecords implements MeetingRecords {

    private final JdbcClient jdbc;

    SqlMeetingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Agenda, actions and the rest are asked for only after the first statement knew the reader as one of the two. */
    @Override
    public Optional<SessionSheet> sheet(SessionId session, PersonId reader) {
        return jdbc.sql("""
                        select session.*, pairing.state as pairing_state, mentor.id as mentor_id,
                               mentor.name as mentor, mentee.id as mentee_id, mentee.name as mentee
                          from mentorship_session session
                          join pairing on pairing.id = session.pairing_id
                          join person mentor on mentor.id = pairing.mentor_id
                          join person mentee on mentee.id = pairing.mentee_id
                         where session.id = :session and :reader in (pairing.mentor_id, pairing.mentee_id)
                        """)
                .param("session", session.value())
                .param("reader", reader.value())
                .query((row, number) -> new SessionSheet(
                        session,
                        new PairingId(row.getObject("pairing_id", UUID.class)),
                        PairingState.valueOf(row.getString("pairing_state")),
                        person(row, "mentor"),
                        person(row, "mentee"),
                        SessionState.valueOf(row.getString("state")),
                        new SessionPlan(at(row, "starts_at"), row.getInt("minutes"), row.getString("place")),
                        row.getInt("sequence"),
                        row.getObject("held_on", LocalDate.class),
                        nullablePerson(row),
                        row.getString("shared_notes"),
                        row.getInt("version"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .optional()
                .map(this::whole);
    }

    private SessionSheet whole(SessionSheet bare) {
        return new SessionSheet(
                bare.id(),
                bare.pairing(),
                bare.pairingState(),
                bare.mentor(),
                bare.mentee(),
                bare.state(),
                bare.plan(),
                bare.sequence(),
                bare.heldOn(),
                bare.proposedBy(),
                bare.sharedNotes(),
                bare.version(),
                times(bare.id()),
                agenda(bare),
                actions(bare),
                history(bare.id()));
    }

    @Override
    public Optional<Occasion> occasion(SessionId session, PersonId reader) {
        return jdbc.sql("""
                        select session.state, pairing.state as pairing_state, mentor.id as mentor_id,
                               mentor.name as mentor, pairing.mentee_id,
                               (select min(valid_from) from pairing_phase
                                 where pairing_id = pairing.id and state = 'ACTIVE') as begun_on,
                               (select max(held_on) from mentorship_session earlier
                                 where earlier.pairing_id = pairing.id and earlier.state = 'HELD'
                                   and earlier.starts_at < session.starts_at) as met_on,
                               array(select competency_id from pairing_focus
                                      where pairing_id = pairing.id) as focus
                          from mentorship_session session
                          join pairing on pairing.id = session.pairing_id
                          join person mentor on mentor.id = pairing.mentor_id
                         where session.id = :session and :reader in (pairing.mentor_id, pairing.mentee_id)
                        """)
                .param("session", session.value())
                .param("reader", reader.value())
                .query((row, number) -> new Occasion(
                        SessionState.valueOf(row.getString("state")),
                        PairingState.valueOf(row.getString("pairing_state")),
                        person(row, "mentor"),
                        new PersonId(row.getObject("mentee_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("begun_on", LocalDate.class)),
                        row.getObject("met_on", LocalDate.class),
                        Stream.of((UUID[]) row.getArray("focus").getArray())
                                .map(CompetencyId::new)
                                .collect(Collectors.toSet())))
                .optional();
    }

    private List<Instant> times(SessionId session) {
        return jdbc.sql("select starts_at from mentorship_session_option where session_id = :session order by 1")
                .param("session", session.value())
                .query((row, number) -> at(row, "starts_at"))
                .list();
    }

    private List<SessionSheet.Item> agenda(SessionSheet sheet) {
        var open = sheet.state() != SessionState.MISSED && sheet.state() != SessionState.CANCELLED;
        return jdbc.sql("""
                        select item.id, author.id as author_id, author.name as author, item.text, item.version,
                               item.done_at is not null as done,
                               exists (select from mentorship_session earlier
                                        where earlier.pairing_id = item.pairing_id and earlier.state = 'HELD'
                                          and earlier.id <> :session
                                          and earlier.starts_at between item.added_at and :starts) as carried_over
                          from mentorship_agenda_item item
                          join person author on author.id = item.author_id
                         where item.pairing_id = :pairing
                           and (item.session_id = :session or (:open and item.done_at is null))
                         order by item.added_at, item.id
                        """)
                .param("session", sheet.id().value())
                .param("pairing", sheet.pairing().value())
                .param("starts", sheet.plan().startsAt().atOffset(ZoneOffset.UTC))
                .param("open", open)
                .query((row, number) -> new SessionSheet.Item(
                        new AgendaItemId(row.getObject("id", UUID.class)),
                        person(row, "author"),
                        row.getString("text"),
                        row.getBoolean("carried_over"),
                        row.getBoolean("done"),
                        row.getInt("version")))
                .list();
    }

    private List<SessionSheet.Action> actions(SessionSheet sheet) {
        return jdbc.sql("""
                        select action.*, owner.name as owner
                          from mentorship_action action
                          join person owner on owner.id = action.owner_id
                         where action.pairing_id = :pairing
                           and (action.session_id = :session
                                or (action.done_at is null and action.dropped_at is null))
                         order by action.due_on, action.added_at, action.id
                        """)
                .param("session", sheet.id().value())
                .param("pairing", sheet.pairing().value())
                .query((row, number) -> new SessionSheet.Action(
                        new ActionId(row.getObject("id", UUID.class)),
                        person(row, "owner"),
                        row.getString("text"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        nullable(row, "done_at"),
                        nullable(row, "dropped_at"),
                        row.getInt("version")))
                .list();
    }

    private List<SessionSheet.Step> history(SessionId session) {
        return jdbc.sql("""
                        select step.what, step.starts_at, step.at, step.reason, person.name
                          from mentorship_session_step step
                          join person on person.id = step.by_id
                         where step.session_id = :session
                         order by step.at desc, step.id desc
                        """)
                .param("session", session.value())
                .query((row, number) -> new SessionSheet.Step(
                        SessionStep.What.valueOf(row.getString("what")),
                        at(row, "starts_at"),
                        at(row, "at"),
                        row.getString("name"),
                        row.getString("reason")))
                .list();
    }

    private static PersonRef person(ResultSet row, String column) throws SQLException {
        return new PersonRef(new PersonId(row.getObject(column + "_id", UUID.class)), row.getString(column));
    }

    private static @Nullable PersonId nullablePerson(ResultSet row) throws SQLException {
        var id = row.getObject("proposed_by", UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(nullable(row, column));
    }

    private static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
