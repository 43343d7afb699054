package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.waymark.mentorship.Need;
import dev.waymark.shell.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How the pages of the two of a pairing word what they show. */
final class FollowingWords {

    private FollowingWords() {}

    static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("following." + key, arguments);
    }

    /** A need in a few words: {@code silent for 33 days}. */
    static String need(Need need) {
        return t("need." + BoardState.word(need.kind()), need.amount());
    }

    /** A need in a word, for a pill. */
    static String shortly(Need.Kind kind) {
        return t("need." + BoardState.word(kind) + ".short");
    }

    static Tone tone(Need.Kind kind) {
        return switch (kind) {
            case LATE_ACTION, SILENT, GOAL_AT_RISK -> Tone.RISK;
            case GOAL_BEHIND, NOT_NOTED -> Tone.WARN;
            case NOTHING_PLANNED -> Tone.NEUTRAL;
        };
    }

    /** Day and time: {@code 26 Nov 2026, 10:00}. */
    static String when(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(UI.getCurrent().getLocale())
                .format(instant.atZone(zone));
    }

    static void fact(DescriptionList facts, String term, Component... values) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(values));
    }

    static Span muted(String text) {
        var span = new Span(text);
        span.addClassNames("wm-muted", "wm-small");
        return span;
    }
}
