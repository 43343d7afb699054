-- What people say about themselves as mentors and as mentees. A few have said nothing yet.

create temporary table demo_profile on commit drop as
select person.n, md5('demo person ' || person.n)::uuid as person_id, step.rank, step.valid_from as since, today,
       (array[1, 2, 3, 4, 4, 2])[person.line] as place
  from demo_person person cross join demo_day
  join lateral (select rank, valid_from from demo_step where demo_step.n = person.n order by step desc limit 1) step on true
 where person.left_ago is null and (person.n % 13 <> 5 or person.login is not null);

insert into mentoring_profile (person_id, works_from, works_to, zone, cadence_days, line_wish, version)
select person_id,
       case when told then time '08:00' + (n % 3) * interval '30 minutes' end,
       case when told then time '16:30' + (n % 4) * interval '30 minutes' end,
       case when told then (array['Europe/Berlin', 'Europe/Lisbon', 'Africa/Nairobi', 'America/Sao_Paulo'])[place] end,
       (array[14, 21, 14, 28])[1 + n % 4], (array['EITHER', 'SAME', 'OTHER'])[1 + n % 3], 0
  from (select *, n % 11 <> 4 as told from demo_profile) said;

insert into mentoring_language (person_id, language)
select person_id, 'en' from demo_profile where n % 17 <> 9
 union
select person_id, (array['de', 'pt', 'fr', 'es', 'sw'])[1 + (n + place) % 5] from demo_profile where n % 3 <> 1 or n % 17 = 9;

-- mentors offer two or three competencies, since they became one
insert into mentor_offer (id, person_id, competency_id, valid_from)
select md5('demo offer ' || n || ' ' || competency_id)::uuid, person_id, competency_id, greatest(since, today - 180 - n)
  from demo_profile
  join framework on framework.state = 'PUBLISHED'
  join framework_level level on level.framework_id = framework.id and level.rank = demo_profile.rank
   and level.scope in ('MENTOR', 'LEAD')
  join lateral (select competency_id, row_number() over (order by (position * 2 + n) % 5, position) as place
                  from framework_competency where framework_id = framework.id) offered on offered.place <= 2 + n % 2;

-- what a few offered before
insert into mentor_offer (id, person_id, competency_id, valid_from, valid_to)
select md5('demo offer before ' || n)::uuid, person_id, before.competency_id, today - 300, today - 180 - n
  from demo_profile
  join lateral (select competency_id from framework_competency join framework on framework.id = framework_id
                 where state = 'PUBLISHED' order by (position * 2 + n) % 5 desc, position limit 1) before on true
 where n in (11, 14, 18, 21) and since < today - 300;

-- whoever has a level above wishes for one or two
insert into mentee_wish (id, person_id, competency_id, valid_from)
select md5('demo wish ' || n || ' ' || competency_id)::uuid, person_id, competency_id, greatest(since, today - 30 - n)
  from demo_profile
  join framework on framework.state = 'PUBLISHED'
  join framework_level level on level.framework_id = framework.id and level.rank = demo_profile.rank
   and level.scope <> 'LEAD'
  join lateral (select competency_id, row_number() over (order by (position * 3 + n) % 5, position) as place
                  from framework_competency where framework_id = framework.id) wished on wished.place <= 1 + n % 2
 where n % 10 <> 6;

insert into mentee_wish (id, person_id, competency_id, valid_from, valid_to)
select md5('demo wish before ' || n)::uuid, person_id, before.competency_id, today - 200, today - 30 - n
  from demo_profile
  join lateral (select competency_id from framework_competency join framework on framework.id = framework_id
                 where state = 'PUBLISHED' order by (position * 3 + n) % 5 desc, position limit 1) before on true
 where n in (41, 50, 65) and since < today - 200;

-- one takes nobody until after a launch, one did so in spring
insert into mentor_absence (id, person_id, valid_from, valid_to)
select md5('demo absence ' || n)::uuid, md5('demo person ' || n)::uuid, today - from_ago, today - to_ago
  from demo_day cross join (values (29, 10, -21), (13, 240, 200)) absence (n, from_ago, to_ago);

insert into mentoring_never_with (person_id, other_id)
select md5('demo person ' || one)::uuid, md5('demo person ' || other)::uuid
  from (values (46, 17), (15, 117), (51, 24)) pair (one, other);
