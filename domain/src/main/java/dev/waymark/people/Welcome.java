package dev.waymark.people;

import java.util.Optional;

/** Use case: somebody who cannot sign in yet opens a one-time link and chooses a password. */
public interface Welcome {

    /** Whom a link welcomes. */
    sealed interface Guest {

        /** The first administrator, who is asked for name and e-mail. */
        record FirstAdministrator() implements Guest {}

        /** Somebody on record. */
        record Invited(String name, String email) implements Guest {}
    }

    /** Empty if there is no such link, or it was used, has expired or is void. */
    Optional<Guest> guest(LinkToken token);

    /**
     * Uses the link up: there is an administrator from now on, outside the career map. If the e-mail belongs to somebody
     * on record already, that person becomes administrator.
     *
     * @throws dev.waymark.shared.NotFound if the link does not work any more
     * @throws dev.waymark.shared.BrokenRule if the password or another field breaks a rule, or the person has left
     */
    void beginAsFirstAdministrator(LinkToken token, String name, String email, String password);

    /**
     * Uses the link up: the invited person signs in with this password from now on.
     *
     * @throws dev.waymark.shared.NotFound if the link does not work any more
     * @throws dev.waymark.shared.BrokenRule if the password breaks a rule, or the person has left
     */
    void choosePassword(LinkToken token, String password);
}
