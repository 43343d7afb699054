package dev.waymark.growth;

import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An assessment while it is made: the responsibilities of the subject's level and of one more, answered one at a time in
 * any order. It asks by the version of the framework that was published when it was begun, whatever is published
 * meanwhile. Only its rater ever reads it.
 *
 * <p>Whoever rates themself answers everything; somebody else leaves open what they cannot judge.
 */
public class AssessmentDraft {

    public static final int LONGEST_NOTE = 2000;

    private AssessmentId id;
    private PersonId subject;
    private PersonId rater;
    private FrameworkId framework;
    private LevelId level;
    private LevelId towards;
    private Instant begunAt;
    private Map<UUID, DraftAnswer> answers = new HashMap<>();
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // the mapping fills the fields
    protected AssessmentDraft() {}

    private AssessmentDraft(
            PersonId subject, PersonId rater, FrameworkId framework, LevelId level, LevelId towards, Instant begunAt) {
        this.id = AssessmentId.next();
        this.subject = subject;
        this.rater = rater;
        this.framework = framework;
        this.level = level;
        this.towards = towards;
        this.begunAt = begunAt;
    }

    /**
     * An assessment with every question open.
     *
     * @param level the subject's level now
     * @param towards the level that is looked at beside it; the same at the top of the ladder
     * @throws NotFound if the framework does not know the level that is looked at
     * @throws BrokenRule if the two levels carry nothing that could be rated
     */
    public static AssessmentDraft begin(
            PersonId subject, PersonId rater, Framework framework, LevelId level, LevelId towards, Instant at) {
        if (framework.level(towards).isEmpty()) throw new NotFound(towards);
        var draft = new AssessmentDraft(subject, rater, framework.id(), level, towards, at);
        Stream.of(level, towards)
                .flatMap(asked -> framework.level(asked).map(Level::responsibilities).stream())
                .forEach(asked -> asked.stream()
                        .map(Responsibility::id)
                        .forEach(responsibility -> draft.answers.put(responsibility.value(), DraftAnswer.OPEN)));
        if (draft.answers.isEmpty()) throw new BrokenRule("journey.nothing-to-rate");
        return draft;
    }

    /**
     * Answers one question, or takes an answer back. Saying the same again changes nothing.
     *
     * @param seen the revision of the answer that this one replaces
     * @param rating null to leave it open
     * @return the answer as it stands now
     * @throws NotFound if the draft does not ask about the responsibility
     * @throws ChangedMeanwhile if it was answered otherwise meanwhile, from another window
     * @throws BrokenRule if the note is too long
     */
    public DraftAnswer answer(ResponsibilityId responsibility, int seen, @Nullable Rating rating, String note) {
        var before = answers.get(responsibility.value());
        if (before == null) throw new NotFound(responsibility);
        var words = Text.lines(note);
        if (words.length() > LONGEST_NOTE) throw new BrokenRule("journey.note-too-long", LONGEST_NOTE);
        if (before.says(rating, words)) return before;
        if (before.revision() != seen) throw new ChangedMeanwhile("answer to " + responsibility);
        var now = new DraftAnswer(rating, words, before.revision() + 1);
        answers.put(responsibility.value(), now);
        return now;
    }

    /**
     * The assessment as it is kept; it has the draft's id.
     *
     * @throws BrokenRule if nothing is rated, a note stands without a rating, or, for the own level, anything is open
     */
    public Assessment finish(Change change) {
        var rated = new HashMap<UUID, Judgement>();
        answers.forEach((responsibility, answer) -> {
            if (answer.rating() != null) rated.put(responsibility, new Judgement(answer.rating(), answer.note()));
        });
        if (rated.isEmpty()) throw new BrokenRule("journey.nothing-rated");
        if (isOfOneself() && rated.size() < answers.size())
            throw new BrokenRule("journey.questions-open", answers.size() - rated.size());
        var lost = answers.values().stream()
                .filter(answer -> answer.rating() == null && !answer.isUntouched())
                .count();
        if (lost > 0) throw new BrokenRule("journey.note-without-rating", lost);
        return new Assessment(this, rated, change);
    }

    public boolean isOfOneself() {
        return subject.equals(rater);
    }

    /** Whether nothing was answered yet, so that nothing is lost with it. */
    public boolean isUntouched() {
        return answers.values().stream().allMatch(DraftAnswer::isUntouched);
    }

    public Map<ResponsibilityId, DraftAnswer> answers() {
        return answers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        answer -> new ResponsibilityId(answer.getKey()), Map.Entry::getValue));
    }

    public Optional<DraftAnswer> answerTo(ResponsibilityId responsibility) {
        return Optional.ofNullable(answers.get(responsibility.value()));
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

    public LevelId level() {
        return level;
    }

    public LevelId towards() {
        return towards;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
