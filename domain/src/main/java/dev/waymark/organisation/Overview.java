package dev.waymark.organisation;

import java.util.List;

/**
 * The organisation at a glance.
 *
 * @param now as of the date asked for
 * @param then as of the date to compare with
 * @param lines all product lines, by name, with whether they had people on the date asked for
 * @param mentors the first mentors, those whose pairings need the most attention first
 */
public record Overview(Figures now, Figures then, List<LinePresence> lines, MentorPage mentors) {

    public Overview {
        lines = List.copyOf(lines);
    }

    /** Product lines with people on the date asked for. */
    public int peopledLines() {
        return Math.toIntExact(lines.stream().filter(LinePresence::peopled).count());
    }
}
