package dev.waymark.growth.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.EvidenceRow.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Responsibilities to choose from: those of the actor's level first, then of the next ones, then the others. */
class ResponsibilityChoice extends MultiSelectComboBox<Shown> {

    private final List<Shown> items = new ArrayList<>();

    /** @param known chosen before, which may be of a framework that is not in force any more */
    ResponsibilityChoice(String label, EvidenceDesk desk, List<Shown> known) {
        this(label, desk.map().published(), desk.actor().get().level(), known);
    }

    ResponsibilityChoice(String label, Framework framework, @Nullable LevelId own, List<Shown> known) {
        super(label);
        var levels = new HashMap<ResponsibilityId, String>();
        for (var level : inOrder(framework, own)) {
            level.responsibilities().forEach(one -> {
                items.add(new Shown(one.id(), one.description()));
                levels.put(one.id(), level.name());
            });
        }
        known.stream().filter(one -> !levels.containsKey(one.id())).forEach(items::add);
        setItems(items);
        setItemLabelGenerator(Shown::description);
        setRenderer(new ComponentRenderer<>(one -> option(one, levels)));
        setClearButtonVisible(true);
        setAutoExpand(AutoExpandMode.VERTICAL);
    }

    private static List<Level> inOrder(Framework framework, @Nullable LevelId own) {
        var rank = own == null ? 1 : framework.level(own).map(Level::rank).orElse(1);
        return framework.levels().stream()
                .sorted(Comparator.<Level>comparingInt(level -> level.rank() < rank ? 1 : 0)
                        .thenComparingInt(level -> Math.abs(level.rank() - rank)))
                .toList();
    }

    private static Div option(Shown one, Map<ResponsibilityId, String> levels) {
        var level = new Span(levels.getOrDefault(one.id(), ""));
        level.addClassNames("wm-muted", "wm-small");
        var option = new Div(new Div(one.description()), level);
        option.addClassName("wm-option");
        return option;
    }

    void choose(ResponsibilityId wanted) {
        choose(Set.of(wanted));
    }

    void choose(Set<ResponsibilityId> wanted) {
        setValue(items.stream().filter(one -> wanted.contains(one.id())).collect(Collectors.toSet()));
    }

    Set<ResponsibilityId> chosen() {
        return getValue().stream().map(Shown::id).collect(Collectors.toSet());
    }

    /** As a form's draft keeps them. */
    static String text(Collection<Shown> chosen) {
        return chosen.stream().map(one -> one.id().toString()).sorted().collect(Collectors.joining(" "));
    }

    /** Reads {@link #text}; what is not there any more is left out. */
    Optional<Set<Shown>> read(String text) {
        var ids = Arrays.asList(text.split(" "));
        var found = items.stream()
                .filter(one -> ids.contains(one.id().toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** In words, in an order that does not depend on how they were chosen. */
    static String words(Collection<Shown> chosen) {
        return chosen.stream().map(Shown::description).sorted().collect(Collectors.joining(" · "));
    }
}
