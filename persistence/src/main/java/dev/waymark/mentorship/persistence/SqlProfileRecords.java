package dev.waymark.mentorship.persistence;

import dev.waymark.career.CompetencyId;
import dev.waymark.mentorship.ProfileRecords;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonRef;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlProfileRecords implements ProfileRecords {

    private final JdbcClient jdbc;

    SqlProfileRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<CompetencyId> gaps(PersonId person) {
        return Set.copyOf(jdbc.sql("""
                        select distinct responsibility.competency_id
                          from (select id, framework_id, towards_id from assessment
                                 where subject_id = :person and rater_id = :person
                                 order by made_at desc, id desc limit 1) newest
                          join assessment_rating rated
                            on rated.assessment_id = newest.id and rated.rating in ('NOT_YET', 'LEARNING')
                          join framework_responsibility responsibility
                            on responsibility.framework_id = newest.framework_id
                           and responsibility.level_id = newest.towards_id
                           and responsibility.responsibility_id = rated.responsibility_id
                        """)
                .param("person", person.value())
                .query((row, n) -> new CompetencyId(row.getObject("competency_id", UUID.class)))
                .list());
    }

    @Override
    public List<PersonRef> neverWith(PersonId person) {
        return jdbc.sql("""
                        select other.id, other.name from mentoring_never_with never
                          join person other on other.id = never.other_id
                         where never.person_id = :person order by other.name, other.id
                        """)
                .param("person", person.value())
                .query((row, n) -> new PersonRef(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public boolean hasOwnSlots(PersonId person) {
        return jdbc.sql("""
                        select exists (select from mentor_capacity where person_id = :person and valid_to is null)
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
