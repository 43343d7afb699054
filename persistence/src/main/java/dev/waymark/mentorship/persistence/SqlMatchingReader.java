package dev.waymark.mentorship.persistence;

import static java.util.stream.Collectors.toSet;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.mentorship.Cadence;
import dev.waymark.mentorship.Participant;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.MatchingFacts;
import dev.waymark.mentorship.matching.MatchingMentee;
import dev.waymark.mentorship.matching.MatchingMentor;
import dev.waymark.mentorship.matching.MatchingReader;
import dev.waymark.mentorship.matching.MentorTerms;
import dev.waymark.mentorship.matching.OpenPairing;
import dev.waymark.mentorship.matching.WorkingHours;
import dev.waymark.people.PersonId;
import dev.waymark.people.ProductLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the facts in six statements: mentees, mentors, managers, what is known of people beyond their place, open
 * pairings, and how many await an answer. The rule who waits is that of the board.
 */
@Repository
class SqlMatchingReader implements MatchingReader {

    private static final String OPEN = "('PROPOSED', 'ACTIVE', 'ON_HOLD')";

    private static final String EVERYBODY =
            "with recursive " + SqlMentorshipLists.PERSON_ON_DAY + ", " + SqlMentorshipLists.PAIRING_ON_DAY + ", "
                    + SqlMentorshipLists.WITHOUT_MENTOR + """
            , use as (
                select mentor_id, count(*)::integer as used from pairing
                 where state in ('PROPOSED', 'ACTIVE', 'ON_HOLD') group by mentor_id),
            asking as (
                select mt.mentor_id, count(*)::integer as asked
                  from mentorship_request mr
                  join mentorship_request_turn mt on mt.request_id = mr.id and mt.state = 'ASKED'
                  join without_mentor wm on wm.id = mr.mentee_id
                 where mr.state = 'REQUESTED' group by mt.mentor_id),
            mentor as (
                select pd.*, coalesce(mc.slots, pd.mentor_slots, 0) as slots, coalesce(u.used, 0) as used,
                       coalesce(a.asked, 0) as asked
                  from person_on_day pd
                  left join use u on u.mentor_id = pd.id
                  left join asking a on a.mentor_id = pd.id
                  left join mentor_capacity mc
                    on mc.person_id = pd.id and mc.valid_from <= :day and (mc.valid_to is null or mc.valid_to > :day)
                 where pd.scope in ('MENTOR', 'LEAD') and pd.left_on is null),
            changeable as (
                select pg.mentee_id, min(pg.mentor_id::text)::uuid as current
                  from pairing pg where pg.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
                 group by pg.mentee_id having count(*) = 1 and bool_and(pg.state <> 'PROPOSED')),
            waiting as (
                select wm.*,
                       exists (select from pairing pg where pg.mentee_id = wm.id and pg.state = 'PROPOSED')
                         or exists (select from mentorship_request mr
                                     where mr.mentee_id = wm.id and mr.state = 'REQUESTED') as awaits_answer
                  from without_mentor wm
                 where wm.left_on is null),
            mentee as (
                select w.*, cast(null as uuid) as current from waiting w where not w.awaits_answer
                 union all
                select pd.*, :day, false, c.current
                  from changeable c
                  join person_on_day pd on pd.id = c.mentee_id
                  join mentor m on m.id = c.current
                 where :changing and pd.scope in ('CONTRIBUTOR', 'MENTOR') and pd.left_on is null
                   and m.used <= m.slots)
            """;

    private static final String PROFILE = " left join mentoring_profile mp on mp.person_id = pd.id ";

    private final JdbcClient jdbc;

    SqlMatchingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything known of people by id, beyond the row that they stand in. */
    private static final class Known {

        final Map<UUID, Set<PersonId>> managers = new HashMap<>();
        final Map<UUID, Set<PersonId>> neverWith = new HashMap<>();
        final Map<UUID, Set<PersonId>> endedEarly = new HashMap<>();
        final Map<UUID, Set<CompetencyId>> wanted = new HashMap<>();
        final Map<UUID, Set<CompetencyId>> offered = new HashMap<>();
        final Map<UUID, Set<String>> languages = new HashMap<>();
        final Map<UUID, LocalDate> absentUntil = new HashMap<>();

        void add(UUID person, String kind, String value) {
            switch (kind) {
                case "LANGUAGE" -> into(languages, person, value);
                case "WISH" -> into(wanted, person, new CompetencyId(UUID.fromString(value)));
                case "OFFER" -> into(offered, person, new CompetencyId(UUID.fromString(value)));
                case "NEVER" -> into(neverWith, person, PersonId.of(value));
                case "ENDED_EARLY" -> into(endedEarly, person, PersonId.of(value));
                case "MANAGER" -> into(managers, person, PersonId.of(value));
                case "ABSENT" -> absentUntil.put(person, LocalDate.parse(value));
                default -> throw new IllegalStateException(kind);
            }
        }

        private static <T> void into(Map<UUID, Set<T>> map, UUID person, T value) {
            map.computeIfAbsent(person, ignored -> new HashSet<>()).add(value);
        }
    }

    @Override
    public MatchingFacts facts(LocalDate day, boolean changing) {
        var known = known(day, changing);
        var people = new HashMap<PersonId, Participant>();
        var terms = new HashMap<PersonId, MentorTerms>();
        var mentees = everybody(
                        "select pd.*, mp.works_from, mp.works_to, mp.zone, mp.line_wish from mentee pd" + PROFILE,
                        day,
                        changing)
                .query((row, n) -> mentee(row, known, people))
                .list();
        var mentors = everybody(
                        "select pd.*, mp.works_from, mp.works_to, mp.zone, mp.cadence_days from mentor pd" + PROFILE,
                        day,
                        changing)
                .query((row, n) -> mentor(row, known, people, terms))
                .list();
        var open = new ArrayList<OpenPairing>();
        jdbc.sql("with " + SqlMentorshipLists.PERSON_ON_DAY + """
                        select pg.mentor_id, mentor.rank as mentor_rank, pg.mentee_id, mentee.rank as mentee_rank
                          from pairing pg
                          join person_on_day mentor on mentor.id = pg.mentor_id
                          join person_on_day mentee on mentee.id = pg.mentee_id
                         where pg.state in\s""" + OPEN)
                .param("day", day)
                .query((ResultSet row) -> {
                    open.add(new OpenPairing(
                            person(row, "mentor_id"),
                            row.getInt("mentor_rank"),
                            person(row, "mentee_id"),
                            row.getInt("mentee_rank")));
                });
        var awaited = everybody("select count(*)::integer from waiting where awaits_answer", day, changing)
                .query(Integer.class)
                .single();
        return new MatchingFacts(day, mentees, mentors, open, terms, people, awaited);
    }

    private JdbcClient.StatementSpec everybody(String sql, LocalDate day, boolean changing) {
        return jdbc.sql(EVERYBODY + sql).param("day", day).param("changing", changing);
    }

    private Known known(LocalDate day, boolean changing) {
        var known = new Known();
        everybody("""
                        , above (person_id, manager_id) as (
                            select id, manager_id
                              from (select id, manager_id from mentee union select id, manager_id from mentor) somebody
                             where manager_id is not null
                             union
                            select a.person_id, pc.manager_id
                              from above a
                              join placement pc on pc.person_id = a.manager_id and pc.valid_from <= :day
                                               and (pc.valid_to is null or pc.valid_to > :day)
                             where pc.manager_id is not null)
                        select person_id, 'MANAGER' as kind, manager_id::text as value from above
                        """, day, changing).query((ResultSet row) -> add(known, row));
        jdbc.sql("""
                        select person_id, 'LANGUAGE' as kind, language as value from mentoring_language
                        union all
                        select person_id, 'WISH', competency_id::text from mentee_wish
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                        union all
                        select person_id, 'OFFER', competency_id::text from mentor_offer
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                        union all
                        select person_id, 'NEVER', other_id::text from mentoring_never_with
                        union all
                        select person_id, 'ABSENT', valid_to::text from mentor_absence
                         where valid_from <= :day and valid_to > :day
                        union all
                        select pg.mentee_id, 'ENDED_EARLY', pg.mentor_id::text
                          from pairing pg where\s""" + SqlMentorshipLists.NOT_AGAIN).param("day", day).query((ResultSet row) -> add(known, row));
        return known;
    }

    private static void add(Known known, ResultSet row) throws SQLException {
        known.add(row.getObject("person_id", UUID.class), row.getString("kind"), row.getString("value"));
    }

    private static MatchingMentee mentee(ResultSet row, Known known, Map<PersonId, Participant> people)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = participant(row);
        people.put(person.id(), person);
        var wish = row.getString("line_wish");
        var current = row.getObject("current", UUID.class);
        return new MatchingMentee(
                person.id(),
                person.rank(),
                line(row),
                known.managers.getOrDefault(id, Set.of()),
                known.wanted.getOrDefault(id, Set.of()),
                wish == null ? LineWish.EITHER : LineWish.valueOf(wish),
                known.languages.getOrDefault(id, Set.of()),
                hours(row),
                known.neverWith.getOrDefault(id, Set.of()),
                known.endedEarly.getOrDefault(id, Set.of()),
                row.getObject("since", LocalDate.class),
                current == null ? null : new PersonId(current));
    }

    private static MatchingMentor mentor(
            ResultSet row, Known known, Map<PersonId, Participant> people, Map<PersonId, MentorTerms> allTerms)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = participant(row);
        var cadence = row.getInt("cadence_days");
        var terms = new MentorTerms(
                row.getInt("slots"),
                row.getInt("used"),
                row.getInt("asked"),
                known.absentUntil.get(id),
                cadence == 0 ? Cadence.USUAL : new Cadence(cadence));
        people.put(person.id(), person);
        allTerms.put(person.id(), terms);
        return new MatchingMentor(
                person.id(),
                person.rank(),
                Scope.valueOf(row.getString("scope")),
                line(row),
                known.managers.getOrDefault(id, Set.of()),
                known.offered.getOrDefault(id, Set.of()),
                known.languages.getOrDefault(id, Set.of()),
                hours(row),
                known.neverWith.getOrDefault(id, Set.of()),
                terms.free());
    }

    private static @Nullable ProductLineId line(ResultSet row) throws SQLException {
        var id = row.getObject("line_id", UUID.class);
        return id == null ? null : new ProductLineId(id);
    }

    private static @Nullable WorkingHours hours(ResultSet row) throws SQLException {
        var zone = row.getString("zone");
        return zone == null
                ? null
                : new WorkingHours(
                        row.getObject("works_from", LocalTime.class),
                        row.getObject("works_to", LocalTime.class),
                        ZoneId.of(zone));
    }

    @Override
    public Map<PersonId, Participant> people(Set<PersonId> ids, LocalDate day) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("with " + SqlMentorshipLists.PERSON_ON_DAY + "select * from person_on_day where id in (:ids)")
                .param("day", day)
                .param("ids", ids.stream().map(PersonId::value).collect(toSet()))
                .query((row, n) -> participant(row))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Participant::id, Function.identity()));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return SqlMentorshipLists.participant(row, "id", "name", "level", "rank", "line");
    }
}
