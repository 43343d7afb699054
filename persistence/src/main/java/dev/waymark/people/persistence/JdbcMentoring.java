package dev.waymark.people.persistence;

import dev.waymark.people.Mentoring;
import dev.waymark.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMentoring implements Mentoring {

    private final JdbcClient jdbc;

    JdbcMentoring(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mentors(PersonId mentor, PersonId mentee) {
        return jdbc.sql("""
                        select exists (select from pairing
                                        where mentor_id = ? and mentee_id = ? and state in ('ACTIVE', 'ON_HOLD'))
                        """)
                .params(mentor.value(), mentee.value())
                .query(Boolean.class)
                .single();
    }
}
