package dev.waymark.organisation.persistence;

import dev.waymark.growth.GoalHealth;
import dev.waymark.organisation.Lens;

/**
 * The words of the statements: what counts as of {@code :asOf}, written once for the figures and for the lists that they
 * open, so that a list holds exactly what its figure counts.
 */
final class Sql {

    /** Days without a session or a check-in that are still nothing to worry about. */
    static final int QUIET_DAYS = GoalHealth.RECENT_DAYS;

    /** Every level that a framework in force has ever had, in its newest words, with its place on today's ladder. */
    static final String LADDER = """
            ladder as materialized (
                select level_id, rank, name, scope, mentor_slots, published,
                       greatest(1, count(*) filter (where published) over (order by rank)) as position,
                       count(*) filter (where published) over () as steps
                  from (select distinct on (fl.level_id)
                               fl.level_id, fl.rank, fl.name, fl.scope, fl.mentor_slots, f.state = 'PUBLISHED' as published
                          from framework_level fl
                          join framework f on f.id = fl.framework_id
                         where f.state <> 'DRAFT'
                         order by fl.level_id, f.state = 'PUBLISHED' desc, f.version desc) newest
            )""";

    /** Pairings that take a slot. */
    static final String OPEN_PAIRING = """
            open_pairing as materialized (
                select p.id, p.mentor_id, p.mentee_id, phase.state, phase.valid_from
                  from pairing_phase phase
                  join pairing p on p.id = phase.pairing_id
                 where %s and phase.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
            )""".formatted(valid("phase"));

    static final String MENTEES = """
            mentee as materialized (
                select distinct mentee_id as person_id from open_pairing where state in ('ACTIVE', 'ON_HOLD')
            )""";

    /** Mentees that a mentor takes at once. */
    static final String SLOTS = "coalesce(capacity.slots, ladder.mentor_slots)";

    static final String CAPACITY =
            "left join mentor_capacity capacity on capacity.person_id = somebody.person_id and " + valid("capacity");

    static final String USED = """
            left join (select mentor_id, count(*) as used from open_pairing group by mentor_id) taken
                   on taken.mentor_id = somebody.person_id""";

    static final String FREE = "greatest(0, " + SLOTS + " - coalesce(taken.used, 0))";

    /** Pairings that met in the last days. */
    static final String MET = """
            left join (select distinct pairing_id
                         from mentorship_session
                        where state = 'HELD' and held_on between :asOf - %d and :asOf) met
                   on met.pairing_id = open_pairing.id""".formatted(QUIET_DAYS);

    static final String SILENT =
            "met.pairing_id is null and open_pairing.valid_from < :asOf - %d".formatted(QUIET_DAYS);

    /**
     * Pairings that take a slot, with whether they met of late and, where they are silent, for how many days; how long is
     * asked of the silent ones alone.
     */
    static final String TALKING = """
            open_pairing as materialized (
                select open_pairing.*, met.pairing_id is not null as met,
                       case when open_pairing.state = 'ACTIVE' and %s
                            then :asOf - greatest(open_pairing.valid_from,
                                                  (select max(held_on)
                                                     from mentorship_session
                                                    where pairing_id = open_pairing.id and held_on <= :asOf)) end as silence
                  from (select p.id, p.mentor_id, p.mentee_id, phase.state, phase.valid_from
                          from pairing_phase phase
                          join pairing p on p.id = phase.pairing_id
                         where %s and phase.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')) open_pairing
                  %s
            )""".formatted(SILENT, valid("phase"), MET);

    /** How goals stood, of which others than their owners may know: two range reads, of what ends later and what goes on. */
    static final String STANDING = standing("valid_to is null") + " union all " + standing("valid_to > :asOf");

    /** The same rule as {@link GoalHealth}, as its ordinal. */
    static final String HEALTH = """
            case when heard_on < :asOf - %d then 3
                 when target_on < :asOf or confidence <= %d
                      or 100 * (:asOf - activated_on) > (progress + %d) * (target_on - activated_on) then 2
                 when confidence <= %d
                      or 100 * (:asOf - activated_on) > (progress + %d) * (target_on - activated_on) then 1
                 else 0 end""".formatted(
                    GoalHealth.RECENT_DAYS,
                    GoalHealth.SHAKEN,
                    GoalHealth.FAR_BEHIND,
                    GoalHealth.DOUBTFUL,
                    GoalHealth.SLIGHTLY_BEHIND);

    /** In whole percent. */
    static final String PACE = """
            case when target_on <= activated_on then 100
                 else least(100, 100 * (:asOf - activated_on) / (target_on - activated_on)) end""";

    static final String DUE_THIS_QUARTER = """
            target_on >= cast(date_trunc('quarter', cast(:asOf as date)) as date)
            and target_on < cast(date_trunc('quarter', cast(:asOf as date)) + interval '3 months' as date)""";

    private Sql() {}

    /** Whether a period of {@code table} covers the end of the day. */
    static String valid(String table) {
        return "%1$s.valid_from <= :asOf and (%1$s.valid_to is null or %1$s.valid_to > :asOf)".formatted(table);
    }

    /** The people in the lens, with their level and how many days they have had it. */
    static String somebody(Lens lens) {
        return """
            somebody as materialized (
                select assignment.person_id, assignment.level_id, :asOf - assignment.valid_from as days
                  from level_assignment assignment%s
                 where %s%s
            )""".formatted(
                        lens.line() == null
                                ? ""
                                : " join placement on placement.person_id = assignment.person_id"
                                        + " and placement.product_line_id = :line and " + valid("placement"),
                        valid("assignment"),
                        lens.level() == null ? "" : " and assignment.level_id = :level");
    }

    private static String standing(String end) {
        return """
            select owner_id, activated_on, target_on, heard_on, progress, confidence, goal_id
              from goal_standing
             where shared and valid_from <= :asOf and """ + " " + end;
    }
}
