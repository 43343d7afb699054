package dev.waymark.security;

import dev.waymark.career.Scope;
import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People of a test's own, with accounts; leaves nobody behind. */
final class Guests implements AutoCloseable {

    static final String PASSWORD = "nine bees in a jar";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final List<PersonId> all = new ArrayList<>();

    Guests(JdbcClient jdbc, Accounts accounts, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Somebody on a level of the scope, or outside the career map. */
    PersonId person(@Nullable Scope scope) {
        var id = PersonId.next();
        jdbc.sql("insert into person (id, name, email, job_title, joined_on, version)"
                        + " values (:id, 'Guest of a test', :email, '', '2020-01-01', 0)")
                .param("id", id.value())
                .param("email", email(id))
                .update();
        all.add(id);
        if (scope != null) assign(id, scope);
        return id;
    }

    PersonId withAccount(@Nullable Scope scope, boolean administrator) {
        var id = person(scope);
        accounts.save(Account.open(
                        id,
                        String.valueOf(passwords.encode(PASSWORD)),
                        Instant.now(java.time.Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS))
                .asAdministrator(administrator));
        return id;
    }

    static String email(PersonId id) {
        return id + "@example.com";
    }

    void assign(PersonId person, Scope scope) {
        jdbc.sql("delete from level_assignment where person_id = :id")
                .param("id", person.value())
                .update();
        jdbc.sql("""
                        insert into level_assignment (id, person_id, level_id, valid_from, reason, decided_at)
                        select :id, :person, fl.level_id, '2020-01-01', 'HIRED', now()
                        from framework_level fl join framework f on f.id = fl.framework_id
                        where f.state = 'PUBLISHED' and fl.scope = :scope order by fl.rank limit 1
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("scope", scope.name())
                .update();
    }

    void leave(PersonId person, @Nullable LocalDate on) {
        jdbc.sql("update person set left_on = :on where id = :id")
                .param("on", on)
                .param("id", person.value())
                .update();
    }

    /** The rest of the test acts as this person. */
    void actAs(PersonId person) {
        var changedAt = accounts.find(person).orElseThrow().passwordChangedAt();
        var actor = accounts.actor(person, LocalDate.now(java.time.Clock.systemDefaultZone()))
                .orElseThrow();
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(actor, changedAt)));
    }

    void actAsNobody() {
        SecurityContextHolder.clearContext();
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        var ids = all.stream().map(PersonId::value).toArray(UUID[]::new);
        for (var table : List.of(
                "delete from sign_in_link where person_id = any (:ids) or issued_by = any (:ids)",
                "delete from form_draft where person_id = any (:ids)",
                "delete from signed_in_session where person_id = any (:ids)",
                "delete from account where person_id = any (:ids)",
                "delete from level_assignment where person_id = any (:ids)",
                "delete from person where id = any (:ids)",
                "delete from sign_in_pace",
                "delete from sign_in_attempt")) {
            jdbc.sql(table)
                    .params(table.contains(":ids") ? java.util.Map.of("ids", ids) : java.util.Map.of())
                    .update();
        }
    }
}
