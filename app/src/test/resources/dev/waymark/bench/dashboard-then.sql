-- What the dashboard compares with, by hand: people, mentored, met of active pairings, goals on track of all, quiet people.
with p as materialized (
    select person_id, level_id from level_assignment
     where valid_from <= '${d}' and (valid_to is null or valid_to > '${d}')
), g as (
    select owner_id, count(*) as n, count(*) filter (where h = 0) as h0, count(*) filter (where h = 3) as h3
      from (select owner_id, case when heard_on < date '${d}' - 30 then 3
                        when target_on < '${d}' or confidence <= 5 or 100 * (date '${d}' - activated_on) > (progress + 10) * (target_on - activated_on) then 1
                        else 0 end as h
              from (select owner_id, activated_on, target_on, heard_on, progress, confidence from goal_standing where shared and valid_from <= '${d}' and valid_to is null
                    union all
                    select owner_id, activated_on, target_on, heard_on, progress, confidence from goal_standing where shared and valid_from <= '${d}' and valid_to > '${d}') s) x
     group by owner_id
), o as materialized (
    select q.id, q.mentee_id, ph.state
      from pairing_phase ph join pairing q on q.id = ph.pairing_id
     where ph.valid_from <= '${d}' and (ph.valid_to is null or ph.valid_to > '${d}') and ph.state in ('ACTIVE', 'ON_HOLD')
), t as (
    select p.level_id, count(*) as people, count(me.mentee_id) as mentored, count(*) filter (where g.h3 = g.n) as quiet,
           coalesce(sum(g.n), 0) as goals, coalesce(sum(g.h0), 0) as on_track
      from p
      left join (select distinct mentee_id from o) me on me.mentee_id = p.person_id
      left join g on g.owner_id = p.person_id
     group by p.level_id
), met as (
    select p.level_id, count(*) as active, count(m.pairing_id) as met
      from o
      join p on p.person_id = o.mentee_id
      left join (select distinct pairing_id from mentorship_session where state = 'HELD' and held_on between date '${d}' - 30 and '${d}') m on m.pairing_id = o.id
     where o.state = 'ACTIVE'
     group by p.level_id
)
select l.rank, l.level_id, t.people, t.mentored, t.quiet, t.goals, t.on_track, met.active, met.met
  from framework f
  join framework_level l on l.framework_id = f.id
  left join t on t.level_id = l.level_id
  left join met on met.level_id = l.level_id
 where f.state = 'PUBLISHED'
 order by l.rank
