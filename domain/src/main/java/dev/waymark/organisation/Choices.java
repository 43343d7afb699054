package dev.waymark.organisation;

import java.util.List;

/** What a lens can be set to. */
public record Choices(List<Rung> levels, List<LinePresence> lines) {

    public Choices {
        levels = List.copyOf(levels);
        lines = List.copyOf(lines);
    }
}
