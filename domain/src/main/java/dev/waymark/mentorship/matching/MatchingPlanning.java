package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Use case: a lead matches everybody who waits to all free slots, changes what comes out, and publishes it.
 *
 * <p>Commands repeat the version that the lead saw, and fail with {@link dev.waymark.shared.ChangedMeanwhile} if
 * somebody else was faster.
 */
public interface MatchingPlanning {

    /** Begins a draft with the usual weights, unless there is one: leads work on one draft together. */
    void begin();

    /**
     * The draft with the facts of now; empty if there is none.
     *
     * @throws dev.waymark.shared.BrokenRule if there are too many people for one matching
     */
    Optional<ProposedMatching> draft();

    /**
     * The mentors who can be fixed for the mentee, the best fit first: no hard limit excludes them, and they have a slot
     * that neither an open pairing nor a pair fixed for somebody else takes.
     */
    List<MatchedPair> options(ProposalId proposal, PersonId mentee);

    /** The draft beside what other weights would make of it; nothing is written. */
    MatchingComparison compare(ProposalId proposal, MatchingWeights other);

    void weigh(WeighMatching command);

    /**
     * Decides that the two are paired, instead of whoever was fixed for the mentee.
     *
     * @throws dev.waymark.shared.BrokenRule if a hard limit excludes the pair, or fixed pairs take all the slots
     */
    void fix(DecideOnMatch command);

    void exclude(DecideOnMatch command);

    /** Takes back what was decided about the two. */
    void leaveOpen(DecideOnMatch command);

    void discard(ProposalId proposal, int version);

    /**
     * Proposes all pairs to their mentors in one step; whoever gets another mentor completes the pairing of today.
     * Publishing twice has one effect.
     */
    PublishOutcome publish(PublishMatching command);
}
