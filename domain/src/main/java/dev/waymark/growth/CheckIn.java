package dev.waymark.growth;

import dev.waymark.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** How a goal stood on one day, in its owner's words; never changed. */
public class CheckIn {

    private CheckInId id;
    private GoalId goal;
    private PersonId author;
    private Progress progress;
    private Confidence confidence;
    private String changed;
    private String nextStep;
    private LocalDate madeOn;
    private Instant madeAt;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected CheckIn() {}

    CheckIn(GoalId goal, Progress progress, Confidence confidence, String changed, String nextStep, Change change) {
        this.id = CheckInId.next();
        this.goal = goal;
        this.author = change.by();
        this.progress = progress;
        this.confidence = confidence;
        this.changed = changed.strip();
        this.nextStep = nextStep.strip();
        this.madeOn = change.on();
        this.madeAt = change.at();
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

    public LocalDate madeOn() {
        return madeOn;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
