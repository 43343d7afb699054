package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MatchingWords.small;
import static dev.waymark.mentorship.ui.MatchingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.matching.Match;
import dev.waymark.mentorship.matching.MatchedPair;
import dev.waymark.mentorship.matching.ProposedMatching;
import dev.waymark.people.PersonId;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/** The pairs that a matching proposes, why, and what the lead can do about each. */
class MatchedPairsGrid extends BoardGrid<MatchedPair> {

    /** What a lead does with a pair. */
    record Actions(
            Consumer<Match> fix, Consumer<Match> leaveOpen, Consumer<Match> exclude, Consumer<PersonId> choose) {}

    private final ProposedMatching matching;
    private final Framework framework;
    private final LocalDate today;
    private final Actions actions;

    MatchedPairsGrid(ProposedMatching matching, Framework framework, LocalDate today, Actions actions) {
        super(t("pairs"));
        this.matching = matching;
        this.framework = framework;
        this.today = today;
        this.actions = actions;
        var words = FitWords.aboutBoth(framework);
        wide(column(t("column.mentee"), this::mentee).setAutoWidth(false).setFlexGrow(3));
        wide(column(t("column.mentor"), this::mentor).setAutoWidth(false).setFlexGrow(3));
        wide(column(t("column.why"), pair -> MatchingWords.why(words, pair.reasons()))
                .setAutoWidth(false)
                .setFlexGrow(5));
        wide(column(t("column.decide"), this::buttons)
                .setAutoWidth(false)
                .setFlexGrow(0)
                .setWidth("210px")
                .setTextAlign(ColumnTextAlign.END));
        narrow(column(
                t("pairs"),
                pair -> stacked(
                        mentee(pair),
                        muted(t("mentored-by")),
                        mentor(pair),
                        MatchingWords.why(words, pair.reasons()),
                        buttons(pair))));
    }

    private Component mentee(MatchedPair pair) {
        var mentee = pair.match().mentee();
        var cell = new Div(Words.person(Objects.requireNonNull(matching.people().get(mentee)), framework));
        var before = matching.changes().get(mentee);
        var note = new Div(
                before == null
                        ? t(
                                "waits",
                                Dates.span(
                                        Objects.requireNonNull(matching.since().get(mentee)), today))
                        : t("today-with", matching.name(before)));
        note.addClassNames("wm-muted", "wm-small");
        cell.add(note);
        return cell;
    }

    private Component mentor(MatchedPair pair) {
        var mentor = pair.match().mentor();
        var below = new Div(
                MatchingWords.slots(Objects.requireNonNull(matching.terms().get(mentor))));
        below.addClassName("wm-mentorship-below");
        if (pair.fixed()) below.add(new Pill(t("fixed"), Tone.OK, t("fixed.why")));
        return new Div(Words.person(Objects.requireNonNull(matching.people().get(mentor)), framework), below);
    }

    private Component buttons(MatchedPair pair) {
        var match = pair.match();
        var mentor = matching.name(match.mentor());
        var mentee = matching.name(match.mentee());
        var buttons = new Span(
                pair.fixed()
                        ? small(
                                t("release"),
                                t("release.of", mentor, mentee),
                                () -> actions.leaveOpen().accept(match))
                        : small(
                                t("fix"),
                                t("fix.of", mentor, mentee),
                                () -> actions.fix().accept(match)),
                small(
                        t("exclude"),
                        t("exclude.of", mentor, mentee),
                        () -> actions.exclude().accept(match)),
                small(
                        t("choose"),
                        t("choose.for", mentee),
                        () -> actions.choose().accept(match.mentee())));
        buttons.addClassName("wm-row-actions");
        return buttons;
    }
}
