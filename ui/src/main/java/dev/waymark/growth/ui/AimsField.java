package dev.waymark.growth.ui;

import static dev.waymark.growth.ui.GoalWords.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import dev.waymark.career.Level;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the responsibilities that a goal grows: of the own level, of the next, and what it had before. */
class AimsField extends CustomField<Set<ResponsibilityId>> {

    private final Aims aims;
    private final List<CheckboxGroup<Responsibility>> groups = new ArrayList<>();
    private final CheckboxGroup<Responsibility> others;

    AimsField(Aims aims) {
        super(Set.of());
        this.aims = aims;
        setLabel(t("form.aims"));
        setHelperText(t("form.aims.help"));
        addClassName("wm-goal-aims");
        var all = new Div();
        aims.own().ifPresent(level -> all.add(group(level, "form.aims.own")));
        aims.next().ifPresent(level -> all.add(group(level, "form.aims.next")));
        others = group(t("form.aims.other"), List.of());
        others.setVisible(false);
        all.add(others);
        add(all);
    }

    private CheckboxGroup<Responsibility> group(Level level, String label) {
        return group(t(label, level.name()), level.responsibilities());
    }

    private CheckboxGroup<Responsibility> group(String label, List<Responsibility> items) {
        var group = new CheckboxGroup<Responsibility>(label);
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(items);
        group.setItemLabelGenerator(Responsibility::description);
        groups.add(group);
        return group;
    }

    @Override
    protected Set<ResponsibilityId> generateModelValue() {
        return groups.stream()
                .flatMap(group -> group.getValue().stream())
                .map(Responsibility::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void setPresentationValue(Set<ResponsibilityId> ids) {
        var offered = aims.offered();
        var elsewhere = ids.stream()
                .flatMap(id -> aims.find(id).stream())
                .filter(one -> !offered.contains(one))
                .toList();
        others.setItems(elsewhere);
        others.setVisible(!elsewhere.isEmpty());
        for (var group : groups) {
            var chosen = new HashSet<Responsibility>();
            group.getListDataView()
                    .getItems()
                    .filter(one -> ids.contains(one.id()))
                    .forEach(chosen::add);
            group.setValue(chosen);
        }
    }

    /** The chosen ones in words. */
    String words(Set<ResponsibilityId> ids) {
        return ids.stream()
                .flatMap(id -> aims.find(id).stream())
                .map(Responsibility::description)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    static String text(Set<ResponsibilityId> ids) {
        return ids.stream().map(ResponsibilityId::toString).sorted().collect(Collectors.joining(" "));
    }

    static Optional<Set<ResponsibilityId>> ids(String text) {
        return Optional.of(Arrays.stream(text.split(" "))
                .filter(id -> !id.isEmpty())
                .map(ResponsibilityId::of)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
