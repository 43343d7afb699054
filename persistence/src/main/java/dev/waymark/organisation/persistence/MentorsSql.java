package dev.waymark.organisation.persistence;

import static dev.waymark.organisation.persistence.Sql.CAPACITY;
import static dev.waymark.organisation.persistence.Sql.LADDER;
import static dev.waymark.organisation.persistence.Sql.MET;
import static dev.waymark.organisation.persistence.Sql.OPEN_PAIRING;
import static dev.waymark.organisation.persistence.Sql.PACE;
import static dev.waymark.organisation.persistence.Sql.SILENT;
import static dev.waymark.organisation.persistence.Sql.SLOTS;
import static dev.waymark.organisation.persistence.Sql.STANDING;
import static dev.waymark.organisation.persistence.Sql.valid;

import dev.waymark.growth.GoalHealth;
import dev.waymark.organisation.Lens;

/** Mentors by need: silent pairings first, the longest silence first, then those whose mentees' goals lag the most. */
final class MentorsSql {

    /** Of the last session where it matters for the order: for silent pairings alone. */
    private static final String PAIRED = """
            paired as materialized (
                select open_pairing.mentor_id,
                       count(*) as used,
                       count(*) filter (where open_pairing.state <> 'PROPOSED') as mentees,
                       bool_or(%1$s and open_pairing.state = 'ACTIVE') as silent,
                       max(:asOf - greatest(open_pairing.valid_from, last.held_on))
                           filter (where %1$s and open_pairing.state = 'ACTIVE') as silence,
                       coalesce(sum(owner.goals) filter (where open_pairing.state <> 'PROPOSED'), 0) as goals,
                       coalesce(sum(owner.progress) filter (where open_pairing.state <> 'PROPOSED'), 0) as progress,
                       coalesce(sum(owner.pace) filter (where open_pairing.state <> 'PROPOSED'), 0) as pace
                  from open_pairing
                  %2$s
                  left join lateral (select held_on
                                       from mentorship_session
                                      where pairing_id = open_pairing.id and held_on <= :asOf
                                        and open_pairing.state = 'ACTIVE' and %1$s
                                      order by held_on desc
                                      limit 1) last on true
                  left join (select owner_id, count(*) as goals, sum(progress) as progress, sum(%3$s) as pace
                               from (%4$s) standing
                              group by owner_id) owner on owner.owner_id = open_pairing.mentee_id
                 group by open_pairing.mentor_id
            )""".formatted(SILENT, MET, PACE, STANDING);

    private static final String RANKED = """
            ranked as (
                select coalesce(paired.mentor_id, able.person_id) as mentor_id, able.level_id, able.slots,
                       coalesce(paired.used, 0) as used,
                       coalesce(paired.goals, 0) as goals, paired.progress, paired.pace,
                       case when coalesce(paired.mentees, 0) = 0 then 3
                            when paired.silent then 0
                            when paired.pace - paired.progress > %d * paired.goals then 1
                            else 2 end as health,
                       paired.silence,
                       case when paired.goals > 0 then (paired.pace - paired.progress) / paired.goals end as lag
                  from paired
                  full join able on able.person_id = paired.mentor_id%%s
            )""".formatted(GoalHealth.SLIGHTLY_BEHIND);

    /** Those who may mentor. */
    private static final String ABLE = """
            able as materialized (
                select somebody.person_id, somebody.level_id, %s as slots
                  from everybody somebody
                  join ladder on ladder.level_id = somebody.level_id
                  %s
                 where ladder.scope <> 'CONTRIBUTOR'
            )""".formatted(SLOTS, CAPACITY);

    static final String MENTEES = """
            select open_pairing.mentor_id, open_pairing.mentee_id, mentee.name, open_pairing.state, last.held_on
              from (select p.id, p.mentor_id, p.mentee_id, phase.state
                      from pairing p
                      join pairing_phase phase on phase.pairing_id = p.id
                     where p.mentor_id in (:mentors) and %s and phase.state in ('ACTIVE', 'ON_HOLD')) open_pairing
              join person mentee on mentee.id = open_pairing.mentee_id
              left join lateral (select held_on
                                   from mentorship_session
                                  where pairing_id = open_pairing.id and held_on <= :asOf
                                  order by held_on desc
                                  limit 1) last on true
             order by mentee.name, mentee.id""".formatted(valid("phase"));

    private MentorsSql() {}

    static String page(Lens lens) {
        var everyone = Sql.somebody(new Lens(lens.asOf(), null, null)).replaceFirst("somebody as", "everybody as");
        var narrowed = lens.line() != null || lens.level() != null;
        var filter = """

                 where coalesce(paired.mentor_id, able.person_id) in (
                           select person_id from somebody
                            union
                           select open_pairing.mentor_id
                             from open_pairing
                             join somebody on somebody.person_id = open_pairing.mentee_id
                            where open_pairing.state in ('ACTIVE', 'ON_HOLD'))""";
        return "with "
                + LADDER + ",\n"
                + everyone + ",\n"
                + (narrowed ? Sql.somebody(lens) + ",\n" : "")
                + OPEN_PAIRING + ",\n"
                + ABLE + ",\n"
                + PAIRED + ",\n"
                + RANKED.formatted(narrowed ? filter : "")
                + """

                select ranked.*, person.name, line.name as line, assignment.level_id as own_level,
                       coalesce(ranked.slots, capacity.slots, ladder.mentor_slots, 0) as own_slots
                  from (select ranked.*, count(*) over () as total
                          from ranked
                          join person on person.id = ranked.mentor_id
                         order by health, silence desc nulls last, lag desc nulls last, person.name, mentor_id
                         limit :limit offset :offset) ranked
                  join person on person.id = ranked.mentor_id
                  left join level_assignment assignment on assignment.person_id = ranked.mentor_id and %s
                  left join ladder on ladder.level_id = assignment.level_id
                  left join mentor_capacity capacity on capacity.person_id = ranked.mentor_id and %s
                  left join placement on placement.person_id = ranked.mentor_id and %s
                  left join product_line line on line.id = placement.product_line_id
                 order by health, silence desc nulls last, lag desc nulls last, person.name, mentor_id""".formatted(valid("assignment"), valid("capacity"), valid("placement"));
    }
}
