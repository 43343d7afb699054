package dev.waymark.database;

/**
 * A few connections that are kept for those who ask who somebody is: signing in and the look at who acts go on when
 * everything else waits for a locked table and has taken all other connections.
 *
 * @see "docs/decisions/0033-limits-on-waiting.md"
 */
public final class ReservedConnections {

    private static final ScopedValue<Boolean> IN_USE = ScopedValue.newInstance();

    private ReservedConnections() {}

    /** Does the work on a reserved connection, unless a transaction of this thread already has one. */
    public static <T, X extends Throwable> T use(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(IN_USE, true).call(work);
    }

    static boolean inUse() {
        return IN_USE.isBound();
    }
}
