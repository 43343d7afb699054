package dev.waymark.mentorship.application;

import dev.waymark.mentorship.AskMentors;
import dev.waymark.mentorship.AskingFacts;
import dev.waymark.mentorship.Cadence;
import dev.waymark.mentorship.FittingMentor;
import dev.waymark.mentorship.MentorAsking;
import dev.waymark.mentorship.MentorshipRequest;
import dev.waymark.mentorship.MentorshipRequests;
import dev.waymark.mentorship.OwnRequest;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.Participant;
import dev.waymark.mentorship.RequestId;
import dev.waymark.mentorship.RequestRecords;
import dev.waymark.mentorship.matching.Fit;
import dev.waymark.mentorship.matching.FittingPair;
import dev.waymark.mentorship.matching.MatchingMentor;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.mentorship.matching.Reason;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class MentorAskingService implements MentorAsking {

    private final MentorshipRequests requests;
    private final RequestRecords records;
    private final Pairings pairings;
    private final CurrentActor actor;
    private final Clock clock;

    MentorAskingService(
            MentorshipRequests requests, RequestRecords records, Pairings pairings, CurrentActor actor, Clock clock) {
        this.requests = requests;
        this.records = records;
        this.pairings = pairings;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FittingMentor> fitting() {
        return fitting(actor.get().id());
    }

    private List<FittingMentor> fitting(PersonId mentee) {
        return records.facts(mentee, today()).map(this::ranked).orElse(List.of());
    }

    private List<FittingMentor> ranked(AskingFacts facts) {
        var free = facts.mentors().stream().collect(Collectors.toMap(MatchingMentor::id, MatchingMentor::free));
        return Fit.of(today(), facts.mentee(), facts.mentors(), facts.open(), MatchingWeights.USUAL).stream()
                .map(pair -> fitting(pair, facts, free.getOrDefault(pair.mentor(), 0)))
                .toList();
    }

    private static FittingMentor fitting(FittingPair pair, AskingFacts facts, int free) {
        var mentor = facts.people().get(pair.mentor());
        return new FittingMentor(
                mentor == null ? new Participant(pair.mentor(), "", "", 0, "") : mentor,
                free,
                facts.cadences().getOrDefault(pair.mentor(), Cadence.USUAL),
                pair.points(),
                // how long somebody has waited is the same whomever they ask
                pair.reasons().stream()
                        .filter(reason -> !(reason instanceof Reason.Waiting))
                        .toList());
    }

    @Override
    public RequestId ask(AskMentors command) {
        var me = actor.get().id();
        pairings.awaitTurn();
        if (requests.openOf(me).isPresent()) throw new BrokenRule("request.one-at-a-time");
        var request = MentorshipRequest.ask(me, command.message(), command.mentors(), clock.instant());
        var fitting = fitting(me).stream().map(mentor -> mentor.mentor().id()).collect(Collectors.toSet());
        if (!fitting.containsAll(command.mentors())) throw new BrokenRule("request.mentor-not-available");
        return requests.save(request).id();
    }

    @Override
    public void withdraw(RequestId id) {
        pairings.awaitTurn();
        var request = requests.findById(id)
                .filter(found -> found.mentee().equals(actor.get().id()))
                .orElseThrow(() -> new NotFound(id));
        request.withdraw(clock.instant());
        requests.save(request);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnRequest> own() {
        return records.own(actor.get().id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
