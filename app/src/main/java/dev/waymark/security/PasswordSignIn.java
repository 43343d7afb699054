package dev.waymark.security;

import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import dev.waymark.people.PasswordRules;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
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
    private final Clock clock;
    private final String hashOfNobody;

    PasswordSignIn(Accounts accounts, PasswordEncoder passwords, SignInTries tries, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.clock = clock;
        this.hashOfNobody = String.valueOf(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        var wait = tries.begin(email, address(attempt));
        if (wait.isPositive()) throw new TooManyTries(wait);
        var account = password.length() > PasswordRules.LONGEST
                ? null
                : accounts.findByEmail(email).orElse(null);
        var right = passwords.matches(password, account == null ? hashOfNobody : account.passwordHash());
        if (account == null || !right) throw new BadCredentialsException("e-mail or password is wrong");
        var signedIn = signedIn(account);
        tries.right(email);
        return signedIn;
    }

    private SignedIn signedIn(Account account) {
        return accounts.actor(account.person(), LocalDate.now(clock))
                .map(actor -> new SignedIn(actor, account.passwordChangedAt()))
                .orElseThrow(() -> new BadCredentialsException("e-mail or password is wrong"));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
