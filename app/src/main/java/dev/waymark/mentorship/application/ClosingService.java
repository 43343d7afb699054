package dev.waymark.mentorship.application;

import dev.waymark.mentorship.Closing;
import dev.waymark.mentorship.DecideOnPairing;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingAccess;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.Reflect;
import dev.waymark.mentorship.Reflection;
import dev.waymark.mentorship.Reflections;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class ClosingService implements Closing {

    private final Pairings pairings;
    private final Reflections reflections;
    private final CurrentActor actor;
    private final Clock clock;

    ClosingService(Pairings pairings, Reflections reflections, CurrentActor actor, Clock clock) {
        this.pairings = pairings;
        this.reflections = reflections;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void complete(DecideOnPairing command) {
        close(command, Pairing::complete);
    }

    @Override
    public void endEarly(DecideOnPairing command) {
        close(command, Pairing::endEarly);
    }

    private void close(DecideOnPairing command, BiConsumer<Pairing, Decision> verb) {
        var pairing = pairing(command.pairing(), PairingAccess::closes);
        if (pairing.version() != command.version()) throw new ChangedMeanwhile("pairing " + pairing.id());
        verb.accept(pairing, new Decision(actor.get().id(), LocalDate.now(clock), clock.instant(), command.reason()));
        pairings.save(pairing);
    }

    @Override
    public void reflect(Reflect command) {
        var pairing = pairing(command.pairing(), PairingAccess::takesPart);
        if (pairing.state() != PairingState.COMPLETED) throw new BrokenRule("following.not-completed");
        reflections.save(command, actor.get().id(), clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reflection> reflections(PairingId id) {
        return reflections.of(pairing(id, PairingAccess::closes).id());
    }

    private Pairing pairing(PairingId id, BiPredicate<Actor, Pairing> allowed) {
        return pairings.findById(id)
                .filter(pairing -> allowed.test(actor.get(), pairing))
                .orElseThrow(() -> new NotFound(id));
    }
}
