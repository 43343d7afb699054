package dev.waymark.people;

/**
 * Who may do what about the sign-in of others. A lead may let somebody in who cannot sign in yet; whoever could replace a
 * password could act as its owner, so that is for administrators, who are trusted with it.
 */
public final class SignInAccess {

    private SignInAccess() {}

    public static boolean mayLook(Actor actor) {
        return actor.keepsPeople();
    }

    /**
     * Whether the actor may touch what somebody signs in with: the address, which is the login, and leaving and coming
     * back, which end and open the sign-in. A lead does not outrank an administrator.
     *
     * @param administrator whether that somebody holds the administrator grant
     */
    public static boolean mayTouch(Actor actor, boolean administrator) {
        return actor.administrator() || !administrator;
    }

    /** @param canSignIn whether the person has a password already */
    public static boolean mayInvite(Actor actor, boolean canSignIn) {
        return actor.administrator() || (actor.leads() && !canSignIn);
    }

    public static boolean mayDecide(Actor actor) {
        return actor.administrator();
    }

    /** Whether the actor sees where the person is signed in, and ends it. */
    public static boolean mayKeepSessionsOf(Actor actor, PersonId person) {
        return actor.administrator() || actor.id().equals(person);
    }
}
