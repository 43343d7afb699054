package dev.waymark.mentorship.application;

import dev.waymark.mentorship.DecideOnPairing;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.MentorshipLists;
import dev.waymark.mentorship.MentorshipPlanning;
import dev.waymark.mentorship.Obstacle;
import dev.waymark.mentorship.PairPeople;
import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingOutcome;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.SetSlots;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('LEAD')")
class MentorshipPlanningService implements MentorshipPlanning {

    private final Pairings pairings;
    private final Slots slots;
    private final MentorshipLists lists;
    private final CurrentActor actor;
    private final Clock clock;

    MentorshipPlanningService(Pairings pairings, Slots slots, MentorshipLists lists, CurrentActor actor, Clock clock) {
        this.pairings = pairings;
        this.slots = slots;
        this.lists = lists;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public PairingOutcome pair(PairPeople command) {
        pairings.awaitTurn();
        var looked = looked(command.mentor(), command.mentee());
        var obstacles = looked.obstacles();
        if (obstacles.isEmpty())
            return new PairingOutcome.Paired(pairings.save(Pairing.begin(
                            command.mentor(), command.mentee(), command.plan(), decision(command.reason())))
                    .id());
        var mentor = looked.person().name();
        if (obstacles.size() == 1 && obstacles.getFirst() instanceof Obstacle.NoFreeSlot(var own, var _))
            return new PairingOutcome.SlotsTaken(mentor, own, lists.taken(command.mentor()));
        var mentee = lists.participant(command.mentee(), today())
                .orElseThrow(() -> new NotFound(command.mentee()))
                .name();
        return new PairingOutcome.Refused(mentor, mentee, obstacles);
    }

    @Override
    public int activate(DecideOnPairing command) {
        return decide(command, Pairing::activate);
    }

    @Override
    public int hold(DecideOnPairing command) {
        return decide(command, Pairing::hold);
    }

    @Override
    public int resume(DecideOnPairing command) {
        return decide(command, Pairing::resume);
    }

    @Override
    public int complete(DecideOnPairing command) {
        return decide(command, Pairing::complete);
    }

    @Override
    public int endEarly(DecideOnPairing command) {
        return decide(command, Pairing::endEarly);
    }

    private int decide(DecideOnPairing command, BiConsumer<Pairing, Decision> verb) {
        var pairing = pairings.findById(command.pairing()).orElseThrow(() -> new NotFound(command.pairing()));
        if (pairing.version() != command.version()) throw new ChangedMeanwhile("pairing " + pairing.id());
        verb.accept(pairing, decision(command.reason()));
        return pairings.save(pairing).version();
    }

    @Override
    public void setSlots(SetSlots command) {
        slots.set(command.mentor(), command.slots(), command.seen(), decision(""));
    }

    private MentorCandidate looked(PersonId mentor, PersonId mentee) {
        return lists.candidate(mentor, mentee, today()).orElseThrow(() -> new NotFound(mentor + " and " + mentee));
    }

    private Decision decision(String reason) {
        return new Decision(actor.get().id(), today(), clock.instant(), reason);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
