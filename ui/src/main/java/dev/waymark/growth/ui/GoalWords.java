package dev.waymark.growth.ui;

import com.vaadin.flow.component.UI;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.Visibility;
import dev.waymark.people.PersonRef;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the screens about goals word and colour what they show. */
final class GoalWords {

    private GoalWords() {}

    static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("growth." + key, arguments);
    }

    /** The constant as addresses and message keys write it: {@code not-achieved}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String state(GoalState state) {
        return t("state." + word(state));
    }

    static Pill pill(GoalState state) {
        var tone = switch (state) {
            case ACHIEVED -> Tone.OK;
            case DRAFT, ACTIVE, NOT_ACHIEVED, ABANDONED -> Tone.NEUTRAL;
        };
        return new Pill(state(state), tone);
    }

    /** The health with the rule that made it, on hover and focus. */
    static Pill pill(GoalHealth health) {
        var tone = switch (health) {
            case ON_TRACK -> Tone.OK;
            case BEHIND -> Tone.WARN;
            case AT_RISK -> Tone.RISK;
            case NO_RECENT_CHECK_IN -> Tone.NEUTRAL;
        };
        return new Pill(t("health." + word(health)), tone, rule(health));
    }

    private static String rule(GoalHealth health) {
        return switch (health) {
            case ON_TRACK -> t("health.on-track.why", GoalHealth.SLIGHTLY_BEHIND, GoalHealth.DOUBTFUL);
            case BEHIND -> t("health.behind.why", GoalHealth.SLIGHTLY_BEHIND, GoalHealth.DOUBTFUL);
            case AT_RISK -> t("health.at-risk.why", GoalHealth.FAR_BEHIND, GoalHealth.SHAKEN);
            case NO_RECENT_CHECK_IN -> t("health.no-recent-check-in.why", GoalHealth.RECENT_DAYS);
        };
    }

    static String visibility(Visibility visibility) {
        return t("visibility." + word(visibility));
    }

    /** A sentence on who can read the goal of the person who reads this. */
    static String readers(Visibility visibility, List<PersonRef> mentors) {
        return switch (visibility) {
            case ONLY_ME -> t("readers.only-me");
            case MENTOR_AND_LEADS ->
                mentors.isEmpty()
                        ? t("readers.leads")
                        : t(
                                "readers.mentor-and-leads",
                                mentors.stream().map(PersonRef::name).collect(Collectors.joining(", ")));
            case EVERYONE -> t("readers.everyone");
        };
    }
}
