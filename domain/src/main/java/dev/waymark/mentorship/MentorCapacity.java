package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many mentees one person takes at once, over a period, where it differs from what the level says. A change closes
 * the open period and opens the next; with none open the level's number counts.
 */
public class MentorCapacity {

    public static final int MOST_SLOTS = 20;

    private UUID id;
    private PersonId person;
    private int slots;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private PersonId changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected MentorCapacity() {}

    private MentorCapacity(PersonId person, int slots, Decision decision) {
        if (slots < 0 || slots > MOST_SLOTS) throw new BrokenRule("mentorship.slots-out-of-range", MOST_SLOTS);
        this.id = Ids.next();
        this.person = person;
        this.slots = slots;
        this.validFrom = decision.on();
        this.changedBy = decision.by();
        this.changedAt = decision.at();
    }

    /** @throws BrokenRule unless {@code slots} is 0 to {@value #MOST_SLOTS} */
    public static MentorCapacity grant(PersonId person, int slots, Decision decision) {
        return new MentorCapacity(person, slots, decision);
    }

    /** Ends the period: on {@code day} it no longer counts. */
    public void end(LocalDate day) {
        if (validTo != null) throw new IllegalStateException("capacity " + id + " ended on " + validTo);
        if (day.isBefore(validFrom)) throw new BrokenRule("mentorship.decided-before-last-change", validFrom);
        validTo = day;
    }

    public PersonId person() {
        return person;
    }

    public int slots() {
        return slots;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public PersonId changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
