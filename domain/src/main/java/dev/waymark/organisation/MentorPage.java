package dev.waymark.organisation;

import java.util.List;

/**
 * Some of the mentors.
 *
 * @param mentors how many there are in all
 */
public record MentorPage(int mentors, List<MentorRow> rows) {

    public MentorPage {
        rows = List.copyOf(rows);
    }
}
