package dev.waymark.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import java.text.DateFormatSymbols;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Dates and spans of time in the reader's language. */
public final class Dates {

    private Dates() {}

    /**
     * In which zone the reader's clock goes: as the browser says, or the organisation's if it says nothing. For times of
     * day; what is a day in Waymark (as of, due, held on) is a day of the organisation.
     */
    public static ZoneId zone(Clock organisation) {
        var told = UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return told == null || told.isBlank() ? organisation.getZone() : ZoneId.of(told);
        } catch (DateTimeException unknown) {
            return organisation.getZone();
        }
    }

    /** The date as the reader's language writes it: {@code 3 Mar 2025}, {@code 03.03.2025}. */
    public static String medium(LocalDate date) {
        return formatter(locale()).format(date);
    }

    /** Day and time: {@code 26 Nov 2026, 10:00}. */
    public static String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale())
                .format(instant.atZone(zone));
    }

    /** The date with the month in words: {@code 3 March 2025}, {@code 3. März 2025}. */
    public static String full(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale())
                .format(date);
    }

    /** Month and year alone: {@code Mar 2025}, {@code März 2025}. */
    public static String month(LocalDate date) {
        return DateTimeFormatter.ofLocalizedPattern("yMMM")
                .localizedBy(locale())
                .format(date);
    }

    /** How long ago, in the largest whole unit: {@code today}, {@code 4 days ago}, {@code 3 months ago}. */
    public static String ago(LocalDate date, LocalDate today) {
        var ui = UI.getCurrent();
        var days = ChronoUnit.DAYS.between(date, today);
        if (days < 0) return medium(date);
        if (days < 60) return ui.getTranslation("shell.days-ago", days);
        var months = ChronoUnit.MONTHS.between(date, today);
        if (months < 24) return ui.getTranslation("shell.months-ago", months);
        return ui.getTranslation("shell.years-ago", ChronoUnit.YEARS.between(date, today));
    }

    /** {@link #ago} as a component that carries the full date on hover and focus. */
    public static Span agoLabel(LocalDate date, LocalDate today) {
        return Explained.by(new Span(ago(date, today)), medium(date));
    }

    /** A span in whole years and months, days below two months: {@code 1 y 8 m}, {@code 8 months}, {@code 12 days}. */
    public static String span(LocalDate from, LocalDate to) {
        var ui = UI.getCurrent();
        var days = ChronoUnit.DAYS.between(from, to);
        if (days < 60) return ui.getTranslation("shell.span.days", days);
        var period = Period.between(from, to);
        if (period.getYears() == 0) return ui.getTranslation("shell.span.months", period.getMonths());
        return ui.getTranslation("shell.span.years-months", period.getYears(), period.getMonths());
    }

    /** As {@link #span}, in words that are written out: {@code 1 year 8 months}. */
    public static String spanInWords(LocalDate from, LocalDate to) {
        var period = Period.between(from, to);
        if (period.getYears() == 0) return span(from, to);
        return UI.getCurrent()
                .getTranslation("shell.span.years-months-in-words", period.getYears(), period.getMonths());
    }

    /** A date picker that speaks the reader's language and takes its way of writing dates. */
    public static DatePicker picker(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(locale());
        picker.setI18n(words());
        return picker;
    }

    /** As {@link #picker}, with a time of day. */
    public static DateTimePicker timePicker(String label) {
        var picker = new DateTimePicker(label);
        picker.setLocale(locale());
        picker.setDatePickerI18n(words());
        return picker;
    }

    private static DatePicker.DatePickerI18n words() {
        var locale = locale();
        var symbols = DateFormatSymbols.getInstance(locale);
        var ui = UI.getCurrent();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(List.of(Arrays.copyOf(symbols.getMonths(), 12)))
                .setWeekdays(Arrays.asList(symbols.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(Arrays.asList(symbols.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setToday(ui.getTranslation("shell.today"))
                .setCancel(ui.getTranslation("shell.cancel"))
                .setBadInputErrorMessage(ui.getTranslation("shell.date-not-understood"))
                .setRequiredErrorMessage(ui.getTranslation("shell.date-required"));
    }

    private static DateTimeFormatter formatter(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
