package dev.waymark.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.shell.LevelColors;
import dev.waymark.shell.LevelTag;
import org.jspecify.annotations.Nullable;

/** The levels of the framework in force, as people's pages show them. */
record Levels(Framework framework) {

    String name(@Nullable LevelId level) {
        return level == null ? "" : framework.level(level).map(Level::name).orElse("");
    }

    String colour(@Nullable LevelId level) {
        return level == null ? "transparent" : LevelColors.background(position(level), size());
    }

    private int size() {
        return framework.levels().size();
    }

    private int position(LevelId level) {
        for (var i = 0; i < size(); i++) if (framework.levels().get(i).id().equals(level)) return i + 1;
        return 1;
    }

    /** The level's tag; a dash in words for somebody outside the map or on a level that is out of use. */
    Component tag(@Nullable LevelId level, String otherwise) {
        var name = name(level);
        return level == null || name.isEmpty() ? new Span(otherwise) : new LevelTag(name, position(level), size());
    }

    boolean rises(@Nullable LevelId from, LevelId to) {
        return from == null || position(to) > position(from);
    }

    Select<Level> select(String label) {
        var select = new Select<Level>();
        select.setLabel(label);
        select.setItems(framework.levels());
        select.setItemLabelGenerator(level -> level == null ? "" : level.name());
        return select;
    }
}
