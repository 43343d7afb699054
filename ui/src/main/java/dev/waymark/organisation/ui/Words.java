package dev.waymark.organisation.ui;

import com.vaadin.flow.component.UI;
import dev.waymark.organisation.Share;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Markup;
import java.text.NumberFormat;
import java.time.LocalDate;

/** Texts and numbers in the reader's language. */
final class Words {

    private final UI ui = UI.getCurrent();

    String get(String key, Object... arguments) {
        return ui.getTranslation(key, arguments);
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(ui.getLocale()).format(number);
    }

    String of(Share share) {
        return get("shell.n-of-m", share.count(), share.of());
    }

    /** With its sign, or in words when nothing has changed. */
    String signed(int difference) {
        if (difference == 0) return get("organisation.no-change");
        return (difference > 0 ? "+" : "\u2212") + number(Math.abs(difference));
    }

    /** A number of days as a span that people say: {@code 1 y 8 m}, {@code 8 months}. */
    String span(double days, LocalDate until) {
        return Dates.span(until.minusDays(Math.round(days)), until);
    }

    /** How long ago, which tells the date when it is pointed at or focused. */
    void ago(Markup html, LocalDate date, LocalDate today) {
        html.open("time", "datetime", date.toString(), "tabindex", "0", "data-tip", Dates.medium(date))
                .text(Dates.ago(date, today))
                .element("span", " (" + Dates.medium(date) + ")", "class", "wm-unseen")
                .close("time");
    }
}
