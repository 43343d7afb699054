package dev.waymark.mentorship.application;

import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.Pairings;
import dev.waymark.people.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the open pairings of somebody who leaves, within the transaction that records it. A pairing that changed after
 * that day ends on the day of its last change, so that history stays in order.
 *
 * @see "docs/decisions/0140-pairings.md"
 */
@Component
class LeaversEndPairings {

    private final Pairings pairings;

    LeaversEndPairings(Pairings pairings) {
        this.pairings = pairings;
    }

    @EventListener
    @Transactional
    void end(PersonLeft left) {
        for (var pairing : pairings.openOf(left.person())) {
            var day = left.on().isBefore(pairing.since()) ? pairing.since() : left.on();
            pairing.endEarly(new Decision(left.by(), day, left.at(), Decision.SOMEBODY_LEFT));
            pairings.save(pairing);
        }
    }
}
