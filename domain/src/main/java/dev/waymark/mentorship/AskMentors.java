package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import java.util.List;

/**
 * Command: the actor asks these mentors, in this order.
 *
 * @param message why; every mentor who is asked reads it
 */
public record AskMentors(List<PersonId> mentors, String message) {

    public AskMentors {
        mentors = List.copyOf(mentors);
    }
}
