package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.Framework;
import dev.waymark.career.LevelId;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Framework framework = Ladder.of(2, 2, 1);
    private final LevelId own = framework.levels().get(0).id();
    private final LevelId next = framework.levels().get(1).id();
    private final LevelId top = framework.levels().get(2).id();
    private final PersonId me = PersonId.next();
    private final PersonId mentor = PersonId.next();

    @Test
    void asksForTheOwnLevelAndTheOther() {
        var draft = AssessmentDraft.begin(me, me, framework, own, next, NOW);
        assertThat(draft.answers().keySet())
                .containsExactlyInAnyOrderElementsOf(List.of(asked(0, 0), asked(0, 1), asked(1, 0), asked(1, 1)));
        assertThat(draft.isUntouched()).isTrue();
        assertThat(draft.framework()).isEqualTo(framework.id());
    }

    @Test
    void asksAtTheTopForTheOwnLevelAlone() {
        var draft = AssessmentDraft.begin(me, me, framework, top, top, NOW);
        assertThat(draft.answers()).containsOnlyKeys(asked(2, 0));
    }

    @Test
    void looksAtNoLevelThatTheFrameworkDoesNotKnow() {
        assertThatThrownBy(() -> AssessmentDraft.begin(me, me, framework, own, LevelId.next(), NOW))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesLevelsWithoutResponsibilities() {
        var empty = Ladder.of(0, 0);
        var lowest = empty.levels().getFirst().id();
        assertThatThrownBy(() -> AssessmentDraft.begin(me, me, empty, lowest, lowest, NOW))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.rule()).isEqualTo("journey.nothing-to-rate"));
    }

    @Test
    void takesAnAnswerAndTakesItBack() {
        var draft = ownDraft();
        var first = draft.answer(asked(0, 0), 0, Rating.DOING, " Alone since May. ");
        assertThat(first).isEqualTo(new DraftAnswer(Rating.DOING, "Alone since May.", 1));
        var second = draft.answer(asked(0, 0), 1, null, "");
        assertThat(second.isUntouched()).isTrue();
        assertThat(draft.isUntouched()).isTrue();
    }

    @Test
    void saysTheSameTwiceWithoutACollision() {
        var draft = ownDraft();
        draft.answer(asked(0, 0), 0, Rating.DOING, "");
        assertThat(draft.answer(asked(0, 0), 0, Rating.DOING, "").revision()).isEqualTo(1);
    }

    @Test
    void doesNotOverwriteUnseenWhatAnotherWindowAnswered() {
        var draft = ownDraft();
        draft.answer(asked(0, 0), 0, Rating.DOING, "");
        assertThatThrownBy(() -> draft.answer(asked(0, 0), 0, Rating.LEARNING, ""))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(draft.answerTo(asked(0, 0)).map(DraftAnswer::rating)).contains(Rating.DOING);
        draft.answer(asked(0, 1), 0, Rating.LEARNING, "");
    }

    @Test
    void asksNothingElse() {
        assertThatThrownBy(() -> ownDraft().answer(ResponsibilityId.next(), 0, Rating.DOING, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesANoteThatNobodyReads() {
        var long_ = "x".repeat(AssessmentDraft.LONGEST_NOTE + 1);
        assertThatThrownBy(() -> ownDraft().answer(asked(0, 0), 0, Rating.DOING, long_))
                .isInstanceOf(BrokenRule.class);
    }

    /** Who rates, how many of four are rated, whether a fifth answer is a note alone, and what comes of finishing. */
    @ParameterizedTest
    @CsvSource({
        "own,    4, false, done",
        "own,    3, false, journey.questions-open",
        "own,    0, false, journey.nothing-rated",
        "own,    3, true,  journey.questions-open",
        "mentor, 4, false, done",
        "mentor, 1, false, done",
        "mentor, 0, false, journey.nothing-rated",
        "mentor, 3, true,  journey.note-without-rating",
    })
    void finishesOnceWhatCanBeJudgedIsJudged(String who, int rated, boolean noteAlone, String outcome) {
        var draft = AssessmentDraft.begin(me, who.equals("own") ? me : mentor, framework, own, next, NOW);
        var questions = List.of(asked(0, 0), asked(0, 1), asked(1, 0), asked(1, 1));
        questions.stream().limit(rated).forEach(one -> draft.answer(one, 0, Rating.DOING, "so"));
        if (noteAlone) draft.answer(questions.get(rated), 0, null, "Hm");
        if (!outcome.equals("done")) {
            assertThatThrownBy(() -> draft.finish(finishing(draft)))
                    .isInstanceOfSatisfying(
                            BrokenRule.class, rule -> assertThat(rule.rule()).isEqualTo(outcome));
            return;
        }
        var assessment = draft.finish(finishing(draft));
        assertThat(assessment.id()).isEqualTo(draft.id());
        assertThat(assessment.ratings()).hasSize(rated).containsEntry(asked(0, 0), new Judgement(Rating.DOING, "so"));
        assertThat(assessment.madeOn()).isEqualTo(TODAY);
        assertThat(assessment.framework()).isEqualTo(framework.id());
    }

    private static Change finishing(AssessmentDraft draft) {
        return new Change(draft.rater(), TODAY, NOW);
    }

    private AssessmentDraft ownDraft() {
        return AssessmentDraft.begin(me, me, framework, own, next, NOW);
    }

    private ResponsibilityId asked(int level, int position) {
        return framework.levels().get(level).responsibilities().stream()
                .map(Responsibility::id)
                .toList()
                .get(position);
    }
}
