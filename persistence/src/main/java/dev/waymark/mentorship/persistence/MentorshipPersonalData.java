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
                        """),
                section("sessions", person, """
                        select mentor.name as mentor, mentee.name as mentee, session.state, session.starts_at,
                               session.minutes, session.place, session.held_on, session.shared_notes,
                               (select text from mentorship_private_note note
                                 where note.session_id = session.id and note.author_id = :person) as private_notes
                          from mentorship_session session
                          join pairing on pairing.id = session.pairing_id
                          join person mentor on mentor.id = pairing.mentor_id
                          join person mentee on mentee.id = pairing.mentee_id
                         where :person in (pairing.mentor_id, pairing.mentee_id)
                         order by session.starts_at
                        """),
                section("agenda", person, """
                        select item.text, item.added_at, item.done_at from mentorship_agenda_item item
                         where item.author_id = :person order by item.added_at
                        """),
                section("actions", person, """
                        select owner.name as owner, action.text, action.due_on, action.done_at, action.dropped_at
                          from mentorship_action action
                          join pairing on pairing.id = action.pairing_id
                          join person owner on owner.id = action.owner_id
                         where :person in (pairing.mentor_id, pairing.mentee_id)
                         order by action.added_at
                        """),
                section("slots", person, """
                        select slots, valid_from, valid_to from mentor_capacity
                         where person_id = :person order by valid_from
                        """),
                section("mentoring-profile", person, """
                        select cast(profile.works_from as text) as works_from, cast(profile.works_to as text) as works_to,
                               profile.zone, profile.cadence_days, profile.line_wish,
                               (select string_agg(language, ', ' order by language) from mentoring_language
                                 where person_id = :person) as languages,
                               (select string_agg(other.name, ', ' order by other.name)
                                  from mentoring_never_with never join person other on other.id = never.other_id
                                 where never.person_id = :person) as never_with
                          from mentoring_profile profile where profile.person_id = :person
                        """),
                section("mentoring-wishes", person, """
                        select said.kind, competency.name as competency, said.valid_from, said.valid_to
                          from (select 'OFFER' as kind, competency_id, valid_from, valid_to from mentor_offer
                                 where person_id = :person
                                union all
                                select 'WISH', competency_id, valid_from, valid_to from mentee_wish
                                 where person_id = :person
                                union all
                                select 'ABSENCE', null, valid_from, valid_to from mentor_absence
                                 where person_id = :person) said
                          left join lateral (select fc.name from framework_competency fc
                                               join framework f on f.id = fc.framework_id and f.state <> 'DRAFT'
                                              where fc.competency_id = said.competency_id
                                              order by f.version desc limit 1) competency on true
                         order by said.valid_from, said.kind, competency.name
                        """),
                section("requests", person, """
                        select request.asked_at, request.message, request.state, mentor.name as mentor,
                               turn.state as answer, turn.ended_at as answered_at, turn.reason
                          from mentorship_request request
                          join mentorship_request_turn turn on turn.request_id = request.id
                          join person mentor on mentor.id = turn.mentor_id
                         where request.mentee_id = :person
                         order by request.asked_at, turn.place
                        """),
                section("requests-to-me", person, """
                        select mentee.name as mentee, turn.began_at as asked_at, turn.state as answer,
                               turn.ended_at as answered_at, turn.reason
                          from mentorship_request_turn turn
                          join mentorship_request request on request.id = turn.request_id
                          join person mentee on mentee.id = request.mentee_id
                         where turn.mentor_id = :person and turn.began_at is not null
                         order by turn.began_at
                        """),
                section("reflections", person, """
                        select mentor.name as mentor, mentee.name as mentee, said.text as description,
                               said.written_at as made_at
                          from pairing_reflection said
                          join pairing on pairing.id = said.pairing_id
                          join person mentor on mentor.id = pairing.mentor_id
                          join person mentee on mentee.id = pairing.mentee_id
                         where said.author_id = :person
                         order by said.written_at
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
        for (var sql : List.of(
                "delete from mentorship_private_note where author_id = :person",
                "update mentorship_agenda_item set text = '-' where author_id = :person",
                """
                update mentorship_action set text = '-'
                 where pairing_id in (select id from pairing where :person in (mentor_id, mentee_id))
                """,
                """
                update mentorship_session set shared_notes = '', place = ''
                 where pairing_id in (select id from pairing where :person in (mentor_id, mentee_id))
                """,
                """
                update mentorship_session_step step set reason = ''
                  from mentorship_session session join pairing on pairing.id = session.pairing_id
                 where session.id = step.session_id and :person in (pairing.mentor_id, pairing.mentee_id)
                """,
                "update mentorship_request set message = '' where mentee_id = :person",
                """
                update mentorship_request_turn set reason = ''
                 where reason <> '' and (mentor_id = :person
                    or request_id in (select id from mentorship_request where mentee_id = :person))
                """,
                "update mentoring_profile set works_from = null, works_to = null, zone = null where person_id = :person",
                "delete from mentoring_language where person_id = :person",
                "delete from mentoring_never_with where :person in (person_id, other_id)"))
            jdbc.sql(sql).param("person", person.value()).update();
        jdbc.sql("delete from pairing_reflection where author_id = :person")
                .param("person", person.value())
                .update();
    }
}
