package dev.waymark.people.persistence;

import dev.waymark.people.Device;
import dev.waymark.people.PersonId;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SignedInSession;
import dev.waymark.people.SignedInSessionId;
import dev.waymark.people.SignedInSessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plain SQL: every request asks whether its session goes on, and one statement tells it all. */
@Repository
class JdbcSignedInSessions implements SignedInSessions {

    private static final String SESSION = """
            select id, person_id, begun_at, last_seen_at, address, browser, operating_system from signed_in_session
            """;

    private static final String END = "update signed_in_session set ended_at = :at, end_reason = :why ";

    private final JdbcClient jdbc;

    JdbcSignedInSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(SignedInSession session, Instant passwordChangedAt) {
        jdbc.sql("""
                        insert into signed_in_session
                               (id, person_id, password_changed_at, begun_at, last_seen_at, address, browser, operating_system)
                        values (:id, :person, :changedAt, :begunAt, :seenAt, :address, :browser, :system)
                        """)
                .param("id", session.id().value())
                .param("person", session.person().value())
                .param("changedAt", utc(passwordChangedAt))
                .param("begunAt", utc(session.begunAt()))
                .param("seenAt", utc(session.lastSeenAt()))
                .param("address", session.address())
                .param("browser", session.device().browser())
                .param("system", session.device().system())
                .update();
    }

    @Override
    public List<Standing> standing(Collection<SignedInSessionId> sessions, LocalDate today, Instant begunAfter) {
        return jdbc.sql("""
                        select s.id as session_id, s.last_seen_at, p.id, p.name, fl.level_id, fl.scope, a.administrator
                        from signed_in_session s
                        join account a on a.person_id = s.person_id and a.password_changed_at = s.password_changed_at
                        join person p on p.id = s.person_id and (p.left_on is null or p.left_on > :today)
                        left join level_assignment la on la.person_id = p.id
                            and la.valid_from <= :today and (la.valid_to is null or la.valid_to > :today)
                        left join framework f on f.state = 'PUBLISHED'
                        left join framework_level fl on fl.framework_id = f.id and fl.level_id = la.level_id
                        where s.id = any (:sessions) and s.ended_at is null and s.begun_at > :begunAfter
                        """)
                .param("sessions", values(sessions))
                .param("today", today)
                .param("begunAfter", utc(begunAfter))
                .query((row, number) -> new Standing(
                        new SignedInSessionId(row.getObject("session_id", UUID.class)),
                        JdbcAccounts.actor(row, number),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void seen(SignedInSessionId session, Instant at) {
        jdbc.sql("update signed_in_session set last_seen_at = :at where id = :id and last_seen_at < :at")
                .param("id", session.value())
                .param("at", utc(at))
                .update();
    }

    @Override
    public Optional<SignedInSession> find(SignedInSessionId session) {
        return jdbc.sql(SESSION + "where id = :id")
                .param("id", session.value())
                .query(JdbcSignedInSessions::session)
                .optional();
    }

    @Override
    public List<SignedInSession> open(PersonId person, Instant begunAfter, Instant seenAfter) {
        return jdbc.sql(SESSION + """
                        where person_id = :person and ended_at is null
                          and begun_at > :begunAfter and last_seen_at > :seenAfter
                        order by last_seen_at desc, begun_at desc, id
                        """)
                .param("person", person.value())
                .param("begunAfter", utc(begunAfter))
                .param("seenAfter", utc(seenAfter))
                .query(JdbcSignedInSessions::session)
                .list();
    }

    @Override
    public void end(Collection<SignedInSessionId> sessions, SessionEnd why, Instant at) {
        jdbc.sql(END + "where id = any (:sessions) and ended_at is null")
                .param("sessions", values(sessions))
                .param("why", why.name())
                .param("at", utc(at))
                .update();
    }

    @Override
    public List<SignedInSessionId> endAll(
            PersonId person, @Nullable SignedInSessionId kept, SessionEnd why, Instant at) {
        return jdbc.sql(END + """
                        where person_id = :person and id is distinct from cast(:kept as uuid) and ended_at is null
                        returning id
                        """)
                .param("person", person.value())
                .param("kept", kept == null ? null : kept.value())
                .param("why", why.name())
                .param("at", utc(at))
                .query((row, number) -> new SignedInSessionId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public void endFallen(SignedInSessionId session, Instant begunAfter, Instant at) {
        jdbc.sql("""
                        update signed_in_session
                           set ended_at = :at,
                               end_reason = case when begun_at <= :begunAfter then 'TOO_LONG' else 'LEFT' end
                         where id = :id and ended_at is null
                        """)
                .param("id", session.value())
                .param("begunAfter", utc(begunAfter))
                .param("at", utc(at))
                .update();
    }

    @Override
    public void goOnWithPassword(SignedInSessionId session, Instant passwordChangedAt) {
        jdbc.sql("update signed_in_session set password_changed_at = :changedAt where id = :id")
                .param("id", session.value())
                .param("changedAt", utc(passwordChangedAt))
                .update();
    }

    @Override
    public void endForgotten(Instant begunAfter, Instant seenAfter, Instant at) {
        jdbc.sql("""
                        update signed_in_session
                           set ended_at = :at,
                               end_reason = case when begun_at <= :begunAfter then 'TOO_LONG' else 'IDLE' end
                         where ended_at is null and (begun_at <= :begunAfter or last_seen_at <= :seenAfter)
                        """)
                .param("begunAfter", utc(begunAfter))
                .param("seenAfter", utc(seenAfter))
                .param("at", utc(at))
                .update();
    }

    @Override
    public void removeEndedBefore(Instant moment) {
        jdbc.sql("delete from signed_in_session where ended_at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static SignedInSession session(ResultSet row, int number) throws SQLException {
        return new SignedInSession(
                new SignedInSessionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                new Device(row.getString("browser"), row.getString("operating_system")));
    }

    private static UUID[] values(Collection<SignedInSessionId> sessions) {
        return sessions.stream().map(SignedInSessionId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
