package dev.waymark.mentorship;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mentee asks up to three mentors in order. One of them has the word at a time, for seven days; whoever says no, does
 * not answer or cannot take the mentee passes it on to the next.
 *
 * <p>Requested → Accepted / Declined / Expired / Withdrawn. Who can take the mentee at this moment is not known here, so
 * every verb that may pass the word on takes it as a question.
 *
 * @see "docs/decisions/0022-requests.md"
 */
public class MentorshipRequest {

    public static final int MOST_MENTORS = 3;
    public static final int LONGEST_MESSAGE = 1000;
    public static final int LONGEST_REASON = 500;
    public static final Duration TIME_TO_ANSWER = Duration.ofDays(7);
    public static final Duration REMINDED_AFTER = Duration.ofDays(4);

    private RequestId id;
    private PersonId mentee;
    private String message;
    private RequestState state;
    private Instant askedAt;
    private @Nullable Instant closedAt;
    private @Nullable PairingId pairing;
    /** By place, from 1. */
    private Map<Integer, RequestTurn> turns;

    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected MentorshipRequest() {}

    private MentorshipRequest(PersonId mentee, String message, Instant at) {
        this.id = RequestId.next();
        this.mentee = mentee;
        this.message = message;
        this.state = RequestState.REQUESTED;
        this.askedAt = at;
        this.turns = new HashMap<>();
    }

    /**
     * Asks the first of the mentors.
     *
     * @param mentors one to {@value #MOST_MENTORS}, the one to ask first at the front
     * @throws BrokenRule without a message or mentors, with a message or list that is too long, or with somebody twice
     */
    public static MentorshipRequest ask(PersonId mentee, String message, List<PersonId> mentors, Instant at) {
        var said = Text.lines(message);
        if (said.isEmpty()) throw new BrokenRule("request.message-missing");
        if (said.length() > LONGEST_MESSAGE) throw new BrokenRule("request.message-too-long", LONGEST_MESSAGE);
        if (mentors.isEmpty()) throw new BrokenRule("request.mentor-missing");
        if (mentors.size() > MOST_MENTORS) throw new BrokenRule("request.too-many-mentors", MOST_MENTORS);
        if (new HashSet<>(mentors).size() < mentors.size()) throw new BrokenRule("request.mentor-twice");
        if (mentors.contains(mentee)) throw new BrokenRule("mentorship.mentors-themself");
        var request = new MentorshipRequest(mentee, said, at);
        for (var mentor : mentors) request.turns.put(request.turns.size() + 1, RequestTurn.queued(mentor));
        request.passTheWord(at, mentor -> true);
        return request;
    }

    /**
     * The mentor takes the mentee on, by this pairing.
     *
     * @throws BrokenRule unless the mentor has the word
     */
    public void accept(PersonId mentor, PairingId by, Instant at) {
        end(placeOf(mentor), TurnState.ACCEPTED, at, "");
        withdrawTheOthers(at);
        pairing = by;
        close(RequestState.ACCEPTED, at);
    }

    /**
     * The mentor says no, and why; the word passes on.
     *
     * @param available whether a mentor can take this mentee now
     * @throws BrokenRule unless the mentor has the word and gives a reason
     */
    public void decline(PersonId mentor, String reason, Instant at, Predicate<PersonId> available) {
        var place = placeOf(mentor);
        var why = Text.lines(reason);
        if (why.isEmpty()) throw new BrokenRule("request.reason-missing");
        if (why.length() > LONGEST_REASON) throw new BrokenRule("request.reason-too-long", LONGEST_REASON);
        end(place, TurnState.DECLINED, at, why);
        passTheWord(at, available);
    }

    /**
     * The mentor leaves it to the next one, without an answer.
     *
     * @throws BrokenRule unless the mentor has the word
     */
    public void passOn(PersonId mentor, Instant at, Predicate<PersonId> available) {
        end(placeOf(mentor), TurnState.PASSED_ON, at, "");
        passTheWord(at, available);
    }

    /** @throws BrokenRule if the request is closed */
    public void withdraw(Instant at) {
        if (state != RequestState.REQUESTED) throw new BrokenRule("request.closed");
        withdrawTheOthers(at);
        close(RequestState.WITHDRAWN, at);
    }

    /**
     * Does what is due by now: passes on from a mentor who can no longer take the mentee or whose time is over, and
     * reminds whoever has been silent for four days. Doing it twice changes nothing more.
     *
     * @return whether anything changed
     */
    public boolean keepTime(Instant now, Predicate<PersonId> available) {
        var asked = placeOfTheWord();
        if (asked.isEmpty()) return false;
        var place = asked.get();
        var turn = turn(place);
        if (!now.isBefore(required(turn.deadlineAt()))) {
            end(place, TurnState.EXPIRED, now, "");
            passTheWord(now, available);
            return true;
        }
        if (!available.test(turn.mentor())) {
            passOn(turn.mentor(), now, available);
            return true;
        }
        if (turn.remindedAt() == null && !now.isBefore(required(turn.beganAt()).plus(REMINDED_AFTER))) {
            turns.put(place, turn.reminded(now));
            return true;
        }
        return false;
    }

    /** The first of the queue who can take the mentee gets the word; with nobody left the request closes. */
    private void passTheWord(Instant at, Predicate<PersonId> available) {
        for (var place = 1; place <= turns.size(); place++) {
            var turn = turn(place);
            if (turn.state() != TurnState.QUEUED) continue;
            if (available.test(turn.mentor())) {
                turns.put(place, turn.asked(at));
                return;
            }
            end(place, TurnState.PASSED_ON, at, "");
        }
        var everybodySaidNo = turns.values().stream().allMatch(turn -> turn.state() == TurnState.DECLINED);
        close(everybodySaidNo ? RequestState.DECLINED : RequestState.EXPIRED, at);
    }

    private void withdrawTheOthers(Instant at) {
        for (var place = 1; place <= turns.size(); place++)
            if (turn(place).endedAt() == null) end(place, TurnState.WITHDRAWN, at, "");
    }

    private void end(int place, TurnState as, Instant at, String why) {
        turns.put(place, turn(place).ended(as, at, why));
    }

    private void close(RequestState as, Instant at) {
        state = as;
        closedAt = at;
    }

    private int placeOf(PersonId mentor) {
        return placeOfTheWord()
                .filter(place -> turn(place).mentor().equals(mentor))
                .orElseThrow(() -> new BrokenRule("request.has-not-the-word"));
    }

    private Optional<Integer> placeOfTheWord() {
        return turns.entrySet().stream()
                .filter(turn -> turn.getValue().state() == TurnState.ASKED)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private RequestTurn turn(int place) {
        return required(turns.get(place));
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) throw new IllegalStateException("a turn lacks its times");
        return value;
    }

    public RequestId id() {
        return id;
    }

    public PersonId mentee() {
        return mentee;
    }

    public String message() {
        return message;
    }

    public RequestState state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<PairingId> pairing() {
        return Optional.ofNullable(pairing);
    }

    /** The mentor whose answer is awaited; empty once the request is closed. */
    public Optional<PersonId> hasTheWord() {
        return placeOfTheWord().map(place -> turn(place).mentor());
    }

    /** All turns, in the order in which the mentors are asked. */
    public List<RequestTurn> turns() {
        return List.copyOf(new TreeMap<>(turns).values());
    }

    /** The number of the stored version, 0 before it is stored. */
    public int version() {
        return version == null ? 0 : version;
    }
}
