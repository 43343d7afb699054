package dev.waymark.people.persistence;

import dev.waymark.people.Care;
import dev.waymark.people.CareRecords;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlCareRecords implements CareRecords {

    private final JdbcClient jdbc;

    SqlCareRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Care> of(PersonId person, LocalDate day) {
        // a manager who stays through a change of the product line is one time, not two
        return jdbc.sql("""
                        with care as (
                            select 'MANAGER' as kind, manager_id as by_id,
                                   unnest(range_agg(daterange(valid_from, valid_to))) as days
                              from placement
                             where person_id = :person and manager_id is not null
                               and valid_from <= :day and (valid_to is null or valid_to > valid_from)
                             group by manager_id
                             union all
                            select 'MENTOR', mentor_id, unnest(range_agg(daterange(phase.valid_from, phase.valid_to)))
                              from pairing join pairing_phase phase on phase.pairing_id = pairing.id
                             where mentee_id = :person and phase.state in ('ACTIVE', 'ON_HOLD')
                               and phase.valid_from <= :day
                               and (phase.valid_to is null or phase.valid_to > phase.valid_from)
                             group by mentor_id)
                        select kind, by_id, name, lower(days) as since,
                               case when upper(days) <= :day then upper(days) end as until
                          from care join person on person.id = by_id
                         order by until desc nulls first, since desc, kind, name, by_id
                        """)
                .param("person", person.value())
                .param("day", day)
                .query((row, n) -> new Care(
                        new PersonRef(new PersonId(row.getObject("by_id", UUID.class)), row.getString("name")),
                        Care.Kind.valueOf(row.getString("kind")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }
}
