package dev.waymark.growth;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stood on one day, in its owner's words; never changed. A slip of the pen is put right by one more check-in,
 * which counts for the same day in place of the one that it corrects.
 */
public class CheckIn {

    /** How long after a check-in its author may correct it. */
    public static final Duration CORRECTABLE_FOR = Duration.ofMinutes(15);

    /** The most characters of what changed, and of the next step. */
    public static final int LONGEST = 1000;

    private CheckInId id;
    private GoalId goal;
    private PersonId author;
    private Progress progress;
    private Confidence confidence;
    private String changed;
    private String nextStep;
    private LocalDate madeOn;
    private Instant madeAt;
    private @Nullable CheckInId corrects;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected CheckIn() {}

    CheckIn(
            CheckInId id,
            GoalId goal,
            Progress progress,
            Confidence confidence,
            String changed,
            String nextStep,
            Change change) {
        this.id = id;
        this.goal = goal;
        this.author = change.by();
        this.progress = progress;
        this.confidence = confidence;
        this.changed = ofBearableLength(changed);
        this.nextStep = ofBearableLength(nextStep);
        this.madeOn = change.on();
        this.madeAt = change.at();
        if (this.changed.isEmpty()) throw new BrokenRule("growth.check-in-without-words");
    }

    private static String ofBearableLength(String words) {
        var said = Text.lines(words);
        if (said.length() > LONGEST) throw new BrokenRule("growth.check-in-too-long", LONGEST);
        return said;
    }

    /** One more check-in in place of this one. */
    CheckIn corrected(
            CheckInId correction,
            Progress progress,
            Confidence confidence,
            String changed,
            String nextStep,
            Change change) {
        var made = new CheckIn(correction, goal, progress, confidence, changed, nextStep, change);
        made.madeOn = madeOn;
        made.corrects = id;
        return made;
    }

    public CheckInId id() {
        return id;
    }

    public GoalId goal() {
        return goal;
    }

    public PersonId author() {
        return author;
    }

    public Progress progress() {
        return progress;
    }

    public Confidence confidence() {
        return confidence;
    }

    public String changed() {
        return changed;
    }

    public String nextStep() {
        return nextStep;
    }

    /** The day that it counts for; of a correction, the day of the one that it corrects. */
    public LocalDate madeOn() {
        return madeOn;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The check-in in whose place this one stands. */
    public Optional<CheckInId> corrects() {
        return Optional.ofNullable(corrects);
    }
}
