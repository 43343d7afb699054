package dev.waymark.people.persistence;

import dev.waymark.people.LinkToken;
import dev.waymark.people.PersonId;
import dev.waymark.people.SignInLink;
import dev.waymark.people.SignInLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each change is one statement whose condition decides, so that a link cannot be used twice at the same moment. */
@Repository
class JdbcSignInLinks implements SignInLinks {

    private static final String OPEN = "used_at is null and expires_at > :now";

    private final JdbcClient jdbc;

    JdbcSignInLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void issue(SignInLink link) {
        voidUnused(link.person());
        jdbc.sql("""
                        insert into sign_in_link (token_digest, purpose, person_id, issued_by, issued_at, expires_at)
                        values (:digest, :purpose, :person, :issuedBy, :issuedAt, :expiresAt)
                        """)
                .param("digest", link.tokenDigest())
                .param("purpose", link.person() == null ? "FIRST_ADMINISTRATOR" : "PASSWORD")
                .param("person", value(link.person()))
                .param("issuedBy", value(link.issuedBy()))
                .param("issuedAt", utc(link.issuedAt()))
                .param("expiresAt", utc(link.expiresAt()))
                .update();
    }

    @Override
    public Optional<SignInLink> findOpen(LinkToken token, Instant now) {
        return jdbc.sql("select * from sign_in_link where token_digest = :digest and " + OPEN)
                .param("digest", token.digest())
                .param("now", utc(now))
                .query(JdbcSignInLinks::link)
                .optional();
    }

    @Override
    public Optional<Instant> openUntil(PersonId person, Instant now) {
        return jdbc.sql("select expires_at from sign_in_link where person_id = :person and " + OPEN
                        + " order by expires_at desc limit 1")
                .param("person", person.value())
                .param("now", utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public boolean use(LinkToken token, Instant now) {
        return jdbc.sql("update sign_in_link set used_at = :now where token_digest = :digest and " + OPEN)
                        .param("digest", token.digest())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    @Override
    public void voidUnused(@Nullable PersonId person) {
        jdbc.sql("delete from sign_in_link where used_at is null"
                        + " and person_id is not distinct from cast(:person as uuid)")
                .param("person", value(person))
                .update();
    }

    private static SignInLink link(ResultSet row, int number) throws SQLException {
        return new SignInLink(
                row.getString("token_digest"),
                id(row.getObject("person_id", UUID.class)),
                id(row.getObject("issued_by", UUID.class)),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable PersonId id(@Nullable UUID value) {
        return value == null ? null : new PersonId(value);
    }

    private static @Nullable UUID value(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
