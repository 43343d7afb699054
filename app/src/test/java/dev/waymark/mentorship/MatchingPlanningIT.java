package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.mentorship.matching.DecideOnMatch;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.Match;
import dev.waymark.mentorship.matching.MatchedPair;
import dev.waymark.mentorship.matching.MatchingFacts;
import dev.waymark.mentorship.matching.MatchingMentee;
import dev.waymark.mentorship.matching.MatchingMentor;
import dev.waymark.mentorship.matching.MatchingPlanning;
import dev.waymark.mentorship.matching.MatchingProposals;
import dev.waymark.mentorship.matching.MatchingReader;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.mentorship.matching.MentorTerms;
import dev.waymark.mentorship.matching.OpenPairing;
import dev.waymark.mentorship.matching.ProposalAnswers;
import dev.waymark.mentorship.matching.ProposedMatching;
import dev.waymark.mentorship.matching.ProposedPairing;
import dev.waymark.mentorship.matching.PublishMatching;
import dev.waymark.mentorship.matching.PublishOutcome;
import dev.waymark.mentorship.matching.Unmatched;
import dev.waymark.mentorship.matching.WeighMatching;
import dev.waymark.mentorship.matching.WorkingHours;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.Ids;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.IntegrationTest;
import dev.waymark.testing.SqlStatements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** From the rows to the facts, from the facts to a proposal, and from there to pairings that mentors answer. */
@IntegrationTest
@WithMockUser(roles = {"LEAD", "MENTOR"})
@TestPropertySource(properties = "test.database=matching")
class MatchingPlanningIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MatchingPlanning matchings;

    @Autowired
    MatchingReader reader;

    @Autowired
    MatchingProposals proposals;

    @Autowired
    ProposalAnswers answers;

    @Autowired
    MentorshipPlanning planning;

    @Autowired
    MentorshipBoard board;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    Organisation organisation;
    LocalDate today;
    PersonId lead;

    /** Nobody else waits or mentors: this class has a database of its own. */
    @BeforeEach
    void organise() {
        jdbc.sql("truncate person, competency, product_line, framework, level cascade")
                .update();
        today = LocalDate.now(clock);
        organisation = new Organisation(jdbc);
        lead = organisation.person("Lea Lead", Scope.LEAD, today.minusYears(2));
        organisation.slots(lead, 0, today.minusYears(1));
        actAs(lead);
    }

    @Test
    void readsWhatIsKnownOfEverybody() {
        var line = organisation.line("Payments");
        var stakeholders = competency();
        var mentor = organisation.person("Ana", Scope.MENTOR, today.minusDays(900), line, lead);
        organisation.slots(mentor, 2, today.minusDays(50));
        profile(mentor, "OTHER", 21, "de", "en");
        offer(mentor, stakeholders, today.minusDays(5), null);
        offer(mentor, competency(), today.minusDays(9), today);
        var mentee = organisation.person("Milan", Scope.CONTRIBUTOR, today.minusDays(100), line, mentor);
        profile(mentee, "SAME", 14, "sr");
        wish(mentee, stakeholders);
        never(mentee, lead);
        var before = organisation.person("Ben", Scope.MENTOR, today.minusDays(900));
        ended(before, mentee, today.minusDays(60), today.minusDays(30));
        var paired = organisation.person("Paul", Scope.CONTRIBUTOR, today.minusDays(100));
        organisation.pairing(mentor, paired, PairingState.ACTIVE, today.minusDays(9));

        var facts = reader.facts(today, false);
        assertThat(facts.mentees())
                .filteredOn(one -> one.id().equals(mentee))
                .containsExactly(new MatchingMentee(
                        mentee,
                        1,
                        new ProductLineId(line),
                        Set.of(mentor, lead),
                        Set.of(stakeholders),
                        LineWish.SAME,
                        Set.of("sr"),
                        new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Berlin")),
                        Set.of(lead),
                        Set.of(before),
                        today.minusDays(30),
                        null));
        assertThat(facts.mentees()).extracting(MatchingMentee::id).containsExactlyInAnyOrder(mentee, mentor, before);
        assertThat(facts.mentors())
                .filteredOn(one -> one.id().equals(mentor))
                .containsExactly(new MatchingMentor(
                        mentor,
                        2,
                        Scope.MENTOR,
                        new ProductLineId(line),
                        Set.of(lead),
                        Set.of(stakeholders),
                        Set.of("de", "en"),
                        new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Berlin")),
                        Set.of(),
                        1));
        assertThat(facts.mentors()).extracting(MatchingMentor::id).containsExactlyInAnyOrder(mentor, before, lead);
        assertThat(facts.terms().get(mentor)).satisfies(terms -> {
            assertThat(terms.slots()).isEqualTo(2);
            assertThat(terms.used()).isEqualTo(1);
            assertThat(terms.cadence()).isEqualTo(new Cadence(21));
        });
        assertThat(facts.open()).containsExactly(new OpenPairing(mentor, 2, paired, 1));
        assertThat(facts.people().get(mentee)).extracting(Participant::name).isEqualTo("Milan");
        assertThat(facts.awaited()).isZero();
    }

    @Test
    void whoIsAwayOrLeavesOrAwaitsAnAnswerStaysOut() {
        var away = mentor("Ana", 2);
        jdbc.sql("insert into mentor_absence (id, person_id, valid_from, valid_to) values (:id, :person, :from, :to)")
                .param("id", Ids.next())
                .param("person", away.value())
                .param("from", today.minusDays(3))
                .param("to", today.plusDays(9))
                .update();
        var leaving = contributor("Leaves");
        jdbc.sql("update person set left_on = :on where id = :id")
                .param("on", today.plusDays(20))
                .param("id", leaving.value())
                .update();
        var proposed = contributor("Proposed");
        organisation.pairing(mentor("Ben", 1), proposed, PairingState.PROPOSED, today);
        var asking = contributor("Asks");
        var asked = mentor("Asked", 2);
        request(asking, asked, RequestState.REQUESTED, TurnState.ASKED);
        var withdrew = contributor("Withdrew");
        request(withdrew, asked, RequestState.WITHDRAWN, TurnState.WITHDRAWN);
        var mentored = contributor("Has a mentor and asks for another");
        organisation.pairing(mentor("Cai", 1), mentored, PairingState.ACTIVE, today);
        request(mentored, asked, RequestState.REQUESTED, TurnState.ASKED);

        var facts = reader.facts(today, false);
        assertThat(facts.mentees())
                .extracting(MatchingMentee::id)
                .contains(withdrew)
                .doesNotContain(leaving, proposed, asking);
        assertThat(mentorIn(facts, away).free()).isZero();
        assertThat(facts.terms().get(asked)).extracting(MentorTerms::asked).isEqualTo(1);
        assertThat(mentorIn(facts, asked).free()).isEqualTo(1);
        assertThat(facts.terms().get(away)).extracting(MentorTerms::absentUntil).isEqualTo(today.plusDays(9));
        assertThat(facts.awaited()).isEqualTo(2);
    }

    private void request(PersonId mentee, PersonId mentor, RequestState state, TurnState turn) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into mentorship_request (id, mentee_id, message, state, asked_at, closed_at, version)
                        values (:id, :mentee, 'Teach me.', :state, now(),
                                case when :state <> 'REQUESTED' then now() end, 0)
                        """)
                .param("id", id)
                .param("mentee", mentee.value())
                .param("state", state.name())
                .update();
        jdbc.sql("""
                        insert into mentorship_request_turn (request_id, place, mentor_id, state, began_at, deadline_at)
                        values (:id, 1, :mentor, :turn, now(), now() + interval '7 days')
                        """)
                .param("id", id)
                .param("mentor", mentor.value())
                .param("turn", turn.name())
                .update();
    }

    @Test
    void whoHasAMentorIsInItOnlyWhereThatMayChange() {
        var ana = mentor("Ana", 2);
        var milan = contributor("Milan");
        organisation.pairing(ana, milan, PairingState.ACTIVE, today.minusDays(40));
        var twice = contributor("Twice");
        organisation.pairing(ana, twice, PairingState.ACTIVE, today.minusDays(40));
        organisation.pairing(mentor("Ben", 2), twice, PairingState.ON_HOLD, today.minusDays(40));
        assertThat(reader.facts(today, false).mentees())
                .extracting(MatchingMentee::id)
                .doesNotContain(milan, twice);
        assertThat(reader.facts(today, true).mentees())
                .filteredOn(mentee -> mentee.current() != null)
                .extracting(MatchingMentee::id, MatchingMentee::current)
                .containsExactly(tuple(milan, ana));
    }

    @Test
    void takesAFixedNumberOfStatements() {
        for (var i = 0; i < 5; i++) {
            mentor("Ana " + i, 1);
            contributor("Milan " + i);
        }
        assertThat(SqlStatements.during(() -> reader.facts(today, true))).hasSize(6);
        matchings.begin();
        var few = SqlStatements.during(() -> draft()).size();
        for (var i = 0; i < 20; i++) contributor("Joana " + i);
        assertThat(SqlStatements.during(() -> draft())).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(9);
    }

    @Test
    void placesAsManyAsPossibleAndSaysWhatWouldHelpTheOthers() {
        var ana = mentor("Ana", 1);
        var first = contributor("First", 300);
        var second = contributor("Second", 100);
        matchings.begin();
        var draft = draft();
        // the two mentors wait as well, and only the lead is above them, without a slot
        assertThat(draft.matches()).containsExactly(new Match(ana, first));
        assertThat(draft.unmatched())
                .filteredOn(one -> one.mentee().equals(second))
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Unmatched.SlotsTaken.class,
                        taken -> assertThat(taken.wayOut()).isIn(ana, lead));
        assertThat(draft.reliefs()).anyMatch(relief -> relief.mentor().equals(ana));
        planning.setSlots(new SetSlots(ana, 2, 1));
        assertThat(draft().matches()).containsExactlyInAnyOrder(new Match(ana, first), new Match(ana, second));
    }

    @Test
    void matchesAroundWhatTheLeadDecided() {
        var ana = mentor("Ana", 1);
        var ben = mentor("Ben", 1);
        var first = contributor("First", 300);
        var second = contributor("Second", 100);
        matchings.begin();
        decide(matchings::fix, ana, second);
        assertThat(draft().matches()).containsExactlyInAnyOrder(new Match(ana, second), new Match(ben, first));
        assertThatThrownBy(() -> decide(matchings::fix, ana, first))
                .isInstanceOfSatisfying(
                        BrokenRule.class,
                        broken -> assertThat(broken.rule()).isEqualTo("mentorship.fixed-beyond-slots"));
        assertThatThrownBy(() -> decide(matchings::fix, ben, ana))
                .isInstanceOfSatisfying(
                        BrokenRule.class,
                        broken -> assertThat(broken.rule()).isEqualTo("mentorship.fixed-pair-not-allowed"));
        decide(matchings::fix, ben, second);
        assertThat(draft().pairs())
                .filteredOn(MatchedPair::fixed)
                .extracting(MatchedPair::match)
                .containsExactly(new Match(ben, second));
        decide(matchings::exclude, ana, first);
        assertThat(draft().matches()).containsExactly(new Match(ben, second));
        assertThat(draft().excluded()).containsExactly(new Match(ana, first));
        decide(matchings::leaveOpen, ana, first);
        decide(matchings::leaveOpen, ben, second);
        assertThat(draft().matches()).hasSize(2);
        assertThat(draft().pairs()).noneMatch(MatchedPair::fixed);
        assertThat(matchings.options(draft().id(), first))
                .extracting(pair -> pair.match().mentor())
                .containsExactlyInAnyOrder(ana, ben);
    }

    @Test
    void goesOnWithoutAFixedPairThatIsNotPossibleAnyMore() {
        var ana = mentor("Ana", 1);
        var milan = contributor("Milan");
        matchings.begin();
        decide(matchings::fix, ana, milan);
        planning.setSlots(new SetSlots(ana, 0, 1));
        assertThat(draft().released()).containsExactly(new Match(ana, milan));
        assertThat(draft().pairs()).isEmpty();
    }

    @Test
    void saysNothingOfWhomSomebodyNeverWants() {
        var ana = mentor("Ana", 2);
        var milan = contributor("Milan");
        never(milan, ana);
        never(milan, lead);
        matchings.begin();
        assertThat(draft().unmatched())
                .filteredOn(one -> one.mentee().equals(milan))
                .containsExactly(new Unmatched.NobodyFits(milan, Map.of(), Map.of(), Optional.empty()));
        assertThat(matchings.options(draft().id(), milan)).isEmpty();
    }

    @Test
    void comparesWithOtherWeights() {
        var ana = mentor("Ana", 1);
        var ben = mentor("Ben", 1);
        var milan = contributor("Milan");
        var skill = competency();
        wish(milan, skill);
        offer(ana, skill, today.minusDays(9), null);
        profile(ben, "EITHER", 14, "sr");
        jdbc.sql("insert into mentoring_profile values (:id, null, null, null, 14, 'EITHER', 0)")
                .param("id", milan.value())
                .update();
        speak(milan, "sr");
        matchings.begin();
        assertThat(draft().matches()).containsExactly(new Match(ana, milan));
        var languages = new MatchingWeights(0, 0, 0, 10, 0, 0, 1, OptionalInt.empty());
        var comparison = matchings.compare(draft().id(), languages);
        assertThat(comparison.draft().placed()).isEqualTo(1);
        assertThat(comparison.other().placed()).isEqualTo(1);
        assertThat(comparison.draft().points()).isEqualTo(draft().points());
        assertThat(comparison.draft().pointsByOther()).isZero();
        assertThat(comparison.other().pointsByOther()).isEqualTo(1000);
        assertThat(comparison.other().points()).isLessThan(comparison.draft().points());
        assertThat(comparison.differences()).singleElement().satisfies(one -> {
            assertThat(one.draft()).isEqualTo("Ana");
            assertThat(one.other()).isEqualTo("Ben");
        });
        matchings.weigh(new WeighMatching(draft().id(), draft().version(), languages));
        assertThat(draft().weights()).isEqualTo(languages);
        assertThat(draft().matches()).containsExactly(new Match(ben, milan));
    }

    @Test
    void publishesProposalsThatMentorsAnswer() {
        var skill = competency();
        var ana = mentor("Ana", 2);
        offer(ana, skill, today.minusDays(9), null);
        var milan = contributor("Milan", 100);
        wish(milan, skill);
        var joana = contributor("Joana", 200);
        matchings.begin();
        var draft = draft();
        assertThat(matchings.publish(publish(draft))).isEqualTo(new PublishOutcome.Published(2));
        assertThat(matchings.draft()).isEmpty();
        assertThat(matchings.publish(publish(draft))).isEqualTo(new PublishOutcome.Published(2));
        var stored = proposals.findById(draft.id()).orElseThrow();
        assertThat(stored.closedBy()).isEqualTo(lead);

        actAs(ana);
        var open = answers.open();
        assertThat(open).extracting(one -> one.mentee().name()).containsExactlyInAnyOrder("Milan", "Joana");
        var toMilan = of(open, milan);
        var toJoana = of(open, joana);
        answers.accept(new DecideOnPairing(toMilan.id(), toMilan.version(), ""));
        assertThatThrownBy(() -> answers.decline(new DecideOnPairing(toMilan.id(), 1, "No")))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo("matching.answered"));
        assertThatThrownBy(() -> answers.decline(new DecideOnPairing(toJoana.id(), toJoana.version(), " ")))
                .isInstanceOf(BrokenRule.class);
        answers.decline(new DecideOnPairing(toJoana.id(), toJoana.version(), "Too close to my own team"));
        assertThat(answers.open()).isEmpty();
        assertThat(board.pairing(toMilan.id()).row().state()).isEqualTo(PairingState.ACTIVE);
        assertThat(board.pairing(toMilan.id()).history().getLast().reason()).isEqualTo(Decision.MATCHED);
        assertThat(board.pairing(toJoana.id()).row().state()).isEqualTo(PairingState.ENDED_EARLY);

        // declined: not proposed to each other again, and the place in the queue is kept
        var facts = reader.facts(today, false);
        var waits = facts.mentees().stream()
                .filter(one -> one.id().equals(joana))
                .findFirst()
                .orElseThrow();
        assertThat(waits.endedEarlyWith()).containsExactly(ana);
        assertThat(waits.waitingSince()).isEqualTo(today.minusDays(200));
    }

    @Test
    void aProposalThatALeadTakesBackMayBeMadeAgain() {
        var ana = mentor("Ana", 2);
        var milan = contributor("Milan");
        matchings.begin();
        matchings.publish(publish(draft()));
        actAs(ana);
        var open = answers.open().getFirst();
        actAs(lead);
        planning.endEarly(new DecideOnPairing(open.id(), open.version(), "Later"));
        assertThat(reader.facts(today, false).mentees())
                .filteredOn(one -> one.id().equals(milan))
                .allSatisfy(one -> assertThat(one.endedEarlyWith()).isEmpty());
    }

    @Test
    void onlyTheMentorAnswers() {
        mentor("Ana", 1);
        contributor("Milan");
        matchings.begin();
        matchings.publish(publish(draft()));
        var id = new PairingId(
                jdbc.sql("select id from pairing").query(UUID.class).single());
        assertThat(answers.open()).isEmpty();
        assertThatThrownBy(() -> answers.accept(new DecideOnPairing(id, 0, ""))).isInstanceOf(NotFound.class);
    }

    @Test
    void writesNothingWhereTheFactsHaveChanged() {
        var ana = mentor("Ana", 1);
        var ben = mentor("Ben", 1);
        var milan = contributor("Milan");
        matchings.begin();
        var draft = draft();
        var seen = draft.matches().iterator().next();
        var other = seen.mentor().equals(ana) ? ben : ana;
        planning.setSlots(new SetSlots(seen.mentor(), 0, 1));
        assertThat(matchings.publish(publish(draft))).isInstanceOfSatisfying(PublishOutcome.Differs.class, differs -> {
            assertThat(differs.gone())
                    .singleElement()
                    .satisfies(pair -> assertThat(pair.mentee()).isEqualTo("Milan"));
            assertThat(differs.come()).hasSize(1);
            assertThat(differs.now()).containsExactly(new Match(other, milan));
        });
        assertThat(pairingsInAll()).isZero();
        assertThat(matchings.draft()).isPresent();
    }

    @Test
    void whoGetsAnotherMentorCompletesThePairingOfToday() {
        var skill = competency();
        var ana = mentor("Ana", 1);
        var ben = mentor("Ben", 1);
        offer(ben, skill, today.minusDays(9), null);
        var milan = contributor("Milan");
        wish(milan, skill);
        var before = organisation.pairing(ana, milan, PairingState.ACTIVE, today.minusDays(40));
        var joana = contributor("Joana", 400);
        matchings.begin();
        var usual = MatchingWeights.USUAL;
        matchings.weigh(new WeighMatching(
                draft().id(),
                draft().version(),
                new MatchingWeights(10, 0, 0, 0, 0, 0, usual.levelsApart(), OptionalInt.of(100))));
        var draft = draft();
        assertThat(draft.changes()).containsExactly(Map.entry(milan, ana));
        assertThat(draft.matches()).containsExactlyInAnyOrder(new Match(ben, milan), new Match(ana, joana));
        matchings.publish(publish(draft));
        assertThat(board.pairing(new PairingId(before)).row().state()).isEqualTo(PairingState.COMPLETED);
        assertThat(pairingsInAll()).isEqualTo(3);
    }

    @Test
    void twoLeadsWhoPublishAtOnceMakeOneEffect() throws Exception {
        for (var i = 0; i < 4; i++) {
            mentor("Ana " + i, 1);
            contributor("Milan " + i);
        }
        matchings.begin();
        var draft = draft();
        var outcomes = atOnce(Collections.nCopies(6, () -> matchings.publish(publish(draft))));
        assertThat(outcomes).containsOnly(new PublishOutcome.Published(4));
        assertThat(pairingsInAll()).isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from matching_published_pair")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void twoLeadsWhoBeginAtOnceShareOneDraft() throws Exception {
        atOnce(Collections.nCopies(4, () -> {
            matchings.begin();
            return true;
        }));
        assertThat(jdbc.sql("select count(*) from matching_proposal where state = 'DRAFT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesADecisionOnAnOlderVersionOrAClosedDraft() {
        var ana = mentor("Ana", 1);
        var milan = contributor("Milan");
        matchings.begin();
        var draft = draft();
        decide(matchings::fix, ana, milan);
        assertThatThrownBy(
                        () -> matchings.exclude(new DecideOnMatch(draft.id(), draft.version(), new Match(ana, milan))))
                .isInstanceOf(ChangedMeanwhile.class);
        matchings.discard(draft.id(), draft().version());
        assertThat(matchings.draft()).isEmpty();
        assertThatThrownBy(() -> matchings.publish(publish(draft))).isInstanceOf(ChangedMeanwhile.class);
        assertThat(pairingsInAll()).isZero();
    }

    @Test
    @WithMockUser(roles = "MENTOR")
    void isForLeadsOnly() {
        assertThatThrownBy(() -> matchings.draft()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> matchings.begin()).isInstanceOf(AccessDeniedException.class);
    }

    private ProposedMatching draft() {
        return matchings.draft().orElseThrow();
    }

    private void decide(Consumer<DecideOnMatch> verb, PersonId mentor, PersonId mentee) {
        verb.accept(new DecideOnMatch(draft().id(), draft().version(), new Match(mentor, mentee)));
    }

    private static PublishMatching publish(ProposedMatching draft) {
        return new PublishMatching(draft.id(), draft.version(), draft.matches());
    }

    private static ProposedPairing of(List<ProposedPairing> open, PersonId mentee) {
        return open.stream()
                .filter(one -> one.mentee().id().equals(mentee))
                .findFirst()
                .orElseThrow();
    }

    private static MatchingMentor mentorIn(MatchingFacts facts, PersonId id) {
        return facts.mentors().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int pairingsInAll() {
        return jdbc.sql("select count(*) from pairing").query(Integer.class).single();
    }

    private void actAs(PersonId person) {
        given(actor.get()).willReturn(new Actor(person, "Somebody", null, Scope.LEAD, false));
    }

    /** A mentor who needs no mentor: proposed to nobody, and nobody is above but the lead, who has no slot. */
    private PersonId mentor(String name, int slots) {
        var mentor = organisation.person(name, Scope.MENTOR, today.minusYears(1));
        organisation.slots(mentor, slots, today.minusDays(100));
        return mentor;
    }

    private PersonId contributor(String name) {
        return contributor(name, 240);
    }

    private PersonId contributor(String name, int days) {
        return organisation.person(name, Scope.CONTRIBUTOR, today.minusDays(days));
    }

    private CompetencyId competency() {
        var id = Ids.next();
        jdbc.sql("insert into competency (id) values (:id)").param("id", id).update();
        return new CompetencyId(id);
    }

    private void profile(PersonId person, String wish, int cadence, String... languages) {
        jdbc.sql("insert into mentoring_profile values (:id, '09:00', '17:00', 'Europe/Berlin', :cadence, :wish, 0)")
                .param("id", person.value())
                .param("cadence", cadence)
                .param("wish", wish)
                .update();
        for (var language : languages) speak(person, language);
    }

    private void speak(PersonId person, String language) {
        jdbc.sql("insert into mentoring_language values (:id, :language)")
                .param("id", person.value())
                .param("language", language)
                .update();
    }

    private void offer(PersonId person, CompetencyId competency, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("insert into mentor_offer values (:id, :person, :competency, :from, :to)")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("competency", competency.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void wish(PersonId person, CompetencyId competency) {
        jdbc.sql("insert into mentee_wish values (:id, :person, :competency, :from, null)")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("competency", competency.value())
                .param("from", today.minusDays(5))
                .update();
    }

    private void never(PersonId person, PersonId other) {
        jdbc.sql("insert into mentoring_never_with values (:person, :other)")
                .param("person", person.value())
                .param("other", other.value())
                .update();
    }

    private void ended(PersonId mentor, PersonId mentee, LocalDate from, LocalDate to) {
        var id = organisation.pairing(mentor, mentee, PairingState.ENDED_EARLY, to);
        organisation.phase(id, mentor, PairingState.ACTIVE, from, to);
    }

    private static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
        var security = SecurityContextHolder.getContext();
        var together = new CyclicBarrier(attempts.size());
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var running = new ArrayList<Future<T>>();
            for (var attempt : attempts) {
                running.add(threads.submit(() -> {
                    SecurityContextHolder.setContext(security);
                    together.await();
                    return attempt.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }
}
