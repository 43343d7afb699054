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
import static dev.waymark.organisation.persistence.Sql.SILENT;
import static dev.waymark.organisation.persistence.Sql.STANDING;
import static dev.waymark.organisation.persistence.Sql.USED;
import static dev.waymark.organisation.persistence.Sql.valid;

import dev.waymark.organisation.Lens;
import dev.waymark.organisation.Listed;

/** The lists behind the figures, made of the same conditions. */
final class ListSql {

    private static final String OWNERS = """
            owner as materialized (
                select owner_id as person_id, max(heard_on) as heard_on, bool_and(health = 3) as quiet
                  from (select owner_id, heard_on, %s as health from (%s) standing) judged
                 group by owner_id
            )""".formatted(HEALTH, STANDING);

    /** Of everybody in the line, whichever the lens's level: a level's median is its own. */
    private static final String MEDIAN = """
            median as materialized (
                select level_id, percentile_cont(0.5) within group (order by days) as days from somebody group by level_id
            )""";

    /** The end of the last pairing that was more than a proposal, or the beginning with the organisation where that is later. */
    private static final String WAITING_SINCE = """
            greatest(least(person.joined_on, :asOf - somebody.days),
                     (select max(phase.valid_from)
                        from pairing p
                        join pairing_phase phase on phase.pairing_id = p.id
                       where p.mentee_id = somebody.person_id
                         and phase.valid_from <= :asOf
                         and phase.state in ('COMPLETED', 'ENDED_EARLY')
                         and exists (select from pairing_phase ran
                                      where ran.pairing_id = p.id and ran.state = 'ACTIVE')))""";

    private static final String PERSON_JOINS = """

              join person on person.id = somebody.person_id
              left join placement on placement.person_id = somebody.person_id and %s
              left join product_line line on line.id = placement.product_line_id""".formatted(valid("placement"));

    private ListSql() {}

    static String count(Listed what, Lens lens) {
        return with(what, lens) + "\nselect count(*)" + from(what);
    }

    static String rows(Listed what, Lens lens) {
        return with(what, lens)
                + switch (what.kind()) {
                    case PEOPLE -> people(what);
                    case PAIRINGS -> pairings(what);
                    case GOALS -> goals(what);
                }
                + "\n limit :limit offset :offset";
    }

    private static String people(Listed what) {
        var since = switch (what) {
            case WITHOUT_MENTOR -> WAITING_SINCE;
            case QUIET -> "owner.heard_on";
            default -> ":asOf - somebody.days";
        };
        var order = switch (what) {
            case WITHOUT_MENTOR, QUIET, LONG_IN_LEVEL, LONG_WITHOUT_GOAL -> "since, ";
            case FREE_MENTORS -> "free_slots desc, ";
            default -> "";
        };
        return """

            select somebody.person_id, person.name, person.job_title, line.name as line, somebody.level_id,
                   :asOf - somebody.days as level_since, %s as since, %s as free_slots
              from somebody%s
             where true%s
             order by %sperson.name, somebody.person_id""".formatted(
                        since, what == Listed.FREE_MENTORS ? FREE : "0", joins(what) + PERSON_JOINS, and(what), order);
    }

    private static String pairings(Listed what) {
        return """

            select open_pairing.id, mentor.id as mentor_id, mentor.name as mentor_name,
                   mentee.id as mentee_id, mentee.name as mentee_name, somebody.level_id,
                   open_pairing.valid_from, last.held_on
              from open_pairing
              join somebody on somebody.person_id = open_pairing.mentee_id
              %s
              join person mentor on mentor.id = open_pairing.mentor_id
              join person mentee on mentee.id = open_pairing.mentee_id
              left join lateral (select held_on
                                   from mentorship_session
                                  where pairing_id = open_pairing.id and held_on <= :asOf
                                  order by held_on desc
                                  limit 1) last on true
             where true%s
             order by greatest(open_pairing.valid_from, last.held_on), mentee.name, open_pairing.id""".formatted(MET, and(what));
    }

    private static String goals(Listed what) {
        return """

            select goal.id, goal.title, person.id as owner_id, person.name as owner_name, somebody.level_id,
                   judged.target_on, judged.progress, judged.pace, judged.heard_on, judged.health
              from (select *, %s as health, %s as pace from (%s) standing) judged
              join somebody on somebody.person_id = judged.owner_id
              join (select id, title from goal) goal on goal.id = judged.goal_id
              join person on person.id = judged.owner_id
             where true%s
             order by judged.target_on, person.name, goal.id""".formatted(HEALTH, PACE, STANDING, and(what));
    }

    private static String with(Listed what, Lens lens) {
        var ladder = LADDER + ",\n" + Sql.somebody(lens);
        return "with "
                + switch (what) {
                    case MENTORED, WITHOUT_MENTOR -> ladder + ",\n" + OPEN_PAIRING + ",\n" + MENTEES;
                    case FREE_MENTORS, ACTIVE_PAIRINGS, MET_PAIRINGS, SILENT_PAIRINGS -> ladder + ",\n" + OPEN_PAIRING;
                    case WITH_GOAL, QUIET -> ladder + ",\n" + OWNERS;
                    case LONG_IN_LEVEL -> ladder + ",\n" + MEDIAN;
                    case LONG_WITHOUT_GOAL -> ladder + ",\n" + MEDIAN + ",\n" + OWNERS;
                    default -> ladder;
                };
    }

    private static String from(Listed what) {
        return switch (what.kind()) {
            case PEOPLE -> "\n  from somebody" + joins(what) + "\n where true" + and(what);
            case PAIRINGS ->
                "\n  from open_pairing\n  join somebody on somebody.person_id = open_pairing.mentee_id\n" + MET
                        + "\n where true" + and(what);
            case GOALS ->
                "\n  from (select *, " + HEALTH + " as health from (" + STANDING + ") standing) judged"
                        + "\n  join somebody on somebody.person_id = judged.owner_id\n where true" + and(what);
        };
    }

    private static String joins(Listed what) {
        return switch (what) {
            case MENTORED, WITHOUT_MENTOR ->
                "\n  join ladder on ladder.level_id = somebody.level_id and ladder.scope <> 'LEAD'"
                        + "\n  left join mentee on mentee.person_id = somebody.person_id";
            case FREE_MENTORS ->
                "\n  join ladder on ladder.level_id = somebody.level_id and ladder.scope <> 'CONTRIBUTOR'\n" + CAPACITY
                        + "\n" + USED;
            case WITH_GOAL, QUIET -> "\n  join owner on owner.person_id = somebody.person_id";
            case LONG_IN_LEVEL -> "\n  join median on median.level_id = somebody.level_id";
            case LONG_WITHOUT_GOAL ->
                "\n  join median on median.level_id = somebody.level_id"
                        + "\n  left join owner on owner.person_id = somebody.person_id";
            default -> "";
        };
    }

    private static String and(Listed what) {
        return switch (what) {
            case EVERYONE, WITH_GOAL, ACTIVE_GOALS -> "";
            case MENTORED -> " and mentee.person_id is not null";
            case WITHOUT_MENTOR -> " and mentee.person_id is null";
            case FREE_MENTORS -> " and " + FREE + " > 0";
            case QUIET -> " and owner.quiet";
            case LONG_IN_LEVEL -> " and somebody.days > 2 * median.days";
            case LONG_WITHOUT_GOAL -> " and somebody.days > 2 * median.days and owner.person_id is null";
            case ACTIVE_PAIRINGS -> " and open_pairing.state = 'ACTIVE'";
            case MET_PAIRINGS -> " and open_pairing.state = 'ACTIVE' and met.pairing_id is not null";
            case SILENT_PAIRINGS -> " and open_pairing.state = 'ACTIVE' and " + SILENT;
            case GOALS_ON_TRACK -> " and judged.health = 0";
            case GOALS_BEHIND -> " and judged.health = 1";
            case GOALS_AT_RISK -> " and judged.health = 2";
            case GOALS_AT_RISK_DUE -> " and judged.health = 2 and " + DUE_THIS_QUARTER;
            case GOALS_UNHEARD -> " and judged.health = 3";
        };
    }
}
