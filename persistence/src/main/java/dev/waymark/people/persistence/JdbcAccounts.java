package dev.waymark.people.persistence;

import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.people.Account;
import dev.waymark.people.AccountHolder;
import dev.waymark.people.Accounts;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {

    private static final String ACCOUNT = """
            select a.person_id, a.password_hash, a.administrator, a.password_changed_at, a.version from account a
            """;

    private static final String HOLDER = "select id, name, email, left_on from person ";

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(PersonId person) {
        return jdbc.sql(ACCOUNT + "where a.person_id = :person")
                .param("person", person.value())
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        // no account has such an address, and the database takes no NUL
        if (!Text.plain(email).equals(email.strip())) return Optional.empty();
        return jdbc.sql(ACCOUNT + "join person p on p.id = a.person_id where lower(p.email) = lower(:email)")
                .param("email", email)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public void save(Account account) {
        var written = jdbc.sql("""
                        insert into account (person_id, password_hash, administrator, password_changed_at, version)
                        values (:person, :hash, :administrator, :changedAt, :version)
                        on conflict (person_id) do update
                        set password_hash = excluded.password_hash, administrator = excluded.administrator,
                            password_changed_at = excluded.password_changed_at, version = account.version + 1
                        where account.version = :version
                        """)
                .param("person", account.person().value())
                .param("hash", account.passwordHash())
                .param("administrator", account.administrator())
                .param("changedAt", account.passwordChangedAt().atOffset(ZoneOffset.UTC))
                .param("version", account.version())
                .update();
        if (written == 0) throw new ChangedMeanwhile("account");
    }

    @Override
    public void remove(PersonId person) {
        jdbc.sql("delete from account where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public int administrators(LocalDate today) {
        return jdbc.sql("""
                        select count(*) from account a join person p on p.id = a.person_id
                        where a.administrator and (p.left_on is null or p.left_on > :today)
                        """).param("today", today).query(Integer.class).single();
    }

    @Override
    public boolean anotherAdministratorStays(PersonId but) {
        return jdbc.sql("""
                        select exists (select from account a join person p on p.id = a.person_id
                                        where a.administrator and p.left_on is null and p.id <> :but)
                        """).param("but", but.value()).query(Boolean.class).single();
    }

    @Override
    public Set<PersonId> grantHolders() {
        return jdbc.sql("select person_id from account where administrator")
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public Optional<Actor> actor(PersonId person, LocalDate today) {
        return jdbc.sql("""
                        select p.id, p.name, fl.level_id, fl.scope, a.administrator
                        from account a
                        join person p on p.id = a.person_id
                        left join level_assignment la on la.person_id = p.id
                            and la.valid_from <= :today and (la.valid_to is null or la.valid_to > :today)
                        left join framework f on f.state = 'PUBLISHED'
                        left join framework_level fl on fl.framework_id = f.id and fl.level_id = la.level_id
                        where a.person_id = :person and (p.left_on is null or p.left_on > :today)
                        """)
                .param("person", person.value())
                .param("today", today)
                .query(JdbcAccounts::actor)
                .optional();
    }

    @Override
    public Optional<AccountHolder> holder(PersonId person) {
        return jdbc.sql(HOLDER + "where id = :person")
                .param("person", person.value())
                .query(JdbcAccounts::holder)
                .optional();
    }

    @Override
    public Optional<AccountHolder> holderOf(String email) {
        return jdbc.sql(HOLDER + "where lower(email) = lower(:email)")
                .param("email", email)
                .query(JdbcAccounts::holder)
                .optional();
    }

    @Override
    public void awaitTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('administrators'))")
                .query()
                .listOfRows();
    }

    private static AccountHolder holder(ResultSet row, int number) throws SQLException {
        return new AccountHolder(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getObject("left_on", LocalDate.class));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("password_hash"),
                row.getBoolean("administrator"),
                row.getObject("password_changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    /** Of the columns {@code id, name, level_id, scope, administrator}. */
    static Actor actor(ResultSet row, int number) throws SQLException {
        @Nullable UUID level = row.getObject("level_id", UUID.class);
        @Nullable String scope = row.getString("scope");
        return new Actor(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                level == null ? null : new LevelId(level),
                scope == null ? null : Scope.valueOf(scope),
                row.getBoolean("administrator"));
    }
}
