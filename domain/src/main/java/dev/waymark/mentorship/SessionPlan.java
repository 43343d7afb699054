package dev.waymark.mentorship;

import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.time.Instant;

/**
 * When and where two people meet.
 *
 * @param minutes how long, {@value #SHORTEST} to {@value #LONGEST}
 * @param place a room or a link to a call, may be empty; at most {@value #LONGEST_PLACE} characters
 */
public record SessionPlan(Instant startsAt, int minutes, String place) {

    public static final int SHORTEST = 10;

    public static final int LONGEST = 480;

    /** What a session takes unless somebody says otherwise. */
    public static final int USUAL = 45;

    public static final int LONGEST_PLACE = 300;

    /** @throws BrokenRule if the minutes are out of range, or the place is too long */
    public SessionPlan {
        if (minutes < SHORTEST || minutes > LONGEST) throw new BrokenRule("meeting.minutes", SHORTEST, LONGEST);
        place = Text.line(place, "meeting.place-hidden-character");
        if (place.length() > LONGEST_PLACE) throw new BrokenRule("meeting.place-too-long", LONGEST_PLACE);
    }

    void requireAhead(Instant now) {
        if (!startsAt.isAfter(now)) throw new BrokenRule("meeting.time-is-past");
    }
}
