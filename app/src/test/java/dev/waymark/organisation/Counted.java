package dev.waymark.organisation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.growth.Confidence;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.Progress;
import dev.waymark.growth.Visibility;
import dev.waymark.mentorship.PairingState;
import dev.waymark.organisation.GeneratedOrganisation.CheckInMade;
import dev.waymark.organisation.GeneratedOrganisation.GoalMade;
import dev.waymark.organisation.GeneratedOrganisation.LevelMade;
import dev.waymark.organisation.GeneratedOrganisation.PairingMade;
import dev.waymark.organisation.GeneratedOrganisation.PersonMade;
import dev.waymark.organisation.GeneratedOrganisation.SessionMade;
import dev.waymark.organisation.GeneratedOrganisation.Stretch;
import dev.waymark.organisation.LevelFigures.GoalCounts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the overview must say, counted one by one from a generated history, in the plainest way and without SQL. */
final class Counted {

    private final GeneratedOrganisation all;
    private final Lens lens;
    private final LocalDate on;

    Counted(GeneratedOrganisation all, Lens lens) {
        this.all = all;
        this.lens = lens;
        this.on = lens.asOf();
    }

    Figures figures() {
        return new Figures(on, all.levels.stream().map(this::figures).toList());
    }

    private LevelFigures figures(LevelMade level) {
        var one = new Counted(all, lens.withLevel(level.id()));
        var days = one.people().map(one::daysInLevel).sorted().toList();
        return new LevelFigures(
                rung(level),
                days.size(),
                days.isEmpty() ? null : median(days),
                (int) one.people().filter(one::hasMentor).count(),
                one.people(Listed.LONG_IN_LEVEL).size(),
                one.people(Listed.LONG_WITHOUT_GOAL).size(),
                one.people(Listed.WITH_GOAL).size(),
                one.people(Listed.QUIET).size(),
                new GoalCounts(
                        one.goals(Listed.GOALS_ON_TRACK).size(),
                        one.goals(Listed.GOALS_BEHIND).size(),
                        one.goals(Listed.GOALS_AT_RISK).size(),
                        one.goals(Listed.GOALS_UNHEARD).size()),
                one.goals(Listed.GOALS_AT_RISK_DUE).size(),
                one.pairings(Listed.ACTIVE_PAIRINGS).size(),
                one.pairings(Listed.MET_PAIRINGS).size(),
                one.pairings(Listed.SILENT_PAIRINGS).size(),
                one.pairings(Listed.SILENT_PAIRINGS).stream()
                        .mapToInt(one::silence)
                        .max()
                        .orElse(0),
                (int) one.people().filter(one::mayMentor).count(),
                one.people().filter(one::mayMentor).mapToInt(one::free).sum());
    }

    Rung rung(LevelMade level) {
        return new Rung(level.id(), level.name(), level.scope(), all.levels.indexOf(level) + 1, all.levels.size());
    }

    /** Those that are counted, in no order. */
    List<PersonMade> people(Listed what) {
        return people().filter(person -> switch (what) {
                    case EVERYONE -> true;
                    case MENTORED -> needsMentor(person) && hasMentor(person);
                    case WITHOUT_MENTOR -> needsMentor(person) && !hasMentor(person);
                    case FREE_MENTORS -> mayMentor(person) && free(person) > 0;
                    case WITH_GOAL -> goalsOf(person).findAny().isPresent();
                    case QUIET ->
                        goalsOf(person).findAny().isPresent()
                                && goalsOf(person).allMatch(goal -> health(goal) == GoalHealth.NO_RECENT_CHECK_IN);
                    case LONG_IN_LEVEL -> isLongInLevel(person);
                    case LONG_WITHOUT_GOAL ->
                        isLongInLevel(person) && goalsOf(person).findAny().isEmpty();
                    default -> throw new IllegalArgumentException(what.name());
                })
                .toList();
    }

    List<PairingMade> pairings(Listed what) {
        return all.pairings.stream()
                .filter(pairing -> counts(pairing.mentee()))
                .filter(pairing -> state(pairing) == PairingState.ACTIVE)
                .filter(pairing -> switch (what) {
                    case ACTIVE_PAIRINGS -> true;
                    case MET_PAIRINGS -> hasMet(pairing);
                    case SILENT_PAIRINGS -> isSilent(pairing);
                    default -> throw new IllegalArgumentException(what.name());
                })
                .toList();
    }

    List<GoalMade> goals(Listed what) {
        return people().flatMap(this::goalsOf)
                .filter(goal -> switch (what) {
                    case ACTIVE_GOALS -> true;
                    case GOALS_ON_TRACK -> health(goal) == GoalHealth.ON_TRACK;
                    case GOALS_BEHIND -> health(goal) == GoalHealth.BEHIND;
                    case GOALS_AT_RISK -> health(goal) == GoalHealth.AT_RISK;
                    case GOALS_AT_RISK_DUE ->
                        health(goal) == GoalHealth.AT_RISK
                                && Written.quarter(goal.targetOn()).equals(Written.quarter(on));
                    case GOALS_UNHEARD -> health(goal) == GoalHealth.NO_RECENT_CHECK_IN;
                    default -> throw new IllegalArgumentException(what.name());
                })
                .toList();
    }

    int freeSlots(PersonMade person) {
        return free(person);
    }

    LocalDate waitingSince(PersonMade person) {
        var begun = person.joinedOn();
        var levelSince = assignment(person).orElseThrow().from();
        if (levelSince.isBefore(begun)) begun = levelSince;
        var begunWaiting = begun;
        return all.pairings.stream()
                .filter(pairing -> pairing.mentee() == person)
                .filter(pairing -> pairing.phases().stream().anyMatch(phase -> phase.what() == PairingState.ACTIVE))
                .flatMap(pairing -> pairing.phases().stream())
                .filter(phase -> phase.what() == PairingState.COMPLETED || phase.what() == PairingState.ENDED_EARLY)
                .map(Stretch::from)
                .filter(end -> !end.isAfter(on) && end.isAfter(begunWaiting))
                .max(Comparator.naturalOrder())
                .orElse(begun);
    }

    /** All mentors in the lens, as rows, in order. */
    List<MentorRow> mentors() {
        return all.people.stream()
                .filter(person -> isPresent(person) && mayMentor(person)
                        || !takingSlots(person).isEmpty())
                .filter(person -> lens.line() == null && lens.level() == null
                        || counts(person)
                        || takingSlots(person).stream()
                                .anyMatch(p -> state(p) != PairingState.PROPOSED && counts(p.mentee())))
                .map(this::ranked)
                .sorted(comparing((Ranked one) -> one.row().health())
                        .thenComparing(Ranked::silence, nullsLast(reverseOrder()))
                        .thenComparing(Ranked::lag, nullsLast(reverseOrder()))
                        .thenComparing(one -> one.row().mentor().name())
                        .thenComparing(one -> one.row().mentor().id().toString()))
                .map(Ranked::row)
                .toList();
    }

    private record Ranked(
            MentorRow row,
            @Nullable Integer silence,
            @Nullable Double lag) {}

    private Ranked ranked(PersonMade mentor) {
        var taking = takingSlots(mentor);
        var paired = taking.stream()
                .filter(pairing -> state(pairing) != PairingState.PROPOSED)
                .toList();
        var silences = paired.stream().filter(this::isSilent).map(this::silence).toList();
        var goals = paired.stream().flatMap(p -> goalsOf(p.mentee())).toList();
        var progress = goals.stream().mapToInt(goal -> progress(goal).percent()).sum();
        var pace = goals.stream().mapToInt(this::pace).sum();
        var health = paired.isEmpty()
                ? MentorHealth.NO_MENTEES
                : !silences.isEmpty()
                        ? MentorHealth.SILENT
                        : pace - progress > 10 * goals.size() ? MentorHealth.BEHIND : MentorHealth.ON_TRACK;
        var level = assignment(mentor).map(Stretch::what);
        return new Ranked(
                new MentorRow(
                        ref(mentor),
                        level.map(this::rung).orElse(null),
                        line(mentor),
                        taking.size(),
                        slots(mentor),
                        paired.stream()
                                .map(PairingMade::mentee)
                                .sorted(comparing(PersonMade::name).thenComparing(p -> p.id().toString()))
                                .map(Counted::ref)
                                .toList(),
                        paired.stream()
                                .map(this::lastHeld)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        goals.size(),
                        goals.isEmpty() ? 0 : (int) Math.round((double) progress / goals.size()),
                        goals.isEmpty() ? 0 : (int) Math.round((double) pace / goals.size()),
                        health),
                silences.stream().max(Comparator.naturalOrder()).orElse(null),
                goals.isEmpty() ? null : (double) (pace - progress) / goals.size());
    }

    static PersonRef ref(PersonMade person) {
        return new PersonRef(new dev.waymark.people.PersonId(person.id()), person.name());
    }

    private Stream<PersonMade> people() {
        return all.people.stream().filter(this::counts);
    }

    private boolean counts(PersonMade person) {
        return assignment(person)
                .filter(level -> lens.level() == null || level.what().id().equals(lens.level()))
                .filter(level -> lens.line() == null
                        || person.lines().stream()
                                .anyMatch(line ->
                                        line.covers(on) && line.what().id().equals(lens.line())))
                .isPresent();
    }

    private boolean isPresent(PersonMade person) {
        return assignment(person).isPresent();
    }

    private Optional<Stretch<LevelMade>> assignment(PersonMade person) {
        return person.levels().stream().filter(level -> level.covers(on)).findFirst();
    }

    private @Nullable String line(PersonMade person) {
        return person.lines().stream()
                .filter(line -> line.covers(on))
                .map(line -> line.what().name())
                .findFirst()
                .orElse(null);
    }

    private boolean needsMentor(PersonMade person) {
        return assignment(person).orElseThrow().what().scope() != Scope.LEAD;
    }

    private boolean mayMentor(PersonMade person) {
        return assignment(person).orElseThrow().what().scope() != Scope.CONTRIBUTOR;
    }

    private boolean hasMentor(PersonMade person) {
        return all.pairings.stream()
                .filter(pairing -> pairing.mentee() == person)
                .anyMatch(pairing -> state(pairing) == PairingState.ACTIVE || state(pairing) == PairingState.ON_HOLD);
    }

    private List<PairingMade> takingSlots(PersonMade mentor) {
        return all.pairings.stream()
                .filter(pairing -> pairing.mentor() == mentor)
                .filter(pairing -> {
                    var state = state(pairing);
                    return state != null && state.takesSlot();
                })
                .toList();
    }

    private int slots(PersonMade mentor) {
        return mentor.slots().stream()
                .filter(slots -> slots.covers(on))
                .map(Stretch::what)
                .findFirst()
                .orElseGet(() ->
                        assignment(mentor).map(level -> level.what().slots()).orElse(0));
    }

    private int free(PersonMade mentor) {
        return Math.max(0, slots(mentor) - takingSlots(mentor).size());
    }

    private int daysInLevel(PersonMade person) {
        return (int) ChronoUnit.DAYS.between(assignment(person).orElseThrow().from(), on);
    }

    private boolean isLongInLevel(PersonMade person) {
        LevelId level = assignment(person).orElseThrow().what().id();
        var peers = new Counted(all, lens.withLevel(level));
        return daysInLevel(person)
                > 2 * median(peers.people().map(peers::daysInLevel).sorted().toList());
    }

    private static double median(List<Integer> sorted) {
        var n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
    }

    private @Nullable PairingState state(PairingMade pairing) {
        return pairing.phases().stream()
                .filter(phase -> phase.covers(on))
                .map(Stretch::what)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate lastHeld(PairingMade pairing) {
        return pairing.sessions().stream()
                .filter(session ->
                        session.state().equals("HELD") && !session.on().isAfter(on))
                .map(SessionMade::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean hasMet(PairingMade pairing) {
        var last = lastHeld(pairing);
        return last != null && ChronoUnit.DAYS.between(last, on) <= 30;
    }

    private boolean isSilent(PairingMade pairing) {
        return state(pairing) == PairingState.ACTIVE && silence(pairing) > 30;
    }

    private int silence(PairingMade pairing) {
        var since = pairing.phases().stream()
                .filter(phase -> phase.covers(on))
                .findFirst()
                .orElseThrow()
                .from();
        var last = lastHeld(pairing);
        return (int) ChronoUnit.DAYS.between(last != null && last.isAfter(since) ? last : since, on);
    }

    private Stream<GoalMade> goalsOf(PersonMade person) {
        return all.goals.stream()
                .filter(goal -> goal.owner() == person && goal.visibility() != Visibility.ONLY_ME)
                .filter(goal -> active(goal).isPresent());
    }

    private Optional<Stretch<GoalState>> active(GoalMade goal) {
        return goal.phases().stream()
                .filter(phase -> phase.covers(on) && phase.what() == GoalState.ACTIVE)
                .findFirst();
    }

    private Optional<CheckInMade> latest(GoalMade goal) {
        return goal.checkIns().stream()
                .filter(checkIn -> !checkIn.on().isAfter(on))
                .reduce((one, next) -> next);
    }

    private Progress progress(GoalMade goal) {
        return latest(goal).map(checkIn -> new Progress(checkIn.progress())).orElse(Progress.NONE);
    }

    private int pace(GoalMade goal) {
        return (int) GoalHealth.pace(active(goal).orElseThrow().from(), goal.targetOn(), on);
    }

    GoalHealth health(GoalMade goal) {
        return GoalHealth.of(
                active(goal).orElseThrow().from(),
                goal.targetOn(),
                latest(goal).map(CheckInMade::on).orElse(null),
                progress(goal),
                latest(goal)
                        .map(checkIn -> new Confidence(checkIn.confidence()))
                        .orElse(Confidence.UNSAID),
                on);
    }
}
