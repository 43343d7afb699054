package dev.waymark.mentorship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.AskMentors;
import dev.waymark.mentorship.FittingMentor;
import dev.waymark.mentorship.MentorAsking;
import dev.waymark.mentorship.MentorshipRequest;
import dev.waymark.mentorship.matching.Reason;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shell.Card;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mentors who fit beside the request: up to three of them in order, and a message. */
class MentorRequestForm extends Composite<Div> {

    private final List<FittingMentor> mentors;
    private final MentorAsking asking;
    private final Framework framework;
    private final Runnable done;
    private final FitWords words;
    private final List<FittingMentor> chosen = new ArrayList<>();
    private final Map<PersonId, Button> choosers = new HashMap<>();
    private final OrderedList order = new OrderedList();
    private final Paragraph hint = new Paragraph();
    private final TextArea message = new TextArea(getTranslation("request.message"));
    private final DraftKeeper keeper;
    private final FormProblems problems;

    MentorRequestForm(
            List<FittingMentor> mentors, MentorAsking asking, FormDrafts drafts, Framework framework, Runnable done) {
        this.mentors = mentors;
        this.asking = asking;
        this.framework = framework;
        this.done = done;
        this.words = FitWords.toMentee(framework);
        message.setMaxLength(MentorshipRequest.LONGEST_MESSAGE);
        message.setMinRows(4);
        message.setHelperText(getTranslation("request.message.readers"));
        message.setRequiredIndicatorVisible(true);
        keeper = new DraftKeeper(drafts, "request/new").keep("message", message);
        message.setValueChangeMode(ValueChangeMode.TIMEOUT);
        problems = new FormProblems().at(message, "request.message-missing", "request.message-too-long");
        getContent().addClassName("wm-request-find");
        getContent().add(mentors(), request());
        keeper.restore();
        showOrder();
    }

    private Card mentors() {
        var list = new UnorderedList();
        list.addClassName("wm-plain-list");
        mentors.forEach(mentor -> list.add(option(mentor)));
        var card = new Card(getTranslation("request.mentors")).withHint(getTranslation("request.mentors.hint"));
        var nothingWished = mentors.stream()
                .flatMap(mentor -> mentor.reasons().stream())
                .noneMatch(reason -> reason instanceof Reason.Competencies);
        if (nothingWished) {
            var empty = new Paragraph(getTranslation("request.profile-empty"));
            empty.addClassName("wm-muted");
            card.add(empty);
        }
        card.add(list);
        return card;
    }

    private ListItem option(FittingMentor mentor) {
        var name = new Anchor("people/" + mentor.mentor().id(), mentor.mentor().name());
        name.addClassName("wm-mentorship-name");
        var facts = new Div(
                new Span(getTranslation("request.free", mentor.free())),
                new Span(getTranslation("request.cadence", mentor.cadence().days())));
        facts.addClassNames("wm-mentorship-below", "wm-muted", "wm-small");
        var why = new UnorderedList();
        why.addClassName("wm-request-why");
        words.inFavour(mentor.reasons()).forEach(reason -> why.add(new ListItem(reason)));
        words.against(mentor.reasons()).stream()
                .map(reason -> new ListItem(getTranslation("request.against", reason)))
                .peek(item -> item.addClassName("wm-muted"))
                .forEach(why::add);
        var person = new Div(name, Words.below(mentor.mentor(), framework), facts, why);
        person.addClassName("wm-grow");
        var choose = new Button(getTranslation("request.choose", mentor.mentor().name()), click -> choose(mentor));
        choosers.put(mentor.mentor().id(), choose);
        var item = new ListItem(person, choose);
        item.addClassName("wm-request-option");
        return item;
    }

    private Card request() {
        order.addClassName("wm-request-order");
        hint.addClassName("wm-muted");
        var send = new Button(getTranslation("request.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(keeper, hint, order, message, send);
        fields.addClassName("wm-fields");
        return new Card(getTranslation("request.order"), fields);
    }

    private void choose(FittingMentor mentor) {
        if (chosen.size() == MentorshipRequest.MOST_MENTORS) {
            Problems.show(new BrokenRule("request.too-many-mentors", MentorshipRequest.MOST_MENTORS));
            return;
        }
        chosen.add(mentor);
        showOrder();
    }

    private void showOrder() {
        order.removeAll();
        for (var place = 0; place < chosen.size(); place++) order.add(place(place));
        order.setVisible(!chosen.isEmpty());
        hint.setText(getTranslation(chosen.isEmpty() ? "request.order.nobody" : "request.order.more"));
        mentors.forEach(mentor -> {
            var place = chosen.indexOf(mentor);
            var choose = choosers.get(mentor.mentor().id());
            if (choose == null) return;
            var name = mentor.mentor().name();
            choose.setEnabled(place < 0);
            choose.setText(
                    place < 0
                            ? getTranslation("request.choose", name)
                            : getTranslation("request.chosen", name, place + 1));
        });
    }

    private ListItem place(int place) {
        var name = chosen.get(place).mentor().name();
        var item = new ListItem(new Span(name));
        if (place > 0)
            item.add(new Button(getTranslation("request.up", name), click -> {
                Collections.swap(chosen, place, place - 1);
                showOrder();
            }));
        item.add(new Button(getTranslation("request.remove", name), click -> {
            chosen.remove(place);
            showOrder();
        }));
        return item;
    }

    private void send() {
        problems.begin();
        if (chosen.isEmpty()) {
            Problems.show(new BrokenRule("request.mentor-missing"));
            return;
        }
        var first = chosen.getFirst().mentor().name();
        var command = new AskMentors(
                chosen.stream().map(mentor -> mentor.mentor().id()).toList(), message.getValue());
        try {
            asking.ask(command);
            keeper.saved();
            Problems.done(getTranslation("request.sent", first));
            done.run();
        } catch (BrokenRule broken) {
            // what was written is kept as a draft, so the list can be read anew under it
            var gone = !broken.rule().startsWith("request.message");
            if (gone) {
                Problems.show(broken);
                done.run();
            } else {
                problems.read(message, () -> {
                    throw broken;
                });
                problems.none();
            }
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }
}
