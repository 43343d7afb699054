package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MatchingWords.small;
import static dev.waymark.mentorship.ui.MatchingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.matching.ProposedMatching;
import dev.waymark.mentorship.matching.Relief;
import dev.waymark.mentorship.matching.Unmatched;
import dev.waymark.people.PersonId;
import dev.waymark.shell.Dates;
import dev.waymark.shell.GoLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has no mentor in a matching, the limit that binds, and the cheapest way out. */
class UnmatchedGrid extends BoardGrid<Unmatched> {

    private final ProposedMatching matching;
    private final Framework framework;
    private final LocalDate today;
    private final Consumer<PersonId> grant;
    private final Consumer<PersonId> choose;
    private final Map<PersonId, Relief> reliefs;

    /**
     * @param grant gives a mentor one more slot
     * @param choose asks for another mentor of a mentee
     */
    UnmatchedGrid(
            ProposedMatching matching,
            Framework framework,
            LocalDate today,
            Consumer<PersonId> grant,
            Consumer<PersonId> choose) {
        super(t("unmatched"));
        this.matching = matching;
        this.framework = framework;
        this.today = today;
        this.grant = grant;
        this.choose = choose;
        this.reliefs = matching.reliefs().stream().collect(Collectors.toMap(Relief::mentor, Function.identity()));
        wide(column(t("column.person"), this::person).setAutoWidth(false).setFlexGrow(3));
        wide(column(t("column.limit"), this::limit).setAutoWidth(false).setFlexGrow(5));
        wide(column(t("column.way-out"), this::wayOut)
                .setAutoWidth(false)
                .setFlexGrow(3)
                .setTextAlign(ColumnTextAlign.END));
        narrow(column(t("unmatched"), row -> stacked(person(row), limit(row), wayOut(row))));
    }

    private Component person(Unmatched row) {
        var note = new Div(t(
                "waits", Dates.span(Objects.requireNonNull(matching.since().get(row.mentee())), today)));
        note.addClassNames("wm-muted", "wm-small");
        return new Div(Words.person(Objects.requireNonNull(matching.people().get(row.mentee())), framework), note);
    }

    private Component limit(Unmatched row) {
        var words = new Div(new Div(MatchingWords.limit(row)));
        if (row instanceof Unmatched.SlotsTaken taken) {
            var relief = reliefs.get(taken.wayOut());
            var out = new Div(
                    relief == null || relief.places() < 2
                            ? t("way-out.slot", matching.name(taken.wayOut()))
                            : t("way-out.slots", matching.name(taken.wayOut()), relief.places()));
            out.addClassName("wm-muted");
            words.add(out);
        }
        return words;
    }

    private Component wayOut(Unmatched row) {
        var buttons = new Span();
        buttons.addClassName("wm-row-actions");
        var name = matching.name(row.mentee());
        switch (row) {
            case Unmatched.SlotsTaken taken -> {
                var mentor = taken.wayOut();
                if (SlotGrant.isPossible(matching.terms().get(mentor)))
                    buttons.add(small(t("grant"), t("grant.to", matching.name(mentor)), () -> grant.accept(mentor)));
                buttons.add(small(t("choose"), t("choose.for", name), () -> choose.accept(row.mentee())));
            }
            case Unmatched.NobodyFits ignored ->
                buttons.add(new GoLink(
                                "mentorship?show=without-mentor&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                                t("pair-by-hand"))
                        .named(t("pair-by-hand.of", name)));
        }
        return buttons;
    }
}
