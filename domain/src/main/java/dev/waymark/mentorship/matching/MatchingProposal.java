package dev.waymark.mentorship.matching;

import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lead's proposal for everybody who waits: the weights and the pairs that a lead decided; all other pairs are computed
 * from the facts of the day. Draft → Published / Discarded. There is one draft at a time, and every lead may work on it.
 *
 * @see "docs/decisions/0023-publishing-a-matching.md"
 */
public class MatchingProposal {

    public enum State {
        DRAFT,
        PUBLISHED,
        DISCARDED
    }

    private ProposalId id;
    private State state;
    private int competencies;
    private int productLine;
    private int hours;
    private int languages;
    private int levels;
    private int waiting;
    private int levelsApart;
    private @Nullable Integer changePrice;
    private Instant begunAt;
    private PersonId begunBy;
    private @Nullable Instant closedAt;
    private @Nullable PersonId closedBy;
    private Set<MatchingDecision> decisions;
    private Set<PublishedPair> published;
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for the mapping, which fills every field
    protected MatchingProposal() {}

    @SuppressWarnings("NullAway.Init") // weigh sets the weights
    private MatchingProposal(PersonId by, Instant at) {
        this.id = ProposalId.next();
        this.state = State.DRAFT;
        this.begunAt = at;
        this.begunBy = by;
        this.decisions = new HashSet<>();
        this.published = new HashSet<>();
        set(MatchingWeights.USUAL);
    }

    /** A draft with the usual weights and nothing decided. */
    public static MatchingProposal begin(PersonId by, Instant at) {
        return new MatchingProposal(by, at);
    }

    public void weigh(MatchingWeights weights) {
        requireDraft();
        set(weights);
    }

    private void set(MatchingWeights weights) {
        competencies = weights.competencies();
        productLine = weights.productLine();
        hours = weights.hours();
        languages = weights.languages();
        levels = weights.levels();
        waiting = weights.waiting();
        levelsApart = weights.levelsApart();
        changePrice = weights.changePrice().isPresent() ? weights.changePrice().getAsInt() : null;
    }

    /** Decides that the two are paired; takes the place of another mentor fixed for the mentee. */
    public void fix(Match match) {
        requireDraft();
        decisions.removeIf(other -> other.match().equals(match)
                || other.decision() == MatchingDecision.Kind.FIXED
                        && other.mentee().equals(match.mentee()));
        decisions.add(new MatchingDecision(match.mentor(), match.mentee(), MatchingDecision.Kind.FIXED));
    }

    /** Decides that the two are not paired. */
    public void exclude(Match match) {
        requireDraft();
        leaveOpen(match);
        decisions.add(new MatchingDecision(match.mentor(), match.mentee(), MatchingDecision.Kind.EXCLUDED));
    }

    /** Takes back what was decided about the two; the matching decides again. */
    public void leaveOpen(Match match) {
        requireDraft();
        decisions.removeIf(other -> other.match().equals(match));
    }

    /** Closes the draft with what it led to. */
    public void publish(Collection<PublishedPair> pairs, PersonId by, Instant at) {
        close(State.PUBLISHED, by, at);
        published.addAll(pairs);
    }

    public void discard(PersonId by, Instant at) {
        close(State.DISCARDED, by, at);
    }

    private void close(State to, PersonId by, Instant at) {
        requireDraft();
        state = to;
        closedAt = at;
        closedBy = by;
    }

    private void requireDraft() {
        if (state != State.DRAFT) throw new BrokenRule("matching.closed");
    }

    public ProposalId id() {
        return id;
    }

    public State state() {
        return state;
    }

    public MatchingWeights weights() {
        return new MatchingWeights(
                competencies,
                productLine,
                hours,
                languages,
                levels,
                waiting,
                levelsApart,
                changePrice == null ? OptionalInt.empty() : OptionalInt.of(changePrice));
    }

    public Set<Match> fixed() {
        return decided(MatchingDecision.Kind.FIXED);
    }

    public Set<Match> excluded() {
        return decided(MatchingDecision.Kind.EXCLUDED);
    }

    private Set<Match> decided(MatchingDecision.Kind kind) {
        return decisions.stream()
                .filter(made -> made.decision() == kind)
                .map(MatchingDecision::match)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<PublishedPair> published() {
        return Set.copyOf(published);
    }

    public Instant begunAt() {
        return begunAt;
    }

    public PersonId begunBy() {
        return begunBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable PersonId closedBy() {
        return closedBy;
    }

    /** The number of the stored version, 0 before it is stored. */
    public int version() {
        return version == null ? 0 : version;
    }
}
