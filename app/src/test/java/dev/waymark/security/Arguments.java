package dev.waymark.security;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.LevelId;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.AssessmentId;
import dev.waymark.growth.CommentId;
import dev.waymark.growth.DraftGoal;
import dev.waymark.growth.EvidenceId;
import dev.waymark.growth.GiveTemplate;
import dev.waymark.growth.GivingId;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalText;
import dev.waymark.growth.Recipients;
import dev.waymark.growth.TemplateId;
import dev.waymark.growth.Visibility;
import dev.waymark.growth.WebLink;
import dev.waymark.mentorship.ActionId;
import dev.waymark.mentorship.AgendaItemId;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.ProfileContent;
import dev.waymark.mentorship.ProgrammeList;
import dev.waymark.mentorship.ProgrammeQuery;
import dev.waymark.mentorship.RequestId;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionPlan;
import dev.waymark.mentorship.matching.MatchingWeights;
import dev.waymark.mentorship.matching.ProposalId;
import dev.waymark.people.LinkToken;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import dev.waymark.people.SignedInSessionId;
import dev.waymark.people.roster.ImportId;
import dev.waymark.shared.Ids;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes arguments for any method of a use case, about the record of a given person. What cannot be made from its parts
 * has a line in {@link #makers}.
 */
final class Arguments {

    private final JdbcClient jdbc;
    private final PersonId actor;
    private final PersonId about;
    private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
    private boolean namesAPerson;
    private boolean forFirstAdministrator;
    private boolean forAResult;
    private boolean toWithdraw;

    /**
     * @param actor who will act
     * @param about whose record the method is asked for
     */
    Arguments(JdbcClient jdbc, PersonId actor, PersonId about) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.about = about;
        makers.put(String.class, () -> "x");
        makers.put(int.class, () -> 1);
        makers.put(Integer.class, () -> 1);
        makers.put(boolean.class, () -> true);
        makers.put(byte[].class, () -> new byte[] {'a'});
        makers.put(LocalDate.class, () -> LocalDate.now(java.time.Clock.systemDefaultZone()));
        makers.put(UUID.class, Ids::next);
        makers.put(InputStream.class, () -> new ByteArrayInputStream(new byte[0]));
        makers.put(OutputStream.class, OutputStream::nullOutputStream);
        makers.put(LinkToken.class, this::linkInHand);
        makers.put(dev.waymark.people.Email.class, () -> new dev.waymark.people.Email("x@example.com"));
        makers.put(LevelId.class, () -> new LevelId(any("select level_id from framework_level order by rank limit 1")));
        makers.put(CompetencyId.class, () -> new CompetencyId(any("select id from competency limit 1")));
        makers.put(ProductLineId.class, () -> new ProductLineId(any("select id from product_line limit 1")));
        makers.put(ImportId.class, this::importInHand);
        makers.put(PersonId.class, this::person);
        makers.put(SignedInSessionId.class, this::signedInSession);
        makers.put(PairingId.class, this::pairing);
        makers.put(
                ProgrammeQuery.class,
                () -> new ProgrammeQuery(
                        ProgrammeList.ENDED_EARLY, null, LocalDate.now(java.time.Clock.systemDefaultZone())));
        makers.put(ProfileContent.class, () -> ProfileContent.NOTHING);
        makers.put(RequestId.class, this::request);
        makers.put(ProposalId.class, this::matchingProposal);
        makers.put(MatchingWeights.class, () -> MatchingWeights.USUAL);
        makers.put(SessionId.class, this::session);
        makers.put(SessionPlan.class, () -> new SessionPlan((Instant) make(Instant.class), SessionPlan.USUAL, ""));
        makers.put(AgendaItemId.class, this::agendaItem);
        makers.put(ActionId.class, this::action);
        makers.put(Instant.class, () -> java.time.Clock.systemUTC().instant().plusSeconds(3600));
        makers.put(GoalId.class, this::goal);
        makers.put(DraftGoal.class, Arguments::newGoal);
        makers.put(EvidenceId.class, () -> new EvidenceId(own("evidence")));
        makers.put(WebLink.class, () -> WebLink.NONE);
        makers.put(CommentId.class, this::comment);
        makers.put(
                TemplateId.class,
                () -> new TemplateId(any("select id from goal_template where retired_at is null"
                        + " order by keeper_id in (select person_id from account), id limit 1")));
        makers.put(GivingId.class, () -> new GivingId(any("""
                select id from goal_giving where undone_at is null
                 order by given_by in (select person_id from account), id limit 1""")));
        makers.put(
                GiveTemplate.class,
                () -> new GiveTemplate(
                        GivingId.next(), (TemplateId) make(TemplateId.class), (Recipients) make(Recipients.class)));
        makers.put(Recipients.class, () -> new Recipients.Chosen(Set.of(person())));
        makers.put(AssessmentId.class, this::assessment);
        makers.put(ResponsibilityId.class, this::responsibility);
    }

    Object[] of(Method method) {
        toWithdraw = method.getName().equals("withdraw");
        forAResult = method.getName().equals("result");
        forFirstAdministrator = method.getName().contains("FirstAdministrator");
        return Arrays.stream(method.getGenericParameterTypes()).map(this::make).toArray();
    }

    /** Whether the arguments made so far name the person whose record it is about. */
    boolean namesAPerson() {
        return namesAPerson;
    }

    private PersonId person() {
        namesAPerson = true;
        return about;
    }

    /** One that is open, of the person. */
    private SignedInSessionId signedInSession() {
        var id = SignedInSessionId.next();
        jdbc.sql("""
                        insert into signed_in_session (id, person_id, password_changed_at, begun_at, last_seen_at, address,
                                                       browser, operating_system)
                        values (:id, :about, now(), now(), now(), '', '', '')
                        """).param("id", id.value()).param("about", person().value()).update();
        return id;
    }

    private PairingId pairing() {
        namesAPerson = true;
        return new PairingId(jdbc.sql("select id from pairing where mentee_id = :about or mentor_id = :about"
                        + " order by state <> 'ACTIVE', id limit 1")
                .param("about", about.value())
                .query(UUID.class)
                .single());
    }

    /** One by which the person asks, to be withdrawn; or else one that waits for the person's answer. */
    private RequestId request() {
        namesAPerson = true;
        var id = Ids.next();
        var other = any("select p.id from person p where p.left_on is null and p.id not in ('" + about + "', '" + actor
                + "') and not exists (select from mentorship_request where mentee_id = p.id) order by p.id limit 1");
        jdbc.sql("update mentorship_request set state = 'WITHDRAWN', closed_at = now()"
                        + " where mentee_id = :about and state = 'REQUESTED'")
                .param("about", about.value())
                .update();
        jdbc.sql("""
                        insert into mentorship_request (id, mentee_id, message, state, asked_at, version)
                        values (:id, :mentee, 'x', 'REQUESTED', now(), 0)
                        """)
                .param("id", id)
                .param("mentee", toWithdraw ? about.value() : other)
                .update();
        jdbc.sql("""
                        insert into mentorship_request_turn (request_id, place, mentor_id, state, began_at, deadline_at)
                        values (:id, 1, :mentor, 'ASKED', now(), now() + interval '7 days')
                        """)
                .param("id", id)
                .param("mentor", toWithdraw ? other : about.value())
                .update();
        return new RequestId(id);
    }

    /** A draft that somebody has begun. */
    private ProposalId matchingProposal() {
        var id = ProposalId.next();
        jdbc.sql("""
                        insert into matching_proposal (id, state, competencies, product_line, hours, languages, levels,
                                                       waiting, levels_apart, begun_at, begun_by, version)
                        values (:id, 'DRAFT', 1, 1, 1, 1, 1, 1, 1, now(), :by, 1)
                        """).param("id", id.value()).param("by", about.value()).update();
        return id;
    }

    /** One that is planned, of a pairing of the person. */
    private SessionId session() {
        var id = Ids.next();
        jdbc.sql("insert into mentorship_session (id, pairing_id, state, starts_at, version)"
                        + " values (:id, :pairing, 'PLANNED', now() + interval '1 day', 1)")
                .param("id", id)
                .param("pairing", pairing().value())
                .update();
        return new SessionId(id);
    }

    private AgendaItemId agendaItem() {
        return new AgendaItemId(ofAPairing("mentorship_agenda_item", "author_id", ":about"));
    }

    private ActionId action() {
        return new ActionId(
                ofAPairing("mentorship_action", "author_id, owner_id, due_on", ":about, :about, current_date"));
    }

    private UUID ofAPairing(String table, String columns, String values) {
        var id = Ids.next();
        jdbc.sql(
                        "insert into %s (id, pairing_id, text, added_at, version, %s) values (:id, :pairing, 'x', now(), 1, %s)"
                                .formatted(table, columns, values))
                .param("id", id)
                .param("pairing", pairing().value())
                .param("about", about.value())
                .update();
        return id;
    }

    /** A goal that is shared with mentors and leads. */
    private GoalId goal() {
        namesAPerson = true;
        return new GoalId(jdbc.sql("select id from goal where owner_id = :about and visibility = 'MENTOR_AND_LEADS'"
                        + " order by state <> 'ACTIVE', id limit 1")
                .param("about", about.value())
                .query(UUID.class)
                .single());
    }

    /** It is the actor's own, whoever acts. */
    private static DraftGoal newGoal() {
        return new DraftGoal(
                GoalId.next(),
                new GoalText("x", "x"),
                LocalDate.now(java.time.Clock.systemDefaultZone()).plusDays(9),
                Visibility.ONLY_ME,
                Set.of(),
                true);
    }

    /** One that the actor has just made on a shared goal of the person. */
    private CommentId comment() {
        var id = CommentId.next();
        jdbc.sql(
                        "insert into goal_comment (id, goal_id, author_id, words, made_at) values (:id, :goal, :actor, 'x', now())")
                .param("id", id.value())
                .param("goal", goal().value())
                .param("actor", actor.value())
                .update();
        return id;
    }

    /** A record that the person owns and shares, where there is one. */
    private UUID own(String table) {
        namesAPerson = true;
        return jdbc.sql("select id from " + table + " where owner_id = :about"
                        + " order by visibility = 'ONLY_ME', visibility = 'EVERYONE', id limit 1")
                .param("about", about.value())
                .query(UUID.class)
                .single();
    }

    /** What the person has made themself, to be read; or else a draft that the actor has begun about the person. */
    private AssessmentId assessment() {
        namesAPerson = true;
        var id = Ids.next();
        if (forAResult) {
            write(id, "assessment", about, "made_on, made_at", "current_date, now()");
            return new AssessmentId(id);
        }
        jdbc.sql("delete from assessment_draft where subject_id = :about and rater_id = :actor")
                .param("about", about.value())
                .param("actor", actor.value())
                .update();
        write(id, "assessment_draft", actor, "begun_at, version", "now(), 0");
        jdbc.sql(
                        "insert into assessment_draft_rating (draft_id, responsibility_id, rating) values (:id, :asked, 'DOING')")
                .param("id", id)
                .param("asked", responsibility().value())
                .update();
        return new AssessmentId(id);
    }

    private void write(UUID id, String table, PersonId rater, String moments, String values) {
        jdbc.sql("""
                        insert into %s (id, subject_id, rater_id, framework_id, level_id, towards_id, %s)
                        select :id, :about, :rater, framework_id, level_id, level_id, %s
                          from framework_level join framework on framework.id = framework_id
                         where state = 'PUBLISHED' order by rank limit 1
                        """.formatted(table, moments, values))
                .param("id", id)
                .param("about", about.value())
                .param("rater", rater.value())
                .update();
    }

    private ResponsibilityId responsibility() {
        return new ResponsibilityId(any("select id from responsibility order by id limit 1"));
    }

    /** A link that works, for whoever has it. */
    private LinkToken linkInHand() {
        if (forFirstAdministrator)
            jdbc.sql("update account set administrator = false").update();
        var token = LinkToken.next();
        jdbc.sql("""
                        insert into sign_in_link (token_digest, purpose, person_id, issued_at, expires_at)
                        values (:digest, :purpose, :person, now(), now() + interval '1 day')
                        """)
                .param("digest", token.digest())
                .param("purpose", forFirstAdministrator ? "FIRST_ADMINISTRATOR" : "PASSWORD")
                .param("person", forFirstAdministrator ? null : about.value())
                .update();
        return token;
    }

    private ImportId importInHand() {
        var id = ImportId.next();
        jdbc.sql("""
                        insert into import_file
                            (id, file_name, content, size, charset, separator, header_line, lines, created_by, created_at, stage)
                        values (:id, 'x.csv', 'a', 1, 'UTF-8', ',', 1, 1, :actor, now(), 'COLUMNS')
                        """).param("id", id.value()).param("actor", actor.value()).update();
        jdbc.sql("insert into import_task (import_id, seen_at) values (:id, now())")
                .param("id", id.value())
                .update();
        return id;
    }

    private UUID any(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }

    private Object make(Type type) {
        if (type instanceof ParameterizedType generic) return container(generic);
        var wanted = (Class<?>) type;
        var maker = makers.get(wanted);
        if (maker != null) return maker.get();
        if (wanted.isEnum()) return wanted.getEnumConstants()[0];
        if (wanted.isSealed()) return make(wanted.getPermittedSubclasses()[0]);
        if (wanted.isRecord()) return record(wanted);
        throw new IllegalStateException("Arguments has no way to make a " + wanted.getName() + ": add one");
    }

    private Object container(ParameterizedType generic) {
        var of = generic.getActualTypeArguments();
        var raw = (Class<?>) generic.getRawType();
        if (raw == List.class) return List.of(make(of[0]));
        if (raw == Set.class) return Set.of(make(of[0]));
        if (raw == Map.class) return Map.of(make(of[0]), make(of[1]));
        if (raw == Optional.class) return Optional.of(make(of[0]));
        throw new IllegalStateException("Arguments has no way to make a " + generic + ": add one");
    }

    private Object record(Class<?> wanted) {
        var components = wanted.getRecordComponents();
        Function<RecordComponent, Object> value = component ->
                component.getName().equals("manager") || component.getName().equals("mentor") && has(wanted, "mentee")
                        ? actor
                        : make(component.getGenericType());
        try {
            var constructor = wanted.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components).map(value).toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "Arguments makes a " + wanted.getName() + " that refuses its parts: add a line for it",
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(Class<?> wanted, String component) {
        return Arrays.stream(wanted.getRecordComponents())
                .anyMatch(other -> other.getName().equals(component));
    }
}
