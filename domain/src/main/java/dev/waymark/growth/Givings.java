package dev.waymark.growth;

import java.util.List;
import java.util.Optional;

/** All givings, with what they gave. */
public interface Givings {

    Optional<Giving> findById(GivingId id);

    /** The giving, for one caller at a time until the transaction ends. */
    Optional<Giving> findToUndo(GivingId id);

    /** Saves a giving with its drafts, in a fixed number of statements. */
    void give(Giving giving, List<Goal> drafts);

    /**
     * Removes the drafts of a giving that nobody has touched: never changed, without evidence, comments or steps.
     *
     * @return how many went
     */
    int takeBack(GivingId giving);
}
