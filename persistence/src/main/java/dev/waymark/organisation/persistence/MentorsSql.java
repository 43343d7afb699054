package dev.waymark.organisation.persistence;

import static dev.waymark.organisation.persistence.Sql.CAPACITY;
import static dev.waymark.organisation.persistence.Sql.LADDER;
import static dev.waymark.organisation.persistence.Sql.SLOTS;
import static dev.waymark.organisation.persistence.Sql.valid;

import dev.waymark.growth.GoalHealth;
import dev.waymark.organisation.Lens;

/** Mentors by need: silent pairings first, the longest silence first, then those whose mentees' goals lag the most. */
final class MentorsSql {

    private static final String PAIRED = """
            paired as materialized (
                select open_pairing.mentor_id,
                       count(*) as used,
                       count(*) filter (where open_pairing.state <> 'PROPOSED') as mentees,
                       max(open_pairing.silence) as silence,
                       coalesce(sum(owner.goals) filter (where open_pairing.state <> 'PROPOSED'), 0) as goals,
                       coalesce(sum(owner.progress) filter (where open_pairing.state <> 'PROPOSED'), 0) as progress,
                       coalesce(sum(owner.pace) filter (where open_pairing.state <> 'PROPOSED'), 0) as pace
                  from open_pairing
                  left join owner on owner.owner_id = open_pairing.mentee_id
                 group by open_pairing.mentor_id
            )""";

    /** Those who may mentor. */
    private static final String ABLE = """
            able as materialized (
                select somebody.person_id, %s as slots
                  from %%s somebody
                  join ladder on ladder.level_id = somebody.level_id
                  %s
                 where ladder.scope <> 'CONTRIBUTOR'
            )""".formatted(SLOTS, CAPACITY);

    private static final String RANKED = """
            ranked as (
                select coalesce(paired.mentor_id, able.person_id) as mentor_id, able.slots,
                       coalesce(paired.used, 0) as used,
                       coalesce(paired.goals, 0) as goals, paired.progress, paired.pace,
                       case when coalesce(paired.mentees, 0) = 0 then 3
                            when paired.silence is not null then 0
                            when paired.pace - paired.progress > %d * paired.goals then 1
                            else 2 end as health,
                       paired.silence,
                       case when paired.goals > 0 then (paired.pace - paired.progress) / cast(paired.goals as numeric) end as lag
                  from paired
                  full join able on able.person_id = paired.mentor_id%%s
            )""".formatted(GoalHealth.SLIGHTLY_BEHIND);

    private static final String IN_THE_LENS = """

             where coalesce(paired.mentor_id, able.person_id) in (
                       select person_id from somebody where %1$s
                        union
                       select open_pairing.mentor_id
                         from open_pairing
                         join somebody on somebody.person_id = open_pairing.mentee_id
                        where open_pairing.state in ('ACTIVE', 'ON_HOLD') and %1$s)""";

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

    /** The page alone. */
    static String of(Lens lens) {
        return "with "
                + String.join(
                        ",\n", LADDER, Sql.somebody(lens.withLevel(null)), Sql.TALKING, FiguresSql.OWNERS, ranked(lens))
                + page() + "\n order by page_order";
    }

    /** For a statement that has the ladder, somebody of the line, the pairings and the owners already. */
    static String ranked(Lens lens) {
        var everybody = lens.line() == null ? "somebody" : "everybody";
        var filter = lens.line() == null && lens.level() == null
                ? ""
                : IN_THE_LENS.formatted(lens.level() == null ? "true" : "somebody.level_id = :level");
        return (lens.line() == null
                        ? ""
                        : Sql.somebody(Lens.on(lens.asOf())).replaceFirst("somebody as", "everybody as") + ",\n")
                + String.join(",\n", ABLE.formatted(everybody), PAIRED, RANKED.formatted(filter));
    }

    /** Names decide between mentors of equal need only, so they are looked up for the first ones and their equals alone. */
    static String page() {
        return """

                select page.mentor_id, page.used, page.goals, page.progress, page.pace, page.health, page.total,
                       page.page_order, person.name as mentor_name, line.name as line, assignment.level_id as own_level,
                       coalesce(page.slots, capacity.slots, ladder.mentor_slots, 0) as own_slots
                  from (select first.*,
                               row_number() over (order by first.health, first.silence desc nulls last,
                                                           first.lag desc nulls last, named.name, first.mentor_id)
                                   as page_order
                          from (select ranked.*, count(*) over () as total
                                  from ranked
                                 order by health, silence desc nulls last, lag desc nulls last
                                 fetch first (:limit + :offset) rows with ties) first
                          join person named on named.id = first.mentor_id
                         order by page_order
                         limit :limit offset :offset) page
                  join person on person.id = page.mentor_id
                  left join level_assignment assignment on assignment.person_id = page.mentor_id and %s
                  left join ladder on ladder.level_id = assignment.level_id
                  left join mentor_capacity capacity on capacity.person_id = page.mentor_id and %s
                  left join placement on placement.person_id = page.mentor_id and %s
                  left join product_line line on line.id = placement.product_line_id""".formatted(valid("assignment"), valid("capacity"), valid("placement"));
    }
}
