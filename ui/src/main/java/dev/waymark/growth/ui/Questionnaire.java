package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.JourneyWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.growth.AnswerQuestion;
import dev.waymark.growth.Assessing;
import dev.waymark.growth.AssessmentSheet;
import dev.waymark.growth.DraftAnswer;
import dev.waymark.growth.Rating;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Card;
import dev.waymark.shell.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All questions, by level and competency. On a phone the style sheet leaves one of them, with a bar to go on and back;
 * the one shown first is the first that is open, so that what was left goes on where it was.
 */
class Questionnaire extends Composite<Div> {

    private final Assessing assessing;
    private final AssessmentSheet sheet;
    private final List<Question> questions = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final Span place = new Span();
    private final Span progress = new Span();
    private final Button back = new Button(t("back"), click -> go(-1));
    private final Button next = new Button(t("next"), click -> go(1));
    private final Button finish = new Button(t("finish"), click -> finish());
    private int current;

    Questionnaire(Assessing assessing, AssessmentSheet sheet) {
        this.assessing = assessing;
        this.sheet = sheet;
        getContent().addClassNames("wm-questionnaire", "wm-rhythm");
        getContent().add(meanings());
        Stream.of(sheet.level(), sheet.towards())
                .distinct()
                .flatMap(level -> sheet.framework().level(level).stream())
                .forEach(level -> getContent().add(questions(level)));
        getContent().add(bar());
        current = firstOpen();
        showCurrent();
    }

    private static Component meanings() {
        var list = new Div();
        list.addClassNames("wm-muted", "wm-small", "wm-rating-meanings");
        for (var rating : Rating.values()) {
            var word = new Span(JourneyWords.rating(rating));
            word.addClassName("wm-strong");
            list.add(new Div(word, new Span(" " + JourneyWords.meaning(rating))));
        }
        return list;
    }

    private Card questions(Level level) {
        var card = new Card(level.name()).withHint(hint(level.id()));
        for (var competency : sheet.framework().competencies()) {
            var asked = level.responsibilities().stream()
                    .filter(responsibility -> responsibility.competency().equals(competency.id()))
                    .map(responsibility -> new Question(
                            responsibility,
                            Objects.requireNonNull(sheet.answers().get(responsibility.id())),
                            this::answer))
                    .toList();
            if (asked.isEmpty()) continue;
            var group = new Div(new H3(competency.name()));
            group.addClassName("wm-question-group");
            asked.forEach(question -> {
                questions.add(question);
                cards.add(card);
                group.add(question);
            });
            card.add(group);
        }
        return card;
    }

    private String hint(LevelId level) {
        if (!level.equals(sheet.level())) return t("level.towards");
        return sheet.own() ? t("level.own") : t("level.theirs", sheet.subject().name());
    }

    private Component bar() {
        place.addClassName("wm-phone-only");
        progress.addClassName("wm-grow");
        progress.getElement().setAttribute("role", "status");
        back.addClassName("wm-phone-only");
        next.addClassName("wm-phone-only");
        finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        finish.setDisableOnClick(true);
        var buttons = new Div(back, next, finish);
        buttons.addClassName("wm-question-buttons");
        var bar = new Div(place, progress, buttons);
        bar.addClassName("wm-question-bar");
        return bar;
    }

    private void answer(Question question) {
        try {
            question.saved(assessing.answer(new AnswerQuestion(
                    sheet.id(), question.responsibility(), question.seen(), question.rating(), question.note())));
            showProgress(true);
        } catch (ChangedMeanwhile changed) {
            conflict(question);
        } catch (NotFound gone) {
            elsewhere();
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }

    private void conflict(Question question) {
        try {
            DraftAnswer there = assessing.sheet(sheet.id()).answers().get(question.responsibility());
            question.wasAnsweredOtherwise(Objects.requireNonNull(there));
        } catch (NotFound gone) {
            elsewhere();
        }
    }

    /** It was finished or thrown away in another window, or the relationship has ended. */
    private void elsewhere() {
        Problems.done(t("elsewhere"));
        UI.getCurrent().navigate(JourneyView.class);
    }

    private void go(int by) {
        current = Math.clamp(current + by, 0, questions.size() - 1);
        showCurrent();
        questions.get(current).focus();
    }

    private int firstOpen() {
        for (var i = 0; i < questions.size(); i++) if (!questions.get(i).isAnswered()) return i;
        return questions.size() - 1;
    }

    private void showCurrent() {
        for (var i = 0; i < questions.size(); i++) questions.get(i).setClassName("wm-current", i == current);
        cards.forEach(card -> card.setClassName("wm-current", card == cards.get(current)));
        questions.forEach(
                question -> question.getElement().getParent().getClassList().remove("wm-current"));
        questions.get(current).getElement().getParent().getClassList().add("wm-current");
        place.setText(t("place", current + 1, questions.size()));
        back.setEnabled(current > 0);
        next.setEnabled(current < questions.size() - 1);
        showProgress(false);
    }

    private void showProgress(boolean saved) {
        var answered = questions.stream().filter(Question::isAnswered).count();
        progress.setText(t(saved ? "answered.saved" : "answered", answered, questions.size()));
        finish.setClassName("wm-phone-hidden", current < questions.size() - 1 && answered < questions.size());
    }

    private void finish() {
        try {
            var id = assessing.finish(sheet.id());
            UI.getCurrent().navigate("journey/assessment/" + id);
        } catch (NotFound gone) {
            elsewhere();
        } catch (RuntimeException problem) {
            finish.setEnabled(true);
            Problems.show(problem);
            current = firstOpen();
            showCurrent();
            questions.get(current).focus();
        }
    }
}
