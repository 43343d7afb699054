package dev.waymark.people;

/** Use case: the actor chooses another password. */
@FunctionalInterface
public interface PasswordChange {

    /**
     * Replaces the actor's password and ends every other session that was begun with the old one.
     *
     * @throws dev.waymark.shared.BrokenRule if the old password is wrong, there were too many wrong tries, or the new one
     *     breaks a rule
     */
    void change(String old, String wanted);
}
