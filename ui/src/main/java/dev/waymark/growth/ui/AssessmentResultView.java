package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.JourneyWords.muted;
import static dev.waymark.growth.ui.JourneyWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.waymark.career.Level;
import dev.waymark.career.Responsibility;
import dev.waymark.growth.Assessing;
import dev.waymark.growth.AssessmentId;
import dev.waymark.growth.AssessmentResult;
import dev.waymark.growth.Judgement;
import dev.waymark.growth.Rated;
import dev.waymark.shared.NotFound;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.Page;
import dev.waymark.shell.PageHeader;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Shell;
import dev.waymark.shell.SmallTable;
import dev.waymark.shell.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A finished assessment beside the one before and what the other side sees. */
@Route(value = "journey/assessment/:id", layout = Shell.class)
@RolesAllowed("CONTRIBUTOR")
class AssessmentResultView extends Composite<Page> implements BeforeEnterObserver, HasDynamicTitle {

    private final Assessing assessing;
    private final LocalDate today;
    private String title = "";

    AssessmentResultView(Assessing assessing, Clock clock) {
        this.assessing = assessing;
        today = LocalDate.now(clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journey.page-title.of", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("id")
                .flatMap(text -> JourneyWords.id(text, AssessmentId::new))
                .orElseThrow(NotFoundException::new);
        try {
            show(assessing.result(id));
        } catch (NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(AssessmentResult result) {
        title = title(result);
        var version = t(
                result.isOutdated() ? "result.version.outdated" : "result.version",
                Dates.full(result.madeOn()),
                result.framework().name(),
                result.framework().version(),
                result.newestVersion());
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(
                                title,
                                version,
                                new GoLink(
                                                result.own()
                                                        ? JourneyView.ADDRESS
                                                        : "people/"
                                                                + result.subject()
                                                                        .id() + "/journey",
                                                result.own()
                                                        ? t("to-journey")
                                                        : t(
                                                                "to-journey.of",
                                                                result.subject().name()))
                                        .primary()),
                        new Paragraph(summary(result)));
        Stream.of(result.level(), result.towards())
                .distinct()
                .flatMap(level -> result.framework().level(level).stream())
                .forEach(level -> getContent().add(card(result, level)));
    }

    private static String title(AssessmentResult result) {
        if (!result.isOfOneself())
            return t("result.title.by", result.rater().name(), result.subject().name());
        return result.own()
                ? t("result.title")
                : t("result.title.of", result.subject().name());
    }

    private static String summary(AssessmentResult result) {
        var compared =
                result.before().isEmpty() ? t("result.first") : t("result.since", count(result, 1), count(result, -1));
        if (result.otherSide().isEmpty()) return compared;
        var differently = result.ratings().entrySet().stream()
                .filter(rating -> {
                    var other = result.otherSide().get(rating.getKey());
                    return other != null && other.rating() != rating.getValue().rating();
                })
                .count();
        return compared + " " + t("result.differently", differently);
    }

    private static long count(AssessmentResult result, int direction) {
        return result.ratings().entrySet().stream()
                .filter(rating -> {
                    var before = result.before().get(rating.getKey());
                    return before != null
                            && Integer.signum(rating.getValue().rating().compareTo(before.rating())) == direction;
                })
                .count();
    }

    private Card card(AssessmentResult result, Level level) {
        var columns = new ArrayList<String>();
        columns.add(t("column.responsibility"));
        columns.add(t("column.this"));
        if (!result.before().isEmpty()) columns.add(t("column.before"));
        columns.add(result.isOfOneself() ? t("column.others") : result.subject().name());
        var table = new SmallTable(level.name(), columns);
        for (var responsibility : level.responsibilities()) table.row(row(result, responsibility));
        return new Card(level.name(), table);
    }

    private Component[] row(AssessmentResult result, Responsibility responsibility) {
        var id = responsibility.id();
        var judgement = result.ratings().get(id);
        var before = result.before().get(id);
        var cells = new ArrayList<Component>();
        cells.add(new Span(responsibility.description()));
        cells.add(judged(judgement, before));
        if (!result.before().isEmpty()) cells.add(earlier(before));
        cells.add(other(result.otherSide().get(id), judgement));
        return cells.toArray(Component[]::new);
    }

    private static Component judged(@Nullable Judgement judgement, @Nullable Rated before) {
        if (judgement == null) return muted(t("not-rated"));
        var word = new Span(JourneyWords.rating(judgement.rating()));
        word.addClassName("wm-strong");
        var line = new Div(word);
        line.addClassName("wm-row");
        if (before != null && judgement.rating().compareTo(before.rating()) > 0) line.add(new Pill(t("rose"), Tone.OK));
        else if (before != null && judgement.rating() != before.rating()) line.add(new Pill(t("fell"), Tone.NEUTRAL));
        return lines(line, judgement.note());
    }

    private Component earlier(@Nullable Rated before) {
        if (before == null) return muted(t("not-rated"));
        return lines(
                new Span(JourneyWords.rating(before.rating())), before.note(), muted(Dates.ago(before.on(), today)));
    }

    private Component other(@Nullable Rated other, @Nullable Judgement judgement) {
        if (other == null) return muted(t("not-rated"));
        var word = new Div(new Span(JourneyWords.rating(other.rating())));
        word.addClassName("wm-row");
        if (judgement != null && judgement.rating() != other.rating()) word.add(new Pill(t("differently"), Tone.WARN));
        var source = new Anchor(
                "journey/assessment/" + other.assessment(),
                t("rated-by", other.by().name(), Dates.ago(other.on(), today)));
        source.addClassName("wm-small");
        return lines(word, other.note(), source);
    }

    private static Div lines(Component rating, String note, Component... more) {
        var lines = new Div(rating);
        if (!note.isEmpty()) {
            var words = new Span(note);
            words.addClassName("wm-words");
            lines.add(words);
        }
        lines.add(more);
        lines.addClassName("wm-lines");
        return lines;
    }
}
