package dev.waymark.security;

import dev.waymark.people.Account;
import dev.waymark.people.AccountHolder;
import dev.waymark.people.Accounts;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.LinkToken;
import dev.waymark.people.PersonId;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SignInAccess;
import dev.waymark.people.SignInKeeping;
import dev.waymark.people.SignInLink;
import dev.waymark.people.SignInLinks;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SignInKeepingService implements SignInKeeping {

    private static final String KEEPERS = "hasAnyRole('LEAD', 'ADMINISTRATOR')";
    private static final String ADMINISTRATORS = "hasRole('ADMINISTRATOR')";

    private final Accounts accounts;
    private final SignInLinks links;
    private final SessionEnding ending;
    private final CurrentActor actor;
    private final Clock clock;

    SignInKeepingService(
            Accounts accounts, SignInLinks links, SessionEnding ending, @Lazy CurrentActor actor, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.ending = ending;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize(KEEPERS)
    public SignInStanding standing(PersonId person) {
        var here = !holder(person).hasLeft(today());
        var account = accounts.find(person);
        var administrator = account.map(Account::administrator).orElse(false);
        var me = actor.get();
        var decides = SignInAccess.mayDecide(me);
        var dispensable = !administrator || accounts.anotherAdministratorStays(person);
        return new SignInStanding(
                account.isPresent(),
                administrator,
                links.openUntil(person, clock.instant()),
                here && SignInAccess.mayInvite(me, account.isPresent()),
                here && decides && account.isPresent() && !administrator,
                decides && administrator && dispensable,
                decides && account.isPresent() && dispensable);
    }

    @Override
    @PreAuthorize(KEEPERS)
    public IssuedLink invite(PersonId person) {
        accounts.awaitTurn();
        var holder = holder(person);
        var me = me();
        if (!SignInAccess.mayInvite(me, accounts.find(person).isPresent()))
            throw new NotAllowed("a new link for somebody who can sign in is the administrators' matter");
        requireHere(holder);
        var token = LinkToken.next();
        var link = SignInLink.forPassword(token, person, me.id(), clock.instant());
        links.issue(link);
        return new IssuedLink("/welcome/" + token.text(), link.expiresAt());
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public void grantAdministrator(PersonId person) {
        decide();
        requireHere(holder(person));
        accounts.save(account(person).asAdministrator(true));
        // a link that a lead has made would let its holder choose an administrator's password
        links.voidUnused(person);
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public void withdrawAdministrator(PersonId person) {
        decide();
        var account = account(person);
        requireDispensable(account);
        accounts.save(account.asAdministrator(false));
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public void remove(PersonId person) {
        decide();
        holder(person);
        accounts.find(person).ifPresent(this::requireDispensable);
        links.voidUnused(person);
        accounts.remove(person);
        ending.all(person, SessionEnd.SIGN_IN_REMOVED);
    }

    /** One administrator decides at a time, and only who still is one. */
    private void decide() {
        accounts.awaitTurn();
        if (!SignInAccess.mayDecide(me())) throw new NotAllowed("the actor is administrator no more");
    }

    /** Read anew: the grant may have been taken since the request began. */
    private Actor me() {
        return accounts.actor(actor.get().id(), today())
                .orElseThrow(() -> new NotAllowed("the actor cannot sign in any more"));
    }

    private void requireDispensable(Account account) {
        if (account.administrator() && !accounts.anotherAdministratorStays(account.person()))
            throw new BrokenRule("signin.last-administrator");
    }

    private void requireHere(AccountHolder holder) {
        if (holder.hasLeft(today())) throw new BrokenRule("signin.person-has-left", holder.name());
    }

    private Account account(PersonId person) {
        var holder = holder(person);
        return accounts.find(person).orElseThrow(() -> new BrokenRule("signin.no-sign-in-yet", holder.name()));
    }

    private AccountHolder holder(PersonId person) {
        return accounts.holder(person).orElseThrow(() -> new NotFound(person));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
