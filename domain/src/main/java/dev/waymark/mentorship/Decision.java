package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who decided something, when and why.
 *
 * @param on the day it takes effect, in the organisation's time zone
 * @param reason may be empty where the verb does not ask for one; at most {@value #LONGEST_REASON} characters
 */
public record Decision(PersonId by, LocalDate on, Instant at, String reason) {

    public static final int LONGEST_REASON = 1000;

    /** The reason of an end that followed from somebody's leaving; screens say it in the reader's language. */
    public static final String SOMEBODY_LEFT = "mentorship.reason.somebody-left";

    /** The reason of what publishing a matching did; screens say it in the reader's language. */
    public static final String MATCHED = "matching.reason";

    /** @throws BrokenRule if the reason is too long */
    public Decision {
        reason = Text.lines(reason);
        if (reason.length() > LONGEST_REASON) throw new BrokenRule("mentorship.reason-too-long", LONGEST_REASON);
    }

    boolean saysWhy() {
        return !reason.isEmpty();
    }
}
