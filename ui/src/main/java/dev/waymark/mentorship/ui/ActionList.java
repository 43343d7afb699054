package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.muted;
import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.mentorship.PairingGlance;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the two of a pairing agreed to do and have not done yet: whose it is, and by when. */
class ActionList extends Composite<Div> {

    ActionList(List<PairingGlance.Action> actions, LocalDate today) {
        if (actions.isEmpty()) {
            getContent().add(muted(t("actions.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        actions.forEach(action -> list.add(item(action, today)));
        getContent().add(list);
    }

    private static ListItem item(PairingGlance.Action action, LocalDate today) {
        var text = new Span(action.text());
        text.addClassName("wm-grow");
        var head = new Div(text);
        head.addClassName("wm-path-goal");
        if (action.isLate(today))
            head.add(new Pill(t("actions.late", ChronoUnit.DAYS.between(action.dueOn(), today)), Tone.RISK));
        return new ListItem(head, muted(t("actions.of", action.ownerName(), Dates.medium(action.dueOn()))));
    }
}
