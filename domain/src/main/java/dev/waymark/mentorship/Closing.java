package dev.waymark.mentorship;

import java.util.List;

/**
 * Use case: the two of a pairing, or a lead, close it, and the two look back.
 *
 * <p>Completed says that it has done what it was for, before the expected end as well as after. Ended early says that it
 * stopped before that, whenever it was; matching and leads learn from it, so it needs a reason.
 *
 * <p>Whoever is neither of the two nor a lead gets {@link dev.waymark.shared.NotFound}. Decisions repeat the version that
 * was seen, and fail with {@link dev.waymark.shared.ChangedMeanwhile} if somebody else was faster.
 */
public interface Closing {

    void complete(DecideOnPairing command);

    /** @throws dev.waymark.shared.BrokenRule if no reason is given */
    void endEarly(DecideOnPairing command);

    /**
     * Only the two look back, each for themself, and only on a pairing that completed.
     *
     * @throws dev.waymark.shared.BrokenRule if it has not completed
     */
    void reflect(Reflect command);

    /** What the two looked back on; for the two and for leads. */
    List<Reflection> reflections(PairingId pairing);
}
