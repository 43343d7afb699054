package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.JourneyWords.muted;
import static dev.waymark.growth.ui.JourneyWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.waymark.career.Competency;
import dev.waymark.career.LevelId;
import dev.waymark.growth.Journey;
import dev.waymark.growth.LedgerLine;
import dev.waymark.growth.Rated;
import dev.waymark.growth.Readiness;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Explained;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.SmallTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of each responsibility of a level: ratings, evidence and its age, the goal that grows it. */
class LedgerCard extends Card {

    private final Journey journey;
    private final LocalDate today;

    LedgerCard(Journey journey, LevelId shown, LocalDate today) {
        super(title(journey, shown));
        this.journey = journey;
        this.today = today;
        withHint(t("ledger.no-checklist"));
        add(new Paragraph(inWords(journey.readiness())), table(shown));
        addClassName("wm-ledger");
    }

    private static String title(Journey journey, LevelId shown) {
        var name = JourneyWords.name(journey.framework(), shown);
        return journey.here() != null && journey.here().level().equals(shown)
                ? t("ledger.here", name)
                : t("ledger.towards", name);
    }

    private String inWords(Readiness readiness) {
        return switch (readiness) {
            case Readiness.Gaps(var level, var gaps) ->
                t(
                        "ledger.gaps",
                        gaps.size(),
                        journey.ledger().size(),
                        count(gaps, Readiness.Missing.EVIDENCE),
                        gaps.size() - count(gaps, Readiness.Missing.EVIDENCE));
            case Readiness.NothingMissing(var level) ->
                t("ledger.nothing-missing", JourneyWords.name(journey.framework(), level));
            case Readiness.TopOfLadder() -> t("ledger.top");
        };
    }

    private static int count(List<Readiness.Gap> gaps, Readiness.Missing missing) {
        return (int) gaps.stream().filter(gap -> gap.missing() == missing).count();
    }

    private SmallTable table(LevelId shown) {
        var table = new SmallTable(
                title(journey, shown),
                List.of(
                        t("column.responsibility"),
                        journey.own() ? t("column.you") : journey.person().name(),
                        t("column.others"),
                        t("column.evidence"),
                        t("column.goal")));
        for (var line : journey.ledger())
            table.row(
                    responsibility(line),
                    rated(line.own(), false),
                    rated(line.others(), true),
                    evidence(line),
                    goal(line));
        return table;
    }

    private Component responsibility(LedgerLine line) {
        var competency = journey.framework().competencies().stream()
                .filter(one -> one.id().equals(line.responsibility().competency()))
                .map(Competency::name)
                .findFirst()
                .orElse("");
        return lines(new Span(line.responsibility().description()), muted(competency));
    }

    private Component rated(@Nullable Rated rated, boolean withName) {
        if (rated == null) return muted(t("not-rated"));
        var word = new Span(JourneyWords.rating(rated.rating()));
        if (rated.rating().isCarried()) word.addClassName("wm-strong");
        var source = new Anchor(
                "journey/assessment/" + rated.assessment(),
                withName
                        ? t("rated-by", rated.by().name(), Dates.ago(rated.on(), today))
                        : Dates.ago(rated.on(), today));
        source.addClassName("wm-small");
        source.setTitle(Dates.medium(rated.on()));
        return lines(word, source);
    }

    private Component evidence(LedgerLine line) {
        var words = line.newestEvidence() == null
                ? muted(t("evidence.none"))
                : Explained.by(
                        new Span(t("evidence.pieces", line.evidence(), Dates.ago(line.newestEvidence(), today))),
                        Dates.medium(line.newestEvidence()));
        if (!journey.own()) return words;
        var add = new Anchor("log?new&responsibility=" + line.responsibility().id(), t("evidence.add"));
        add.addClassName("wm-small");
        add.getElement()
                .setAttribute(
                        "aria-label",
                        t("evidence.add.for", line.responsibility().description()));
        return lines(words, add);
    }

    private Component goal(LedgerLine line) {
        if (line.goal() != null)
            return new Anchor("goals/" + line.goal().id(), line.goal().title());
        if (line.isCarried()) return muted(t("goal.none-needed"));
        if (!journey.own()) return muted(t("goal.none"));
        return new GoLink("goals?new&responsibility=" + line.responsibility().id(), t("goal.draft"))
                .named(t("goal.draft.for", line.responsibility().description()));
    }

    private static Div lines(Component... parts) {
        var lines = new Div(parts);
        lines.addClassName("wm-lines");
        return lines;
    }
}
