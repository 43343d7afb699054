-- An organisation of :people people as of :today, for measuring: two and a half years of levels, goals, check-ins,
-- pairings and sessions, written set by set. The same :people and :today write the same rows.
select setseed(0.42);

create temporary table ladder on commit drop as
select fl.level_id, fl.scope, fl.rank, row_number() over (order by fl.rank) as step, count(*) over () as steps
  from framework f join framework_level fl on fl.framework_id = f.id
 where f.state = 'PUBLISHED';

insert into product_line (id, name)
select gen_random_uuid(), 'Measured line ' || i from generate_series(1, 6 + :people / 5000) i;

create temporary table line on commit drop as
select id, row_number() over (order by name) - 1 as i, count(*) over () as n from product_line;

-- one in eleven has left; steps are held by falling shares of people
create temporary table someone on commit drop as
select i, uuidv7() as id, step, joined_on, u,
       case when moved < 0.4 and step > 1 then joined_on + ((date :'today' - joined_on) * (0.1 + moved))::int end as moved_on,
       case when i > :people then date :'today' - (1 + 9 * leaves)::int end as left_on
  from (select i, random() as u, random() as moved, random() as leaves,
               greatest(1, least(s.steps, ceil(s.steps * (1 - sqrt(random())) + 0.15)))::int as step,
               date :'today' - (40 + 870 * random())::int as joined_on
          from generate_series(1, :people + :people / 10) i, (select max(steps) as steps from ladder) s) p;

insert into person (id, name, email, job_title, joined_on, left_on, version)
select id, 'Person ' || i || ' ' || (array['Adler','Bruno','Costa','Dietz','Evans','Fuchs','Gomez','Hansen'])[1 + i % 8],
       'person' || i || '@example.com', 'Product Manager', joined_on, left_on, 0
  from someone;

insert into placement (id, person_id, product_line_id, valid_from, valid_to)
select uuidv7(), s.id, l.id, s.joined_on, s.left_on
  from someone s join line l on l.i = s.i % l.n;

insert into level_assignment (id, person_id, level_id, valid_from, valid_to, reason, decided_at)
select uuidv7(), s.id, l.level_id, s.joined_on, s.moved_on, 'HIRED', s.joined_on
  from someone s join ladder l on l.step = s.step - 1 where s.moved_on is not null
union all
select uuidv7(), s.id, l.level_id, coalesce(s.moved_on, s.joined_on), s.left_on,
       case when s.moved_on is null then 'HIRED' else 'PROMOTED' end, coalesce(s.moved_on, s.joined_on)
  from someone s join ladder l on l.step = s.step;

-- three goals each: drafts, active ones and ones that are over
create temporary table plan on commit drop as
select uuidv7() as id, s.id as owner, k, created_on, kind, u,
       created_on + (3 + 7 * u)::int as activated_on, created_on + (60 + 240 * u)::int as target_on,
       least(date :'today', created_on + (40 + 200 * random())::int) as closed_on
  from (select s.id, k, random() as u, random() as kind,
               greatest(s.joined_on, date :'today' - (15 + 500 * random())::int) as created_on
          from someone s, generate_series(1, 3) k where s.left_on is null) s;

insert into goal (id, owner_id, title, impact, target_on, visibility, state, created_at, version)
select id, owner, 'Lead the discovery of goal ' || k, 'The team decides on evidence of its own instead of opinions',
       target_on, case when u < 0.1 then 'ONLY_ME' when u < 0.8 then 'MENTOR_AND_LEADS' else 'EVERYONE' end,
       case when kind < 0.15 then 'DRAFT' when kind < 0.65 then 'ACTIVE' when kind < 0.85 then 'ACHIEVED'
            when kind < 0.95 then 'NOT_ACHIEVED' else 'ABANDONED' end, created_on, 0
  from plan;

insert into goal_phase (id, goal_id, state, valid_from, valid_to, changed_at, changed_by)
select uuidv7(), id, 'DRAFT', created_on, case when kind >= 0.15 then activated_on end, created_on, owner from plan
union all
select uuidv7(), id, 'ACTIVE', activated_on, case when kind >= 0.65 then greatest(closed_on, activated_on) end,
       activated_on, owner from plan where kind >= 0.15
union all
select uuidv7(), id, case when kind < 0.85 then 'ACHIEVED' when kind < 0.95 then 'NOT_ACHIEVED' else 'ABANDONED' end,
       greatest(closed_on, activated_on), null, closed_on, owner from plan where kind >= 0.65;

insert into check_in (id, goal_id, author_id, progress, confidence, changed, next_step, made_on, made_at)
select uuidv7(), id, owner, least(100, greatest(0, (100 * (made_on - activated_on) / (target_on - activated_on)
                                                     * (0.6 + 0.6 * fit))::int)),
       (10 * sqrt(fit))::int, 'Spoke with five customers and wrote down what they do today',
       'Put the findings before the team', made_on, made_on + interval '10 hours'
  from (select p.*, p.activated_on + (n * (10 + 30 * p.u))::int as made_on, random() as fit
          from plan p, generate_series(1, 6) n where p.kind >= 0.15) c
 where made_on <= date :'today' and (kind < 0.65 or made_on < closed_on);

-- three in five of those below the mentors have a mentor, two in five had one before
create temporary table mentor on commit drop as
select s.id, row_number() over (order by s.i) - 1 as i, count(*) over () as n
  from someone s join ladder l on l.step = s.step where l.scope <> 'CONTRIBUTOR' and s.left_on is null;

create temporary table pair on commit drop as
select uuidv7() as id, m.id as mentor, s.id as mentee, s.over, s.kind, s.begun_on,
       case when s.over then s.begun_on + ((date :'today' - s.begun_on) * 0.5)::int end as ended_on, random() as u
  from (select s.id, row_number() over (order by s.i) as i, over, random() as kind,
               case when over then s.joined_on
                    else s.joined_on + ((date :'today' - s.joined_on) * (0.5 + 0.5 * random()))::int end as begun_on
          from someone s join ladder l on l.step = s.step, (values (true), (false)) o (over)
         where l.scope = 'CONTRIBUTOR' and s.left_on is null
           and case when over then s.u < 0.4 else s.u > 0.4 end) s
  join mentor m on m.i = s.i % m.n;

-- slots of their own for every fourth mentor, and for whoever has more mentees than the level allows; the database
-- refuses pairings beyond the slots, so they come first
insert into mentor_capacity (id, person_id, slots, valid_from, changed_by, changed_at)
select uuidv7(), m.id, least(20, coalesce(p.open, 0) + (m.i % 3)::int), date :'today' - 400, m.id, date :'today' - 400
  from mentor m
  left join (select mentor, count(*)::int as open from pair where not over group by mentor) p on p.mentor = m.id
 where m.i % 4 = 0 or p.open > (select min(mentor_slots) from framework_level fl join framework f
                                    on f.id = fl.framework_id and f.state = 'PUBLISHED' where fl.scope <> 'CONTRIBUTOR');

insert into pairing (id, mentor_id, mentee_id, state, cadence_days, version)
select id, mentor, mentee,
       case when over then 'COMPLETED' when kind < 0.08 then 'PROPOSED' when kind < 0.16 then 'ON_HOLD' else 'ACTIVE' end,
       14, 0
  from pair;

insert into pairing_phase (id, pairing_id, state, valid_from, valid_to, changed_at, changed_by)
select uuidv7(), id, case when not over and kind < 0.08 then 'PROPOSED' else 'ACTIVE' end, begun_on,
       case when over then ended_on when kind >= 0.08 and kind < 0.16 then begun_on + (date :'today' - begun_on) / 2 end,
       begun_on, mentor from pair
union all
select uuidv7(), id, case when over then 'COMPLETED' else 'ON_HOLD' end,
       case when over then ended_on else begun_on + (date :'today' - begun_on) / 2 end, null, begun_on, mentor
  from pair where over or kind >= 0.08 and kind < 0.16;

insert into mentorship_session (id, pairing_id, state, starts_at, held_on, version)
select uuidv7(), id, case when missed < 0.1 then 'MISSED' else 'HELD' end, on_day + interval '9 hours',
       case when missed >= 0.1 then on_day end, 0
  from (select id, random() as missed, begun_on + (n * (12 + 30 * u))::int as on_day, ended_on, over
          from pair, generate_series(1, 12) n where over or kind >= 0.16) s
 where on_day <= coalesce(ended_on, date :'today');

-- with the triggers off this fills it; with them on it says the same once more
analyze goal, goal_phase, check_in;
truncate goal_standing;
insert into goal_standing select * from goal_standing_derived;
