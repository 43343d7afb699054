package dev.waymark.organisation.persistence;

import static dev.waymark.organisation.persistence.Sql.CAPACITY;
import static dev.waymark.organisation.persistence.Sql.DUE_THIS_QUARTER;
import static dev.waymark.organisation.persistence.Sql.FREE;
import static dev.waymark.organisation.persistence.Sql.HEALTH;
import static dev.waymark.organisation.persistence.Sql.LADDER;
import static dev.waymark.organisation.persistence.Sql.MENTEES;
import static dev.waymark.organisation.persistence.Sql.MET;
import static dev.waymark.organisation.persistence.Sql.OPEN_PAIRING;
import static dev.waymark.organisation.persistence.Sql.PACE;
import static dev.waymark.organisation.persistence.Sql.STANDING;
import static dev.waymark.organisation.persistence.Sql.USED;

import dev.waymark.organisation.Lens;

/**
 * All figures of one date in one statement, one row a level. People are tallied by level and day first, so that medians
 * and the people beyond twice of them come from some thousand rows instead of a sort of everybody.
 */
final class FiguresSql {

    /**
     * Every owner's active goals, by health, and the sums that a mentor's row needs; as integers, because sums of wider
     * numbers are computed as numeric, at twice the time.
     */
    static final String OWNERS = """
            owner as materialized (
                select owner_id,
                       cast(count(*) as integer) as goals,
                       cast(sum(progress) as integer) as progress,
                       cast(sum(%s) as integer) as pace,
                       cast(count(*) filter (where health = 0) as integer) as on_track,
                       cast(count(*) filter (where health = 1) as integer) as behind,
                       cast(count(*) filter (where health = 2) as integer) as at_risk,
                       cast(count(*) filter (where health = 3) as integer) as unheard,
                       cast(count(*) filter (where health = 2 and %s) as integer) as due
                  from (select *, %s as health from (%s) standing) judged
                 group by owner_id
            )""".formatted(PACE, DUE_THIS_QUARTER, HEALTH, STANDING);

    private static final String TALLY = """
            tally as materialized (
                select somebody.level_id, somebody.days,
                       count(*) as people,
                       count(mentee.person_id) as mentored,
                       count(owner.owner_id) as with_goal,
                       count(*) filter (where owner.unheard = owner.goals) as quiet,
                       sum(owner.on_track) as on_track,
                       sum(owner.behind) as behind,
                       sum(owner.at_risk) as at_risk,
                       sum(owner.unheard) as unheard,
                       sum(owner.due) as due
                  from somebody
                  left join mentee on mentee.person_id = somebody.person_id
                  left join owner on owner.owner_id = somebody.person_id
                 group by somebody.level_id, somebody.days
            )""";

    /** The mean of the one or two people in the middle of those in order of their days. */
    private static final String MEDIAN = """
            median as materialized (
                select level_id,
                       (min(days) filter (where up_to >= (people + 1) / 2)
                        + min(days) filter (where up_to >= people / 2 + 1)) / 2.0 as days
                  from (select level_id, days,
                               cast(sum(people) over (partition by level_id order by days) as bigint) as up_to,
                               cast(sum(people) over (partition by level_id) as bigint) as people
                          from tally) running
                 group by level_id
            )""";

    private static final String PEOPLE = """
            select tally.level_id,
                   sum(people) as people,
                   sum(mentored) as mentored,
                   sum(with_goal) as with_goal,
                   sum(quiet) as quiet,
                   sum(on_track) as on_track,
                   sum(behind) as behind,
                   sum(at_risk) as at_risk,
                   sum(unheard) as unheard,
                   sum(due) as due,
                   sum(people) filter (where tally.days > 2 * median.days) as long_in_level,
                   sum(people - with_goal) filter (where tally.days > 2 * median.days) as long_without_goal
              from tally
              join median on median.level_id = tally.level_id
             group by tally.level_id""";

    private static final String TALKS = """
            select somebody.level_id,
                   count(*) as pairings,
                   count(*) filter (where open_pairing.met) as met,
                   count(open_pairing.silence) as silent,
                   max(open_pairing.silence) as longest_silence
              from open_pairing
              join somebody on somebody.person_id = open_pairing.mentee_id
             where open_pairing.state = 'ACTIVE'
             group by somebody.level_id""";

    private static final String MENTORS = """
            select somebody.level_id, count(*) as mentors, sum(%s) as free_slots
              from somebody
              join ladder on ladder.level_id = somebody.level_id and ladder.scope <> 'CONTRIBUTOR'
              %s
              %s
             group by somebody.level_id""".formatted(FREE, CAPACITY, USED);

    private static final String FIGURES = """

            select ladder.level_id, ladder.rank, ladder.name, ladder.scope, ladder.position, ladder.steps,
                   people.people, people.mentored, people.with_goal, people.quiet, people.on_track, people.behind,
                   people.at_risk, people.unheard, people.due, people.long_in_level, people.long_without_goal,
                   median.days as median_days,
                   talks.pairings, talks.met, talks.silent, talks.longest_silence,
                   mentors.mentors, mentors.free_slots
              from ladder
              left join (%s) people on people.level_id = ladder.level_id
              left join median on median.level_id = ladder.level_id
              left join (%s) talks on talks.level_id = ladder.level_id
              left join (%s) mentors on mentors.level_id = ladder.level_id
             where ladder.published or people.people is not null""".formatted(PEOPLE, TALKS, MENTORS);

    /** What a comparison needs, and nothing else: no days, no sums for mentors. */
    private static final String COMPARED = """
            , owner as (
                select owner_id,
                       cast(count(*) as integer) as goals,
                       cast(count(*) filter (where health = 0) as integer) as on_track,
                       cast(count(*) filter (where health = 1) as integer) as behind,
                       cast(count(*) filter (where health = 2) as integer) as at_risk,
                       cast(count(*) filter (where health = 3) as integer) as unheard
                  from (select owner_id, %s as health from (%s) standing) judged
                 group by owner_id
            )
            select ladder.level_id, ladder.rank, ladder.name, ladder.scope, ladder.position, ladder.steps,
                   people.*, talks.*, null as median_days, 0 as due, 0 as long_in_level, 0 as long_without_goal,
                   0 as silent, 0 as longest_silence, 0 as mentors, 0 as free_slots
              from ladder
              left join (select somebody.level_id as of_level,
                                count(*) as people,
                                count(mentee.person_id) as mentored,
                                count(owner.owner_id) as with_goal,
                                count(*) filter (where owner.unheard = owner.goals) as quiet,
                                sum(owner.on_track) as on_track,
                                sum(owner.behind) as behind,
                                sum(owner.at_risk) as at_risk,
                                sum(owner.unheard) as unheard
                           from somebody
                           left join mentee on mentee.person_id = somebody.person_id
                           left join owner on owner.owner_id = somebody.person_id
                          group by somebody.level_id) people on people.of_level = ladder.level_id
              left join (select somebody.level_id as talking_level, count(*) as pairings, count(met.pairing_id) as met
                           from open_pairing
                           join somebody on somebody.person_id = open_pairing.mentee_id
                           %s
                          where open_pairing.state = 'ACTIVE'
                          group by somebody.level_id) talks on talks.talking_level = ladder.level_id
             where ladder.published or people.people is not null
             order by position, rank""".formatted(HEALTH, STANDING, MET);

    private FiguresSql() {}

    /** The figures, and beside them the mentors of the lens: a row is of the one or the other. */
    static String withMentors(Lens lens) {
        return with(lens)
                + ",\n" + MentorsSql.ranked(lens)
                + "\nselect * from (" + FIGURES + ") figures full join (" + MentorsSql.page()
                + ") page on false\n order by position, rank, page_order";
    }

    static String of(Lens lens) {
        return with(lens) + FIGURES + "\n order by position, rank";
    }

    static String toCompareWith(Lens lens) {
        return "with " + String.join(",\n", LADDER, Sql.somebody(lens.withLevel(null)), OPEN_PAIRING, MENTEES)
                + COMPARED;
    }

    private static String with(Lens lens) {
        return "with "
                + String.join(
                        ",\n", LADDER, Sql.somebody(lens.withLevel(null)), Sql.TALKING, MENTEES, OWNERS, TALLY, MEDIAN);
    }
}
