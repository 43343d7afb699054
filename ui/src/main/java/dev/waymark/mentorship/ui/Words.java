package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.Obstacle;
import dev.waymark.mentorship.PairingHealth;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.Participant;
import dev.waymark.shell.LevelTag;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.util.ArrayList;
import java.util.List;

/** How the mentorship page words and draws what it shows. */
final class Words {

    private Words() {}

    static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("mentorship." + key, arguments);
    }

    static String state(PairingState state) {
        return t("state." + BoardState.word(state));
    }

    static String health(PairingHealth health) {
        return t("health." + BoardState.word(health));
    }

    static Pill pill(PairingHealth health) {
        var tone = switch (health) {
            case ON_TRACK -> Tone.OK;
            case BEHIND -> Tone.WARN;
            case SILENT -> Tone.RISK;
            case ON_HOLD, PROPOSED, CLOSED -> Tone.NEUTRAL;
        };
        return new Pill(health(health), tone, t("health." + BoardState.word(health) + ".why"));
    }

    static String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.SamePerson() -> t("obstacle.same-person");
            case Obstacle.MentorGone() -> t("obstacle.mentor-gone");
            case Obstacle.MenteeGone() -> t("obstacle.mentee-gone");
            case Obstacle.NotAMentor() -> t("obstacle.not-a-mentor");
            case Obstacle.LevelBelow() -> t("obstacle.level-below");
            case Obstacle.NoFreeSlot(var slots, var used) -> t("obstacle.no-free-slot", used, slots);
            case Obstacle.AlreadyPaired() -> t("obstacle.already-paired");
            case Obstacle.Circle() -> t("obstacle.circle");
        };
    }

    /** Why somebody fits, and what speaks against it. */
    static String fit(MentorCandidate candidate) {
        var reasons = new ArrayList<String>();
        if (candidate.managesMentee()) reasons.add(t("fit.manages"));
        if (candidate.endedEarlyBefore()) reasons.add(t("fit.ended-early"));
        reasons.add(t("fit.levels-above", candidate.levelsAbove()));
        if (candidate.sameLine()) reasons.add(t("fit.same-line"));
        return String.join(" · ", reasons);
    }

    /** The name as a link to the person, with level and product line below. */
    static Component person(Participant person, Framework framework) {
        var name = new Anchor("people/" + person.id(), person.name());
        name.addClassName("wm-mentorship-name");
        return new Div(name, below(person, framework));
    }

    static Component below(Participant person, Framework framework) {
        var line = new Div();
        line.addClassNames("wm-muted", "wm-small", "wm-mentorship-below");
        if (!person.level().isEmpty()) line.add(level(person, framework));
        if (!person.productLine().isEmpty()) line.add(new Span(person.productLine()));
        return line;
    }

    private static Component level(Participant person, Framework framework) {
        var ranks = framework.levels().stream().map(Level::rank).toList();
        return new LevelTag(person.level(), ranks.indexOf(person.rank()) + 1, ranks.size());
    }

    /** A reason as its author wrote it, or in the reader's language where it was the application's. */
    static String reason(String text) {
        if (text.equals(Decision.MATCHED)) return UI.getCurrent().getTranslation(Decision.MATCHED);
        return text.equals(Decision.SOMEBODY_LEFT) ? t("reason.somebody-left") : text;
    }

    static String list(List<String> names) {
        return String.join(", ", names);
    }
}
