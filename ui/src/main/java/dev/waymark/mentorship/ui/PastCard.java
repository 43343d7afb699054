package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.FollowingWords.muted;
import static dev.waymark.mentorship.ui.FollowingWords.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.waymark.mentorship.Closing;
import dev.waymark.mentorship.PastPairing;
import dev.waymark.people.FormDrafts;
import dev.waymark.shell.Card;
import dev.waymark.shell.Dates;
import dev.waymark.shell.Pill;
import dev.waymark.shell.Tone;
import java.time.LocalDate;
import java.util.List;

/** The pairings of one person that are over, how they ended, and what the two looked back on. */
class PastCard extends Card {

    private final Closing closing;
    private final FormDrafts drafts;
    private final Runnable changed;

    PastCard(List<PastPairing> past, Closing closing, FormDrafts drafts, Runnable changed) {
        super(t("past"));
        this.closing = closing;
        this.drafts = drafts;
        this.changed = changed;
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        past.forEach(pairing -> list.add(item(pairing)));
        add(list);
    }

    /** Asks to look back on what completed lately, one banner a pairing. */
    static List<Component> prompts(
            List<PastPairing> past, LocalDate today, Closing closing, FormDrafts drafts, Runnable changed) {
        return past.stream()
                .filter(pairing -> pairing.asksForReflection(today))
                .map(pairing -> prompt(pairing, closing, drafts, changed))
                .toList();
    }

    private static Component prompt(PastPairing pairing, Closing closing, FormDrafts drafts, Runnable changed) {
        var words =
                new Div(new Span(t("reflection.prompt", pairing.other().name())), muted(t("reflection.prompt.why")));
        words.addClassNames("wm-lines", "wm-grow");
        var write = new Button(
                t("reflection.write"), click -> new ReflectionDialog(pairing, closing, drafts, changed).open());
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.setAriaLabel(t("reflection.write.of", pairing.other().name()));
        var banner = new Div(words, write);
        banner.addClassName("wm-restored");
        return banner;
    }

    private ListItem item(PastPairing pairing) {
        var head = new Div(
                new Anchor("people/" + pairing.other().id(), pairing.other().name()),
                new Pill(Words.state(pairing.end()), Tone.NEUTRAL),
                muted(t("past.dates", Dates.medium(pairing.begunOn()), Dates.medium(pairing.endedOn()))));
        head.addClassName("wm-past-mentor");
        var item = new ListItem(head);
        if (!pairing.reason().isEmpty()) item.add(new Paragraph(Words.reason(pairing.reason())));
        if (!pairing.theirs().isEmpty())
            item.add(said(t("reflection.theirs", pairing.other().name()), pairing.theirs()));
        if (!pairing.own().isEmpty()) {
            item.add(said(t("reflection.own"), pairing.own()));
            var change = new Button(
                    t("reflection.change"), click -> new ReflectionDialog(pairing, closing, drafts, changed).open());
            change.addThemeVariants(ButtonVariant.LUMO_SMALL);
            change.setAriaLabel(t("reflection.change.of", pairing.other().name()));
            item.add(change);
        }
        return item;
    }

    static Component said(String who, String text) {
        var words = new Paragraph(text);
        words.addClassName("wm-words");
        return new Div(muted(who), words);
    }
}
