package dev.waymark.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The stored accounts. */
public interface Accounts {

    Optional<Account> find(PersonId person);

    /** The account of the person with this e-mail, whatever its case. */
    Optional<Account> findByEmail(String email);

    /**
     * Stores a new account or the next state of a known one.
     *
     * @throws dev.waymark.shared.ChangedMeanwhile if it was changed since it was read
     */
    void save(Account account);

    void remove(PersonId person);

    /** How many people who have not left hold the administrator grant. */
    int administrators(LocalDate today);

    /** Whether somebody else holds the administrator grant, of whom no day of leaving is on record. */
    boolean anotherAdministratorStays(PersonId but);

    /** Everybody who holds the administrator grant, those who have left included. */
    Set<PersonId> grantHolders();

    /** The person with what level and grant allow on that day; empty without an account or after leaving. */
    Optional<Actor> actor(PersonId person, LocalDate today);

    /** Somebody on record, with or without an account. */
    Optional<AccountHolder> holder(PersonId person);

    /** The person on record with this e-mail, whatever its case. */
    Optional<AccountHolder> holderOf(String email);

    /** Waits until no other transaction decides on administrators: each counts what the others have decided. */
    void awaitTurn();
}
