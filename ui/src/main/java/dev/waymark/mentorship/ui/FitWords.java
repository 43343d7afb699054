package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.UI;
import dev.waymark.career.Competency;
import dev.waymark.career.CompetencyId;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Why two people fit, and what does not, in the reader's language: one sentence a {@link Reason}, to the mentee
 * ({@link #toMentee}) or to somebody who looks at both ({@link #aboutBoth}).
 */
final class FitWords {

    private static final int MINUTES_AN_HOUR = 60;

    private final Framework framework;
    private final String reader;

    private FitWords(Framework framework, String reader) {
        this.framework = framework;
        this.reader = reader;
    }

    /** Words to the mentee: "offers what you wish for". */
    static FitWords toMentee(Framework framework) {
        return new FitWords(framework, "you");
    }

    /** Words to a lead or a mentor: "offers what the mentee wishes for". */
    static FitWords aboutBoth(Framework framework) {
        return new FitWords(framework, "both");
    }

    /** What speaks for the pair, what counts most first. */
    List<String> inFavour(Collection<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.points() > 0)
                .map(this::of)
                .toList();
    }

    /** What adds nothing or takes away, which one should know nevertheless. */
    List<String> against(Collection<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.points() <= 0)
                .map(this::of)
                .toList();
    }

    /** One reason as a short sentence without a full stop. */
    String of(Reason reason) {
        return switch (reason) {
            case Reason.Competencies(var offered, var wanted, var _) ->
                offered.isEmpty()
                        ? t(reader + ".competencies.none", wanted)
                        : t(reader + ".competencies", names(offered), offered.size(), wanted);
            case Reason.Line(var same, var wish, var _) -> t(reader + ".line." + line(same, wish));
            case Reason.Hours(var minutes, var _) ->
                minutes == 0 ? t("hours.none") : t("hours", minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
            case Reason.Languages(var common, var _) ->
                common.isEmpty() ? t("languages.none") : t("languages", languages(common));
            case Reason.Levels(var apart, var _) -> t(reader + ".levels", apart);
            case Reason.Waiting(var days, var _) -> t(reader + ".waiting", days);
            case Reason.Changed(var _) -> t("changed");
        };
    }

    private static String line(boolean same, LineWish wish) {
        var met = same == (wish == LineWish.SAME) ? "wished" : "not-wished";
        return (same ? "same." : "other.") + met;
    }

    /** The competencies' names in the order of the career map. */
    private String names(Set<CompetencyId> competencies) {
        return String.join(
                ", ",
                framework.competencies().stream()
                        .filter(competency -> competencies.contains(competency.id()))
                        .map(Competency::name)
                        .toList());
    }

    /** Languages by their ISO 639 codes, named in the reader's own. */
    static String languages(Collection<String> codes) {
        return String.join(", ", codes.stream().map(FitWords::language).sorted().toList());
    }

    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(UI.getCurrent().getLocale());
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("fit." + key, arguments);
    }
}
