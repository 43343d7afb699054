package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Requests, pairings and slots together, in random orders: whatever happens, no mentor has more mentees than slots, no
 * request is answered twice, and none is lost while somebody could still answer it.
 */
class RequestsAndSlotsTest {

    private static final int SEQUENCES = 4_000;
    private static final int STEPS = 60;
    private static final PairingPlan PLAN = new PairingPlan(Cadence.USUAL, Set.of(), null);

    @Test
    void holdWhateverTheOrderOfEvents() {
        var ends = new HashMap<RequestState, Integer>();
        for (var seed = 0; seed < SEQUENCES; seed++) {
            var world = new World(new Random(seed));
            for (var step = 0; step < STEPS; step++) {
                world.step();
                world.check("seed " + seed + ", step " + step);
            }
            world.closed.forEach((request, state) -> ends.merge(state, 1, Integer::sum));
        }
        // the sequences are worth something: they come to every end
        assertThat(ends.keySet())
                .containsExactlyInAnyOrder(
                        RequestState.ACCEPTED, RequestState.DECLINED, RequestState.EXPIRED, RequestState.WITHDRAWN);
        assertThat(ends.values()).allMatch(count -> count > 500);
    }

    /** A few mentors and mentees, beside plain maps that say what should be true. */
    private static final class World {

        private final Random random;
        private final List<PersonId> mentors = people(4);
        private final List<PersonId> mentees = people(5);
        private final Map<PersonId, Integer> slots = new HashMap<>();
        private final Set<PersonId> away = new HashSet<>();
        private final List<Pairing> pairings = new ArrayList<>();
        private final Map<PersonId, MentorshipRequest> open = new LinkedHashMap<>();
        private final Map<MentorshipRequest, RequestState> closed = new HashMap<>();
        private final Map<MentorshipRequest, List<RequestTurn>> ended = new HashMap<>();
        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        World(Random random) {
            this.random = random;
            mentors.forEach(mentor -> slots.put(mentor, random.nextInt(3)));
        }

        private static List<PersonId> people(int count) {
            var people = new ArrayList<PersonId>();
            for (var n = 0; n < count; n++) people.add(PersonId.next());
            return people;
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> ask();
                case 3 -> accept();
                case 4, 5 -> decline();
                case 6 -> withdraw();
                case 7 -> changeSlots();
                case 8 -> endAPairing();
                default -> goOn();
            }
            settle();
        }

        private void ask() {
            var mentee = any(mentees);
            if (open.containsKey(mentee)) return;
            var able = new ArrayList<>(
                    mentors.stream().filter(mentor -> canTake(mentor, mentee)).toList());
            if (able.isEmpty()) return;
            Collections.shuffle(able, random);
            var count = 1 + random.nextInt(Math.min(3, able.size()));
            open.put(mentee, MentorshipRequest.ask(mentee, "Please", able.subList(0, count), now));
        }

        private void accept() {
            anyOpen().ifPresent(request -> {
                var mentor = request.hasTheWord().orElseThrow();
                if (!canTake(mentor, request.mentee())) return;
                var pairing = Pairing.begin(mentor, request.mentee(), PLAN, decision(mentor));
                request.accept(mentor, pairing.id(), now);
                pairings.add(pairing);
            });
        }

        private void decline() {
            anyOpen()
                    .ifPresent(request -> request.decline(
                            request.hasTheWord().orElseThrow(),
                            "No",
                            now,
                            mentor -> canTake(mentor, request.mentee())));
        }

        private void withdraw() {
            anyOpen().ifPresent(request -> request.withdraw(now));
        }

        private void changeSlots() {
            var mentor = any(mentors);
            slots.put(mentor, used(mentor) + random.nextInt(3));
            if (random.nextInt(3) == 0 && !away.remove(mentor)) away.add(mentor);
        }

        private void endAPairing() {
            pairings.stream()
                    .filter(World::takesASlot)
                    .findAny()
                    .ifPresent(pairing -> pairing.complete(decision(pairing.mentor())));
        }

        private void goOn() {
            now = now.plus(Duration.ofHours(random.nextInt(120)));
            for (var request : open.values()) request.keepTime(now, mentor -> canTake(mentor, request.mentee()));
        }

        /** What the application does in the transaction of each change. */
        private void settle() {
            for (var request : open.values())
                while (request.keepTime(now, mentor -> canTake(mentor, request.mentee()))) {}
            open.values().removeIf(request -> {
                if (request.state() == RequestState.REQUESTED) return false;
                closed.put(request, request.state());
                ended.put(request, request.turns());
                return true;
            });
        }

        void check(String when) {
            for (var mentor : mentors)
                assertThat(used(mentor)).as(when).isLessThanOrEqualTo(slots.getOrDefault(mentor, 0));
            for (var request : open.values()) {
                var mentor = request.hasTheWord();
                assertThat(mentor).as(when).isPresent();
                assertThat(canTake(mentor.orElseThrow(), request.mentee()))
                        .as(when)
                        .isTrue();
            }
            closed.forEach((request, state) -> {
                assertThat(request.state()).as(when).isEqualTo(state);
                assertThat(request.turns()).as(when).isEqualTo(ended.get(request));
                assertThat(request.turns()).as(when).allMatch(turn -> turn.endedAt() != null);
                var accepted = request.turns().stream()
                        .filter(turn -> turn.state() == TurnState.ACCEPTED)
                        .count();
                assertThat(accepted).as(when).isEqualTo(state == RequestState.ACCEPTED ? 1 : 0);
            });
            var accepted = closed.keySet().stream()
                    .flatMap(request -> request.pairing().stream())
                    .toList();
            assertThat(pairings.stream().map(Pairing::id)).as(when).containsExactlyInAnyOrderElementsOf(accepted);
        }

        private boolean canTake(PersonId mentor, PersonId mentee) {
            return !away.contains(mentor)
                    && used(mentor) < slots.getOrDefault(mentor, 0)
                    && pairings.stream()
                            .filter(World::takesASlot)
                            .noneMatch(pairing -> pairing.mentor().equals(mentor)
                                    && pairing.mentee().equals(mentee));
        }

        private int used(PersonId mentor) {
            return (int) pairings.stream()
                    .filter(pairing -> pairing.mentor().equals(mentor))
                    .filter(World::takesASlot)
                    .count();
        }

        private static boolean takesASlot(Pairing pairing) {
            return pairing.state() == PairingState.ACTIVE;
        }

        private Decision decision(PersonId by) {
            return new Decision(by, LocalDate.of(2026, 3, 2), now, "");
        }

        private Optional<MentorshipRequest> anyOpen() {
            return open.isEmpty() ? Optional.empty() : Optional.of(any(List.copyOf(open.values())));
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
