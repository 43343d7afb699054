package dev.waymark.security;

import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import dev.waymark.people.Email;
import dev.waymark.people.PasswordRules;
import dev.waymark.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail and password. An unknown e-mail costs the same time and gets the same answer as a wrong password, so
 * that nobody learns who has an account.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInTries tries;
    private final KnownBrowsers browsers;
    private final Clock clock;
    private final String hashOfNobody;

    PasswordSignIn(
            Accounts accounts, PasswordEncoder passwords, SignInTries tries, KnownBrowsers browsers, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.browsers = browsers;
        this.clock = clock;
        this.hashOfNobody = String.valueOf(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = SignInTries.plain(attempt.getName());
        var password = String.valueOf(attempt.getCredentials());
        var account = mayBeAnAddress(login) ? accounts.findByEmail(login) : Optional.<Account>empty();
        try (var counted = tries.begin(login, source(attempt, account))) {
            var right = isRight(password, account);
            var signedIn = right ? account.flatMap(this::signedIn) : Optional.<SignedIn>empty();
            if (signedIn.isPresent()) counted.right();
            else counted.wrong();
            return signedIn.orElseThrow(() -> new BadCredentialsException("e-mail or password is wrong"));
        }
    }

    /** What PostgreSQL cannot hold, nobody has. */
    private static boolean mayBeAnAddress(String login) {
        return login.length() <= Email.LONGEST && login.indexOf('\0') < 0;
    }

    private SignInSource source(Authentication attempt, Optional<Account> account) {
        if (!(attempt.getDetails() instanceof SignInOrigin origin)) return new SignInSource.Stranger("unknown");
        var address = String.valueOf(origin.getRemoteAddress());
        // asked for nobody as well, so that the time does not tell who has an account
        var person = account.map(Account::person).orElseGet(PersonId::next);
        return browsers.known(person, origin.tokens())
                .<SignInSource>map(digest -> new SignInSource.KnownBrowser(digest, address))
                .orElseGet(() -> new SignInSource.Stranger(address));
    }

    /** Hashes once, whoever asks with whatever. */
    private boolean isRight(String password, Optional<Account> account) {
        var tooLong = PasswordRules.isTooLong(password);
        var hash = account.filter(some -> !tooLong).map(Account::passwordHash);
        return passwords.matches(tooLong ? "" : password, hash.orElse(hashOfNobody)) && hash.isPresent();
    }

    private Optional<SignedIn> signedIn(Account account) {
        return accounts.actor(account.person(), LocalDate.now(clock))
                .map(actor -> new SignedIn(actor, account.passwordChangedAt()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
