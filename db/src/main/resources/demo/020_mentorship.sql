-- Pairings and their sessions. Whoever is left over waits for a mentor.

-- slots that differ from what the level says
insert into mentor_capacity (id, person_id, slots, valid_from, valid_to, changed_by, changed_at)
select md5('demo slots ' || n || ' ' || since_ago)::uuid, md5('demo person ' || n)::uuid, slots, today - since_ago,
       today - until_ago, md5('demo person ' || n)::uuid, (today - since_ago)::timestamp at time zone 'UTC'
  from demo_day
 cross join (values
           (16, 4, 300, null::integer), -- takes one more than usual
           (19, 2, 320, null),
           (25, 1, 400, 120),           -- could take one only for a while
           (25, 2, 120, null),
           (28, 0, 60, null),           -- not at the moment
           (29, 1, 70, null),
           (3, 1, 290, null)) slots (n, slots, since_ago, until_ago);

create temporary table demo_pairing (
    mentor     integer not null,
    mentee     integer not null,
    state      text    not null,
    begun_ago  integer not null,
    ended_ago  integer,
    cadence    integer not null,
    last_ago   integer,          -- days since the last session that was held
    reason     text    not null default '',
    primary key (mentor, mentee, begun_ago)
) on commit drop;

-- running: the mentor, whom, since how many days, every how many days, last met how many days ago
insert into demo_pairing (mentor, mentee, state, begun_ago, cadence, last_ago)
select mentor, mentee, 'ACTIVE', begun_ago, cadence, last_ago
  from (values
           (11, 81, 250, 14, 4), (11, 41, 560, 21, 33), (11, 82, 110, 14, 11),
           (12, 47, 400, 21, 19), (12, 85, 300, 14, 6),
           (13, 54, 380, 21, 9), (13, 89, 260, 14, 3), (13, 55, 460, 28, 16),
           (14, 60, 520, 21, 12), (14, 93, 220, 14, 8), (14, 61, 310, 21, 20),
           (15, 66, 360, 21, 7), (15, 97, 285, 14, 13), (15, 67, 400, 28, 22),
           (16, 72, 430, 21, 5), (16, 100, 280, 14, 2), (16, 73, 290, 21, 26), (16, 101, 140, 14, 10),
           (17, 43, 270, 21, 15), (17, 83, 190, 14, 1), (17, 42, 340, 28, 58),
           (18, 48, 350, 21, 18), (18, 86, 124, 14, 9), (18, 49, 250, 21, 24),
           (19, 56, 300, 21, 14), (19, 90, 160, 14, 12),
           (20, 62, 230, 21, 6), (20, 94, 55, 14, 5), (20, 64, 420, 28, 41),
           (21, 68, 200, 21, 17), (21, 98, 150, 14, 7), (21, 70, 500, 28, 27),
           (22, 74, 240, 21, 10), (22, 75, 130, 21, 21),
           (23, 44, 170, 21, 4), (23, 84, 28, 14, 13),
           (24, 50, 100, 21, 11), (24, 87, 70, 14, 2),
           (25, 57, 140, 21, 8),
           (26, 65, 180, 21, 23), (26, 95, 90, 14, 14),
           (27, 69, 75, 21, 3), (27, 99, 80, 14, 47),
           -- seniors have mentors too
           (1, 14, 610, 30, 74), (1, 20, 380, 30, 25), (2, 11, 500, 28, 12), (2, 12, 80, 28, 20), (3, 15, 260, 30, 9)
       ) running (mentor, mentee, begun_ago, cadence, last_ago);

insert into demo_pairing (mentor, mentee, state, begun_ago, ended_ago, cadence, last_ago, reason) values
    -- on hold since ended_ago days
    (12, 53, 'ON_HOLD', 200, 25, 21, 30, 'Parental leave until spring'),
    (22, 76, 'ON_HOLD', 280, 12, 28, 16, 'Both full time on the launch until the end of the quarter'),
    -- proposed, not accepted yet
    (24, 52, 'PROPOSED', 3, null, 21, null, ''),
    (26, 63, 'PROPOSED', 6, null, 14, null, ''),
    (27, 71, 'PROPOSED', 9, null, 21, null, ''),
    -- completed
    (11, 17, 'COMPLETED', 640, 400, 21, null, 'Camille carries a portfolio of her own now'),
    (14, 59, 'COMPLETED', 820, 560, 21, null, 'The goals we set are reached'),
    (14, 65, 'COMPLETED', 700, 330, 21, null, 'Kavya became a product manager'),
    (13, 57, 'COMPLETED', 600, 270, 21, null, 'Minh leads the onboarding squad'),
    (16, 73, 'COMPLETED', 740, 350, 14, null, 'Hana became a product manager'),
    (18, 50, 'COMPLETED', 560, 130, 14, null, 'Marta became a product manager'),
    (18, 24, 'COMPLETED', 640, 260, 21, null, 'Emeka mentors others now'),
    (12, 53, 'COMPLETED', 590, 260, 14, null, 'First roadmap delivered'),
    (20, 63, 'COMPLETED', 480, 60, 14, null, 'Giulia became a product manager'),
    (21, 69, 'COMPLETED', 500, 205, 14, null, 'Nora owns the metrics catalogue now'),
    (23, 45, 'COMPLETED', 500, 70, 14, null, 'Lucía became a product manager'),
    (2, 29, 'COMPLETED', 480, 90, 21, null, 'Chiara became a senior product manager'),
    -- ended early
    (111, 118, 'ENDED_EARLY', 790, 560, 21, null, 'Ife left the company'),
    (111, 78, 'ENDED_EARLY', 390, 260, 21, null, 'Greta left the company'),
    (12, 112, 'ENDED_EARLY', 580, 420, 21, null, 'Marcus left the company'),
    (16, 113, 'ENDED_EARLY', 520, 150, 28, null, 'Dina left the company'),
    (14, 114, 'ENDED_EARLY', 540, 480, 14, null, 'The calendars never met'),
    (23, 116, 'ENDED_EARLY', 380, 45, 28, null, 'Selma left the company'),
    (15, 117, 'ENDED_EARLY', 400, 290, 21, null, 'Different expectations of what mentoring is'),
    (17, 46, 'ENDED_EARLY', 300, 210, 28, null, 'Pavel wanted a mentor from another line'),
    (25, 58, 'ENDED_EARLY', 60, 21, 14, null, 'No time besides the relaunch'),
    (24, 119, 'ENDED_EARLY', 180, 25, 14, null, 'Rosa left the company');

insert into pairing (id, mentor_id, mentee_id, state, cadence_days, expected_end_on, version)
select md5('demo pairing ' || mentor || ' ' || mentee || ' ' || begun_ago)::uuid, md5('demo person ' || mentor)::uuid,
       md5('demo person ' || mentee)::uuid, state, cadence,
       case when state in ('ACTIVE', 'ON_HOLD') and mentee % 3 = 0 then today + 60 + mentee end, 0
  from demo_pairing cross join demo_day;

insert into pairing_focus (pairing_id, competency_id)
select md5('demo pairing ' || mentor || ' ' || mentee || ' ' || begun_ago)::uuid, competency_id
  from demo_pairing
  join framework on framework.state = 'PUBLISHED'
  join framework_competency on framework_id = framework.id
   and position in (select position from framework_competency mine where mine.framework_id = framework.id
                     order by (position + mentee) % 5 limit 1 + mentee % 2);

-- proposed for four days first, wherever both were there already
insert into pairing_phase (id, pairing_id, state, valid_from, valid_to, changed_at, changed_by, reason)
select md5('demo phase ' || mentor || ' ' || mentee || ' ' || begun_ago || phase.state)::uuid,
       md5('demo pairing ' || mentor || ' ' || mentee || ' ' || begun_ago)::uuid,
       phase.state, phase.valid_from, phase.valid_to, phase.valid_from::timestamp at time zone 'UTC' + interval '10 hours',
       md5('demo person ' || case when phase.state = 'ACTIVE' then mentor else 2 end)::uuid,
       case when phase.state in ('PROPOSED', 'ACTIVE') then '' else reason end
  from demo_pairing cross join demo_day
 cross join lateral (
           select 'PROPOSED' as state, today - begun_ago as valid_from, null::date as valid_to
            where demo_pairing.state = 'PROPOSED'
            union all
           select 'PROPOSED', today - begun_ago - 4, today - begun_ago
            where demo_pairing.state <> 'PROPOSED' and mentee % 2 = 0
              and (select bool_and(today - begun_ago - 4 > joined_on) from person
                    where id in (md5('demo person ' || mentor)::uuid, md5('demo person ' || mentee)::uuid))
            union all
           select 'ACTIVE', today - begun_ago, today - ended_ago where demo_pairing.state <> 'PROPOSED'
            union all
           select demo_pairing.state, today - ended_ago, null
            where demo_pairing.state in ('ON_HOLD', 'COMPLETED', 'ENDED_EARLY')) phase;

-- Held at the cadence, back from the last one; every sixth was missed, every eleventh called off.
insert into mentorship_session (id, pairing_id, state, starts_at, held_on, version)
select md5('demo session ' || mentor || ' ' || mentee || ' ' || begun_ago || ' ' || day)::uuid,
       md5('demo pairing ' || mentor || ' ' || mentee || ' ' || begun_ago)::uuid, told.state,
       day::timestamp at time zone 'UTC' + (9 + mentee % 7) * interval '1 hour',
       case when told.state = 'HELD' then day end, 0
  from demo_pairing cross join demo_day
 cross join lateral (select coalesce(last_ago, ended_ago + 3) as newest) met
 cross join lateral generate_series(0, (begun_ago - newest - 1) / cadence) as back (k)
 cross join lateral (select today - newest - k * cadence as day,
                            case when k > 1 and (k + mentee) % 6 = 0 then 'MISSED'
                                 when k > 1 and (k + mentee) % 11 = 0 then 'CANCELLED'
                                 else 'HELD' end as state) told
 where demo_pairing.state <> 'PROPOSED';

-- the next one is planned where people met lately
insert into mentorship_session (id, pairing_id, state, starts_at, version)
select md5('demo planned ' || mentor || ' ' || mentee)::uuid,
       md5('demo pairing ' || mentor || ' ' || mentee || ' ' || begun_ago)::uuid, 'PLANNED',
       (today + 1 + mentee % cadence)::timestamp at time zone 'UTC' + (9 + mentee % 7) * interval '1 hour', 0
  from demo_pairing cross join demo_day
 where state = 'ACTIVE' and last_ago <= 30;
