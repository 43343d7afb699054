package dev.waymark.growth;

import dev.waymark.career.FrameworkId;
import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far somebody carried the responsibilities of their level and of another one day, in the eyes of one person; never
 * changed. It keeps pointing at the version of the framework that it was made against.
 */
public class Assessment {

    private AssessmentId id;
    private PersonId subject;
    private PersonId rater;
    private FrameworkId framework;
    private LevelId level;
    private LevelId towards;
    private LocalDate madeOn;
    private Instant madeAt;
    private Map<UUID, Judgement> ratings = new HashMap<>();

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected Assessment() {}

    Assessment(AssessmentDraft draft, Map<UUID, Judgement> ratings, Change change) {
        this.id = draft.id();
        this.subject = draft.subject();
        this.rater = draft.rater();
        this.framework = draft.framework();
        this.level = draft.level();
        this.towards = draft.towards();
        this.madeOn = change.on();
        this.madeAt = change.at();
        this.ratings.putAll(ratings);
    }

    public AssessmentId id() {
        return id;
    }

    public PersonId subject() {
        return subject;
    }

    public PersonId rater() {
        return rater;
    }

    public FrameworkId framework() {
        return framework;
    }

    /** The subject's level when it was begun. */
    public LevelId level() {
        return level;
    }

    /** The level that was looked at beside it; the same at the top of the ladder. */
    public LevelId towards() {
        return towards;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Map<ResponsibilityId, Judgement> ratings() {
        return ratings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        rating -> new ResponsibilityId(rating.getKey()), Map.Entry::getValue));
    }
}
