package dev.waymark.organisation;

import dev.waymark.career.FrameworkId;
import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.Visibility;
import dev.waymark.mentorship.PairingState;
import dev.waymark.people.ProductLineId;
import dev.waymark.shared.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An invented organisation with its whole history, the same for the same seed: people who join, rise, change the product
 * line, leave and come back; goals, check-ins, pairings, sessions and slots in every state. Everything that differs by
 * the day happens on one of few days, so that several things often happen on the same one.
 */
final class GeneratedOrganisation {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A stretch of days, half-open. */
    record Stretch<T>(T what, LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    record LevelMade(LevelId id, int rank, String name, Scope scope, int slots) {}

    record LineMade(ProductLineId id, String name) {}

    record PersonMade(
            UUID id,
            String name,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            List<Stretch<LevelMade>> levels,
            List<Stretch<LineMade>> lines,
            List<Stretch<Integer>> slots) {}

    record CheckInMade(UUID id, LocalDate on, int minute, int progress, int confidence) {}

    record GoalMade(
            UUID id,
            PersonMade owner,
            Visibility visibility,
            LocalDate targetOn,
            List<Stretch<GoalState>> phases,
            List<CheckInMade> checkIns) {}

    record SessionMade(UUID id, String state, LocalDate on) {}

    record PairingMade(
            UUID id,
            PersonMade mentor,
            PersonMade mentee,
            List<Stretch<PairingState>> phases,
            List<SessionMade> sessions) {}

    final FrameworkId framework = FrameworkId.next();
    final List<LevelMade> levels = new ArrayList<>();
    final List<LineMade> lines = new ArrayList<>();
    final List<PersonMade> people = new ArrayList<>();
    final List<GoalMade> goals = new ArrayList<>();
    final List<PairingMade> pairings = new ArrayList<>();

    private final Random random;

    GeneratedOrganisation(long seed, int size, int ladder) {
        random = new Random(seed);
        for (var i = 1; i <= ladder; i++) {
            var scope = i == ladder ? Scope.LEAD : i > ladder * 0.6 ? Scope.MENTOR : Scope.CONTRIBUTOR;
            levels.add(new LevelMade(LevelId.next(), i * 10, "Level " + i, scope, random.nextInt(4)));
        }
        for (var i = 0; i < 4; i++) lines.add(new LineMade(ProductLineId.next(), "Made line " + i));
        for (var i = 0; i < size; i++) people.add(person(i));
        for (var person : people) {
            for (var i = random.nextInt(4); i > 0; i--) goals.add(goal(person));
        }
        var pairs = new HashSet<List<UUID>>();
        for (var i = 0; i < size * 1.2; i++) {
            var mentor = people.get(random.nextInt(size));
            var mentee = people.get(random.nextInt(size));
            if (mentor != mentee && pairs.add(List.of(mentor.id(), mentee.id()))) pairings.add(pairing(mentor, mentee));
        }
    }

    private PersonMade person(int number) {
        var stretches = new ArrayList<Stretch<LevelMade>>();
        var joined = day(0, 870);
        var at = joined;
        var rank = (int) (levels.size() * Math.pow(random.nextDouble(), 1.5));
        @Nullable LocalDate left = null;
        while (true) {
            var next = after(at, 300);
            var happens = random.nextDouble();
            if (next == null || happens < 0.35) {
                stretches.add(new Stretch<>(levels.get(rank), at, null));
                break;
            }
            stretches.add(new Stretch<>(levels.get(rank), at, next));
            if (happens < 0.6) {
                left = next;
                var back = random.nextBoolean() ? after(next, 200) : null;
                if (back == null) break;
                left = null;
                if (random.nextBoolean()) joined = back;
                next = back;
            }
            rank = Math.min(levels.size() - 1, rank + 1);
            at = next;
        }
        return new PersonMade(
                Ids.next(),
                "Made Person " + (char) ('A' + random.nextInt(26)) + number,
                joined,
                left,
                stretches,
                random.nextInt(10) == 0
                        ? List.of()
                        : cut(stretches.getFirst().from(), left, () -> lines.get(random.nextInt(4))),
                random.nextInt(3) > 0 ? List.of() : cut(stretches.getFirst().from(), left, () -> random.nextInt(5)));
    }

    private GoalMade goal(PersonMade owner) {
        var begun = later(owner.levels().getFirst().from(), 250);
        var phases = new ArrayList<Stretch<GoalState>>();
        var state = GoalState.DRAFT;
        var at = begun;
        while (true) {
            var next = after(at, state == GoalState.ACTIVE ? 260 : 20);
            var stays = next == null || random.nextDouble() < (state == GoalState.DRAFT ? 0.15 : 0.5);
            phases.add(new Stretch<>(state, at, stays ? null : next));
            if (stays) break;
            state = switch (state) {
                case DRAFT, ACHIEVED, NOT_ACHIEVED, ABANDONED -> GoalState.ACTIVE;
                case ACTIVE -> GoalState.values()[2 + random.nextInt(3)];
            };
            at = Objects.requireNonNull(next);
        }
        var checkIns = new ArrayList<CheckInMade>();
        var progress = 0;
        for (var phase : phases) {
            if (phase.what() != GoalState.ACTIVE) continue;
            var on = phase.from();
            for (var i = random.nextInt(12); i > 0; i--) {
                on = on.plusDays(random.nextInt(25));
                if (on.isAfter(TODAY) || phase.to() != null && !on.isBefore(phase.to())) break;
                progress = Math.min(100, progress + random.nextInt(25));
                checkIns.add(new CheckInMade(Ids.next(), on, checkIns.size(), progress, 2 + random.nextInt(9)));
            }
        }
        return new GoalMade(
                Ids.next(),
                owner,
                Visibility.values()[random.nextInt(3)],
                begun.plusDays(25 + random.nextInt(200)),
                phases,
                checkIns);
    }

    private PairingMade pairing(PersonMade mentor, PersonMade mentee) {
        var phases = new ArrayList<Stretch<PairingState>>();
        var state = PairingState.PROPOSED;
        var at = later(mentee.levels().getFirst().from(), 400);
        var sessions = new ArrayList<SessionMade>();
        while (true) {
            var ends = state == PairingState.COMPLETED || state == PairingState.ENDED_EARLY;
            var next = ends ? null : after(at, state == PairingState.PROPOSED ? 20 : 200);
            var stays = next == null || random.nextDouble() < 0.35;
            phases.add(new Stretch<>(state, at, stays ? null : next));
            if (state == PairingState.ACTIVE) {
                var on = at;
                while (random.nextInt(8) > 0) {
                    on = on.plusDays(random.nextInt(45));
                    if (on.isAfter(TODAY) || next != null && !stays && !on.isBefore(next)) break;
                    sessions.add(new SessionMade(
                            Ids.next(),
                            random.nextInt(5) == 0 ? "MISSED" : random.nextInt(9) == 0 ? "CANCELLED" : "HELD",
                            on));
                }
            }
            if (stays) break;
            state = switch (state) {
                case PROPOSED, ON_HOLD -> random.nextInt(5) == 0 ? PairingState.ENDED_EARLY : PairingState.ACTIVE;
                case ACTIVE -> PairingState.values()[2 + random.nextInt(3)];
                case COMPLETED, ENDED_EARLY -> state;
            };
            at = Objects.requireNonNull(next);
        }
        return new PairingMade(Ids.next(), mentor, mentee, phases, sessions);
    }

    /** The time from a day on in one to three pieces, the last of them open unless it ends with {@code end}. */
    private <T> List<Stretch<T>> cut(LocalDate from, @Nullable LocalDate end, Supplier<T> what) {
        var pieces = new ArrayList<Stretch<T>>();
        var at = from;
        while (true) {
            var next = random.nextBoolean() ? after(at, 400) : null;
            if (next == null || pieces.size() == 2 || end != null && !next.isBefore(end)) {
                pieces.add(new Stretch<>(what.get(), at, end));
                return pieces;
            }
            pieces.add(new Stretch<>(what.get(), at, next));
            at = next;
        }
    }

    private LocalDate later(LocalDate from, int days) {
        var later = from.plusDays(random.nextInt(days));
        return later.isAfter(TODAY) ? TODAY : later;
    }

    /** At least a day later, or null if that would be in the future. */
    private @Nullable LocalDate after(LocalDate from, int days) {
        var later = from.plusDays(1 + random.nextInt(days));
        return later.isAfter(TODAY) ? null : later;
    }

    private LocalDate day(int from, int to) {
        return TODAY.minusDays(from + random.nextInt(to - from));
    }
}
