package dev.waymark.mentorship.application;

import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.MentorCapacities;
import dev.waymark.mentorship.MentorCapacity;
import dev.waymark.mentorship.MentorshipLists;
import dev.waymark.mentorship.PairingOutcome;
import dev.waymark.mentorship.Pairings;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets how many mentees somebody takes at once; who may is for the services to say. */
@Component
class Slots {

    private final Pairings pairings;
    private final MentorCapacities capacities;
    private final MentorshipLists lists;
    private final WordPasses wordPasses;

    Slots(Pairings pairings, MentorCapacities capacities, MentorshipLists lists, WordPasses wordPasses) {
        this.pairings = pairings;
        this.capacities = capacities;
        this.lists = lists;
        this.wordPasses = wordPasses;
    }

    /**
     * @param wanted null for as many as the level says
     * @param seen the number that was in force when it was decided
     */
    void set(PersonId mentor, @Nullable Integer wanted, int seen, Decision decision) {
        pairings.awaitTurn();
        var looked = of(mentor, decision);
        if (looked.facts().slots() != seen) throw new ChangedMeanwhile("slots of " + mentor);
        var taken = lists.taken(mentor);
        if (wanted != null && wanted < taken.size())
            throw new BrokenRule(
                    "mentorship.slots-below-use-by",
                    looked.person().name(),
                    taken.size(),
                    taken.stream().map(PairingOutcome.Taken::mentee).collect(Collectors.joining(", ")));
        capacities.findOpen(mentor).ifPresent(open -> {
            open.end(decision.on());
            capacities.save(open);
        });
        if (wanted != null) capacities.save(MentorCapacity.grant(mentor, wanted, decision));
        capacities.requireEnoughForPairings();
        wordPasses.from(mentor);
    }

    private MentorCandidate of(PersonId mentor, Decision decision) {
        return lists.candidate(mentor, mentor, decision.on()).orElseThrow(() -> new NotFound(mentor));
    }
}
