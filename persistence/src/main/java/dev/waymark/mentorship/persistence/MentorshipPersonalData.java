package dev.waymark.mentorship.persistence;

import dev.waymark.people.PersonId;
import dev.waymark.people.PersonalData;
import dev.waymark.people.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Order(3)
class MentorshipPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    MentorshipPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalSection> of(PersonId person) {
        return List.of(
                section("pairings", person, """
                        select mentor.name as mentor, mentee.name as mentee, phase.state, phase.valid_from, phase.valid_to,
                               phase.reason, decider.name as decided_by, pairing.cadence_days, pairing.expected_end_on
                          from pairing
                          join pairing_phase phase on phase.pairing_id = pairing.id
                          join person mentor on mentor.id = pairing.mentor_id
                          join person mentee on mentee.id = pairing.mentee_id
                          left join person decider on decider.id = phase.changed_by
                         where :person in (pairing.mentor_id, pairing.mentee_id)
                         order by pairing.id, phase.valid_from, phase.changed_at
                        """), section("sessions", person, """
                        select mentor.name as mentor, mentee.name as mentee, session.state, session.starts_at,
                               session.held_on
                          from mentorship_session session
                          join pairing on pairing.id = session.pairing_id
                          join person mentor on mentor.id = pairing.mentor_id
                          join person mentee on mentee.id = pairing.mentee_id
                         where :person in (pairing.mentor_id, pairing.mentee_id)
                         order by session.starts_at
                        """), section("slots", person, """
                        select slots, valid_from, valid_to from mentor_capacity
                         where person_id = :person order by valid_from
                        """));
    }

    private PersonalSection section(String kind, PersonId person, String sql) {
        return new PersonalSection(
                kind, jdbc.sql(sql).param("person", person.value()).query().listOfRows());
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                        update pairing_phase set reason = ''
                         where reason <> ''
                           and pairing_id in (select id from pairing where :person in (mentor_id, mentee_id))
                        """).param("person", person.value()).update();
    }
}
