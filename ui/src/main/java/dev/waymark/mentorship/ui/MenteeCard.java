package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.muted;
import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.JourneyGoal;
import dev.waymark.mentorship.Closing;
import dev.waymark.mentorship.MenteeRow;
import dev.waymark.mentorship.PairingGlance;
import dev.waymark.people.FormDrafts;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.GoLink;
import dev.waymark.shell.PaceBar;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.LocalDate;
import java.time.ZoneId;

/** One mentee: why they need the mentor, the sessions, what is still to do, the goals and the gaps. */
class MenteeCard extends Card {

    private final MenteeRow row;
    private final LocalDate today;

    MenteeCard(MenteeRow row, LocalDate today, ZoneId zone, Closing closing, FormDrafts drafts, Runnable changed) {
        super(row.mentee().name());
        this.row = row;
        this.today = today;
        addClassName("wm-mentee-detail");
        var person = row.mentee().id();
        withActions(
                new GoLink("people/" + person, t("mentee.person")),
                new GoLink("people/" + person + "/journey", t("mentee.journey")),
                closeButton(row.pairing(), row.mentee().name(), closing, drafts, changed));
        add(needs());
        add(new PairingFacts(row.pairing(), today, zone));
        add(new H3(t("actions")), new ActionList(row.pairing().actions(), today));
        add(new H3(t("mentee.goals")), goals());
        add(new H3(t("mentee.gaps")), gaps());
    }

    /** What one of the two presses to close the pairing. */
    static Button closeButton(
            PairingGlance pairing, String other, Closing closing, FormDrafts drafts, Runnable changed) {
        var close = new Button(
                t("close.action"), click -> new ClosingDialog(pairing, other, closing, drafts, changed).open());
        close.setAriaLabel(t("close.action.of", other));
        return close;
    }

    void comeIntoSightOnAPhone() {
        getElement().executeJs("if (window.innerWidth <= 760) this.scrollIntoView()");
    }

    private Component needs() {
        if (row.needs().isEmpty()) return muted(t("mentee.no-needs"));
        var list = new UnorderedList();
        list.addClassName("wm-needs");
        for (var need : row.needs())
            list.add(new ListItem(
                    new Pill(FollowingWords.shortly(need.kind()), FollowingWords.tone(need.kind())),
                    new Span(FollowingWords.need(need))));
        return list;
    }

    private Component goals() {
        if (row.growth().goals().isEmpty()) return muted(t("mentee.goals.none"));
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        row.growth().goals().forEach(goal -> list.add(goal(goal)));
        return list;
    }

    private ListItem goal(JourneyGoal goal) {
        var title = new Anchor("goals/" + goal.goal().id(), goal.goal().title());
        title.addClassNames("wm-strong", "wm-grow");
        var head = new Div(title, pill(goal.health()));
        head.addClassName("wm-path-goal");
        return new ListItem(
                head,
                new PaceBar(goal.progress().percent(), goal.pace()),
                muted(t(
                        "mentee.goal",
                        Dates.medium(goal.targetOn()),
                        Dates.ago(goal.heardOn(), today),
                        goal.confidence().outOfTen())));
    }

    private Pill pill(GoalHealth health) {
        var tone = switch (health) {
            case ON_TRACK -> Tone.OK;
            case BEHIND -> Tone.WARN;
            case AT_RISK -> Tone.RISK;
            case NO_RECENT_CHECK_IN -> Tone.NEUTRAL;
        };
        return new Pill(getTranslation("growth.health." + BoardState.word(health)), tone);
    }

    private Component gaps() {
        var gaps = row.growth().gaps();
        if (gaps == null) return muted(t("mentee.gaps.top"));
        if (gaps == 0) return muted(t("mentee.gaps.none"));
        return new Anchor("people/" + row.mentee().id() + "/journey", t("mentee.gaps.n", gaps));
    }
}
