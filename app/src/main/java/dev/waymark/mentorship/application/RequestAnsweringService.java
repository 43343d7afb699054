package dev.waymark.mentorship.application;

import dev.waymark.mentorship.AcceptRequest;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.DeclineRequest;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.MentorshipLists;
import dev.waymark.mentorship.MentorshipRequest;
import dev.waymark.mentorship.MentorshipRequests;
import dev.waymark.mentorship.Obstacle;
import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.RequestAnswer;
import dev.waymark.mentorship.RequestAnswering;
import dev.waymark.mentorship.RequestId;
import dev.waymark.mentorship.RequestRecords;
import dev.waymark.mentorship.RequestTurn;
import dev.waymark.mentorship.WaitingRequest;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class RequestAnsweringService implements RequestAnswering {

    private final MentorshipRequests requests;
    private final RequestRecords records;
    private final Pairings pairings;
    private final MentorshipLists lists;
    private final Slots slots;
    private final WordPasses wordPasses;
    private final CurrentActor actor;
    private final Clock clock;

    RequestAnsweringService(
            MentorshipRequests requests,
            RequestRecords records,
            Pairings pairings,
            MentorshipLists lists,
            Slots slots,
            WordPasses wordPasses,
            CurrentActor actor,
            Clock clock) {
        this.requests = requests;
        this.records = records;
        this.pairings = pairings;
        this.lists = lists;
        this.slots = slots;
        this.wordPasses = wordPasses;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingRequest> waiting() {
        return records.waiting(me(), today());
    }

    @Override
    @PreAuthorize("hasRole('MENTOR')")
    public RequestAnswer accept(AcceptRequest command) {
        pairings.awaitTurn();
        var request = asked(command.request());
        if (!hasTheWord(request))
            return new RequestAnswer.TooLate(myTurn(request).state());
        var looked = looked(me(), request.mentee());
        var obstacles = looked.obstacles();
        if (obstacles.size() == 1 && obstacles.getFirst() instanceof Obstacle.NoFreeSlot(var own, var _))
            return new RequestAnswer.SlotsTaken(own, lists.taken(me()));
        if (!obstacles.isEmpty()) return new RequestAnswer.Refused(obstacles);
        var pairing = Pairing.begin(me(), request.mentee(), command.plan(), decision());
        // closed before the pairing is written, so that its slot does not pass this one on
        request.accept(me(), pairing.id(), clock.instant());
        pairings.save(pairing);
        requests.save(request);
        return new RequestAnswer.Accepted(pairing.id());
    }

    @Override
    public RequestAnswer decline(DeclineRequest command) {
        return answer(
                command.request(),
                request ->
                        request.decline(me(), command.reason(), clock.instant(), wordPasses.canTake(request.mentee())));
    }

    @Override
    public RequestAnswer passOn(RequestId id) {
        return answer(id, request -> request.passOn(me(), clock.instant(), wordPasses.canTake(request.mentee())));
    }

    private RequestAnswer answer(RequestId id, Consumer<MentorshipRequest> verb) {
        pairings.awaitTurn();
        var request = asked(id);
        if (!hasTheWord(request))
            return new RequestAnswer.TooLate(myTurn(request).state());
        verb.accept(request);
        requests.save(request);
        return new RequestAnswer.PassedOn();
    }

    /** The request, if the actor was ever given the word; who still waits in the queue does not know of it. */
    private MentorshipRequest asked(RequestId id) {
        return requests.findById(id)
                .filter(request ->
                        request.turns().stream().anyMatch(turn -> turn.mentor().equals(me()) && turn.beganAt() != null))
                .orElseThrow(() -> new NotFound(id));
    }

    private boolean hasTheWord(MentorshipRequest request) {
        return request.hasTheWord().filter(me()::equals).isPresent();
    }

    private RequestTurn myTurn(MentorshipRequest request) {
        return request.turns().stream()
                .filter(turn -> turn.mentor().equals(me()))
                .findFirst()
                .orElseThrow(() -> new NotFound(request.id()));
    }

    @Override
    @PreAuthorize("hasRole('MENTOR')")
    public int makeRoom() {
        pairings.awaitTurn();
        var facts = looked(me(), me()).facts();
        if (facts.used() < facts.slots()) return facts.slots();
        slots.set(me(), facts.used() + 1, facts.slots(), decision());
        return facts.used() + 1;
    }

    private MentorCandidate looked(PersonId mentor, PersonId mentee) {
        return lists.candidate(mentor, mentee, today()).orElseThrow(() -> new NotFound(mentee));
    }

    private Decision decision() {
        return new Decision(me(), today(), clock.instant(), "");
    }

    private PersonId me() {
        return actor.get().id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
