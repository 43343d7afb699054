package dev.waymark.security;

import dev.waymark.people.Account;
import dev.waymark.people.AccountHolder;
import dev.waymark.people.Accounts;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PasswordChange;
import dev.waymark.people.PasswordRules;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SignInLinks;
import dev.waymark.people.SignedInSessions;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class PasswordChangeService implements PasswordChange {

    private final Accounts accounts;
    private final SignInLinks links;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final SignInTries tries;
    private final KnownBrowsers browsers;
    private final SignedInSessions sessions;
    private final SessionEnding ending;
    private final CurrentActor actor;
    private final Clock clock;

    PasswordChangeService(
            Accounts accounts,
            SignInLinks links,
            PasswordEncoder passwords,
            PasswordRules rules,
            SignInTries tries,
            KnownBrowsers browsers,
            SignedInSessions sessions,
            SessionEnding ending,
            @Lazy CurrentActor actor,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.rules = rules;
        this.tries = tries;
        this.browsers = browsers;
        this.sessions = sessions;
        this.ending = ending;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void change(String old, String wanted) {
        var me = actor.get().id();
        var holder = accounts.holder(me).orElseThrow(() -> new NotFound(me));
        var account = accounts.find(me).orElseThrow(() -> new NotFound(me));
        requireOld(old, holder, account);
        rules.require(wanted, holder.email(), holder.name());
        if (old.equals(wanted)) throw new BrokenRule("signin.password-is-the-old-one");
        // as exact as the database keeps it: sessions are compared by it
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        accounts.save(account.withPassword(String.valueOf(passwords.encode(wanted)), now));
        links.voidUnused(me);
        browsers.onlyThisOne(me);
        var own = OwnSession.id().orElse(null);
        if (own != null) sessions.goOnWithPassword(own, now);
        ending.others(me, own, SessionEnd.PASSWORD_CHANGED);
    }

    /** Whoever finds an open session guesses no faster than at the login page. */
    private void requireOld(String old, AccountHolder holder, Account account) {
        try (var counted = tries.begin(holder.email(), new SignInSource.OpenSession(holder.id()))) {
            if (PasswordRules.isTooLong(old) || !passwords.matches(old, account.passwordHash())) {
                counted.wrong();
                throw new BrokenRule("signin.old-password-wrong");
            }
            counted.right();
        } catch (TooManyTries tooMany) {
            throw new BrokenRule("signin.too-many-tries", tooMany.seconds());
        }
    }
}
