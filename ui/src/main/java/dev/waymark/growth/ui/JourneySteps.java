package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.JourneyWords.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.waymark.growth.Journey;
import dev.waymark.growth.JourneyStep;
import dev.waymark.growth.LevelStay;
import dev.waymark.shell.Dates;
import java.util.stream.Collectors;

/** The levels as steps, with what the person has to do with each; steps ahead open what they ask for. */
class JourneySteps extends Div {

    /** @param address of the journey, to which the level to look at is added */
    JourneySteps(Journey journey, String address) {
        var list = new OrderedList();
        list.addClassName("wm-path");
        for (var step : journey.steps()) list.add(item(journey, step, address));
        add(list);
        // it may be wider than the window: reachable by keyboard, so that arrows scroll it
        addClassName("wm-path-scroller");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", t("steps"));
    }

    private static ListItem item(Journey journey, JourneyStep step, String address) {
        var item = new ListItem(step(journey, step, address));
        if (step.place() == JourneyStep.Place.HERE) item.getElement().setAttribute("aria-current", "step");
        return item;
    }

    private static HtmlContainer step(Journey journey, JourneyStep step, String address) {
        var shown = step.level().id().equals(journey.shown());
        HtmlContainer box = step.place() == JourneyStep.Place.BELOW
                ? new Div()
                : new Anchor(address + "?towards=" + step.level().id(), "");
        box.add(JourneyWords.tag(journey.framework(), step.level()), JourneyWords.muted(words(journey, step)));
        box.addClassName("wm-path-step");
        switch (step.place()) {
            case BELOW -> box.addClassName("wm-path-below");
            case HERE -> box.addClassName("wm-path-here");
            case NEXT, FURTHER -> {}
        }
        if (shown) box.addClassName("wm-path-shown");
        return box;
    }

    private static String words(Journey journey, JourneyStep step) {
        return switch (step.place()) {
            case BELOW -> stays(step);
            case HERE ->
                t(
                        journey.own() ? "step.here" : "step.here.of",
                        step.carried(),
                        step.responsibilities(),
                        journey.person().name());
            case NEXT -> t("step.carried", step.carried(), step.responsibilities());
            case FURTHER ->
                step.carried() == 0 ? t("step.ahead") : t("step.carried", step.carried(), step.responsibilities());
        };
    }

    private static String stays(JourneyStep step) {
        if (step.stays().isEmpty()) return t("step.never");
        return step.stays().stream().map(JourneySteps::stay).collect(Collectors.joining(", "));
    }

    private static String stay(LevelStay stay) {
        return stay.to() == null
                ? t("step.since", Dates.month(stay.from()))
                : t("step.between", Dates.month(stay.from()), Dates.month(stay.to()));
    }
}
