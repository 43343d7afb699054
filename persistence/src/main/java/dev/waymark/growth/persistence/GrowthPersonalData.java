package dev.waymark.growth.persistence;

import dev.waymark.people.PersonErasure;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonalData;
import dev.waymark.people.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Order(2)
class GrowthPersonalData implements PersonalData {

    /** What a responsibility is called in the newest framework that has it. */
    private static final String WORDS = """
            (select fr.description
               from framework_responsibility fr
               join framework f on f.id = fr.framework_id and f.state <> 'DRAFT'
              where fr.responsibility_id = %s
              order by f.version desc
              limit 1)""";

    private static final List<String> ERASE = List.of(
            "update goal set title = :erased, impact = '', version = version + 1 where owner_id = :person",
            "update goal_phase set reason = '' where goal_id in (select id from goal where owner_id = :person)",
            "update goal_step set description = :erased where goal_id in (select id from goal where owner_id = :person)",
            """
            update check_in set changed = '', next_step = ''
             where goal_id in (select id from goal where owner_id = :person)""",
            """
            update goal_comment set words = :erased
             where author_id = :person or goal_id in (select id from goal where owner_id = :person)""",
            """
            update evidence set title = :erased, impact = '', link = '', version = version + 1
             where owner_id = :person""",
            """
            update assessment_rating set note = ''
             where assessment_id in (select id from assessment where :person in (subject_id, rater_id))""",
            "delete from assessment_draft where :person in (subject_id, rater_id)");

    private final JdbcClient jdbc;

    GrowthPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalSection> of(PersonId person) {
        return List.of(
                section("goals", person, """
                        select goal.title, goal.impact, goal.state, goal.target_on, goal.visibility, goal.created_at,
                               (select string_agg(%s, '; ') from goal_responsibility grown where grown.goal_id = goal.id)
                                   as responsibilities
                          from goal where goal.owner_id = :person order by goal.created_at
                        """.formatted(WORDS.formatted("grown.responsibility_id"))),
                section("goal-history", person, """
                        select goal.title as goal, phase.state, phase.valid_from, phase.valid_to, phase.reason,
                               changer.name as decided_by
                          from goal
                          join goal_phase phase on phase.goal_id = goal.id
                          join person changer on changer.id = phase.changed_by
                         where goal.owner_id = :person
                         order by goal.created_at, goal.id, phase.changed_at
                        """),
                section("steps", person, """
                        select goal.title as goal, step.description, step.done_on
                          from goal join goal_step step on step.goal_id = goal.id
                         where goal.owner_id = :person
                         order by goal.created_at, goal.id, step.position
                        """),
                section("check-ins", person, """
                        select goal.title as goal, made.made_at, made.progress, made.confidence, made.changed,
                               made.next_step, made.corrects is not null as correction
                          from goal join check_in made on made.goal_id = goal.id
                         where goal.owner_id = :person
                         order by goal.created_at, goal.id, made.made_at
                        """),
                section("evidence", person, """
                        select evidence.title, evidence.impact, evidence.began_on, evidence.happened_on, evidence.link,
                               evidence.visibility, goal.title as goal,
                               (select string_agg(%s, '; ')
                                  from evidence_responsibility shown where shown.evidence_id = evidence.id)
                                   as responsibilities
                          from evidence left join goal on goal.id = evidence.goal_id
                         where evidence.owner_id = :person
                         order by evidence.happened_on
                        """.formatted(WORDS.formatted("shown.responsibility_id"))),
                section("comments", person, """
                        select case when goal.owner_id = :person then goal.title end as goal,
                               author.name as author, said.made_at, said.words
                          from goal_comment said
                          join goal on goal.id = said.goal_id
                          join person author on author.id = said.author_id
                         where goal.owner_id = :person or said.author_id = :person
                         order by said.made_at
                        """),
                section("templates", person, """
                        select title, impact, days, created_at, retired_at from goal_template
                         where keeper_id = :person order by created_at
                        """),
                section("assessments", person, """
                        select subject.name as about, rater.name as rater, made.made_on, %s as responsibility,
                               rated.rating, rated.note
                          from assessment made
                          join person subject on subject.id = made.subject_id
                          join person rater on rater.id = made.rater_id
                          join assessment_rating rated on rated.assessment_id = made.id
                         where :person in (made.subject_id, made.rater_id)
                         order by made.made_at, made.id
                        """.formatted(WORDS.formatted("rated.responsibility_id"))));
    }

    private PersonalSection section(String kind, PersonId person, String sql) {
        return new PersonalSection(
                kind, jdbc.sql(sql).param("person", person.value()).query().listOfRows());
    }

    @Override
    public void erase(PersonId person) {
        for (var sql : ERASE) {
            jdbc.sql(sql)
                    .param("person", person.value())
                    .param("erased", PersonErasure.ERASED)
                    .update();
        }
    }
}
