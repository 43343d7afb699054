package dev.waymark.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonProfile.HeldLevel;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The levels of a person as a timeline, newest first: from when to when, why, and who decided. */
class LevelHistory extends Composite<Div> {

    private final Levels levels;
    private final LocalDate today;
    private final @Nullable Consumer<HeldLevel> correct;

    /** @param correct opens the correction of an assignment; null for a reader who may not */
    LevelHistory(PersonProfile profile, Levels levels, LocalDate today, @Nullable Consumer<HeldLevel> correct) {
        this.levels = levels;
        this.today = today;
        this.correct = correct;
        var card = new Card(getTranslation("people.history"));
        getContent().add(card);
        var counting = profile.levels().stream().filter(held -> !held.isVoid()).toList();
        if (counting.isEmpty()) {
            card.add(muted(getTranslation("people.history.none")));
            return;
        }
        card.add(timeline(counting));
        var replaced = profile.levels().stream().filter(HeldLevel::isVoid).toList();
        if (!replaced.isEmpty())
            card.add(new Details(getTranslation("people.history.replaced", replaced.size()), timeline(replaced)));
    }

    private OrderedList timeline(List<HeldLevel> history) {
        var list = new OrderedList();
        list.addClassName("wm-timeline");
        history.forEach(held -> list.add(entry(held)));
        return list;
    }

    private ListItem entry(HeldLevel held) {
        var item = new ListItem();
        item.getStyle().set("--wm-level-color", levels.colour(held.level()));
        var name = new Span(levels.name(held.level()));
        name.addClassName("wm-timeline-title");
        var head = new Div(name);
        head.addClassName("wm-row");
        if (correct != null && !held.isVoid()) {
            var button = new Button(getTranslation("people.level.correct.action"), click -> correct.accept(held));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(getTranslation(
                    "people.level.correct.action.of", levels.name(held.level()), Dates.medium(held.from())));
            head.add(button);
        }
        item.add(head, muted(when(held)), muted(why(held)));
        if (!held.note().isEmpty()) item.add(new Paragraph(held.note()));
        return item;
    }

    private String when(HeldLevel held) {
        if (held.isVoid()) return getTranslation("people.history.from", Dates.medium(held.from()));
        if (held.from().isAfter(today)) return getTranslation("people.history.ahead", Dates.medium(held.from()));
        var to = held.to();
        return to == null || to.isAfter(today)
                ? getTranslation("people.history.since", Dates.medium(held.from()), Dates.span(held.from(), today))
                : getTranslation(
                        "people.history.between",
                        Dates.medium(held.from()),
                        Dates.medium(to),
                        Dates.span(held.from(), to));
    }

    private String why(HeldLevel held) {
        var reason = getTranslation("people.reason." + PeopleState.word(held.reason()));
        return held.decidedBy() == null ? reason : getTranslation("people.history.decided", reason, held.decidedBy());
    }

    private static Paragraph muted(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("wm-muted", "wm-small");
        return paragraph;
    }
}
