package dev.waymark.mentorship.matching;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.people.PersonId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every mentee against every mentor: what excludes the pair, and how well it fits. People stand in the order of their
 * ids, whatever the order of the input.
 *
 * <p>No circle can come about, whatever set of allowed pairs is chosen together. Let a person's height be the greatest
 * rank among themself and everybody whom they mentor by open pairings, directly or through others. An open pairing
 * never leads to somebody of greater height. A pair is allowed only where the mentor's height is above the mentee's.
 * So the height falls along each new pair and never rises along an open pairing: a way that takes a new pair never
 * comes back. Where nobody mentors somebody of a higher level, the height is the rank, and the level distance alone
 * gives this.
 */
final class Pairs {

    private static final int ENOUGH_MINUTES = 4 * 60;
    private static final int LONG_WAIT = 365;

    final MatchingInput input;
    final MatchingWeights weights;
    final List<MatchingMentee> mentees;
    final List<MatchingMentor> mentors;
    /** Bits of {@link Limit}, a row a mentee. */
    final short[] limits;
    /** Points, 0 where a limit excludes the pair. */
    final int[] points;

    private final Map<PersonId, Integer> menteeIndex = new HashMap<>();
    private final Map<PersonId, Integer> mentorIndex = new HashMap<>();

    Pairs(MatchingInput input, MatchingWeights weights) {
        this.input = input;
        this.weights = weights;
        this.mentees = input.mentees().stream()
                .filter(mentee ->
                        mentee.current() == null || weights.changePrice().isPresent())
                .sorted(Comparator.comparing(mentee -> mentee.id().value()))
                .toList();
        this.mentors = input.mentors().stream()
                .sorted(Comparator.comparing(mentor -> mentor.id().value()))
                .toList();
        for (var mentee : mentees) index(menteeIndex, mentee.id());
        for (var mentor : mentors) index(mentorIndex, mentor.id());
        this.limits = new short[Math.multiplyExact(mentees.size(), mentors.size())];
        this.points = new int[limits.length];
        exclude();
        rate();
    }

    private static void index(Map<PersonId, Integer> index, PersonId id) {
        if (index.put(id, index.size()) != null) throw new IllegalArgumentException("twice in the input: " + id);
    }

    int menteeOf(PersonId id) {
        return menteeIndex.getOrDefault(id, -1);
    }

    int mentorOf(@Nullable PersonId id) {
        return id == null ? -1 : mentorIndex.getOrDefault(id, -1);
    }

    int at(int mentee, int mentor) {
        return mentee * mentors.size() + mentor;
    }

    boolean allows(int mentee, int mentor) {
        return limits[at(mentee, mentor)] == 0;
    }

    /** The slots of each mentor that may be filled: the free ones, and those of pairings that may be changed. */
    int[] slots() {
        var slots = mentors.stream().mapToInt(MatchingMentor::free).toArray();
        for (var mentee : mentees) {
            var current = mentorOf(mentee.current());
            if (current >= 0) slots[current]++;
        }
        return slots;
    }

    private void exclude() {
        var heights = heights();
        var mentorHeights = mentors.stream()
                .mapToInt(mentor -> heights.getOrDefault(mentor.id(), mentor.rank()))
                .toArray();
        for (var row = 0; row < mentees.size(); row++) {
            var mentee = mentees.get(row);
            var height = heights.getOrDefault(mentee.id(), mentee.rank());
            for (var column = 0; column < mentors.size(); column++) {
                var mentor = mentors.get(column);
                if (!isRightlyApart(mentor.rank(), mentee.rank())) exclude(row, column, Limit.LEVEL_DISTANCE);
                else if (mentorHeights[column] <= height) exclude(row, column, Limit.CIRCLE);
                var scope = mentor.scope();
                if (scope == null || !scope.includes(Scope.MENTOR)) exclude(row, column, Limit.NOT_A_MENTOR);
                if (mentor.managers().contains(mentee.id())) exclude(row, column, Limit.REPORTING_LINE);
                if (mentor.neverWith().contains(mentee.id())) exclude(row, column, Limit.NEVER_WITH);
            }
            exclude(row, Set.of(mentee.id()), Limit.SAME_PERSON);
            exclude(row, mentee.managers(), Limit.REPORTING_LINE);
            exclude(row, mentee.neverWith(), Limit.NEVER_WITH);
            exclude(row, mentee.endedEarlyWith(), Limit.ENDED_EARLY);
        }
        for (var pairing : input.open()) exclude(pairing.mentee(), pairing.mentor(), Limit.ALREADY_PAIRED);
        for (var row = 0; row < mentees.size(); row++) {
            // what is there may stay as it is
            var current = mentorOf(mentees.get(row).current());
            if (current >= 0) limits[at(row, current)] = 0;
        }
        for (var match : input.excluded()) exclude(match.mentee(), match.mentor(), Limit.EXCLUDED);
    }

    private void exclude(int row, Set<PersonId> people, Limit limit) {
        for (var person : people) {
            var column = mentorOf(person);
            if (column >= 0) exclude(row, column, limit);
        }
    }

    private void exclude(PersonId mentee, PersonId mentor, Limit limit) {
        var row = menteeOf(mentee);
        var column = mentorOf(mentor);
        if (row >= 0 && column >= 0) exclude(row, column, limit);
    }

    private void exclude(int row, int column, Limit limit) {
        limits[at(row, column)] |= (short) limit.bit();
    }

    private Map<PersonId, Integer> heights() {
        var heights = new HashMap<PersonId, Integer>();
        for (var pairing : input.open()) {
            heights.put(pairing.mentor(), pairing.mentorRank());
            heights.put(pairing.mentee(), pairing.menteeRank());
        }
        for (var mentee : mentees) heights.put(mentee.id(), mentee.rank());
        for (var mentor : mentors) heights.put(mentor.id(), mentor.rank());
        boolean higher;
        do {
            higher = false;
            for (var pairing : input.open()) {
                int below = heights.getOrDefault(pairing.mentee(), 0);
                if (heights.getOrDefault(pairing.mentor(), 0) < below) {
                    heights.put(pairing.mentor(), below);
                    higher = true;
                }
            }
        } while (higher);
        return heights;
    }

    private void rate() {
        var bits = new HashMap<CompetencyId, Integer>();
        mentees.forEach(mentee -> mentee.wanted().forEach(id -> bits.putIfAbsent(id, bits.size())));
        var words = (bits.size() + 63) / 64;
        var offered = new long[mentors.size()][];
        var hours = new int[mentors.size()][];
        for (var column = 0; column < mentors.size(); column++) {
            offered[column] = bits(mentors.get(column).offered(), bits, words);
            hours[column] = hours(mentors.get(column).hours());
        }
        for (var row = 0; row < mentees.size(); row++) {
            var mentee = mentees.get(row);
            var wanted = bits(mentee.wanted(), bits, words);
            var working = hours(mentee.hours());
            var waiting = waiting(mentee);
            for (var column = 0; column < mentors.size(); column++) {
                if (!allows(row, column)) continue;
                var mentor = mentors.get(column);
                var common = 0;
                for (var word = 0; word < words; word++) common += Long.bitCount(wanted[word] & offered[column][word]);
                points[at(row, column)] = competencies(mentee, common)
                        + line(mentee, mentor)
                        + hours(common(working, hours[column]))
                        + languages(mentee, mentor)
                        + levels(mentee, mentor)
                        + waiting
                        + changed(mentee, mentor);
            }
        }
    }

    private static long[] bits(Set<CompetencyId> competencies, Map<CompetencyId, Integer> bits, int words) {
        var set = new long[words];
        for (var competency : competencies) {
            var bit = bits.get(competency);
            if (bit != null) set[bit / 64] |= 1L << (bit % 64);
        }
        return set;
    }

    private int[] hours(@Nullable WorkingHours hours) {
        return hours == null ? new int[0] : new int[] {hours.begin(input.on()), hours.length()};
    }

    /** Minutes that both work, or -1 if that is not known of both. */
    private static int common(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) return -1;
        var minutes = 0;
        for (var days = -2; days <= 2; days++) {
            var begin = other[0] + days * WorkingHours.DAY;
            minutes += Math.max(0, Math.min(one[0] + one[1], begin + other[1]) - Math.max(one[0], begin));
        }
        return Math.min(minutes, WorkingHours.DAY);
    }

    private int competencies(MatchingMentee mentee, int common) {
        return mentee.wanted().isEmpty()
                ? 0
                : weights.competencies() * (100 * common / mentee.wanted().size());
    }

    private int line(MatchingMentee mentee, MatchingMentor mentor) {
        if (mentee.lineWish() == LineWish.EITHER || mentee.line() == null || mentor.line() == null) return 0;
        return mentee.line().equals(mentor.line()) == (mentee.lineWish() == LineWish.SAME)
                ? weights.productLine() * 100
                : 0;
    }

    private int hours(int minutes) {
        return minutes <= 0 ? 0 : weights.hours() * (100 * Math.min(minutes, ENOUGH_MINUTES) / ENOUGH_MINUTES);
    }

    private int languages(MatchingMentee mentee, MatchingMentor mentor) {
        for (var language : mentee.languages())
            if (mentor.languages().contains(language)) return weights.languages() * 100;
        return 0;
    }

    private int levels(MatchingMentee mentee, MatchingMentor mentor) {
        return mentor.rank() - mentee.rank() == weights.levelsApart() ? weights.levels() * 100 : 0;
    }

    private int days(MatchingMentee mentee) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(mentee.waitingSince(), input.on()), 0, Integer.MAX_VALUE);
    }

    private int waiting(MatchingMentee mentee) {
        return mentee.current() != null ? 0 : weights.waiting() * (100 * Math.min(days(mentee), LONG_WAIT) / LONG_WAIT);
    }

    private int changed(MatchingMentee mentee, MatchingMentor mentor) {
        return mentee.current() == null || mentee.current().equals(mentor.id())
                ? 0
                : -weights.changePrice().orElse(0);
    }

    /** Why the two fit, what counts most first; the points are those of {@link #points}. */
    List<Reason> reasons(int row, int column) {
        var mentee = mentees.get(row);
        var mentor = mentors.get(column);
        var reasons = new ArrayList<Reason>();
        if (!mentee.wanted().isEmpty()) {
            var both = both(mentee.wanted(), mentor.offered());
            reasons.add(new Reason.Competencies(both, mentee.wanted().size(), competencies(mentee, both.size())));
        }
        if (mentee.lineWish() != LineWish.EITHER && mentee.line() != null && mentor.line() != null)
            reasons.add(new Reason.Line(mentee.line().equals(mentor.line()), mentee.lineWish(), line(mentee, mentor)));
        var minutes = common(hours(mentee.hours()), hours(mentor.hours()));
        if (minutes >= 0) reasons.add(new Reason.Hours(minutes, hours(minutes)));
        if (!mentee.languages().isEmpty() && !mentor.languages().isEmpty())
            reasons.add(new Reason.Languages(both(mentee.languages(), mentor.languages()), languages(mentee, mentor)));
        reasons.add(new Reason.Levels(mentor.rank() - mentee.rank(), levels(mentee, mentor)));
        if (mentee.current() == null) reasons.add(new Reason.Waiting(days(mentee), waiting(mentee)));
        if (changed(mentee, mentor) != 0) reasons.add(new Reason.Changed(changed(mentee, mentor)));
        reasons.sort(Comparator.comparingInt(Reason::points).reversed());
        return List.copyOf(reasons);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return Set.copyOf(both);
    }

    /** Mentors are one or two levels above. */
    static boolean isRightlyApart(int mentorRank, int menteeRank) {
        var apart = mentorRank - menteeRank;
        return apart == 1 || apart == 2;
    }
}
