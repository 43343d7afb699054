package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.Accounts;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import dev.waymark.testing.DemoTest;
import dev.waymark.testing.SqlStatements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionOperations;

/** What people do with their goals, who sees it, and what happens when many do it at once, down to the rows. */
@DemoTest
class GoalPlanningIT {

    private static final String OWNER = "pm@example.com";
    private static final String MENTOR = "senior@example.com";
    private static final String LEAD = "head@example.com";
    private static final String STRANGER = "associate@example.com";
    private static final String ADMINISTRATOR = "admin@example.com";
    private static final GoalText TEXT = new GoalText("Run the discovery", "The team builds what customers need");
    private static final int SESSIONS = 50;

    @Autowired
    GoalPlanning planning;

    @Autowired
    GoalBook book;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    LocalDate today;

    @BeforeEach
    void begin() {
        today = LocalDate.now(clock);
        as(OWNER);
        // the senior mentors the product manager in the demo
        assertThat(book.myMentors()).extracting(PersonRef::name).containsExactly("Ana Ferreira");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void as(String email) {
        var person = accounts.findByEmail(email).orElseThrow().person();
        var acting = accounts.actor(person, today).orElseThrow();
        given(actor.get()).willReturn(acting);
        signIn(acting);
    }

    private static void signIn(Actor acting) {
        var roles = new ArrayList<String>();
        if (acting.contributes()) roles.add("ROLE_CONTRIBUTOR");
        if (acting.mentors()) roles.add("ROLE_MENTOR");
        if (acting.leads()) roles.add("ROLE_LEAD");
        if (acting.administrator()) roles.add("ROLE_ADMINISTRATOR");
        SecurityContextHolder.setContext(new SecurityContextImpl(
                new TestingAuthenticationToken(acting.name(), "", roles.toArray(String[]::new))));
    }

    @Test
    void takesAGoalFromTheDraftToItsEndAndBack() {
        var responsibility =
                new ResponsibilityId(jdbc.sql("select responsibility_id from framework_responsibility limit 1")
                        .query(UUID.class)
                        .single());
        var id = GoalId.next();
        var version = planning.draft(new DraftGoal(
                id, new GoalText("Discover", ""), today.plusDays(30), Visibility.ONLY_ME, Set.of(), false));
        version = planning.revise(new ReviseGoal(
                id, version, TEXT, today.plusDays(60), Visibility.MENTOR_AND_LEADS, Set.of(responsibility)));
        version = planning.activate(new DecideOnGoal(id, version, ""));
        var step = StepId.next();
        version = planning.addStep(new WordStep(id, version, step, "Ask five customers"));
        version = planning.finishStep(new DecideOnStep(id, version, step));
        var wrong = CheckInId.next();
        version = planning.checkIn(said(wrong, id, version, 90));
        var correction = CheckInId.next();
        version = planning.correct(new CorrectCheckIn(wrong, said(correction, id, version, 9)));
        version = planning.achieve(new DecideOnGoal(id, version, ""));
        version = planning.reopen(new DecideOnGoal(id, version, ""));
        version = planning.abandon(new DecideOnGoal(id, version, "The market is gone"));

        var goal = book.goal(id);
        assertThat(goal.mine()).isTrue();
        assertThat(goal.row().version()).isEqualTo(version);
        assertThat(goal.row().title()).isEqualTo("Run the discovery");
        assertThat(goal.responsibilities()).extracting(GoalDetails.Grown::id).containsExactly(responsibility);
        assertThat(goal.phases())
                .extracting(GoalDetails.Phase::state)
                .containsExactly(
                        GoalState.ABANDONED, GoalState.ACTIVE, GoalState.ACHIEVED, GoalState.ACTIVE, GoalState.DRAFT);
        assertThat(goal.phases().getFirst().reason()).isEqualTo("The market is gone");
        assertThat(goal.phases().getFirst().by()).isEqualTo("Milan Kovač");
        assertThat(goal.checkIns()).extracting(GoalDetails.Made::id).containsExactly(correction, wrong);
        assertThat(goal.standing()).extracting(GoalDetails.Made::id).containsExactly(correction);
        assertThat(goal.row().progress()).isEqualTo(new Progress(9));
        assertThat(goal.steps()).containsExactly(new Step(step, "Ask five customers", today));
    }

    private static MakeCheckIn said(CheckInId id, GoalId goal, int version, int progress) {
        return new MakeCheckIn(id, goal, version, new Progress(progress), new Confidence(7), "Went on", "");
    }

    @Test
    void doesOnceWhatIsSentTwice() {
        var draft = new DraftGoal(GoalId.next(), TEXT, today.plusDays(30), Visibility.EVERYONE, Set.of(), true);
        var before = book.counts();
        var version = planning.draft(draft);
        assertThat(planning.draft(draft)).isEqualTo(version);
        var checkIn = said(CheckInId.next(), draft.id(), version, 20);
        var checkedIn = planning.checkIn(checkIn);
        assertThat(planning.checkIn(checkIn)).isEqualTo(checkedIn);
        var correct = new CorrectCheckIn(checkIn.id(), said(CheckInId.next(), draft.id(), checkedIn, 25));
        var corrected = planning.correct(correct);
        assertThat(planning.correct(correct)).isEqualTo(corrected);
        var word = new WordStep(draft.id(), corrected, StepId.next(), "Ask");
        var worded = planning.addStep(word);
        assertThat(planning.addStep(word)).isEqualTo(worded);
        var achieve = new DecideOnGoal(draft.id(), worded, "");
        planning.achieve(achieve);
        assertThatThrownBy(() -> planning.achieve(achieve)).isInstanceOf(ChangedMeanwhile.class);

        assertThat(book.counts().closed()).isEqualTo(before.closed() + 1);
        var goal = book.goal(draft.id());
        assertThat(goal.checkIns()).hasSize(2);
        assertThat(goal.steps()).hasSize(1);
        assertThat(goal.phases()).hasSize(3);
    }

    @Test
    void draftsNothingWhereItCannotBeginAtOnce() {
        var without = new DraftGoal(
                GoalId.next(), new GoalText("Discover", ""), today.plusDays(9), Visibility.EVERYONE, Set.of(), true);
        assertThatThrownBy(() -> planning.draft(without)).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> book.goal(without.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aDiscardedDraftGoesWithItsCommentsAndLeavesItsEvidence() {
        var draft = new DraftGoal(GoalId.next(), TEXT, today.plusDays(30), Visibility.EVERYONE, Set.of(), false);
        var version = planning.draft(draft);
        version = planning.addStep(new WordStep(draft.id(), version, StepId.next(), "Ask"));
        jdbc.sql("""
                insert into goal_comment (id, goal_id, author_id, words, made_at)
                select gen_random_uuid(), id, owner_id, 'Good', now() from goal where id = ?""").param(draft.id().value()).update();
        var evidence = UUID.randomUUID();
        jdbc.sql("""
                insert into evidence (id, owner_id, goal_id, title, impact, happened_on, link, visibility, created_at, version)
                select ?, owner_id, id, 'Asked', '', current_date, '', 'ONLY_ME', now(), 0 from goal where id = ?""").params(evidence, draft.id().value()).update();
        var discard = new DecideOnGoal(draft.id(), version, "");
        assertThatThrownBy(() -> planning.discard(new DecideOnGoal(draft.id(), discard.version() - 1, "")))
                .isInstanceOf(ChangedMeanwhile.class);

        planning.discard(discard);

        assertThatThrownBy(() -> book.goal(draft.id())).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select visibility from evidence where id = ? and goal_id is null")
                        .param(evidence)
                        .query(String.class)
                        .single())
                .isEqualTo("EVERYONE");
    }

    /** Everything that can be asked of a goal, reading and writing. */
    private static Map<String, BiConsumer<GoalPlanning, GoalRow>> writes() {
        var step = StepId.next();
        var writes = new HashMap<String, BiConsumer<GoalPlanning, GoalRow>>();
        writes.put(
                "draft",
                (of, row) ->
                        of.draft(new DraftGoal(row.id(), TEXT, row.targetOn(), Visibility.EVERYONE, Set.of(), false)));
        writes.put(
                "revise",
                (of, row) -> of.revise(
                        new ReviseGoal(row.id(), row.version(), TEXT, row.targetOn(), Visibility.EVERYONE, Set.of())));
        writes.put("activate", (of, row) -> of.activate(new DecideOnGoal(row.id(), row.version(), "")));
        writes.put("discard", (of, row) -> of.discard(new DecideOnGoal(row.id(), row.version(), "")));
        writes.put("achieve", (of, row) -> of.achieve(new DecideOnGoal(row.id(), row.version(), "")));
        writes.put(
                "closeAsNotAchieved",
                (of, row) -> of.closeAsNotAchieved(new DecideOnGoal(row.id(), row.version(), "")));
        writes.put("abandon", (of, row) -> of.abandon(new DecideOnGoal(row.id(), row.version(), "Why")));
        writes.put("reopen", (of, row) -> of.reopen(new DecideOnGoal(row.id(), row.version(), "")));
        writes.put("showTo", (of, row) -> of.showTo(new ShowGoalTo(row.id(), row.version(), Visibility.EVERYONE)));
        writes.put("checkIn", (of, row) -> of.checkIn(said(CheckInId.next(), row.id(), row.version(), 5)));
        writes.put(
                "correct",
                (of, row) -> of.correct(
                        new CorrectCheckIn(CheckInId.next(), said(CheckInId.next(), row.id(), row.version(), 5))));
        writes.put("addStep", (of, row) -> of.addStep(new WordStep(row.id(), row.version(), step, "Ask")));
        writes.put("renameStep", (of, row) -> of.renameStep(new WordStep(row.id(), row.version(), step, "Ask")));
        writes.put("finishStep", (of, row) -> of.finishStep(new DecideOnStep(row.id(), row.version(), step)));
        writes.put("reopenStep", (of, row) -> of.reopenStep(new DecideOnStep(row.id(), row.version(), step)));
        writes.put("removeStep", (of, row) -> of.removeStep(new DecideOnStep(row.id(), row.version(), step)));
        assertThat(writes.keySet())
                .as("a new verb is tried here, too")
                .isEqualTo(Set.copyOf(Stream.of(GoalPlanning.class.getMethods())
                        .map(method -> method.getName())
                        .toList()));
        return writes;
    }

    @ParameterizedTest
    @ValueSource(strings = {MENTOR, LEAD, STRANGER, ADMINISTRATOR})
    void aGoalForOneselfIsNotThereForAnybodyElse(String other) {
        var row = begun(Visibility.ONLY_ME);
        as(other);
        var refusal = other.equals(ADMINISTRATOR) ? AccessDeniedException.class : NotFound.class;

        assertThatThrownBy(() -> book.goal(row.id())).isInstanceOf(refusal);
        writes().forEach((verb, write) ->
                assertThatThrownBy(() -> write.accept(planning, row)).as(verb).isInstanceOf(refusal));
        if (!other.equals(ADMINISTRATOR))
            assertThat(book.mine(GoalShelf.ALL, new Slice(0, Slice.MOST)))
                    .extracting(GoalRow::id)
                    .doesNotContain(row.id());

        as(OWNER);
        assertThat(book.goal(row.id()).row()).isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {MENTOR, LEAD})
    void aSharedGoalIsReadAndNotWritten(String other) {
        var row = begun(Visibility.MENTOR_AND_LEADS);
        as(other);

        assertThat(book.goal(row.id()).mine()).isFalse();
        writes().forEach((verb, write) ->
                assertThatThrownBy(() -> write.accept(planning, row)).as(verb).isInstanceOf(NotAllowed.class));

        as(OWNER);
        assertThat(book.goal(row.id()).row()).isEqualTo(row);
    }

    @Test
    void whoIsNeitherMentorNorLeadReadsWhatIsForEveryoneOnly() {
        var shared = begun(Visibility.MENTOR_AND_LEADS);
        var open = begun(Visibility.EVERYONE);
        as(STRANGER);

        assertThatThrownBy(() -> book.goal(shared.id())).isInstanceOf(NotFound.class);
        assertThat(book.goal(open.id()).owner().name()).isEqualTo("Milan Kovač");
    }

    @Test
    void narrowingAndTheEndOfAPairingCountFromTheNextReadOn() {
        var row = begun(Visibility.MENTOR_AND_LEADS);
        as(MENTOR);
        assertThat(book.goal(row.id()).id()).isEqualTo(row.id());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update pairing set state = 'COMPLETED' where mentor_id = ?")
                    .param(actor.get().id().value())
                    .update();
            assertThatThrownBy(() -> book.goal(row.id())).isInstanceOf(NotFound.class);
        });
        as(OWNER);
        planning.showTo(new ShowGoalTo(row.id(), row.version(), Visibility.ONLY_ME));
        as(MENTOR);
        assertThatThrownBy(() -> book.goal(row.id())).isInstanceOf(NotFound.class);
    }

    private GoalRow begun(Visibility visibility) {
        var id = GoalId.next();
        planning.draft(new DraftGoal(id, TEXT, today.plusDays(30), visibility, Set.of(), true));
        return book.goal(id).row();
    }

    @Test
    void ofFiftyWhoSawTheSameOneIsAppliedAndTheOthersAreTold() throws Exception {
        var row = begun(Visibility.EVERYONE);
        var verbs = List.<Callable<Integer>>of(
                () -> planning.checkIn(said(CheckInId.next(), row.id(), row.version(), 40)),
                () -> planning.addStep(new WordStep(row.id(), row.version(), StepId.next(), "Ask")),
                () -> planning.showTo(new ShowGoalTo(row.id(), row.version(), Visibility.ONLY_ME)),
                () -> planning.achieve(new DecideOnGoal(row.id(), row.version(), "")));
        var outcomes = atOnce(session -> verbs.get(session % verbs.size()).call());

        assertThat(outcomes.stream().filter(Outcome::applied)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.applied()))
                .allSatisfy(outcome -> assertThat(outcome.problem()).isInstanceOf(ChangedMeanwhile.class));
        var goal = book.goal(row.id());
        assertThat(goal.row().version()).isEqualTo(row.version() + 1);
        var changes = goal.checkIns().size()
                + goal.steps().size()
                + (goal.row().visibility() == Visibility.ONLY_ME ? 1 : 0)
                + (goal.row().state() == GoalState.ACHIEVED ? 1 : 0);
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void fiftyWhoTryUntilTheySucceedLoseNothing() throws Exception {
        var row = begun(Visibility.EVERYONE);
        var outcomes = atOnce(session -> {
            while (true) {
                try {
                    var seen = book.goal(row.id()).row().version();
                    return session % 2 == 0
                            ? planning.addStep(new WordStep(row.id(), seen, StepId.next(), "Step " + session))
                            : planning.checkIn(said(CheckInId.next(), row.id(), seen, session));
                } catch (ChangedMeanwhile again) {
                    // reads anew
                }
            }
        });

        assertThat(outcomes).allMatch(Outcome::applied);
        var goal = book.goal(row.id());
        assertThat(goal.steps())
                .extracting(Step::description)
                .doesNotHaveDuplicates()
                .hasSize(SESSIONS / 2);
        assertThat(goal.checkIns())
                .extracting(made -> made.progress().percent())
                .doesNotHaveDuplicates()
                .hasSize(SESSIONS / 2);
        assertThat(goal.row().version()).isEqualTo(row.version() + SESSIONS);
    }

    @Test
    void fiftyTimesTheSameDraftIsOneGoal() throws Exception {
        var draft = new DraftGoal(GoalId.next(), TEXT, today.plusDays(30), Visibility.EVERYONE, Set.of(), true);
        var before = book.counts();

        assertThat(atOnce(session -> planning.draft(draft))).allMatch(Outcome::applied);

        assertThat(book.counts().active()).isEqualTo(before.active() + 1);
        assertThat(book.goal(draft.id()).phases()).hasSize(2);
    }

    private record Outcome(boolean applied, Throwable problem) {}

    private interface Session {
        Integer edits(int number) throws Exception;
    }

    private List<Outcome> atOnce(Session session) throws Exception {
        var acting = actor.get();
        var barrier = new CyclicBarrier(SESSIONS);
        try (var threads = Executors.newFixedThreadPool(SESSIONS)) {
            var running = new ArrayList<Future<Outcome>>();
            for (var i = 0; i < SESSIONS; i++) {
                var number = i;
                running.add(threads.submit(() -> {
                    signIn(acting);
                    barrier.await();
                    try {
                        session.edits(number);
                        return new Outcome(true, new Throwable("none"));
                    } catch (RuntimeException problem) {
                        return new Outcome(false, problem);
                    } finally {
                        SecurityContextHolder.clearContext();
                    }
                }));
            }
            var outcomes = new ArrayList<Outcome>();
            for (var one : running) outcomes.add(one.get());
            return outcomes;
        }
    }

    @Test
    void aPageTakesAFixedNumberOfStatements() {
        var row = begun(Visibility.EVERYONE);
        planning.checkIn(said(CheckInId.next(), row.id(), row.version(), 10));
        assertThat(SqlStatements.during(() -> book.counts())).hasSize(1);
        assertThat(SqlStatements.during(() -> book.mine(GoalShelf.ALL, new Slice(0, 100))))
                .hasSize(1);
        assertThat(SqlStatements.during(() -> book.needSomething())).hasSize(1);
        assertThat(SqlStatements.during(() -> book.goal(row.id()))).hasSize(6);
    }
}
