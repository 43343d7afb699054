package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.database.DemoMode;
import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import dev.waymark.people.Email;
import dev.waymark.people.JobTitle;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.people.PersonName;
import dev.waymark.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@Transactional
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DemoLoginsEndIT {

    private final Accounts accounts;
    private final People people;
    private final PasswordEncoder passwords;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoLoginsEndIT(
            Accounts accounts,
            People people,
            PasswordEncoder passwords,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void withoutTheDemoItsPasswordOpensNothing() {
        account("admin@example.com", "waymark-demo", true);
        account("head@example.com", "chosen since, and long", false);

        start(true);
        assertThat(accounts.findByEmail("admin@example.com")).isPresent();

        start(false);
        assertThat(accounts.findByEmail("admin@example.com")).isEmpty();
        assertThat(accounts.findByEmail("head@example.com")).isPresent();
    }

    private void start(boolean demo) {
        new DemoLoginsEnd(new DemoMode(demo), accounts, passwords, transaction).load();
    }

    private void account(String email, String password, boolean administrator) {
        var today = LocalDate.now(clock);
        var person = people.save(Person.join(new PersonName("Robin Berg"), new Email(email), new JobTitle(""), today))
                .id();
        var hash = String.valueOf(passwords.encode(password));
        accounts.save(Account.open(person, hash, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .asAdministrator(administrator));
    }
}
