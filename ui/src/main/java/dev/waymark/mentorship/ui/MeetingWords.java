package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.UI;
import dev.waymark.mentorship.SessionState;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** How sessions are worded and drawn. */
final class MeetingWords {

    private MeetingWords() {}

    static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("meeting." + key, arguments);
    }

    /** Weekday, date and time with the zone that they are read in. */
    static String when(Instant at, ZoneId zone) {
        var locale = UI.getCurrent().getLocale();
        var there = at.atZone(zone);
        return t(
                "when",
                there.getDayOfWeek().getDisplayName(TextStyle.FULL, locale),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .localizedBy(locale)
                        .format(there),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .localizedBy(locale)
                        .format(there),
                zone.getDisplayName(TextStyle.FULL, locale));
    }

    static Pill pill(SessionState state) {
        var tone = switch (state) {
            case HELD -> Tone.OK;
            case PROPOSED -> Tone.WARN;
            case MISSED -> Tone.RISK;
            case PLANNED, CANCELLED -> Tone.NEUTRAL;
        };
        return new Pill(t("state." + word(state)), tone);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
