package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Ids;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the two of a pairing. Proposed → Planned → Held / Missed / Cancelled; what is agreed at once begins as
 * planned, and a proposal that suits nobody is cancelled. Every verb appends a {@link SessionStep}. Who may do this is
 * {@link SessionAccess}'s to say.
 */
public class Session {

    /** The most times that are offered to choose from. */
    public static final int MOST_TIMES = 3;

    /** The most characters of shared notes. */
    public static final int LONGEST_NOTES = 20_000;

    private SessionId id;
    private PairingId pairing;
    private SessionState state;
    private Instant startsAt;
    private int minutes;
    private String place;
    private int sequence;
    private @Nullable PersonId proposedBy;
    private String sharedNotes;
    private @Nullable LocalDate heldOn;
    private Set<Instant> options;
    private Map<UUID, SessionStep> steps;
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected Session() {}

    private Session(SessionId id, PairingId pairing, SessionPlan plan, SessionState state) {
        this.id = id;
        this.pairing = pairing;
        this.state = state;
        this.startsAt = plan.startsAt();
        this.minutes = plan.minutes();
        this.place = plan.place();
        this.sharedNotes = "";
        this.options = new HashSet<>();
        this.steps = new HashMap<>();
    }

    /**
     * Plans a time that the two have agreed.
     *
     * @throws BrokenRule if it is not ahead
     */
    public static Session plan(SessionId id, PairingId pairing, SessionPlan plan, Decision decision) {
        plan.requireAhead(decision.at());
        var session = new Session(id, pairing, plan, SessionState.PLANNED);
        session.append(SessionStep.What.PLANNED, decision);
        return session;
    }

    /**
     * Offers the other one times to choose from; the session stands at the first of them until then.
     *
     * @throws BrokenRule if there is no time, more than {@value #MOST_TIMES}, or one that is not ahead
     */
    public static Session propose(
            SessionId id, PairingId pairing, Set<Instant> times, int minutes, String place, Decision decision) {
        if (times.isEmpty() || times.size() > MOST_TIMES) throw new BrokenRule("meeting.number-of-times", MOST_TIMES);
        times.forEach(time -> new SessionPlan(time, minutes, place).requireAhead(decision.at()));
        var first = times.stream().min(Comparator.naturalOrder()).orElseThrow();
        var session = new Session(id, pairing, new SessionPlan(first, minutes, place), SessionState.PROPOSED);
        session.proposedBy = decision.by();
        session.options.addAll(times);
        session.append(SessionStep.What.PROPOSED, decision);
        return session;
    }

    /**
     * Chooses one of the proposed times.
     *
     * @throws NotAllowed if the one who proposed them chooses
     * @throws BrokenRule if that time was not proposed, or has gone by
     */
    public void accept(Instant time, Decision decision) {
        require(SessionState.PLANNED, EnumSet.of(SessionState.PROPOSED));
        if (decision.by().equals(proposedBy)) throw new NotAllowed("the other one chooses");
        if (!options.contains(time)) throw new BrokenRule("meeting.time-not-proposed");
        new SessionPlan(time, minutes, place).requireAhead(decision.at());
        startsAt = time;
        options.clear();
        become(SessionState.PLANNED, SessionStep.What.PLANNED, decision);
    }

    /**
     * Changes when, how long or where.
     *
     * @throws BrokenRule if a new time is not ahead
     */
    public void move(SessionPlan plan, Decision decision) {
        require(SessionState.PLANNED, EnumSet.of(SessionState.PLANNED));
        if (!plan.startsAt().equals(startsAt)) plan.requireAhead(decision.at());
        startsAt = plan.startsAt();
        minutes = plan.minutes();
        place = plan.place();
        become(SessionState.PLANNED, SessionStep.What.MOVED, decision);
    }

    /**
     * The two met.
     *
     * @param on the day they did, which need not be the planned one
     * @throws BrokenRule if that day is yet to come, or the session is over
     */
    public void hold(LocalDate on, Decision decision) {
        require(SessionState.HELD, EnumSet.of(SessionState.PLANNED));
        if (on.isAfter(decision.on())) throw new BrokenRule("mentorship.session-yet-to-come", on);
        heldOn = on;
        become(SessionState.HELD, SessionStep.What.HELD, decision);
    }

    /**
     * The time came and the two did not meet.
     *
     * @throws BrokenRule if the time is yet to come
     */
    public void miss(Decision decision) {
        require(SessionState.MISSED, EnumSet.of(SessionState.PLANNED));
        if (startsAt.isAfter(decision.at())) throw new BrokenRule("meeting.missed-before-its-time");
        become(SessionState.MISSED, SessionStep.What.MISSED, decision);
    }

    /** @throws BrokenRule if no reason is given, since the other one wants to know */
    public void cancel(Decision decision) {
        require(SessionState.CANCELLED, EnumSet.of(SessionState.PROPOSED, SessionState.PLANNED));
        if (!decision.saysWhy()) throw new BrokenRule("meeting.reason-needed");
        options.clear();
        become(SessionState.CANCELLED, SessionStep.What.CANCELLED, decision);
    }

    /**
     * Writes what both of the two read.
     *
     * @throws BrokenRule if the session did not take place, is not agreed yet, or the text is too long
     */
    public void note(String text) {
        if (state != SessionState.PLANNED && state != SessionState.HELD)
            throw new BrokenRule("meeting.no-notes-now", state.name());
        var words = Text.asTyped(text);
        if (words.length() > LONGEST_NOTES) throw new BrokenRule("meeting.notes-too-long", LONGEST_NOTES);
        sharedNotes = words;
    }

    private void require(SessionState to, Set<SessionState> from) {
        if (!from.contains(state)) throw new BrokenRule("mentorship.session-is-over", to.name(), state.name());
    }

    private void become(SessionState to, SessionStep.What what, Decision decision) {
        state = to;
        sequence++;
        append(what, decision);
    }

    private void append(SessionStep.What what, Decision decision) {
        steps.put(Ids.next(), new SessionStep(what, startsAt, decision.at(), decision.by(), decision.reason()));
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

    public SessionPlan plan() {
        return new SessionPlan(startsAt, minutes, place);
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** The number of the calendar entry's revision; it rises with each change of time, place or state. */
    public int sequence() {
        return sequence;
    }

    public Optional<PersonId> proposedBy() {
        return Optional.ofNullable(proposedBy);
    }

    public String sharedNotes() {
        return sharedNotes;
    }

    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    /** The times to choose from while the session is proposed. */
    public Set<Instant> options() {
        return Set.copyOf(options);
    }

    /** Every step, oldest first. */
    public List<SessionStep> history() {
        return steps.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, SessionStep> step) ->
                                step.getValue().at())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
