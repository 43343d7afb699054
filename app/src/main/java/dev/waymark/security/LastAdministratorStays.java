package dev.waymark.security;

import dev.waymark.people.Account;
import dev.waymark.people.Accounts;
import dev.waymark.people.PersonLeft;
import dev.waymark.shared.BrokenRule;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody marks the last administrator who stays as left, today or for a day ahead; within the transaction that would. */
@Component
class LastAdministratorStays {

    private final Accounts accounts;

    LastAdministratorStays(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void check(PersonLeft left) {
        if (accounts.find(left.person()).filter(Account::administrator).isEmpty()) return;
        accounts.awaitTurn();
        if (!accounts.anotherAdministratorStays(left.person())) throw new BrokenRule("signin.last-administrator");
    }
}
