package dev.waymark.growth.application;

import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Frameworks;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.AnswerQuestion;
import dev.waymark.growth.Assessing;
import dev.waymark.growth.Assessment;
import dev.waymark.growth.AssessmentDraft;
import dev.waymark.growth.AssessmentDrafts;
import dev.waymark.growth.AssessmentId;
import dev.waymark.growth.AssessmentResult;
import dev.waymark.growth.AssessmentSheet;
import dev.waymark.growth.Assessments;
import dev.waymark.growth.Change;
import dev.waymark.growth.DraftAnswer;
import dev.waymark.growth.GrowthAccess;
import dev.waymark.growth.JourneyRecords;
import dev.waymark.growth.LevelStay;
import dev.waymark.growth.OpenAssessment;
import dev.waymark.growth.Rated;
import dev.waymark.growth.Traveller;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.Mentoring;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('CONTRIBUTOR')")
class AssessingService implements Assessing {

    private final AssessmentDrafts drafts;
    private final Assessments assessments;
    private final JourneyRecords records;
    private final CareerMap careerMap;
    private final Frameworks frameworks;
    private final Mentoring mentoring;
    private final CurrentActor actor;
    private final Clock clock;

    AssessingService(
            AssessmentDrafts drafts,
            Assessments assessments,
            JourneyRecords records,
            CareerMap careerMap,
            Frameworks frameworks,
            Mentoring mentoring,
            CurrentActor actor,
            Clock clock) {
        this.drafts = drafts;
        this.assessments = assessments;
        this.records = records;
        this.careerMap = careerMap;
        this.frameworks = frameworks;
        this.mentoring = mentoring;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public AssessmentSheet open(OpenAssessment command) {
        var rater = actor.get().id();
        requireRates(command.subject());
        var framework = careerMap.published();
        var subject = traveller(command.subject());
        var level = subject.on(LocalDate.now(clock))
                .map(LevelStay::level)
                .filter(stood -> framework.level(stood).isPresent())
                .orElseThrow(() -> new BrokenRule(
                        "journey.outside-the-map", subject.person().name()));
        var towards = towards(framework, level, command.towards());
        // two windows opened at once continue the same draft
        drafts.awaitTurn(rater);
        var draft = drafts.find(command.subject(), rater, towards)
                .filter(left -> !isSuperseded(left, framework, level))
                .orElseGet(() -> drafts.save(
                        AssessmentDraft.begin(command.subject(), rater, framework, level, towards, clock.instant())));
        return sheet(draft, subject.person());
    }

    private static LevelId towards(Framework framework, LevelId level, @Nullable LevelId wanted) {
        if (wanted != null) return wanted;
        return framework.after(level).map(Level::id).orElse(level);
    }

    /** Nothing is lost with a draft in which nothing was said; it makes room for one by what holds now. */
    private boolean isSuperseded(AssessmentDraft left, Framework framework, LevelId level) {
        var superseded = left.isUntouched()
                && !(left.framework().equals(framework.id()) && left.level().equals(level));
        if (superseded) drafts.remove(left);
        return superseded;
    }

    @Override
    @Transactional(readOnly = true)
    public AssessmentSheet sheet(AssessmentId id) {
        var draft = drafts.findById(id).filter(this::isMine).orElseThrow(() -> new NotFound(id));
        requireRates(draft.subject());
        return sheet(draft, traveller(draft.subject()).person());
    }

    private AssessmentSheet sheet(AssessmentDraft draft, PersonRef subject) {
        return new AssessmentSheet(
                draft.id(),
                subject,
                draft.isOfOneself(),
                framework(draft.framework()),
                careerMap.published().version(),
                draft.level(),
                draft.towards(),
                draft.answers());
    }

    @Override
    public DraftAnswer answer(AnswerQuestion command) {
        var draft = mine(command.draft());
        var answer = draft.answer(command.responsibility(), command.seen(), command.rating(), command.note());
        drafts.save(draft);
        return answer;
    }

    @Override
    public AssessmentId finish(AssessmentId id) {
        var draft = drafts.take(id).filter(this::isMine).orElse(null);
        if (draft == null) return finishedBefore(id);
        requireRates(draft.subject());
        var assessment = draft.finish(new Change(draft.rater(), LocalDate.now(clock), clock.instant()));
        drafts.remove(draft);
        return assessments.save(assessment).id();
    }

    private AssessmentId finishedBefore(AssessmentId id) {
        return assessments
                .findById(id)
                .filter(assessment -> assessment.rater().equals(actor.get().id()))
                .map(Assessment::id)
                .orElseThrow(() -> new NotFound(id));
    }

    @Override
    public void discard(AssessmentId id) {
        drafts.remove(mine(id));
    }

    private AssessmentDraft mine(AssessmentId id) {
        var draft = drafts.take(id).filter(this::isMine).orElseThrow(() -> new NotFound(id));
        requireRates(draft.subject());
        return draft;
    }

    private boolean isMine(AssessmentDraft draft) {
        return draft.rater().equals(actor.get().id());
    }

    /** Somebody rates themself, whom they mentor now, or, as a lead, anybody. */
    private void requireRates(PersonId subject) {
        var rater = actor.get();
        if (rater.id().equals(subject)) return;
        if (!GrowthAccess.rates(rater, subject, mentoring.mentors(rater.id(), subject))) throw new NotFound(subject);
    }

    @Override
    @Transactional(readOnly = true)
    public AssessmentResult result(AssessmentId id) {
        var assessment = assessments.findById(id).orElseThrow(() -> new NotFound(id));
        var reader = actor.get();
        var mentors = !reader.id().equals(assessment.subject()) && mentoring.mentors(reader.id(), assessment.subject());
        if (!GrowthAccess.seesJourney(reader, assessment.subject(), mentors)) throw new NotFound(id);
        return new AssessmentResult(
                id,
                traveller(assessment.subject()).person(),
                traveller(assessment.rater()).person(),
                reader.id().equals(assessment.subject()),
                framework(assessment.framework()),
                careerMap.published().version(),
                assessment.level(),
                assessment.towards(),
                assessment.madeOn(),
                assessment.ratings(),
                records.before(assessment),
                otherSide(assessment));
    }

    private Map<ResponsibilityId, Rated> otherSide(Assessment assessment) {
        var ratings = records.ratings(assessment.subject());
        return assessment.subject().equals(assessment.rater()) ? ratings.others() : ratings.own();
    }

    private Traveller traveller(PersonId person) {
        return records.traveller(person).orElseThrow(() -> new NotFound(person));
    }

    private Framework framework(FrameworkId id) {
        return frameworks.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
