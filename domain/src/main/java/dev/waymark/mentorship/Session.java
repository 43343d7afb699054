package dev.waymark.mentorship;

import dev.waymark.shared.BrokenRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A meeting of the two of a pairing. Planned → Held / Missed / Cancelled. */
public class Session {

    private SessionId id;
    private PairingId pairing;
    private SessionState state;
    private Instant startsAt;
    private @Nullable LocalDate heldOn;
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected Session() {}

    private Session(PairingId pairing, Instant startsAt) {
        this.id = SessionId.next();
        this.pairing = pairing;
        this.state = SessionState.PLANNED;
        this.startsAt = startsAt;
    }

    public static Session plan(PairingId pairing, Instant startsAt) {
        return new Session(pairing, startsAt);
    }

    public void reschedule(Instant newStart) {
        requirePlanned(SessionState.PLANNED);
        startsAt = newStart;
    }

    /**
     * The two met.
     *
     * @param on the day they did, which need not be the planned one
     * @throws BrokenRule if that day is yet to come, or the session is over
     */
    public void hold(LocalDate on, LocalDate today) {
        requirePlanned(SessionState.HELD);
        if (on.isAfter(today)) throw new BrokenRule("mentorship.session-yet-to-come", on);
        state = SessionState.HELD;
        heldOn = on;
    }

    /** The time came and the two did not meet. */
    public void miss() {
        requirePlanned(SessionState.MISSED);
        state = SessionState.MISSED;
    }

    public void cancel() {
        requirePlanned(SessionState.CANCELLED);
        state = SessionState.CANCELLED;
    }

    private void requirePlanned(SessionState to) {
        if (state != SessionState.PLANNED) throw new BrokenRule("mentorship.session-is-over", to.name(), state.name());
    }

    public SessionId id() {
        return id;
    }

    public PairingId pairing() {
        return pairing;
    }

    public SessionState state() {
        return state;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
