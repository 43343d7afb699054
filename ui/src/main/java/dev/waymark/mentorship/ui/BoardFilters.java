package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.PairingHealth;
import dev.waymark.mentorship.PairingState;
import dev.waymark.people.ProductLine;
import dev.waymark.shell.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The filters of the board; those that a list does not have are hidden. */
class BoardFilters extends Composite<Div> {

    private final TextField search = new TextField(t("filter.search"));
    private final Choice<ProductLine> line =
            new Choice<>(t("filter.line"), one -> one == null ? t("filter.line.all") : one.name());
    private final Choice<Set<PairingState>> states = new Choice<>(t("filter.state"), BoardFilters::label);
    private final Choice<PairingHealth> health =
            new Choice<>(t("filter.health"), one -> one == null ? t("filter.health.all") : Words.health(one));
    private final Checkbox free = new Checkbox(t("filter.free"));
    private final Button mentor = new Button();
    private BoardFilter filter;

    BoardFilters(BoardFilter start, List<ProductLine> lines, Consumer<BoardFilter> changed) {
        this.filter = start;
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("wm-mentorship-search");
        line.offerAny(lines, null);
        var choices = new ArrayList<Set<PairingState>>(List.of(BoardFilter.OPEN));
        for (var state : PairingState.values()) choices.add(Set.of(state));
        choices.add(BoardFilter.EVERY);
        states.offerOnly(choices, start.states());
        health.offerAny(List.of(PairingHealth.ON_TRACK, PairingHealth.BEHIND, PairingHealth.SILENT), null);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.accept(filter.withText(change.getValue()));
        });
        line.addValueChangeListener(change -> {
            if (change.isFromClient())
                changed.accept(filter.withLine(Optional.ofNullable(change.getValue())
                        .map(ProductLine::id)
                        .orElse(null)));
        });
        states.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.accept(filter.withStates(change.getValue()));
        });
        health.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.accept(filter.withHealth(change.getValue()));
        });
        free.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.accept(filter.withOnlyFree(change.getValue()));
        });
        mentor.addClickListener(click -> changed.accept(filter.withMentor(null)));
        getContent().add(search, line, states, health, free, mentor);
        getContent().addClassName("wm-mentorship-filters");
    }

    private static String label(@Nullable Set<PairingState> chosen) {
        if (chosen == null) return "";
        if (chosen.equals(BoardFilter.OPEN)) return t("filter.state.open");
        if (chosen.equals(BoardFilter.EVERY)) return t("filter.state.all");
        return Words.state(chosen.iterator().next());
    }

    /** @param mentorName of the mentor that the filter names, empty without one */
    void show(BoardState state, List<ProductLine> lines, String mentorName) {
        filter = state.filter();
        if (!search.getValue().strip().equals(filter.text())) search.setValue(filter.text());
        line.setValue(lines.stream()
                .filter(one -> one.id().equals(filter.line()))
                .findFirst()
                .orElse(null));
        var pairings = state.show() == BoardState.Show.PAIRINGS;
        states.setVisible(pairings);
        states.setValue(filter.states());
        health.setVisible(pairings);
        health.setValue(filter.health());
        free.setVisible(state.show() == BoardState.Show.MENTORS);
        free.setValue(filter.onlyFree());
        mentor.setVisible(filter.mentor() != null && state.show() != BoardState.Show.WITHOUT_MENTOR);
        mentor.setText(t("filter.mentor", mentorName));
        mentor.setAriaLabel(t("filter.mentor.remove", mentorName));
    }
}
