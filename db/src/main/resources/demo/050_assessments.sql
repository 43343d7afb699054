-- How people see themselves, and how mentors and leads see them: of most people a self-assessment, of half of them an
-- older one too, of many the mentor's. Whoever has come of late, and a few others, have none; a new one was left half way.

create temporary table demo_rated_by (
    subject  integer not null,
    rater    integer not null,
    made_ago integer not null,
    primary key (subject, rater, made_ago)
) on commit drop;

-- oneself; not in the first weeks on a level
insert into demo_rated_by
select person.n, person.n, made_ago
  from demo_person person cross join demo_day
  join lateral (select valid_from from demo_step where demo_step.n = person.n order by step desc limit 1) step on true
 cross join lateral (
           select 4 + (person.n * 11) % 50 as made_ago
            union all
           select 150 + (person.n * 7) % 60 where person.n % 2 = 1) made
 where left_ago is null and (person.n % 7 <> 3 or login is not null) and step.valid_from <= today - made_ago - 10;

-- the mentors of now, and a lead who looks at those who may lead one day
insert into demo_rated_by
select mentee, mentor, 2 + (mentee * 5 + mentor) % 40
  from demo_pairing
 where state in ('ACTIVE', 'ON_HOLD') and begun_ago > 60 and mentee % 4 <> 2;
insert into demo_rated_by
select n, 1, 20 + n % 30 from demo_person where n in (12, 13, 16, 18) and left_ago is null
on conflict do nothing;

create temporary table demo_question on commit drop as
select rated.*, standing.level_id, coalesce(above.level_id, standing.level_id) as towards_id, framework.id as framework_id,
       asked.responsibility_id, asked.level_id = standing.level_id as own,
       row_number() over (partition by rated.subject, rated.rater, rated.made_ago, asked.level_id order by asked.position)::integer as place,
       today - step.valid_from as days
  from demo_rated_by rated cross join demo_day
  join lateral (select rank, valid_from from demo_step where demo_step.n = rated.subject order by step desc limit 1) step on true
  join framework on framework.state = 'PUBLISHED'
  join framework_level standing on standing.framework_id = framework.id and standing.rank = step.rank
  left join lateral (select level_id from framework_level higher
                      where higher.framework_id = framework.id and higher.rank > standing.rank
                      order by higher.rank limit 1) above on true
  join framework_responsibility asked
    on asked.framework_id = framework.id and asked.level_id in (standing.level_id, above.level_id);

insert into assessment (id, subject_id, rater_id, framework_id, level_id, towards_id, made_on, made_at)
select distinct md5('demo assessment ' || subject || ' ' || rater || ' ' || made_ago)::uuid,
       md5('demo person ' || subject)::uuid, md5('demo person ' || rater)::uuid, framework_id, level_id, towards_id,
       today - made_ago, (today - made_ago)::timestamp at time zone 'UTC' + interval '10 hours'
  from demo_question cross join demo_day;

-- grown since the older one; on the own level mostly done, on the next one mostly begun; mentors see it a little otherwise
insert into assessment_rating (assessment_id, responsibility_id, rating, note)
select md5('demo assessment ' || subject || ' ' || rater || ' ' || made_ago)::uuid, responsibility_id,
       (array ['NOT_YET', 'LEARNING', 'DOING', 'LEADING'])[1 + least(3, greatest(0, felt))],
       case when (subject + place) % 3 > 0 then ''
            when subject = rater and own and felt <= 1 then 'Here I still ask before I decide.'
            when subject = rater and not own and felt = 1 then 'Took part twice this quarter.'
            when subject <> rater and not own and felt = 1 then 'Ready for a try of your own; let us find one together.'
            when subject <> rater and felt >= 3 then 'Others learn this from you.'
            else '' end
  from demo_question
 cross join lateral (
           select (subject * 13 + place * 29 + case when own then 7 else 0 end) % 10 as chance) dice
 cross join lateral (
           select case
                  -- the pm of the demo
                  when subject = 41 and not own
                      then (array [1, 2, 2, 0])[place] - case when made_ago > 100 or rater <> 41 and place = 3 then 1 else 0 end
                  -- the associate of the demo, whom the mentor sees otherwise in the last one
                  when subject = 81 and not own
                      then (array [1, 0, 2, 1, 2])[place] - case when made_ago > 100 or rater <> 81 and place = 5 then 1 else 0 end
                  when own then 2 + case when days > 400 and chance < 4 then 1 when days < 150 and chance < 4 then -1 else 0 end
                                  - case when made_ago > 100 and chance > 5 then 1 else 0 end
                  else case when chance < 3 then 0 when chance < 7 then 1 else 2 end
                       + case when days > 600 and chance > 4 then 1 else 0 end - case when made_ago > 100 then 1 else 0 end end
                  - case when subject <> rater and chance = 6 then 1 else 0 end
                  + case when subject <> rater and chance = 2 then 1 else 0 end as felt) felt
       -- what a mentor cannot judge stays open
 where subject = rater or (subject * 3 + place * 7) % 11 <> 0 and not (subject = 41 and not own and place = 4);

-- left half way
insert into assessment_draft (id, subject_id, rater_id, framework_id, level_id, towards_id, begun_at, version)
select md5('demo draft')::uuid, md5('demo person 81')::uuid, md5('demo person 81')::uuid, framework.id, own.level_id,
       above.level_id, (today - 3)::timestamp at time zone 'UTC' + interval '16 hours', 0
  from demo_day
  join framework on framework.state = 'PUBLISHED'
  join framework_level own on own.framework_id = framework.id and own.rank = 1
  join framework_level above on above.framework_id = framework.id and above.rank = 2;
insert into assessment_draft_rating (draft_id, responsibility_id, rating, note, revision)
select draft.id, asked.responsibility_id,
       case when asked.level_id = draft.level_id and place <= 4
            then (array ['DOING', 'LEADING', 'DOING', 'LEARNING'])[place] end,
       case when asked.level_id = draft.level_id and place = 4 then 'With Ana looking over my shoulder.' else '' end,
       case when asked.level_id = draft.level_id and place <= 4 then 1 else 0 end
  from assessment_draft draft
  join (select *, row_number() over (partition by framework_id, level_id order by position)::integer as place
          from framework_responsibility) asked
    on asked.framework_id = draft.framework_id and asked.level_id in (draft.level_id, draft.towards_id)
 where draft.id = md5('demo draft')::uuid;
