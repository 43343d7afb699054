package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Long random sequences of asking, answering, withdrawing, pairing, completing and changing slots: one after the other
 * against a small model, and by several people at once against what must always hold.
 */
@IntegrationTest
@WithMockUser(roles = {"CONTRIBUTOR", "MENTOR", "LEAD"})
class RequestSequencesIT {

    private static final PairingPlan PLAN = new PairingPlan(Cadence.USUAL, Set.of(), null);
    private static final int SEQUENCES = 25;
    private static final int STEPS = 40;
    private static final int MENTORS = 4;
    private static final int MENTEES = 6;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MentorAsking asking;

    @Autowired
    RequestAnswering answering;

    @Autowired
    MentorshipPlanning planning;

    @Autowired
    ProfileKeeping profiles;

    @Autowired
    Pairings pairings;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    private final ThreadLocal<Actor> acting = new ThreadLocal<>();
    private LocalDate today;
    private Organisation organisation;
    private PersonId lead;

    @BeforeEach
    void organise() {
        today = LocalDate.now(clock);
        organisation = new Organisation(jdbc);
        lead = organisation.person("Lea Lead", Scope.LEAD, today.minusYears(2));
        given(actor.get()).willAnswer(call -> acting.get());
    }

    @Test
    void followTheModelStepByStep() {
        for (var seed = 0; seed < SEQUENCES; seed++) {
            var random = new Random(seed);
            var model =
                    new Model(people("Mentor", Scope.MENTOR, MENTORS), people("Mentee", Scope.CONTRIBUTOR, MENTEES));
            for (var mentor : model.mentors) slots(model, mentor, random.nextInt(4));
            for (var step = 0; step < STEPS; step++) {
                var done = step(model, random);
                assertThat(stored(model))
                        .as("seed %d, step %d: %s", seed, step, done)
                        .isEqualTo(model.toString());
            }
        }
    }

    @Test
    void keepWhatMustHoldWithSeveralAtOnce() throws Exception {
        for (var seed = 0; seed < 6; seed++) {
            var model =
                    new Model(people("Mentor", Scope.MENTOR, MENTORS), people("Mentee", Scope.CONTRIBUTOR, MENTEES));
            var actors = new ArrayList<Callable<Integer>>();
            for (var one = 0; one < 4; one++) {
                var random = new Random(seed * 100L + one);
                actors.add(() -> {
                    for (var step = 0; step < STEPS; step++) attempt(model, random);
                    return STEPS;
                });
            }
            assertThat(atOnce(actors)).containsOnly(STEPS);
            holds(model);
        }
    }

    /** What must hold whoever was faster. */
    private void holds(Model model) {
        var ids = model.mentors.stream().map(PersonId::value).toList();
        assertThat(jdbc.sql("""
                        select count(*) from person
                         where id in (:mentors) and mentor_slots_used(id) > mentor_slots(id)
                        """).param("mentors", ids).query(Integer.class).single())
                .as("mentors with more than their slots")
                .isZero();
        var mentees = model.mentees.stream().map(PersonId::value).toList();
        assertThat(jdbc.sql("""
                        select count(*) from mentorship_request request
                         cross join lateral (
                               select count(*) filter (where state = 'ASKED') as asked,
                                      count(*) filter (where state = 'ACCEPTED') as accepted,
                                      count(*) filter (where state in ('ASKED', 'QUEUED')) as open
                                 from mentorship_request_turn where request_id = request.id) turns
                         where request.mentee_id in (:mentees)
                           and not (case request.state
                                         when 'REQUESTED' then asked = 1 and accepted = 0
                                         when 'ACCEPTED' then open = 0 and accepted = 1 and request.pairing_id is not null
                                         else open = 0 and accepted = 0 end)
                        """).param("mentees", mentees).query(Integer.class).single())
                .as("requests that are lost, or answered twice")
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select mentee_id from mentorship_request
                             where mentee_id in (:mentees) and state = 'REQUESTED'
                             group by mentee_id having count(*) > 1) twice
                        """).param("mentees", mentees).query(Integer.class).single())
                .as("mentees with two open requests")
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from mentorship_request_turn
                         where mentor_id in (:mentors) and state = 'ASKED'
                           and mentor_slots_used(mentor_id) >= mentor_slots(mentor_id)
                        """).param("mentors", ids).query(Integer.class).single())
                .as("requests that wait for somebody who is full")
                .isZero();
    }

    /** One step of a random kind, taken by the services and by the model. */
    private String step(Model model, Random random) {
        var mentor = model.mentors.get(random.nextInt(MENTORS));
        var mentee = model.mentees.get(random.nextInt(MENTEES));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                var mentors = some(model, random);
                var id = asked(mentee, mentors);
                model.ask(mentee, mentors);
                if (id != null) model.ids.put(mentee, id);
                return "ask " + mentors;
            }
            case 3 -> {
                var answer = answered(model, mentor, mentee, id -> answering.accept(new AcceptRequest(id, PLAN)));
                assertThat(answer instanceof RequestAnswer.Accepted).isEqualTo(model.hasTheWord(mentor, mentee));
                model.accept(mentor, mentee);
                return "accept " + mentor;
            }
            case 4 -> {
                answered(model, mentor, mentee, id -> answering.decline(new DeclineRequest(id, "No time")));
                model.decline(mentor, mentee);
                return "decline " + mentor;
            }
            case 5 -> {
                withdrawn(model, mentee);
                model.withdraw(mentee);
                return "withdraw";
            }
            case 6 -> {
                if (random.nextBoolean()) {
                    as(lead, Scope.LEAD);
                    var outcome = planning.pair(new PairPeople(mentor, mentee, PLAN, ""));
                    assertThat(outcome instanceof PairingOutcome.Paired).isEqualTo(model.canTake(mentor, mentee));
                    model.pair(mentor, mentee);
                    return "pair " + mentor;
                }
                complete(mentor, mentee);
                model.complete(mentor, mentee);
                return "complete " + mentor;
            }
            default -> {
                slots(model, mentor, random.nextInt(4));
                return "slots " + mentor;
            }
        }
    }

    /** As {@link #step}, where nobody knows what the others have done meanwhile; refusals are answers too. */
    private void attempt(Model model, Random random) {
        var mentor = model.mentors.get(random.nextInt(MENTORS));
        var mentee = model.mentees.get(random.nextInt(MENTEES));
        try {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> asked(mentee, some(model, random));
                case 3, 4 -> {
                    as(mentor, Scope.MENTOR);
                    for (var waiting : answering.waiting()) answering.accept(new AcceptRequest(waiting.id(), PLAN));
                }
                case 5 -> {
                    as(mentor, Scope.MENTOR);
                    for (var waiting : answering.waiting())
                        answering.decline(new DeclineRequest(waiting.id(), "No time"));
                }
                case 6 -> {
                    as(mentee, Scope.CONTRIBUTOR);
                    for (var own : asking.own()) if (own.state() == RequestState.REQUESTED) asking.withdraw(own.id());
                }
                default -> {
                    if (random.nextBoolean()) complete(mentor, mentee);
                    else {
                        as(lead, Scope.LEAD);
                        planning.pair(new PairPeople(mentor, mentee, PLAN, ""));
                    }
                }
            }
        } catch (BrokenRule | ChangedMeanwhile | NotFound refused) {
            // somebody else was faster
        }
    }

    private @Nullable RequestId asked(PersonId mentee, List<PersonId> mentors) {
        as(mentee, Scope.CONTRIBUTOR);
        try {
            return asking.ask(new AskMentors(mentors, "Please"));
        } catch (BrokenRule refused) {
            assertThat(refused.rule()).isIn("request.one-at-a-time", "request.mentor-not-available");
            return null;
        }
    }

    private interface Answer {
        RequestAnswer to(RequestId id);
    }

    private @Nullable RequestAnswer answered(Model model, PersonId mentor, PersonId mentee, Answer answer) {
        var id = model.ids.get(mentee);
        if (id == null) return null;
        as(mentor, Scope.MENTOR);
        try {
            return answer.to(id);
        } catch (NotFound unknown) {
            assertThat(model.hasTheWord(mentor, mentee)).isFalse();
            return null;
        }
    }

    private void withdrawn(Model model, PersonId mentee) {
        var id = model.ids.get(mentee);
        if (id == null) return;
        as(mentee, Scope.CONTRIBUTOR);
        try {
            asking.withdraw(id);
            assertThat(model.isOpen(mentee)).isTrue();
        } catch (BrokenRule closed) {
            assertThat(model.isOpen(mentee)).isFalse();
        }
    }

    private void complete(PersonId mentor, PersonId mentee) {
        as(lead, Scope.LEAD);
        pairings.openOf(mentee).stream()
                .filter(pairing -> pairing.mentor().equals(mentor))
                .forEach(pairing -> planning.complete(
                        new DecideOnPairing(pairing.id(), pairing.version(), "It did what it was for")));
    }

    private void slots(Model model, PersonId mentor, int wanted) {
        as(mentor, Scope.MENTOR);
        try {
            profiles.setSlots(wanted, model.slotsOf(mentor));
            assertThat(wanted).isGreaterThanOrEqualTo(model.used(mentor));
        } catch (BrokenRule below) {
            assertThat(wanted).isLessThan(model.used(mentor));
        }
        model.setSlots(mentor, wanted);
    }

    private List<PersonId> some(Model model, Random random) {
        var all = new ArrayList<>(model.mentors);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 1 + random.nextInt(MentorshipRequest.MOST_MENTORS)));
    }

    /** The rows in the words of {@link Model#toString}. */
    private String stored(Model model) {
        var text = new StringBuilder();
        for (var mentor : model.mentors) {
            var mentees = pairings.openOf(mentor).stream()
                    .map(Pairing::mentee)
                    .map(model.mentees::indexOf)
                    .sorted()
                    .toList();
            text.append("mentor ").append(mentees).append('\n');
        }
        for (var mentee : model.mentees) {
            as(mentee, Scope.CONTRIBUTOR);
            var newest = asking.own().stream()
                    .filter(own -> own.id().equals(model.ids.get(mentee)))
                    .findFirst();
            text.append(newest.map(own -> own.state() + " "
                                    + own.asked().stream()
                                            .map(asked -> model.mentors.indexOf(
                                                            asked.mentor().id())
                                                    + "=" + asked.state())
                                            .toList())
                            .orElse("nothing"))
                    .append('\n');
        }
        return text.toString();
    }

    private List<PersonId> people(String name, Scope scope, int count) {
        var people = IntStream.range(0, count)
                .mapToObj(n -> organisation.person(name + " " + n, scope, today.minusYears(1)))
                .toList();
        if (scope == Scope.MENTOR)
            people.forEach(mentor -> organisation.slots(mentor, Model.SLOTS, today.minusDays(1)));
        return people;
    }

    private void as(PersonId person, Scope scope) {
        acting.set(new Actor(person, "Somebody", null, scope, false));
    }

    private static <T> List<T> atOnce(List<Callable<T>> actors) throws Exception {
        var security = SecurityContextHolder.getContext();
        try (var threads = Executors.newFixedThreadPool(actors.size())) {
            var running = new ArrayList<Future<T>>();
            for (var one : actors)
                running.add(threads.submit(() -> {
                    SecurityContextHolder.setContext(security);
                    return one.call();
                }));
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }

    /** Requests, pairings and slots by the rules alone. */
    private static final class Model {

        private static final int SLOTS = 2;

        private final List<PersonId> mentors;
        private final List<PersonId> mentees;
        private final Map<PersonId, RequestId> ids = new HashMap<>();
        private final Map<PersonId, Integer> slots = new HashMap<>();
        private final Map<PersonId, Set<PersonId>> mentored = new HashMap<>();
        private final Map<PersonId, Request> requests = new HashMap<>();

        private static final class Request {
            private final List<PersonId> asked;
            private final List<TurnState> turns;
            private RequestState state = RequestState.REQUESTED;

            Request(List<PersonId> asked) {
                this.asked = asked;
                this.turns = new ArrayList<>(Collections.nCopies(asked.size(), TurnState.QUEUED));
            }
        }

        Model(List<PersonId> mentors, List<PersonId> mentees) {
            this.mentors = mentors;
            this.mentees = mentees;
            for (var mentor : mentors) {
                mentored.put(mentor, new HashSet<>());
                slots.put(mentor, SLOTS);
            }
        }

        int slotsOf(PersonId mentor) {
            return Objects.requireNonNull(slots.get(mentor));
        }

        private Set<PersonId> menteesOf(PersonId mentor) {
            return Objects.requireNonNull(mentored.get(mentor));
        }

        private Request requestOf(PersonId mentee) {
            return Objects.requireNonNull(requests.get(mentee));
        }

        int used(PersonId mentor) {
            return menteesOf(mentor).size();
        }

        boolean canTake(PersonId mentor, PersonId mentee) {
            return used(mentor) < slotsOf(mentor) && !menteesOf(mentor).contains(mentee);
        }

        boolean isOpen(PersonId mentee) {
            var request = requests.get(mentee);
            return request != null && request.state == RequestState.REQUESTED;
        }

        boolean hasTheWord(PersonId mentor, PersonId mentee) {
            if (!isOpen(mentee)) return false;
            var request = requestOf(mentee);
            var place = request.asked.indexOf(mentor);
            return place >= 0 && request.turns.get(place) == TurnState.ASKED;
        }

        void ask(PersonId mentee, List<PersonId> asked) {
            if (isOpen(mentee) || !asked.stream().allMatch(mentor -> canTake(mentor, mentee))) return;
            var request = new Request(asked);
            request.turns.set(0, TurnState.ASKED);
            requests.put(mentee, request);
        }

        void accept(PersonId mentor, PersonId mentee) {
            if (!hasTheWord(mentor, mentee)) return;
            var request = requestOf(mentee);
            request.turns.set(request.asked.indexOf(mentor), TurnState.ACCEPTED);
            request.turns.replaceAll(turn -> turn == TurnState.QUEUED ? TurnState.WITHDRAWN : turn);
            request.state = RequestState.ACCEPTED;
            menteesOf(mentor).add(mentee);
            passOnFromTheFull();
        }

        void decline(PersonId mentor, PersonId mentee) {
            if (hasTheWord(mentor, mentee)) pass(mentee, TurnState.DECLINED);
        }

        void withdraw(PersonId mentee) {
            if (!isOpen(mentee)) return;
            var request = requestOf(mentee);
            request.turns.replaceAll(
                    turn -> turn == TurnState.QUEUED || turn == TurnState.ASKED ? TurnState.WITHDRAWN : turn);
            request.state = RequestState.WITHDRAWN;
        }

        void pair(PersonId mentor, PersonId mentee) {
            if (!canTake(mentor, mentee)) return;
            menteesOf(mentor).add(mentee);
            passOnFromTheFull();
        }

        void complete(PersonId mentor, PersonId mentee) {
            menteesOf(mentor).remove(mentee);
        }

        void setSlots(PersonId mentor, int wanted) {
            if (wanted < used(mentor)) return;
            slots.put(mentor, wanted);
            passOnFromTheFull();
        }

        private void passOnFromTheFull() {
            for (var mentee : mentees)
                for (var mentor : mentors)
                    if (hasTheWord(mentor, mentee) && !canTake(mentor, mentee)) pass(mentee, TurnState.PASSED_ON);
        }

        private void pass(PersonId mentee, TurnState as) {
            var request = requestOf(mentee);
            request.turns.set(request.turns.indexOf(TurnState.ASKED), as);
            for (var place = 0; place < request.asked.size(); place++) {
                if (request.turns.get(place) != TurnState.QUEUED) continue;
                if (canTake(request.asked.get(place), mentee)) {
                    request.turns.set(place, TurnState.ASKED);
                    return;
                }
                request.turns.set(place, TurnState.PASSED_ON);
            }
            request.state = request.turns.stream().allMatch(turn -> turn == TurnState.DECLINED)
                    ? RequestState.DECLINED
                    : RequestState.EXPIRED;
        }

        @Override
        public String toString() {
            var text = new StringBuilder();
            for (var mentor : mentors)
                text.append("mentor ")
                        .append(menteesOf(mentor).stream()
                                .map(mentees::indexOf)
                                .sorted()
                                .toList())
                        .append('\n');
            for (var mentee : mentees) {
                var request = requests.get(mentee);
                if (request == null) text.append("nothing\n");
                else
                    text.append(request.state)
                            .append(' ')
                            .append(IntStream.range(0, request.asked.size())
                                    .mapToObj(place ->
                                            mentors.indexOf(request.asked.get(place)) + "=" + request.turns.get(place))
                                    .toList())
                            .append('\n');
            }
            return text.toString();
        }
    }
}
