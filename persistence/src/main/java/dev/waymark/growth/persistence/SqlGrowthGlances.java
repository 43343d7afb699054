package dev.waymark.growth.persistence;

import dev.waymark.growth.GrowthGlance;
import dev.waymark.growth.GrowthGlances;
import dev.waymark.growth.JourneyGoal;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlGrowthGlances implements GrowthGlances {

    private static final String GOALS = """
                        select goal.owner_id, goal.id, goal.title, goal.target_on, standing.activated_on,
                               standing.heard_on, standing.progress, standing.confidence
                          from goal
                          join goal_standing standing on standing.goal_id = goal.id and standing.valid_to is null
                         where goal.owner_id = any (:people) and goal.state = 'ACTIVE' and %s
                         order by goal.target_on, goal.title, goal.id""".formatted(Sight.sees("goal.owner_id", "goal.visibility"));

    /** By the rule of {@link dev.waymark.growth.LedgerLine#isCarried}, for the level above the one of today. */
    private static final String GAPS = """
                        with ahead as (
                            select here.person_id, own.framework_id,
                                   (select above.level_id from framework_level above
                                     where above.framework_id = own.framework_id and above.rank > own.rank
                                     order by above.rank limit 1) as level_id
                              from level_assignment here
                              join framework on framework.state = 'PUBLISHED'
                              join framework_level own
                                on own.framework_id = framework.id and own.level_id = here.level_id
                             where here.person_id = any (:people) and here.valid_from <= :today
                               and (here.valid_to is null or here.valid_to > :today) and %s),
                        rated as (
                            select distinct on (assessment.subject_id, rating.responsibility_id)
                                   assessment.subject_id, rating.responsibility_id, rating.rating
                              from assessment
                              join assessment_rating rating on rating.assessment_id = assessment.id
                             where assessment.subject_id = any (:people)
                               and assessment.rater_id = assessment.subject_id
                             order by assessment.subject_id, rating.responsibility_id,
                                      assessment.made_at desc, assessment.id desc),
                        shown as (
                            select distinct evidence.owner_id, shows.responsibility_id
                              from evidence
                              join evidence_responsibility shows on shows.evidence_id = evidence.id
                              left join goal on goal.id = evidence.goal_id
                             where evidence.owner_id = any (:people) and %s)
                        select ahead.person_id,
                               count(*) filter (where rated.rating is null or rated.rating not in ('DOING', 'LEADING')
                                                   or shown.owner_id is null) as gaps
                          from ahead
                          join framework_responsibility asked
                            on asked.framework_id = ahead.framework_id and asked.level_id = ahead.level_id
                          left join rated on rated.subject_id = ahead.person_id
                                         and rated.responsibility_id = asked.responsibility_id
                          left join shown on shown.owner_id = ahead.person_id
                                         and shown.responsibility_id = asked.responsibility_id
                         group by ahead.person_id""".formatted(
                    Sight.seesJourney("here.person_id"),
                    Sight.sees("evidence.owner_id", "coalesce(goal.visibility, evidence.visibility)"));

    private final JdbcClient jdbc;

    SqlGrowthGlances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, GrowthGlance> of(Set<PersonId> people, Actor reader, LocalDate today) {
        var glances = new HashMap<PersonId, GrowthGlance>();
        people.forEach(person -> glances.put(person, GrowthGlance.NOTHING));
        if (people.isEmpty()) return glances;
        var goals = goals(people, reader, today);
        var gaps = gaps(people, reader, today);
        glances.replaceAll(
                (person, nothing) -> new GrowthGlance(goals.getOrDefault(person, List.of()), gaps.get(person)));
        return glances;
    }

    private Map<PersonId, List<JourneyGoal>> goals(Set<PersonId> people, Actor reader, LocalDate today) {
        var goals = new HashMap<PersonId, List<JourneyGoal>>();
        jdbc.sql(GOALS).param("people", ids(people)).params(Sight.of(reader)).query(row -> {
            goals.computeIfAbsent(new PersonId(row.getObject("owner_id", UUID.class)), owner -> new ArrayList<>())
                    .add(SqlJourneyRecords.goal(row, today));
        });
        return goals;
    }

    private Map<PersonId, Integer> gaps(Set<PersonId> people, Actor reader, LocalDate today) {
        var gaps = new HashMap<PersonId, Integer>();
        jdbc.sql(GAPS)
                .param("people", ids(people))
                .param("today", today)
                .params(Sight.of(reader))
                .query(row -> {
                    gaps.put(new PersonId(row.getObject("person_id", UUID.class)), row.getInt("gaps"));
                });
        return gaps;
    }

    private static UUID[] ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
