package dev.waymark.people.persistence;

import dev.waymark.people.Email;
import dev.waymark.people.PersonErasure;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonalData;
import dev.waymark.people.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Order(1)
class PeoplePersonalData implements PersonalData {

    private final JdbcClient jdbc;

    PeoplePersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalSection> of(PersonId person) {
        return List.of(
                section("person", person, """
                        select name, email, external_id, job_title, joined_on, left_on from person where id = :person
                        """),
                section("account", person, """
                        select administrator, password_changed_at from account where person_id = :person
                        """),
                section("browsers", person, """
                        select known_since, last_used_at from known_browser where person_id = :person order by known_since
                        """),
                section("sign-ins", person, """
                        select begun_at, last_seen_at, address, browser, operating_system, ended_at, end_reason
                          from signed_in_session where person_id = :person order by begun_at
                        """),
                section("levels", person, """
                        select level.name as level, held.valid_from, held.valid_to, held.reason, held.note,
                               decider.name as decided_by, held.decided_at
                          from level_assignment held
                          left join lateral (select fl.name
                                               from framework_level fl
                                               join framework f on f.id = fl.framework_id and f.state <> 'DRAFT'
                                              where fl.level_id = held.level_id
                                              order by f.version desc
                                              limit 1) level on true
                          left join person decider on decider.id = held.decided_by
                         where held.person_id = :person
                         order by held.valid_from, held.decided_at
                        """),
                section("places", person, """
                        select line.name as product_line, manager.name as manager, place.valid_from, place.valid_to
                          from placement place
                          left join product_line line on line.id = place.product_line_id
                          left join person manager on manager.id = place.manager_id
                         where place.person_id = :person
                         order by place.valid_from
                        """),
                section("drafts", person, """
                        select form, cast(content as text) as content, saved_at
                          from form_draft where person_id = :person order by saved_at
                        """));
    }

    private PersonalSection section(String kind, PersonId person, String sql) {
        return new PersonalSection(
                kind, jdbc.sql(sql).param("person", person.value()).query().listOfRows());
    }

    @Override
    public void erase(PersonId person) {
        var id = person.value();
        // an import that holds the person would bring them back; it can be made again from a newer file
        jdbc.sql("""
                        delete from import_file
                         where id in (select import_id
                                        from import_row
                                        join person on person.id = :person
                                       where import_row.person_id = person.id
                                          or lower(import_row.email) = lower(person.email))
                        """).param("person", id).update();
        jdbc.sql("""
                        update person
                           set name = :erased, email = :email, external_id = null, job_title = '', version = version + 1
                         where id = :person
                        """)
                .param("person", id)
                .param("erased", PersonErasure.ERASED)
                .param("email", Email.ofErased(person).address())
                .update();
        for (var sql : List.of(
                "update level_assignment set note = '' where person_id = :person",
                "delete from form_draft where person_id = :person",
                "delete from sign_in_link where person_id = :person",
                "delete from signed_in_session where person_id = :person",
                "delete from account where person_id = :person")) {
            jdbc.sql(sql).param("person", id).update();
        }
    }
}
