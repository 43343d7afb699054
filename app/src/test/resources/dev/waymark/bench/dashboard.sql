-- The dashboard by hand, in one statement a date: figures of all levels and the first ten mentors share every scan.
-- ${d} is the date; the same answer as the product's, in the shape that is quickest to compute.
with l as materialized (
    select fl.level_id, fl.rank, fl.name, fl.scope, fl.mentor_slots from framework f join framework_level fl on fl.framework_id = f.id where f.state = 'PUBLISHED'
), p as materialized (
    select person_id, level_id, date '${d}' - valid_from as days from level_assignment
     where valid_from <= '${d}' and (valid_to is null or valid_to > '${d}')
), g as materialized (
    select owner_id, count(*)::int as n,
           sum(progress)::int as progress,
           sum(case when target_on <= activated_on then 100 else least(100, 100 * (date '${d}' - activated_on) / (target_on - activated_on)) end)::int as pace,
           count(*) filter (where h = 0)::int as h0, count(*) filter (where h = 1)::int as h1,
           count(*) filter (where h = 2)::int as h2, count(*) filter (where h = 3)::int as h3,
           count(*) filter (where h = 2 and target_on between date_trunc('quarter', date '${d}')::date and (date_trunc('quarter', date '${d}') + interval '3 months')::date - 1)::int as due
      from (select s.*, case when heard_on < date '${d}' - 30 then 3
                             when target_on < '${d}' or confidence <= 3 or 100 * (date '${d}' - activated_on) > (progress + 25) * (target_on - activated_on) then 2
                             when confidence <= 5 or 100 * (date '${d}' - activated_on) > (progress + 10) * (target_on - activated_on) then 1
                             else 0 end as h
              from (select owner_id, activated_on, target_on, heard_on, progress, confidence from goal_standing where shared and valid_from <= '${d}' and valid_to is null
                    union all
                    select owner_id, activated_on, target_on, heard_on, progress, confidence from goal_standing where shared and valid_from <= '${d}' and valid_to > '${d}') s) x
     group by owner_id
), o as materialized (
    select q.id, q.mentor_id, q.mentee_id, ph.state, ph.valid_from, m.pairing_id is not null as met,
           case when ph.state = 'ACTIVE' and m.pairing_id is null and ph.valid_from < date '${d}' - 30
                then date '${d}' - greatest(ph.valid_from, (select max(held_on) from mentorship_session s where s.pairing_id = q.id and s.held_on <= '${d}')) end as silence
      from pairing_phase ph
      join pairing q on q.id = ph.pairing_id
      left join (select distinct pairing_id from mentorship_session where state = 'HELD' and held_on between date '${d}' - 30 and '${d}') m on m.pairing_id = q.id
     where ph.valid_from <= '${d}' and (ph.valid_to is null or ph.valid_to > '${d}') and ph.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
), t as materialized (
    select p.level_id, p.days, count(*) as n, count(me.mentee_id) as mentored, count(g.owner_id) as goaled,
           count(*) filter (where g.h3 = g.n) as quiet, sum(g.h0) as h0, sum(g.h1) as h1, sum(g.h2) as h2, sum(g.h3) as h3, sum(g.due) as due
      from p
      left join (select distinct mentee_id from o where state <> 'PROPOSED') me on me.mentee_id = p.person_id
      left join g on g.owner_id = p.person_id
     group by 1, 2
), med as (
    select level_id, (min(days) filter (where run >= (n + 1) / 2) + min(days) filter (where run >= n / 2 + 1)) / 2.0 as days
      from (select level_id, days, (sum(n) over (partition by level_id order by days))::bigint as run, (sum(n) over (partition by level_id))::bigint as n from t) r
     group by level_id
), mentor as materialized (
    select o.mentor_id, count(*) as used, count(*) filter (where o.state <> 'PROPOSED') as mentees, max(o.silence) as silence,
           sum(g.n) filter (where o.state <> 'PROPOSED') as goals, sum(g.progress) filter (where o.state <> 'PROPOSED') as progress,
           sum(g.pace) filter (where o.state <> 'PROPOSED') as pace
      from o left join g on g.owner_id = o.mentee_id
     group by o.mentor_id
), able as materialized (
    select p.person_id, p.level_id, coalesce(c.slots, l.mentor_slots) as slots
      from p join l on l.level_id = p.level_id and l.scope <> 'CONTRIBUTOR'
      left join mentor_capacity c on c.person_id = p.person_id and c.valid_from <= '${d}' and (c.valid_to is null or c.valid_to > '${d}')
), ranked as (
    select coalesce(mentor.mentor_id, able.person_id) as id, able.slots, coalesce(used, 0) as used,
           coalesce(goals, 0) as goals, progress, pace, silence,
           case when coalesce(mentees, 0) = 0 then 3 when silence is not null then 0 when pace - progress > 10 * goals then 1 else 2 end as health,
           case when goals > 0 then (pace - progress) / goals::numeric end as lag
      from mentor full join able on able.person_id = mentor.mentor_id
)
select 1 as kind, l.level_id as id, l.rank as place, tt.n as a, tt.mentored as b, tt.goaled as c, tt.quiet as d, tt.h0 as e, tt.h1 as f, tt.h2 as g, tt.h3 as h, tt.due as i,
       tt.long as j, tt.bare as k, med.days as l, oo.n as m, oo.met as o, oo.silent as q, oo.longest as r, aa.n as s, aa.free as t, l.name
  from l
  left join (select t.level_id, sum(t.n) as n, sum(mentored) as mentored, sum(goaled) as goaled, sum(quiet) as quiet, sum(h0) as h0, sum(h1) as h1, sum(h2) as h2, sum(h3) as h3, sum(due) as due,
                    sum(t.n) filter (where t.days > 2 * med.days) as long, sum(t.n - goaled) filter (where t.days > 2 * med.days) as bare
               from t join med on med.level_id = t.level_id group by t.level_id) tt on tt.level_id = l.level_id
  left join med on med.level_id = l.level_id
  left join (select p.level_id, count(*) as n, count(*) filter (where o.met) as met, count(o.silence) as silent, max(o.silence) as longest
               from o join p on p.person_id = o.mentee_id where o.state = 'ACTIVE' group by p.level_id) oo on oo.level_id = l.level_id
  left join (select able.level_id, count(*) as n, sum(greatest(0, able.slots - coalesce(mentor.used, 0))) as free
               from able left join mentor on mentor.mentor_id = able.person_id group by able.level_id) aa on aa.level_id = l.level_id
union all
(select 2, page.id, row_number() over (order by health, silence desc nulls last, lag desc nulls last, person.name, page.id), used, slots, goals, progress, pace, silence, health, total,
        null, null, null, null, null, null, null, null, null, null, person.name
   from (select ranked.*, count(*) over () as total
           from ranked
          order by health, silence desc nulls last, lag desc nulls last fetch first 10 rows with ties) page
   join person on person.id = page.id
  order by 3 limit 10)
order by 1, 3
