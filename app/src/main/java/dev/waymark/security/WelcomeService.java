package dev.waymark.security;

import dev.waymark.people.Account;
import dev.waymark.people.AccountHolder;
import dev.waymark.people.Accounts;
import dev.waymark.people.Email;
import dev.waymark.people.JobTitle;
import dev.waymark.people.LinkToken;
import dev.waymark.people.PasswordRules;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonName;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SignInLink;
import dev.waymark.people.SignInLinks;
import dev.waymark.people.Welcome;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody may try a link: knowing the token is what allows. */
@Service
@Transactional
@PreAuthorize("permitAll()")
class WelcomeService implements Welcome {

    private final SignInLinks links;
    private final Accounts accounts;
    private final People people;
    private final SessionEnding ending;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final KnownBrowsers browsers;
    private final Clock clock;

    WelcomeService(
            SignInLinks links,
            Accounts accounts,
            People people,
            SessionEnding ending,
            PasswordEncoder passwords,
            PasswordRules rules,
            KnownBrowsers browsers,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.ending = ending;
        this.passwords = passwords;
        this.rules = rules;
        this.browsers = browsers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Guest> guest(LinkToken token) {
        return links.findOpen(token, clock.instant()).flatMap(this::guest);
    }

    private Optional<Guest> guest(SignInLink link) {
        var person = link.person();
        if (person == null)
            return accounts.administrators(today()) > 0
                    ? Optional.empty()
                    : Optional.of(new Guest.FirstAdministrator());
        return accounts.holder(person)
                .filter(holder -> !holder.hasLeft(today()))
                .map(holder -> new Guest.Invited(holder.name(), holder.email()));
    }

    @Override
    public void beginAsFirstAdministrator(LinkToken token, String name, String email, String password) {
        accounts.awaitTurn();
        var link = open(token);
        if (link.person() != null || accounts.administrators(today()) > 0) throw gone();
        var wanted = Person.join(new PersonName(name), new Email(email), new JobTitle(""), today());
        rules.require(password, wanted.email().address(), wanted.name().text());
        var known = accounts.holderOf(wanted.email().address());
        known.ifPresent(this::requireHere);
        use(token);
        var person =
                known.map(AccountHolder::id).orElseGet(() -> people.save(wanted).id());
        accounts.save(withPassword(person, password).asAdministrator(true));
        // whoever could invite the person before may not choose an administrator's password
        links.voidUnused(person);
        browsers.onlyThisOne(person);
        ending.all(person, SessionEnd.PASSWORD_CHANGED);
    }

    @Override
    public void choosePassword(LinkToken token, String password) {
        var person = open(token).person();
        if (person == null) throw gone();
        var holder = accounts.holder(person).orElseThrow(WelcomeService::gone);
        requireHere(holder);
        rules.require(password, holder.email(), holder.name());
        use(token);
        accounts.save(withPassword(person, password));
        browsers.onlyThisOne(person);
        ending.all(person, SessionEnd.PASSWORD_CHANGED);
    }

    private Account withPassword(PersonId person, String password) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = String.valueOf(passwords.encode(password));
        return accounts.find(person)
                .map(account -> account.withPassword(hash, now))
                .orElseGet(() -> Account.open(person, hash, now));
    }

    private SignInLink open(LinkToken token) {
        return links.findOpen(token, clock.instant()).orElseThrow(WelcomeService::gone);
    }

    private void use(LinkToken token) {
        if (!links.use(token, clock.instant())) throw gone();
    }

    private void requireHere(AccountHolder holder) {
        if (holder.hasLeft(today())) throw new BrokenRule("signin.person-has-left", holder.name());
    }

    private static NotFound gone() {
        return new NotFound("link");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
