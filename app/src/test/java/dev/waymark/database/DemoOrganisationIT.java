package dev.waymark.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.growth.Confidence;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GoalState;
import dev.waymark.growth.Progress;
import dev.waymark.growth.Rating;
import dev.waymark.growth.Visibility;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.RequestState;
import dev.waymark.mentorship.SessionState;
import dev.waymark.mentorship.TurnState;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.testing.DemoTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo organisation is a possible one, on whatever day it is loaded and on every day of its past. */
@DemoTest
class DemoOrganisationIT {

    private static final String TODAY =
            "coalesce(nullif(current_setting('waymark.today', true), '')::date, current_date)";

    /** How each person stood on each day of the two and a half years before. */
    private static final String DAYS = """
            with day as (
                select %s - n as day from generate_series(0, 912) n
            ), standing as (
                select day, la.person_id, fl.rank, fl.scope,
                       coalesce((select slots from mentor_capacity mc where mc.person_id = la.person_id
                                    and mc.valid_from <= day and (mc.valid_to is null or mc.valid_to > day)),
                                fl.mentor_slots) as slots
                  from day
                  join level_assignment la on la.valid_from <= day and (la.valid_to is null or la.valid_to > day)
                  join framework f on f.state = 'PUBLISHED'
                  join framework_level fl on fl.framework_id = f.id and fl.level_id = la.level_id
            ), running as (
                select day, p.id, p.mentor_id, p.mentee_id, phase.state, phase.valid_from
                  from day
                  join pairing_phase phase on phase.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
                   and phase.valid_from <= day and (phase.valid_to is null or phase.valid_to > day)
                  join pairing p on p.id = phase.pairing_id
            )
            """.formatted(TODAY);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DemoOrganisation demo;

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-12-31", "2027-03-31", "2028-02-29"})
    void isAPossibleOrganisationOnWhateverDayItIsLoaded(String today) {
        loadedOn(today, () -> {
            peopleAreThereWhileTheyBelong();
            pairingsKeepTheRules();
            goalsAreOfPeopleWhoAreThere();
        });
    }

    private void peopleAreThereWhileTheyBelong() {
        assertThat(numbers("""
                        select count(*) from level_assignment la
                          join framework f on f.state = 'PUBLISHED'
                          join framework_level fl on fl.framework_id = f.id and fl.level_id = la.level_id
                         where la.valid_to is null group by fl.rank order by fl.rank""")).containsExactly(23, 38, 20, 3);
        assertThat(numbers("select count(*) from product_line")).containsExactly(6);
        assertThat(numbers("select count(*) from person where left_on is not null"))
                .containsExactly(9);
        none("everybody's address is an example", "select email from person where email !~ '^[a-z.]+@example[.]com$'");
        none("everybody stands on a level from joining to leaving", """
                select p.name from person p
                  join (select person_id, valid_from, valid_to,
                               lead(valid_from) over (partition by person_id order by valid_from) as next,
                               min(valid_from) over (partition by person_id) as first
                          from level_assignment) la on la.person_id = p.id
                 where la.first <> p.joined_on or la.valid_to is distinct from coalesce(la.next, p.left_on)""");
        none("one current place each", """
                select p.name from person p left join placement on person_id = p.id and valid_to is null
                 where p.left_on is null and exists (select from level_assignment where person_id = p.id)
                 group by p.name having count(placement.id) <> 1""");
        none("places lie between joining and leaving", """
                select p.name from placement join person p on p.id = person_id
                 where placement.valid_from < p.joined_on
                    or coalesce(placement.valid_to, 'infinity') > coalesce(p.left_on, 'infinity')""");
        none("managers are there while they manage", """
                select p.name from placement join person p on p.id = person_id join person m on m.id = manager_id
                 where placement.valid_from < m.joined_on
                    or coalesce(placement.valid_to, 'infinity') > coalesce(m.left_on, 'infinity')""");
        none("every level has somebody on every day", DAYS + """
                select day from standing group by day having count(distinct rank) < 4""");
        assertThat(words("""
                        select email from account join person on id = person_id where left_on is null"""))
                .containsExactlyInAnyOrder(
                        "head@example.com",
                        "senior@example.com",
                        "pm@example.com",
                        "associate@example.com",
                        "admin@example.com");
    }

    private void pairingsKeepTheRules() {
        none("both belong to the organisation, and the mentor's level allows it", DAYS + """
                select running.id from running
                  left join standing mentor on mentor.day = running.day and mentor.person_id = mentor_id
                  left join standing mentee on mentee.day = running.day and mentee.person_id = mentee_id
                 where mentor.scope is null or mentee.scope is null or mentor.scope = 'CONTRIBUTOR'""");
        none("no mentor begins below the mentee", DAYS + """
                select running.id from running
                  join standing mentor on mentor.day = running.day and mentor.person_id = mentor_id
                  join standing mentee on mentee.day = running.day and mentee.person_id = mentee_id
                 where running.day = running.valid_from and mentor.rank < mentee.rank""");
        none("no mentor has more mentees than slots", DAYS + """
                select running.day, mentor_id from running
                  join standing on standing.day = running.day and person_id = mentor_id
                 group by running.day, mentor_id having count(*) > max(slots)""");
        none("one running mentor at a time", DAYS + """
                select day, mentee_id from running where state in ('ACTIVE', 'ON_HOLD')
                 group by day, mentee_id having count(*) > 1""");
        none("somebody is paired on every day of the last two years", DAYS + """
                select day from day left join running using (day)
                 where day > (select max(day) from day) - 730 group by day having count(id) = 0""");
        none("a pairing is in the state of its open phase", """
                select p.id from pairing p left join pairing_phase phase on pairing_id = p.id and valid_to is null
                 where phase.state is distinct from p.state""");
        none("who has the word about a request has a free slot, and takes somebody", """
                select turn.request_id from mentorship_request_turn turn
                 where turn.state = 'ASKED'
                   and (mentor_slots_used(mentor_id) >= mentor_slots(mentor_id)
                        or exists (select from mentor_absence absence where absence.person_id = mentor_id
                                      and absence.valid_to > (%s)))""".formatted(TODAY));
        none("requests are made by people who are there", """
                select r.id from mentorship_request r join person p on p.id = r.mentee_id
                 where p.joined_on > r.asked_at or p.left_on is not null""");
        none("sessions lie in the active phase", """
                select s.id from mentorship_session s
                 cross join lateral (select (s.starts_at at time zone 'UTC')::date as day) met
                 where s.held_on <> met.day or s.state <> 'CANCELLED' and not exists (
                    select from pairing_phase phase where phase.pairing_id = s.pairing_id and phase.state = 'ACTIVE'
                       and phase.valid_from <= met.day and (phase.valid_to is null or phase.valid_to > met.day))""");
    }

    private void goalsAreOfPeopleWhoAreThere() {
        none("goals are kept by people who are there", """
                select g.id from goal_phase phase join goal g on g.id = phase.goal_id
                  join person p on p.id = g.owner_id
                 where phase.valid_from < p.joined_on or phase.valid_from > coalesce(p.left_on, 'infinity')
                    or phase.state in ('DRAFT', 'ACTIVE')
                   and coalesce(phase.valid_to, 'infinity') > coalesce(p.left_on, 'infinity')""");
        none("a goal is in the state of its open phase", """
                select g.id from goal g left join goal_phase phase on goal_id = g.id and valid_to is null
                 where phase.state is distinct from g.state""");
        none("check-ins lie in the active phase", """
                select c.id from check_in c where not exists (
                    select from goal_phase phase where phase.goal_id = c.goal_id and phase.state = 'ACTIVE'
                       and phase.valid_from <= c.made_on and (phase.valid_to is null or phase.valid_to > c.made_on))""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-06-15"})
    void showsEveryStateThatAScreenCanShow(String today) {
        loadedOn(today, () -> {
            assertThat(words("select distinct state from goal")).containsExactlyInAnyOrder(names(GoalState.values()));
            assertThat(words("select distinct visibility from goal"))
                    .containsExactlyInAnyOrder(names(Visibility.values()));
            assertThat(words("select distinct state from pairing"))
                    .containsExactlyInAnyOrder(names(PairingState.values()));
            assertThat(words("select distinct state from mentorship_session"))
                    .containsExactlyInAnyOrder(names(SessionState.values()));
            assertThat(words("select distinct state from mentorship_request"))
                    .containsExactlyInAnyOrder(names(RequestState.values()));
            assertThat(words("select distinct state from mentorship_request_turn"))
                    .containsExactlyInAnyOrder(names(TurnState.values()));
            some("somebody asks senior@example.com", """
                    select request_id from mentorship_request_turn turn join person on person.id = turn.mentor_id
                     where email = 'senior@example.com' and turn.state = 'ASKED'""");
            some("a mentor has been reminded", """
                    select request_id from mentorship_request_turn where state = 'ASKED' and reminded_at is not null""");
            assertThat(words("select distinct line_wish from mentoring_profile"))
                    .containsExactlyInAnyOrder(names(LineWish.values()));
            some("a mentor takes nobody at the moment", """
                    select person_id from mentor_absence where valid_from <= (%1$s) and valid_to > (%1$s)""".formatted(TODAY));
            some("somebody has ruled somebody out", "select * from mentoring_never_with");
            assertThat(words("select distinct reason from level_assignment")).contains("HIRED", "PROMOTED");
            assertThat(healthOfGoals()).containsExactlyInAnyOrder(GoalHealth.values());
            showsWhatPeopleCarried();
            some("people wait for a mentor", DAYS + """
                    select person_id from standing where day = (select max(day) from day) and scope <> 'LEAD'
                       and not exists (select from pairing where mentee_id = person_id and state in ('ACTIVE', 'ON_HOLD'))""");
            some("pairings are silent", """
                    select p.id from pairing p join pairing_phase phase on pairing_id = p.id and valid_to is null
                     where p.state = 'ACTIVE' and phase.valid_from < (%1$s) - 30
                       and not exists (select from mentorship_session s
                                        where s.pairing_id = p.id and s.held_on >= (%1$s) - 30)""".formatted(TODAY));
            some("mentors have no slot left", slotsOfToday("used >= slots and slots > 0"));
            some("mentors have free slots", slotsOfToday("used < slots"));
            some("mentors take nobody", slotsOfToday("slots = 0"));
        });
    }

    private void showsWhatPeopleCarried() {
        assertThat(words("select distinct visibility from evidence"))
                .containsExactlyInAnyOrder(names(Visibility.values()));
        some("evidence stands for itself", "select id from evidence where goal_id is null");
        some("evidence is of a goal", "select id from evidence where goal_id is not null");
        some("evidence has a link", "select id from evidence where link <> ''");
        some("owners and others talk about a goal", """
                select g.id from goal g
                 where exists (select from goal_comment c where c.goal_id = g.id and c.author_id = g.owner_id)
                   and exists (select from goal_comment c where c.goal_id = g.id and c.author_id <> g.owner_id)""");
        assertThat(words("select distinct g.state from goal g join goal_giving on goal_giving.id = g.giving_id"))
                .as("what was given is a draft or begun")
                .contains("DRAFT", "ACTIVE");
        some("a giving was undone", "select id from goal_giving where undone_at is not null and taken_back > 0");
        some("a template is no longer given", "select id from goal_template where retired_at is not null");
        assertThat(words("select distinct rating from assessment_rating"))
                .containsExactlyInAnyOrder(names(Rating.values()));
        some("an assessment was left half way", "select id from assessment_draft");
        theAssociateIsOnTheWay();
    }

    /** The first screen of a newcomer: some carried, with old and fresh evidence, and views to compare. */
    private void theAssociateIsOnTheWay() {
        var associate = "(select id from person where email = 'associate@example.com')";
        var next = """
                select fr.responsibility_id from framework_responsibility fr
                  join framework f on f.id = fr.framework_id and f.state = 'PUBLISHED'
                  join framework_level fl on fl.framework_id = f.id and fl.level_id = fr.level_id and fl.rank = 2""";
        assertThat(numbers("""
                        select count(distinct rating.responsibility_id) from assessment_rating rating
                          join evidence_responsibility shows using (responsibility_id)
                          join evidence e on e.id = shows.evidence_id and e.owner_id = %1$s
                         where rating.rating in ('DOING', 'LEADING') and rating.responsibility_id in (%2$s)
                           and rating.assessment_id = (select id from assessment where subject_id = %1$s
                                 and rater_id = subject_id order by made_at desc limit 1)""".formatted(associate, next)))
                .as("carried of the next level")
                .containsExactly(2);
        assertThat(numbers("""
                        select (%3$s) - e.happened_on from evidence e
                          join evidence_responsibility shows on shows.evidence_id = e.id
                         where e.owner_id = %1$s and shows.responsibility_id in (%2$s)""".formatted(associate, next, TODAY)))
                .as("days since evidence of the next level")
                .anyMatch(days -> requireNonNull(days) < 30)
                .anyMatch(days -> requireNonNull(days) > 180);
        assertThat(numbers("select count(*) from assessment where subject_id = rater_id and subject_id = " + associate))
                .as("assessments to compare")
                .containsExactly(2);
        some("the mentor's view of the associate", """
                select a.id from assessment a
                  join pairing p on p.mentee_id = a.subject_id and p.mentor_id = a.rater_id and p.state = 'ACTIVE'
                 where a.subject_id = """ + associate);
    }

    private Set<GoalHealth> healthOfGoals() {
        var day = jdbc.queryForObject("select " + TODAY, LocalDate.class);
        return Set.copyOf(jdbc.query(
                """
                select activated_on, target_on, heard_on, progress, confidence from goal_standing
                 where shared and valid_to is null""",
                (row, number) -> GoalHealth.of(
                        row.getObject("activated_on", LocalDate.class),
                        row.getObject("target_on", LocalDate.class),
                        row.getObject("heard_on", LocalDate.class),
                        new Progress(row.getInt("progress")),
                        new Confidence(row.getInt("confidence")),
                        requireNonNull(day))));
    }

    private static String slotsOfToday(String condition) {
        return DAYS + """
                select * from (select person_id, slots, count(running.id) as used from standing
                                 left join running on running.day = standing.day and mentor_id = person_id
                                where standing.day = (select max(day) from day) and scope <> 'CONTRIBUTOR'
                                group by person_id, slots) mentor
                 where""" + " " + condition;
    }

    /** Everything is rolled back, so that the tests which share the database find it as it was. */
    private void loadedOn(String today, Runnable checks) {
        var transaction = new TransactionTemplate(transactions);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute("truncate person, product_line cascade");
            jdbc.execute("set local waymark.today = '" + today + "'");
            scripts(jdbc::execute);
            checks.run();
        });
    }

    private static void scripts(Consumer<String> execute) {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*.sql");
            assertThat(scripts).isNotEmpty();
            Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
            for (var script : scripts) execute.accept(script.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void none(String rule, String exceptions) {
        assertThat(jdbc.queryForList(exceptions)).as(rule).isEmpty();
    }

    private void some(String what, String examples) {
        assertThat(jdbc.queryForList(examples)).as(what).isNotEmpty();
    }

    private static String[] names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }

    private List<@Nullable Integer> numbers(String sql) {
        return jdbc.queryForList(sql, Integer.class);
    }

    private List<@Nullable String> words(String sql) {
        return jdbc.queryForList(sql, String.class);
    }

    @Test
    void saysWhatToDoWhereTheFrameworkIsAnother() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute("truncate person, product_line cascade");
            jdbc.execute("update framework_level set scope = 'CONTRIBUTOR' where scope = 'MENTOR'");
            assertThatThrownBy(demo::load)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("WAYMARK_DEMO=false");
        });
    }
}
