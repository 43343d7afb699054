package dev.waymark.growth.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.waymark.career.Competency;
import dev.waymark.career.Framework;
import dev.waymark.career.Responsibility;
import java.util.function.Consumer;

/** What narrows the log. */
class LogFilters extends Composite<Div> {

    private final Framework framework;
    private final Select<Competency> competency = new Select<>();
    private final ComboBox<Responsibility> responsibility = new ComboBox<>(getTranslation("evidence.responsibility"));
    private final Button all = new Button(getTranslation("evidence.show-all"));
    private LogState state = LogState.OWN;

    LogFilters(Framework framework, Consumer<LogState> chosen) {
        this.framework = framework;
        competency.setLabel(getTranslation("evidence.competency"));
        competency.setItems(framework.competencies());
        competency.setEmptySelectionAllowed(true);
        competency.setEmptySelectionCaption(getTranslation("evidence.competency.any"));
        competency.setItemLabelGenerator(one -> one == null ? getTranslation("evidence.competency.any") : one.name());
        competency.addValueChangeListener(change -> {
            if (change.isFromClient())
                chosen.accept(state.withCompetency(
                        change.getValue() == null ? null : change.getValue().id()));
        });
        responsibility.setItems(framework.levels().stream()
                .flatMap(level -> level.responsibilities().stream())
                .toList());
        responsibility.setItemLabelGenerator(Responsibility::description);
        responsibility.setPlaceholder(getTranslation("evidence.responsibility.any"));
        responsibility.setClearButtonVisible(true);
        responsibility.addClassName("wm-people-search");
        responsibility.addValueChangeListener(change -> {
            if (change.isFromClient())
                chosen.accept(state.withResponsibility(
                        change.getValue() == null ? null : change.getValue().id()));
        });
        all.addClickListener(click -> chosen.accept(state.unfiltered()));
        getContent().addClassName("wm-people-filters");
        getContent().add(competency, responsibility, all);
    }

    void show(LogState shown) {
        state = shown;
        competency.setValue(framework.competencies().stream()
                .filter(one -> one.id().equals(shown.competency()))
                .findFirst()
                .orElse(null));
        responsibility.setValue(framework.levels().stream()
                .flatMap(level -> level.responsibilities().stream())
                .filter(one -> one.id().equals(shown.responsibility()))
                .findFirst()
                .orElse(null));
        all.setVisible(shown.isFiltered());
    }
}
