package dev.waymark.people;

import dev.waymark.career.LevelId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the product organisation, with the levels held and the places taken from joining on. On no day are there
 * two levels or two places; somebody who has left has neither, and stays in history.
 */
public class Person {

    private PersonId id;
    private @Nullable String externalId;
    private PersonName name;
    private Email email;
    private JobTitle jobTitle;
    private LocalDate joinedOn;
    private @Nullable LocalDate leftOn;
    private Map<UUID, LevelAssignment> levels = new HashMap<>();
    private Map<UUID, Placement> placements = new HashMap<>();
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected Person() {}

    private Person(PersonName name, Email email, JobTitle jobTitle, LocalDate joinedOn) {
        this.id = PersonId.next();
        this.name = name;
        this.email = email;
        this.jobTitle = jobTitle;
        this.joinedOn = joinedOn;
    }

    /** Somebody new, without a level and a place at first. */
    public static Person join(PersonName name, Email email, JobTitle jobTitle, LocalDate on) {
        return new Person(name, email, jobTitle, on);
    }

    public void rename(PersonName name) {
        this.name = name;
    }

    public void changeEmail(Email email) {
        this.email = email;
    }

    public void changeJobTitle(JobTitle title) {
        this.jobTitle = title;
    }

    /**
     * Puts the person in a product line under a manager, from a day until the next change of place on record. Nothing
     * happens if that is what holds on the day already.
     *
     * @throws BrokenRule if the day lies before joining or after leaving, or the manager is this person
     */
    public void place(@Nullable ProductLineId line, @Nullable PersonId manager, LocalDate from) {
        requireBelonging(from);
        if (id.equals(manager)) throw new BrokenRule("people.manages-themself", name);
        var timeline = new Timeline<>(placements);
        var placement = new Placement(line, manager, from, untilNext(timeline, from));
        if (timeline.on(from).filter(placement::saysTheSameAs).isEmpty()) timeline.put(placement);
    }

    /**
     * Puts the person on a level, from a day until the next change of level on record; the day may lie in the past.
     *
     * @throws BrokenRule if the day lies before joining or after leaving, or the person is on that level then
     */
    public void assign(LevelId level, LocalDate from, LevelDecision decision) {
        requireBelonging(from);
        var timeline = new Timeline<>(levels);
        if (timeline.on(from).filter(there -> there.level().equals(level)).isPresent())
            throw new BrokenRule("people.on-that-level-already", name, from);
        timeline.put(LevelAssignment.decided(level, from, untilNext(timeline, from), decision));
    }

    /**
     * Puts right an assignment that was recorded wrongly: another level, another first day, or both. It keeps its end;
     * the assignment before it gives or gets the days in between. The wrong one stays on record as a void period.
     *
     * @throws NotFound if there is no such assignment, or it was replaced before
     * @throws BrokenRule if the first day lies before joining, before the assignment that came before, or not before
     *     the end
     */
    public void correct(UUID assignment, LevelId level, LocalDate from, LevelDecision decision) {
        var wrong = levels.get(assignment);
        if (wrong == null || wrong.isVoid()) throw new NotFound(assignment);
        requireBelonging(from);
        if (!wrong.endsAfter(from)) throw new BrokenRule("people.correction-after-the-end", from);
        var timeline = new Timeline<>(levels);
        if (timeline.find(there -> !there.from().isBefore(from) && there.from().isBefore(wrong.from()))
                .isPresent()) throw new BrokenRule("people.correction-covers-an-earlier-level", from);
        timeline.annul(assignment);
        if (from.isAfter(wrong.from())) timeline.stretch(wrong.from(), from);
        timeline.put(LevelAssignment.decided(level, from, wrong.to(), decision));
    }

    /**
     * The person belongs to the organisation no longer from the day on; what was planned for later counts no more.
     *
     * @throws BrokenRule if the person has left already, or the day lies before joining
     */
    public void leave(LocalDate on) {
        if (leftOn != null) throw new BrokenRule("people.has-left-already", name, leftOn);
        if (on.isBefore(joinedOn)) throw new BrokenRule("people.before-joining", name, joinedOn);
        leftOn = on;
        new Timeline<>(levels).endFrom(on);
        new Timeline<>(placements).endFrom(on);
    }

    /**
     * The person is back on the day, without a level and a place at first.
     *
     * @throws BrokenRule if the person has not left, or only after the day
     */
    public void rejoin(LocalDate on) {
        if (leftOn == null) throw new BrokenRule("people.has-not-left", name);
        if (on.isBefore(leftOn)) throw new BrokenRule("people.back-before-leaving", name, leftOn);
        leftOn = null;
    }

    private void requireBelonging(LocalDate day) {
        if (day.isBefore(joinedOn)) throw new BrokenRule("people.before-joining", name, joinedOn);
        if (leftOn != null && !day.isBefore(leftOn)) throw new BrokenRule("people.after-leaving", name, leftOn);
    }

    private @Nullable LocalDate untilNext(Timeline<?> timeline, LocalDate from) {
        var next = timeline.nextAfter(from);
        return next == null ? leftOn : next;
    }

    public PersonId id() {
        return id;
    }

    /** The identifier in the HR system, where an import gave it. */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    public PersonName name() {
        return name;
    }

    public Email email() {
        return email;
    }

    public JobTitle jobTitle() {
        return jobTitle;
    }

    public LocalDate joinedOn() {
        return joinedOn;
    }

    /** The first day on which the person no longer belongs to the organisation. */
    public Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    public Optional<LevelAssignment> levelOn(LocalDate day) {
        return new Timeline<>(levels).on(day);
    }

    public Optional<Placement> placementOn(LocalDate day) {
        return new Timeline<>(placements).on(day);
    }

    /** Every level on record, oldest first; the void ones too. */
    public List<LevelAssignment> levels() {
        return new Timeline<>(levels).inOrder();
    }

    /** The assignments by the identifier that a correction names. */
    public Map<UUID, LevelAssignment> assignments() {
        return Map.copyOf(levels);
    }

    /** Every place on record, oldest first; the void ones too. */
    public List<Placement> placements() {
        return new Timeline<>(placements).inOrder();
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
