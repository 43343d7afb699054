package dev.waymark.security;

import dev.waymark.database.DemoMode;
import dev.waymark.database.StartingData;
import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import dev.waymark.people.DemoLogins.DemoLogin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The demo's logins end with the demo: an installation that goes on without it, or that was moved to a server, would
 * let in everybody who has read the password in the documents, and the administrator among the five would keep the
 * first real one from being made.
 */
@Component
@Order(StartingData.DEMO + 1)
class DemoLoginsEnd implements StartingData {

    private static final Logger log = LoggerFactory.getLogger(DemoLoginsEnd.class);

    private final DemoMode demo;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final TransactionOperations transaction;

    DemoLoginsEnd(DemoMode demo, Accounts accounts, PasswordEncoder passwords, TransactionOperations transaction) {
        this.demo = demo;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** Whoever has chosen a password meanwhile keeps the account. */
    @Override
    public void load() {
        if (demo.on()) return;
        transaction.executeWithoutResult(status -> OfferedDemoLogins.LOGINS.forEach(this::end));
    }

    private void end(DemoLogin login) {
        accounts.findByEmail(login.email())
                .filter(account -> passwords.matches(login.password(), account.passwordHash()))
                .map(Account::person)
                .ifPresent(person -> {
                    accounts.remove(person);
                    log.info("The demo is off: {} can sign in with its password no more", login.email());
                });
    }
}
