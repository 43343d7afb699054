package dev.waymark.mentorship.application;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.waymark.database.LongWork;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.Pairing;
import dev.waymark.mentorship.PairingPlan;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.Participant;
import dev.waymark.mentorship.matching.DecideOnMatch;
import dev.waymark.mentorship.matching.Match;
import dev.waymark.mentorship.matching.MatchedPair;
import dev.waymark.mentorship.matching.Matching;
import dev.waymark.mentorship.matching.MatchingComparison;
import dev.waymark.mentorship.matching.MatchingFacts;
import dev.waymark.mentorship.matching.MatchingMentee;
import dev.waymark.mentorship.matching.MatchingPlanning;
import dev.waymark.mentorship.matching.MatchingProposal;
import dev.waymark.mentorship.matching.MatchingProposals;
import dev.waymark.mentorship.matching.MatchingReader;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.mentorship.matching.ProposalId;
import dev.waymark.mentorship.matching.ProposedMatching;
import dev.waymark.mentorship.matching.PublishMatching;
import dev.waymark.mentorship.matching.PublishOutcome;
import dev.waymark.mentorship.matching.PublishedPair;
import dev.waymark.mentorship.matching.Reason;
import dev.waymark.mentorship.matching.Unmatched;
import dev.waymark.mentorship.matching.WeighMatching;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('LEAD')")
class MatchingPlanningService implements MatchingPlanning {

    private final MatchingProposals proposals;
    private final MatchingReader reader;
    private final Pairings pairings;
    private final LongWork longWork;
    private final CurrentActor actor;
    private final Clock clock;

    MatchingPlanningService(
            MatchingProposals proposals,
            MatchingReader reader,
            Pairings pairings,
            LongWork longWork,
            CurrentActor actor,
            Clock clock) {
        this.proposals = proposals;
        this.reader = reader;
        this.pairings = pairings;
        this.longWork = longWork;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void begin() {
        pairings.awaitTurn();
        if (proposals.findDraft().isEmpty())
            proposals.save(MatchingProposal.begin(actor.get().id(), clock.instant()));
    }

    /**
     * A draft, the facts of now, and what comes out.
     *
     * @param behind how many more wait than are matched at once
     * @param current the mentor of today of those who have one and are in the matching
     */
    private record Solved(
            MatchingProposal draft,
            MatchingFacts facts,
            int behind,
            Map<PersonId, PersonId> current,
            Set<Match> released,
            Matching matching) {

        boolean isNew(Match match) {
            return !match.mentor().equals(current.get(match.mentee()));
        }

        /** Who waits and gets nobody; whoever has a mentor keeps that one at least. */
        List<Unmatched> unmatched() {
            return matching.unmatched().stream()
                    .filter(somebody -> !current.containsKey(somebody.mentee()))
                    .toList();
        }

        List<MatchedPair> newPairs() {
            return matching.pairs().stream().filter(pair -> isNew(pair.match())).toList();
        }
    }

    private Solved solve(MatchingProposal draft, MatchingWeights weights) {
        longWork.begins();
        var everybody = reader.facts(today(), weights.changePrice().isPresent());
        var facts = everybody.first(Matching.mostMentees(everybody.mentors().size()));
        var behind = everybody.waiting() - facts.waiting();
        var current = new HashMap<PersonId, PersonId>();
        for (var mentee : facts.mentees()) {
            var mentor = mentee.current();
            if (mentor != null) current.put(mentee.id(), mentor);
        }
        var released = Matching.impossible(facts.with(draft.fixed(), draft.excluded()), weights);
        var kept = new HashSet<>(draft.fixed());
        kept.removeAll(released);
        return new Solved(
                draft, facts, behind, current, released, Matching.of(facts.with(kept, draft.excluded()), weights));
    }

    private Solved solve(MatchingProposal draft) {
        return solve(draft, draft.weights());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProposedMatching> draft() {
        return proposals.findDraft().map(draft -> proposed(solve(draft)));
    }

    private ProposedMatching proposed(Solved solved) {
        var draft = solved.draft();
        var pairs = solved.newPairs();
        var changes = new HashMap<PersonId, PersonId>();
        for (var pair : pairs) {
            var before = solved.current().get(pair.match().mentee());
            if (before != null) changes.put(pair.match().mentee(), before);
        }
        var people = named(solved);
        var begunBy = people.get(draft.begunBy());
        return new ProposedMatching(
                draft.id(),
                draft.version(),
                begunBy == null ? "" : begunBy.name(),
                draft.begunAt(),
                draft.weights(),
                solved.facts().waiting(),
                solved.behind(),
                pairs,
                changes,
                solved.unmatched(),
                solved.matching().reliefs(),
                draft.excluded(),
                solved.released(),
                solved.matching().points(),
                solved.facts().mentees().stream()
                        .collect(toUnmodifiableMap(MatchingMentee::id, MatchingMentee::waitingSince)),
                solved.facts().terms(),
                people,
                solved.facts().awaited());
    }

    /** Everybody of the facts, of the decided pairs, and who began. */
    private Map<PersonId, Participant> named(Solved solved) {
        var missing = new HashSet<PersonId>();
        missing.add(solved.draft().begunBy());
        for (var decided : List.of(solved.draft().fixed(), solved.draft().excluded()))
            for (var match : decided) {
                missing.add(match.mentor());
                missing.add(match.mentee());
            }
        missing.removeAll(solved.facts().people().keySet());
        var people = new HashMap<>(solved.facts().people());
        people.putAll(reader.people(missing, today()));
        return people;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MatchedPair> options(ProposalId proposal, PersonId mentee) {
        return solve(open(proposal)).matching().options(mentee);
    }

    @Override
    @Transactional(readOnly = true)
    public MatchingComparison compare(ProposalId proposal, MatchingWeights other) {
        var draft = open(proposal);
        var here = solve(draft);
        var there = solve(draft, other);
        var mentorHere = mentors(here);
        var mentorThere = mentors(there);
        var people = new HashMap<>(there.facts().people());
        people.putAll(here.facts().people());
        var mentees = new HashSet<>(mentorHere.keySet());
        mentees.addAll(mentorThere.keySet());
        var differences = new ArrayList<MatchingComparison.Difference>();
        for (var mentee : mentees) {
            var one = mentorHere.getOrDefault(mentee, here.current().get(mentee));
            var two = mentorThere.getOrDefault(mentee, there.current().get(mentee));
            if (one == null ? two != null : !one.equals(two))
                differences.add(new MatchingComparison.Difference(
                        mentee, nameOf(mentee, people), nullableName(one, people), nullableName(two, people)));
        }
        differences.sort(Comparator.comparing(MatchingComparison.Difference::name)
                .thenComparing(difference -> difference.mentee().value()));
        return new MatchingComparison(
                side(here, draft.weights(), here.matching(), there.matching()),
                side(there, other, here.matching(), there.matching()),
                differences);
    }

    private static MatchingComparison.Side side(
            Solved side, MatchingWeights weights, Matching byDraft, Matching byOther) {
        var matches = side.matching().matches();
        return new MatchingComparison.Side(
                weights,
                side.facts().waiting() - side.unmatched().size(),
                (int) matches.stream()
                        .filter(match -> side.current().containsKey(match.mentee()) && side.isNew(match))
                        .count(),
                byDraft.points(matches),
                byOther.points(matches));
    }

    private static Map<PersonId, PersonId> mentors(Solved solved) {
        return solved.matching().matches().stream().collect(toUnmodifiableMap(Match::mentee, Match::mentor));
    }

    private static @Nullable String nullableName(@Nullable PersonId person, Map<PersonId, Participant> people) {
        return person == null ? null : nameOf(person, people);
    }

    private static String nameOf(PersonId person, Map<PersonId, Participant> people) {
        var known = people.get(person);
        return known == null ? "" : known.name();
    }

    @Override
    public void weigh(WeighMatching command) {
        change(command.proposal(), command.version(), draft -> draft.weigh(command.weights()));
    }

    @Override
    public void fix(DecideOnMatch command) {
        change(command.proposal(), command.version(), draft -> {
            var before = solve(draft).released();
            draft.fix(command.match());
            var now = solve(draft);
            if (before.containsAll(now.released()) && !now.released().contains(command.match())) return;
            throw new BrokenRule(
                    isBeyondSlots(command.match().mentor(), now)
                            ? "mentorship.fixed-beyond-slots"
                            : "mentorship.fixed-pair-not-allowed");
        });
    }

    private static boolean isBeyondSlots(PersonId mentor, Solved solved) {
        var terms = solved.facts().terms().get(mentor);
        var changeable =
                solved.current().values().stream().filter(mentor::equals).count();
        return terms != null
                && solved.draft().fixed().stream()
                                .filter(match -> match.mentor().equals(mentor))
                                .count()
                        > terms.free() + changeable;
    }

    @Override
    public void exclude(DecideOnMatch command) {
        change(command.proposal(), command.version(), draft -> draft.exclude(command.match()));
    }

    @Override
    public void leaveOpen(DecideOnMatch command) {
        change(command.proposal(), command.version(), draft -> draft.leaveOpen(command.match()));
    }

    @Override
    public void discard(ProposalId proposal, int version) {
        change(proposal, version, draft -> draft.discard(actor.get().id(), clock.instant()));
    }

    private void change(ProposalId id, int version, Consumer<MatchingProposal> verb) {
        var draft = open(id);
        if (draft.version() != version) throw new ChangedMeanwhile("matching proposal " + id);
        verb.accept(draft);
        proposals.save(draft);
    }

    private MatchingProposal open(ProposalId id) {
        var proposal = proposals.findById(id).orElseThrow(() -> new NotFound(id));
        if (proposal.state() != MatchingProposal.State.DRAFT) throw new ChangedMeanwhile("matching proposal " + id);
        return proposal;
    }

    @Override
    public PublishOutcome publish(PublishMatching command) {
        pairings.awaitTurn();
        var proposal = proposals.findById(command.proposal()).orElseThrow(() -> new NotFound(command.proposal()));
        if (proposal.state() == MatchingProposal.State.PUBLISHED)
            return new PublishOutcome.Published(proposal.published().size());
        if (proposal.state() == MatchingProposal.State.DISCARDED || proposal.version() != command.version())
            throw new ChangedMeanwhile("matching proposal " + command.proposal());
        var solved = solve(proposal);
        var pairs = solved.newPairs();
        var now = pairs.stream().map(MatchedPair::match).collect(toSet());
        if (!now.equals(command.seen())) return differs(command.seen(), now, solved);
        if (pairs.isEmpty()) throw new BrokenRule("matching.nothing-to-publish");
        return write(proposal, pairs, solved);
    }

    private PublishOutcome differs(Set<Match> seen, Set<Match> now, Solved solved) {
        var gone = new HashSet<>(seen);
        gone.removeAll(now);
        var come = new HashSet<>(now);
        come.removeAll(seen);
        var ids = new HashSet<PersonId>();
        for (var match : gone) {
            ids.add(match.mentor());
            ids.add(match.mentee());
        }
        var people = new HashMap<>(solved.facts().people());
        people.putAll(reader.people(ids, today()));
        return new PublishOutcome.Differs(names(gone, people), names(come, people), now);
    }

    private static List<PublishOutcome.Named> names(Set<Match> matches, Map<PersonId, Participant> people) {
        return matches.stream()
                .map(match -> new PublishOutcome.Named(nameOf(match.mentor(), people), nameOf(match.mentee(), people)))
                .sorted(Comparator.comparing(PublishOutcome.Named::mentee).thenComparing(PublishOutcome.Named::mentor))
                .toList();
    }

    /** Ends what is changed first, so that its slots are free for the new pairs. */
    private PublishOutcome write(MatchingProposal proposal, List<MatchedPair> pairs, Solved solved) {
        var decision = new Decision(actor.get().id(), today(), clock.instant(), Decision.MATCHED);
        var current = solved.current();
        for (var pair : pairs) {
            var mentee = pair.match().mentee();
            var before = current.get(mentee);
            if (before == null) continue;
            for (var running : pairings.openOf(mentee)) {
                if (!running.mentee().equals(mentee) || !running.mentor().equals(before)) continue;
                running.complete(decision);
                pairings.save(running);
            }
        }
        var proposed = new ArrayList<Pairing>();
        var published = new ArrayList<PublishedPair>();
        for (var pair : pairs) {
            var pairing = Pairing.propose(pair.match().mentor(), pair.match().mentee(), plan(pair, solved), decision);
            proposed.add(pairing);
            published.add(new PublishedPair(pairing.id(), pair.points()));
        }
        pairings.saveAll(proposed);
        proposal.publish(published, decision.by(), decision.at());
        proposals.save(proposal);
        return new PublishOutcome.Published(published.size());
    }

    /** Meets as the mentor likes to, and begins with what the one wants and the other offers. */
    private static PairingPlan plan(MatchedPair pair, Solved solved) {
        var focus = pair.reasons().stream()
                .filter(Reason.Competencies.class::isInstance)
                .map(Reason.Competencies.class::cast)
                .flatMap(reason -> reason.offered().stream())
                .collect(toSet());
        var terms =
                Objects.requireNonNull(solved.facts().terms().get(pair.match().mentor()));
        return new PairingPlan(terms.cadence(), focus, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
