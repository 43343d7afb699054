package dev.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.LevelId;
import dev.waymark.shared.BrokenRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any sequence of verbs leaves the history that a calendar, filled in day by day, shows. */
class PersonHistoryTest {

    private static final LocalDate JOINED = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 60;
    private static final List<LevelId> LEVELS = List.of(LevelId.next(), LevelId.next(), LevelId.next());
    private static final LevelDecision DECISION =
            new LevelDecision(AssignmentReason.MOVED, "", null, Instant.parse("2026-11-23T09:00:00Z"));

    @Test
    void showsWhatACalendarShows() {
        for (var seed = 1; seed <= 400; seed++) {
            var random = new Random(seed);
            var person = Person.join(new PersonName("Ida"), new Email("ida@example.com"), new JobTitle(""), JOINED);
            var calendar = new Calendar();
            for (var step = 0; step < 25; step++) {
                var done = verb(random, person, calendar);
                assertSame("seed " + seed + ", step " + step + ": " + done, person, calendar);
            }
        }
    }

    private static String verb(Random random, Person person, Calendar calendar) {
        var day = random.nextInt(DAYS);
        var level = LEVELS.get(random.nextInt(LEVELS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> {
                var accepted = accepted(() -> person.leave(JOINED.plusDays(day)));
                assertThat(accepted).isEqualTo(calendar.leave(day));
                yield "leave on " + day;
            }
            case 1 -> {
                var accepted = accepted(() -> person.rejoin(JOINED.plusDays(day)));
                assertThat(accepted).isEqualTo(calendar.rejoin(day));
                yield "rejoin on " + day;
            }
            case 2, 3, 4 -> {
                var wrong = anyAssignment(random, person);
                if (wrong == null) yield "nothing to correct";
                var begin = (int) JOINED.until(wrong.getValue().from(), ChronoUnit.DAYS);
                var accepted = accepted(() -> person.correct(wrong.getKey(), level, JOINED.plusDays(day), DECISION));
                assertThat(accepted).isEqualTo(calendar.correct(begin, level, day));
                yield "correct what begins on " + begin + " to begin on " + day;
            }
            default -> {
                var accepted = accepted(() -> person.assign(level, JOINED.plusDays(day), DECISION));
                assertThat(accepted).isEqualTo(calendar.assign(level, day));
                yield "assign on " + day;
            }
        };
    }

    private static Map.@Nullable Entry<UUID, LevelAssignment> anyAssignment(Random random, Person person) {
        var all = new ArrayList<>(person.assignments().entrySet());
        all.removeIf(entry -> entry.getValue().isVoid());
        all.sort(Map.Entry.comparingByValue((a, b) -> a.from().compareTo(b.from())));
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private static boolean accepted(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (BrokenRule refused) {
            return false;
        }
    }

    private static void assertSame(String when, Person person, Calendar calendar) {
        for (var day = 0; day < DAYS + 5; day++) {
            var date = JOINED.plusDays(day);
            assertThat(person.levels().stream().filter(held -> held.holdsOn(date)))
                    .as(when + ", levels on day " + day)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(person.levelOn(date).map(LevelAssignment::level).orElse(null))
                    .as(when + ", level on day " + day)
                    .isEqualTo(calendar.on(day));
        }
    }

    /** A level or nothing for each day; the last day stands for all that follow. */
    private static final class Calendar {

        private final @Nullable LevelId[] days = new LevelId[DAYS + 10];
        private int left = Integer.MAX_VALUE;

        @Nullable
        LevelId on(int day) {
            return days[day];
        }

        boolean leave(int day) {
            if (left != Integer.MAX_VALUE) return false;
            left = day;
            fill(day, days.length, null);
            return true;
        }

        boolean rejoin(int day) {
            if (left == Integer.MAX_VALUE || day < left) return false;
            left = Integer.MAX_VALUE;
            return true;
        }

        boolean assign(LevelId level, int day) {
            if (day >= left || level.equals(days[day])) return false;
            fill(day, nextBegin(day), level);
            return true;
        }

        boolean correct(int begin, LevelId level, int day) {
            var end = end(begin);
            if (day >= left || day >= end && end < days.length) return false;
            for (var earlier = day; earlier < begin; earlier++) if (begins(earlier)) return false;
            fill(begin, end, null);
            if (day > begin && begin > 0) fill(begin, day, days[begin - 1]);
            fill(day, end, level);
            return true;
        }

        private int end(int begin) {
            var end = begin + 1;
            while (end < days.length && Objects.equals(days[end], days[begin])) end++;
            return end;
        }

        private int nextBegin(int day) {
            for (var later = day + 1; later < days.length; later++) if (begins(later)) return later;
            return Math.min(left, days.length);
        }

        private boolean begins(int day) {
            return days[day] != null && (day == 0 || !days[day].equals(days[day - 1]));
        }

        private void fill(int from, int to, @Nullable LevelId level) {
            for (var day = from; day < to; day++) days[day] = level;
        }
    }
}
