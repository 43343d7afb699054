package dev.waymark.mentorship.persistence;

import dev.waymark.career.CompetencyId;
import dev.waymark.career.Scope;
import dev.waymark.mentorship.AskingFacts;
import dev.waymark.mentorship.Cadence;
import dev.waymark.mentorship.DeclinedRequest;
import dev.waymark.mentorship.MentorshipRequest;
import dev.waymark.mentorship.OwnRequest;
import dev.waymark.mentorship.Participant;
import dev.waymark.mentorship.RequestId;
import dev.waymark.mentorship.RequestRecords;
import dev.waymark.mentorship.RequestState;
import dev.waymark.mentorship.TurnState;
import dev.waymark.mentorship.WaitingRequest;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.MatchingMentee;
import dev.waymark.mentorship.matching.MatchingMentor;
import dev.waymark.mentorship.matching.OpenPairing;
import dev.waymark.mentorship.matching.WorkingHours;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import dev.waymark.people.ProductLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlRequestRecords implements RequestRecords {

    private static final String OPEN = "('PROPOSED', 'ACTIVE', 'ON_HOLD')";

    private static final String FACTS =
            "with recursive " + SqlMentorshipLists.PERSON_ON_DAY + """
            , placed as (
                select person_id, manager_id from placement
                 where valid_from <= :day and (valid_to is null or valid_to > :day)),
            above (person_id) as (
                select manager_id from placed where person_id = :mentee
                union
                select placed.manager_id from above join placed on placed.person_id = above.person_id),
            below (person_id) as (
                select person_id from placed where manager_id = :mentee
                union
                select placed.person_id from below join placed on placed.manager_id = below.person_id),
            use as (
                select mentor_id, count(*)::integer as used from pairing
                 where state in ('PROPOSED', 'ACTIVE', 'ON_HOLD') group by mentor_id)
            select p.id, p.name, p.level, p.rank, p.scope, p.line_id, p.line, p.joined_on,
                   greatest(coalesce(mc.slots, p.mentor_slots, 0) - coalesce(use.used, 0), 0) as free,
                   profile.works_from, profile.works_to, profile.zone, profile.cadence_days, profile.line_wish,
                   array(select language from mentoring_language spoken where spoken.person_id = p.id) as languages,
                   array(select competency_id from mentor_offer offer
                          where offer.person_id = p.id and offer.valid_from <= :day
                            and (offer.valid_to is null or offer.valid_to > :day)) as offered,
                   array(select competency_id from mentee_wish wish
                          where wish.person_id = p.id and p.id = :mentee and wish.valid_from <= :day
                            and (wish.valid_to is null or wish.valid_to > :day)) as wanted,
                   exists (select from above where above.person_id = p.id) as above,
                   exists (select from below where below.person_id = p.id) as below,
                   exists (select from mentoring_never_with never
                            where (never.person_id, never.other_id) in ((p.id, :mentee), (:mentee, p.id))) as never_with,
                   exists (select from pairing pg where pg.mentor_id = p.id and pg.mentee_id = :mentee
                              and\s""" + SqlMentorshipLists.NOT_AGAIN + """
                   ) as not_again
              from person_on_day p
              left join use on use.mentor_id = p.id
              left join mentor_capacity mc
                on mc.person_id = p.id and mc.valid_from <= :day and (mc.valid_to is null or mc.valid_to > :day)
              left join mentoring_profile profile on profile.person_id = p.id
             where p.left_on is null and p.level_id is not null
               and (p.id = :mentee
                    or p.scope in ('MENTOR', 'LEAD') and coalesce(mc.slots, p.mentor_slots, 0) > coalesce(use.used, 0)
                       and not exists (select from mentor_absence absence where absence.person_id = p.id
                                          and absence.valid_from <= :day and absence.valid_to > :day))
             order by p.name, p.id
            """;

    private final JdbcClient jdbc;

    SqlRequestRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody looked at from the mentee's side; the mentee is among them. */
    private record Looked(
            Participant person,
            @Nullable Scope scope,
            @Nullable ProductLineId line,
            LocalDate joined,
            int free,
            @Nullable WorkingHours hours,
            Cadence cadence,
            LineWish lineWish,
            Set<String> languages,
            Set<CompetencyId> offered,
            Set<CompetencyId> wanted,
            boolean above,
            boolean below,
            boolean neverWith,
            boolean endedEarly) {

        PersonId id() {
            return person.id();
        }

        MatchingMentor asMentor(PersonId mentee) {
            return new MatchingMentor(
                    id(),
                    person.rank(),
                    scope,
                    line,
                    below ? Set.of(mentee) : Set.of(),
                    offered,
                    languages,
                    hours,
                    neverWith ? Set.of(mentee) : Set.of(),
                    free);
        }
    }

    @Override
    public Optional<AskingFacts> facts(PersonId mentee, LocalDate day) {
        var people = jdbc.sql(FACTS)
                .param("mentee", mentee.value())
                .param("day", day)
                .query((row, n) -> looked(row))
                .list();
        return people.stream()
                .filter(person -> person.id().equals(mentee))
                .findFirst()
                .map(self -> {
                    var mentors = people.stream()
                            .filter(person -> !person.id().equals(mentee))
                            .toList();
                    return new AskingFacts(
                            new MatchingMentee(
                                    mentee,
                                    self.person().rank(),
                                    self.line(),
                                    ids(mentors.stream().filter(Looked::above).toList()),
                                    self.wanted(),
                                    self.lineWish(),
                                    self.languages(),
                                    self.hours(),
                                    Set.of(),
                                    ids(mentors.stream()
                                            .filter(Looked::endedEarly)
                                            .toList()),
                                    self.joined(),
                                    null),
                            mentors.stream()
                                    .map(mentor -> mentor.asMentor(mentee))
                                    .toList(),
                            openPairings(day),
                            mentors.stream().collect(Collectors.toMap(Looked::id, Looked::person)),
                            mentors.stream().collect(Collectors.toMap(Looked::id, Looked::cadence)));
                });
    }

    private static Set<PersonId> ids(List<Looked> people) {
        return people.stream().map(Looked::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Looked looked(ResultSet row) throws SQLException {
        var line = row.getObject("line_id", UUID.class);
        var from = row.getObject("works_from", LocalTime.class);
        var to = row.getObject("works_to", LocalTime.class);
        var zone = row.getString("zone");
        var cadence = row.getInt("cadence_days");
        var wish = row.getString("line_wish");
        var scope = row.getString("scope");
        return new Looked(
                SqlMentorshipLists.participant(row, "id", "name", "level", "rank", "line"),
                scope == null ? null : Scope.valueOf(scope),
                line == null ? null : new ProductLineId(line),
                row.getObject("joined_on", LocalDate.class),
                row.getInt("free"),
                from == null || to == null || zone == null ? null : new WorkingHours(from, to, ZoneId.of(zone)),
                cadence == 0 ? Cadence.USUAL : new Cadence(cadence),
                wish == null ? LineWish.EITHER : LineWish.valueOf(wish),
                Set.of((String[]) row.getArray("languages").getArray()),
                competencies(row, "offered"),
                competencies(row, "wanted"),
                row.getBoolean("above"),
                row.getBoolean("below"),
                row.getBoolean("never_with"),
                row.getBoolean("not_again"));
    }

    private static Set<CompetencyId> competencies(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(CompetencyId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<OpenPairing> openPairings(LocalDate day) {
        return jdbc.sql("with " + SqlMentorshipLists.PERSON_ON_DAY + """
                        select pairing.mentor_id, coalesce(mentor.rank, 0) as mentor_rank,
                               pairing.mentee_id, coalesce(mentee.rank, 0) as mentee_rank
                          from pairing
                          join person_on_day mentor on mentor.id = pairing.mentor_id
                          join person_on_day mentee on mentee.id = pairing.mentee_id
                         where pairing.state in\s""" + OPEN)
                .param("day", day)
                .query((row, n) -> new OpenPairing(
                        person(row, "mentor_id"),
                        row.getInt("mentor_rank"),
                        person(row, "mentee_id"),
                        row.getInt("mentee_rank")))
                .list();
    }

    @Override
    public boolean open(PersonId mentor, PersonId mentee, LocalDate day) {
        return jdbc.sql("""
                        select not exists (select from mentor_absence where person_id = :mentor
                                              and valid_from <= :day and valid_to > :day)
                           and not exists (select from mentoring_never_with
                                            where (person_id, other_id) in ((:mentor, :mentee), (:mentee, :mentor)))
                        """)
                .param("mentor", mentor.value())
                .param("mentee", mentee.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<OwnRequest> own(PersonId mentee) {
        record Head(
                String message,
                RequestState state,
                Instant askedAt,
                @Nullable Instant closedAt,
                List<OwnRequest.Asked> asked) {}
        var requests = new LinkedHashMap<RequestId, Head>();
        jdbc.sql("""
                        select request.id, request.message, request.state, request.asked_at, request.closed_at,
                               mentor.id as mentor_id, mentor.name as mentor, turn.state as turn_state,
                               turn.deadline_at, turn.ended_at, turn.reason
                          from mentorship_request request
                          join mentorship_request_turn turn on turn.request_id = request.id
                          join person mentor on mentor.id = turn.mentor_id
                         where request.mentee_id = :mentee
                         order by (request.state = 'REQUESTED') desc, request.asked_at desc, request.id, turn.place
                        """).param("mentee", mentee.value()).query((ResultSet row) -> {
            var id = new RequestId(row.getObject("id", UUID.class));
            var head = requests.get(id);
            if (head == null) {
                head = new Head(
                        row.getString("message"),
                        RequestState.valueOf(row.getString("state")),
                        row.getTimestamp("asked_at").toInstant(),
                        instant(row.getTimestamp("closed_at")),
                        new ArrayList<>());
                requests.put(id, head);
            }
            head.asked()
                    .add(new OwnRequest.Asked(
                            new PersonRef(person(row, "mentor_id"), row.getString("mentor")),
                            TurnState.valueOf(row.getString("turn_state")),
                            instant(row.getTimestamp("deadline_at")),
                            instant(row.getTimestamp("ended_at")),
                            row.getString("reason")));
        });
        return requests.entrySet().stream()
                .map(entry -> new OwnRequest(
                        entry.getKey(),
                        entry.getValue().message(),
                        entry.getValue().state(),
                        entry.getValue().askedAt(),
                        entry.getValue().closedAt(),
                        entry.getValue().asked()))
                .toList();
    }

    @Override
    public List<WaitingRequest> waiting(PersonId mentor, LocalDate day) {
        return jdbc.sql("with " + SqlMentorshipLists.PERSON_ON_DAY + """
                        select request.id as request_id, request.message, turn.began_at, turn.deadline_at,
                               turn.reminded_at is not null as reminded, mentee.id, mentee.name, mentee.level,
                               mentee.rank, mentee.line,
                               (select cadence_days from mentoring_profile where person_id = :mentor) as cadence_days,
                               array(select competency_id from mentee_wish wish
                                      where wish.person_id = mentee.id and wish.valid_from <= :day
                                        and (wish.valid_to is null or wish.valid_to > :day)) as wanted
                          from mentorship_request_turn turn
                          join mentorship_request request on request.id = turn.request_id
                          join person_on_day mentee on mentee.id = request.mentee_id
                         where turn.mentor_id = :mentor and turn.state = 'ASKED'
                         order by turn.deadline_at, request.id
                        """)
                .param("mentor", mentor.value())
                .param("day", day)
                .query((row, n) -> new WaitingRequest(
                        new RequestId(row.getObject("request_id", UUID.class)),
                        SqlMentorshipLists.participant(row, "id", "name", "level", "rank", "line"),
                        row.getString("message"),
                        competencies(row, "wanted"),
                        row.getInt("cadence_days") == 0 ? Cadence.USUAL : new Cadence(row.getInt("cadence_days")),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("deadline_at").toInstant(),
                        row.getBoolean("reminded")))
                .list();
    }

    @Override
    public List<DeclinedRequest> declinedByAll(Instant since, LocalDate day) {
        var requests = new LinkedHashMap<RequestId, DeclinedRequest>();
        jdbc.sql("with " + SqlMentorshipLists.PERSON_ON_DAY + """
                        select request.id as request_id, request.closed_at, mentee.id, mentee.name, mentee.level,
                               mentee.rank, mentee.line, mentor.id as mentor_id, mentor.name as mentor, turn.ended_at,
                               turn.reason
                          from mentorship_request request
                          join person_on_day mentee on mentee.id = request.mentee_id and mentee.left_on is null
                          join mentorship_request_turn turn on turn.request_id = request.id
                          join person mentor on mentor.id = turn.mentor_id
                         where request.state = 'DECLINED' and request.closed_at >= :since
                           and not exists (select from pairing where pairing.mentee_id = request.mentee_id
                                              and pairing.state in ('ACTIVE', 'ON_HOLD'))
                           and not exists (select from mentorship_request later
                                            where later.mentee_id = request.mentee_id
                                              and later.asked_at > request.asked_at)
                         order by request.closed_at desc, request.id, turn.place
                        """)
                .param("since", at(since))
                .param("day", day)
                .query((ResultSet row) -> {
                    var id = new RequestId(row.getObject("request_id", UUID.class));
                    var before = requests.get(id);
                    var asked = new ArrayList<>(before == null ? List.<OwnRequest.Asked>of() : before.asked());
                    asked.add(new OwnRequest.Asked(
                            new PersonRef(person(row, "mentor_id"), row.getString("mentor")),
                            TurnState.DECLINED,
                            null,
                            instant(row.getTimestamp("ended_at")),
                            row.getString("reason")));
                    requests.put(
                            id,
                            new DeclinedRequest(
                                    SqlMentorshipLists.participant(row, "id", "name", "level", "rank", "line"),
                                    row.getTimestamp("closed_at").toInstant(),
                                    asked));
                });
        return List.copyOf(requests.values());
    }

    @Override
    public List<RequestId> due(Instant now, LocalDate day) {
        return jdbc.sql("with " + SqlMentorshipLists.PERSON_ON_DAY + """
                        select turn.request_id
                          from mentorship_request_turn turn
                          join person_on_day mentor on mentor.id = turn.mentor_id
                         where turn.state = 'ASKED'
                           and (turn.deadline_at <= :now
                                or turn.reminded_at is null and turn.began_at <= :remind
                                or mentor.left_on is not null
                                or mentor.scope is null or mentor.scope not in ('MENTOR', 'LEAD')
                                or mentor_slots_used(mentor.id) >= coalesce(mentor_slots(mentor.id), 0)
                                or exists (select from mentor_absence absence where absence.person_id = mentor.id
                                              and absence.valid_from <= :day and absence.valid_to > :day))
                         order by turn.deadline_at, turn.request_id
                        """)
                .param("now", at(now))
                .param("remind", at(now.minus(MentorshipRequest.REMINDED_AFTER)))
                .param("day", day)
                .query((row, n) -> new RequestId(row.getObject("request_id", UUID.class)))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
