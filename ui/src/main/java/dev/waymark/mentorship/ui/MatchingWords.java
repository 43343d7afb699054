package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.waymark.mentorship.matching.Limit;
import dev.waymark.mentorship.matching.MentorTerms;
import dev.waymark.mentorship.matching.ProposedMatching;
import dev.waymark.mentorship.matching.Reason;
import dev.waymark.mentorship.matching.Relief;
import dev.waymark.mentorship.matching.Unmatched;
import dev.waymark.shell.Dates;
import dev.waymark.shell.SlotMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the matching page words and draws what comes out. */
final class MatchingWords {

    private MatchingWords() {}

    static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("matching." + key, arguments);
    }

    static Button small(String text, String name, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(name);
        return button;
    }

    /** What speaks for the pair, and below it what does not; how long somebody waits is said elsewhere. */
    static Div why(FitWords words, List<Reason> reasons) {
        var ofPair = reasons.stream()
                .filter(reason -> !(reason instanceof Reason.Waiting))
                .toList();
        var why = new Div();
        why.addClassName("wm-matching-why");
        var speaksFor = words.inFavour(ofPair);
        if (!speaksFor.isEmpty()) why.add(new Span(String.join(" · ", speaksFor)));
        var against = words.against(ofPair);
        if (!against.isEmpty()) {
            var line = new Span(String.join(" · ", against));
            line.addClassNames("wm-muted", "wm-small");
            why.add(line);
        }
        return why;
    }

    /** Why somebody has no mentor in this matching. A never-with list is in no word of it. */
    static String limit(Unmatched unmatched) {
        return switch (unmatched) {
            case Unmatched.SlotsTaken ignored -> t("unmatched.slots");
            case Unmatched.NobodyFits nobody ->
                nobody.wayOut().map(MatchingWords::binding).orElse(t("unmatched.several"));
        };
    }

    private static String binding(Limit limit) {
        return switch (limit) {
            case LEVEL_DISTANCE -> t("unmatched.levels");
            case REPORTING_LINE -> t("unmatched.reporting-line");
            case CIRCLE -> t("unmatched.circle");
            case ENDED_EARLY -> t("unmatched.ended-early");
            case EXCLUDED -> t("unmatched.excluded");
            case SAME_PERSON, NOT_A_MENTOR, ALREADY_PAIRED, NEVER_WITH -> t("unmatched.several");
        };
    }

    /** What more slots with the mentor would do. */
    static String relief(Relief relief, ProposedMatching matching) {
        var mentor = matching.name(relief.mentor());
        var first = matching.name(relief.first());
        var parts = new ArrayList<String>();
        parts.add(t("relief.first", mentor, first));
        if (!relief.moves().isEmpty())
            parts.add(t(
                    "relief.moves",
                    relief.moves().stream()
                            .map(move -> t("pair", matching.name(move.mentor()), matching.name(move.mentee())))
                            .collect(Collectors.joining(", "))));
        if (relief.places() > 1) parts.add(t("relief.more", relief.places()));
        var terms = matching.terms().get(relief.mentor());
        if (terms != null && terms.absentUntil() != null)
            parts.add(t("relief.absent", mentor, Dates.medium(terms.absentUntil())));
        return String.join(" ", parts);
    }

    /** The slots that are taken today, and those that are left to whoever has asked. */
    static Component slots(MentorTerms terms) {
        var meter = new SlotMeter(terms.used(), terms.slots());
        if (terms.asked() == 0) return meter;
        var kept = new Span(" · " + t("kept", terms.asked()));
        kept.addClassNames("wm-muted", "wm-small");
        return new Span(meter, kept);
    }
}
