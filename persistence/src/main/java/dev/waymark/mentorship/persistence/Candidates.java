package dev.waymark.mentorship.persistence;

import dev.waymark.career.Scope;
import dev.waymark.mentorship.BoardFilter;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.PairingFacts;
import dev.waymark.people.PersonId;
import dev.waymark.shared.Slice;
import dev.waymark.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at people as the mentor of one mentee; the condition of the list repeats PairingEligibility. */
class Candidates {

    private static final String LOOKED_AT =
            "with recursive " + SqlMentorshipLists.PERSON_ON_DAY + """
            , below (person_id) as (
                select mentee_id from pairing where mentor_id = :mentee and state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
                union
                select pg.mentee_id from below b join pairing pg
                    on pg.mentor_id = b.person_id and pg.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')),
            use as (
                select mentor_id, count(*)::integer as used,
                       bool_or(mentee_id = :mentee) as already_paired
                  from pairing where state in ('PROPOSED', 'ACTIVE', 'ON_HOLD') group by mentor_id),
            looked_at as (
                select c.*, c.id = mentee.id as same_person,
                       coalesce(mc.slots, c.mentor_slots, 0) as slots, coalesce(u.used, 0) as used,
                       c.left_on is null and c.level_id is not null as stays,
                       mentee.left_on is null and mentee.level_id is not null as mentee_stays,
                       coalesce(mentee.rank, 0) as mentee_rank,
                       coalesce(u.already_paired, false) as already_paired,
                       exists (select from below b where b.person_id = c.id) as circle,
                       coalesce(c.line_id = mentee.line_id, false) as same_line,
                       coalesce(mentee.manager_id = c.id, false) as manages,
                       exists (select from pairing pg where pg.mentor_id = c.id and pg.mentee_id = mentee.id
                                  and\s""" + SqlMentorshipLists.NOT_AGAIN + """
                       ) as not_again
                  from person_on_day c
                  cross join (select * from person_on_day where id = :mentee) mentee
                  left join use u on u.mentor_id = c.id
                  left join mentor_capacity mc
                    on mc.person_id = c.id and mc.valid_from <= :day and (mc.valid_to is null or mc.valid_to > :day)),
            judged as (
                select l.*, not same_person and stays and mentee_stays and coalesce(scope in ('MENTOR', 'LEAD'), false)
                            and coalesce(rank, 0) >= mentee_rank and slots > used and not already_paired
                            and not circle as possible
                  from looked_at l)
            """;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MentorCandidate> who(PersonId mentee, String text, LocalDate day, Slice slice, boolean possible) {
        return jdbc.sql(LOOKED_AT + """
                        select * from judged
                         where possible = :possible and (:text = '' or text like :pattern)
                         order by (scope in ('MENTOR', 'LEAD')) desc nulls last, manages, not_again,
                                  rank - mentee_rank between 1 and 2 desc nulls last, same_line desc,
                                  slots - used desc, name, id
                        offset :offset limit :limit
                        """)
                .param("mentee", mentee.value())
                .param("day", day)
                .param("text", Text.plain(text, BoardFilter.LONGEST_TEXT))
                .param("pattern", SqlMentorshipLists.pattern(text))
                .param("possible", possible)
                .param("offset", slice.offset())
                .param("limit", slice.limit())
                .query((row, n) -> candidate(row))
                .list();
    }

    Optional<MentorCandidate> one(PersonId mentor, PersonId mentee, LocalDate day) {
        return jdbc.sql(LOOKED_AT + "select * from judged where id = :mentor")
                .param("mentor", mentor.value())
                .param("mentee", mentee.value())
                .param("day", day)
                .query((row, n) -> candidate(row))
                .optional();
    }

    private static MentorCandidate candidate(ResultSet row) throws SQLException {
        var facts = new PairingFacts(
                row.getBoolean("same_person"),
                scope(row.getString("scope")),
                row.getInt("rank"),
                row.getInt("mentee_rank"),
                row.getBoolean("stays"),
                row.getBoolean("mentee_stays"),
                row.getInt("slots"),
                row.getInt("used"),
                row.getBoolean("already_paired"),
                row.getBoolean("circle"));
        return new MentorCandidate(
                SqlMentorshipLists.participant(row, "id", "name", "level", "rank", "line"),
                facts,
                row.getBoolean("same_line"),
                row.getBoolean("manages"),
                row.getBoolean("not_again"));
    }

    private static @Nullable Scope scope(@Nullable String name) {
        return name == null ? null : Scope.valueOf(name);
    }
}
