package dev.waymark.mentorship.application;

import dev.waymark.mentorship.ActionId;
import dev.waymark.mentorship.AddAgendaItem;
import dev.waymark.mentorship.AgendaItem;
import dev.waymark.mentorship.AgendaItemId;
import dev.waymark.mentorship.AgendaItems;
import dev.waymark.mentorship.AgreeAction;
import dev.waymark.mentorship.AgreedAction;
import dev.waymark.mentorship.AgreedActions;
import dev.waymark.mentorship.DecideOnAction;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.FinishAgendaItem;
import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.RewordAgendaItem;
import dev.waymark.mentorship.SessionAccess;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionWork;
import dev.waymark.mentorship.Sessions;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class SessionWorkService implements SessionWork {

    private final AgendaItems items;
    private final AgreedActions actions;
    private final Sessions sessions;
    private final Pairings pairings;
    private final CurrentActor actor;
    private final Clock clock;

    SessionWorkService(
            AgendaItems items,
            AgreedActions actions,
            Sessions sessions,
            Pairings pairings,
            CurrentActor actor,
            Clock clock) {
        this.items = items;
        this.actions = actions;
        this.sessions = sessions;
        this.pairings = pairings;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void add(AddAgendaItem command) {
        writable(command.pairing());
        if (items.findById(command.id()).isPresent()) return;
        items.save(AgendaItem.add(command.id(), command.pairing(), me(), command.text(), clock.instant()));
    }

    @Override
    public void reword(RewordAgendaItem command) {
        var item = item(command.item());
        if (item.version() != command.version()) throw new ChangedMeanwhile("agenda item " + item.id());
        item.reword(command.text(), me());
        items.save(item);
    }

    @Override
    public void remove(AgendaItemId id) {
        if (items.findById(id).isEmpty()) return;
        var item = item(id);
        item.requireOwnUnfinished(me());
        items.delete(item);
    }

    @Override
    public void finish(FinishAgendaItem command) {
        var item = item(command.item());
        if (item.version() != command.version()) throw new ChangedMeanwhile("agenda item " + item.id());
        if (!pairingOf(command.session()).equals(item.pairing())) throw new NotFound(command.session());
        item.finish(command.session(), clock.instant());
        items.save(item);
    }

    @Override
    public void reopen(AgendaItemId id) {
        var item = item(id);
        item.reopen();
        items.save(item);
    }

    private AgendaItem item(AgendaItemId id) {
        var item = items.findById(id).orElseThrow(() -> new NotFound(id));
        writable(item.pairing());
        return item;
    }

    @Override
    public void agree(AgreeAction command) {
        var session = sessions.findById(command.session()).orElseThrow(() -> new NotFound(command.session()));
        var pairing = writable(session.pairing());
        if (actions.findById(command.id()).isPresent()) return;
        actions.save(AgreedAction.agree(
                command.id(), session, pairing, command.owner(), command.text(), command.dueOn(), decision()));
    }

    @Override
    public void finish(DecideOnAction command) {
        decide(command, action -> action.finish(clock.instant()));
    }

    @Override
    public void drop(DecideOnAction command) {
        decide(command, action -> action.drop(clock.instant()));
    }

    @Override
    public void reopen(DecideOnAction command) {
        decide(command, AgreedAction::reopen);
    }

    private void decide(DecideOnAction command, Consumer<AgreedAction> verb) {
        var action = action(command.action());
        if (action.version() != command.version()) throw new ChangedMeanwhile("action " + action.id());
        verb.accept(action);
        actions.save(action);
    }

    private AgreedAction action(ActionId id) {
        var action = actions.findById(id).orElseThrow(() -> new NotFound(id));
        writable(action.pairing());
        return action;
    }

    private PairingId pairingOf(SessionId id) {
        return sessions.findById(id).orElseThrow(() -> new NotFound(id)).pairing();
    }

    private Pairing writable(PairingId id) {
        var pairing = pairings.findById(id).orElseThrow(() -> new NotFound(id));
        SessionAccess.requireWriter(me(), pairing);
        return pairing;
    }

    private PersonId me() {
        return actor.get().id();
    }

    private Decision decision() {
        return new Decision(me(), LocalDate.now(clock), clock.instant(), "");
    }
}
