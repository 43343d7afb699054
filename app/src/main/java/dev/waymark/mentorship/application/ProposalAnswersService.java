package dev.waymark.mentorship.application;

import dev.waymark.mentorship.DecideOnPairing;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.matching.ProposalAnswers;
import dev.waymark.mentorship.matching.ProposedPairing;
import dev.waymark.mentorship.matching.ProposedPairings;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('MENTOR')")
class ProposalAnswersService implements ProposalAnswers {

    private final Pairings pairings;
    private final ProposedPairings proposed;
    private final CurrentActor actor;
    private final Clock clock;

    ProposalAnswersService(Pairings pairings, ProposedPairings proposed, CurrentActor actor, Clock clock) {
        this.pairings = pairings;
        this.proposed = proposed;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProposedPairing> open() {
        return proposed.to(actor.get().id(), today());
    }

    @Override
    public void accept(DecideOnPairing command) {
        answer(command, Pairing::activate);
    }

    @Override
    public void decline(DecideOnPairing command) {
        answer(command, Pairing::endEarly);
    }

    private void answer(DecideOnPairing command, BiConsumer<Pairing, Decision> verb) {
        var by = actor.get().id();
        var pairing = pairings.findById(command.pairing())
                .filter(found -> found.mentor().equals(by))
                .orElseThrow(() -> new NotFound(command.pairing()));
        if (pairing.state() != PairingState.PROPOSED) throw new BrokenRule("matching.answered");
        if (pairing.version() != command.version()) throw new ChangedMeanwhile("pairing " + pairing.id());
        verb.accept(pairing, new Decision(by, today(), clock.instant(), command.reason()));
        pairings.save(pairing);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
