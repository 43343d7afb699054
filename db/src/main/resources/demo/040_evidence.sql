-- What people carried: evidence of their goals and on its own, as their logs show it. What it is about comes from the
-- responsibility that it shows.

create temporary table demo_carried (
    rank     integer not null, -- of the responsibility
    position integer not null, -- of that responsibility on the level
    turn     integer not null,
    title    text    not null, -- %s is the product line
    impact   text    not null,
    link     text    not null,
    primary key (rank, position, turn)
) on commit drop;

insert into demo_carried values
    (1, 1, 0, 'Wrote the PRD for the new %s settings', 'Engineers built it without a single question back', 'https://wiki.example.com/prd/settings'),
    (1, 1, 1, 'Split the 30-page specification into one page a decision', 'Reviews take a day instead of two weeks', ''),
    (1, 2, 0, 'Set up the board that shows where each %s story stands', 'The weekly status meeting is gone', 'https://board.example.com/stories'),
    (1, 2, 1, 'Warned of the slipped design three weeks ahead', 'Support could move its training in time', ''),
    (1, 3, 0, 'Ran all sprint ceremonies while my senior was away', 'The team shipped both sprints as planned', ''),
    (1, 3, 1, 'Cut the daily stand-up to ten minutes', 'Eight people win two hours a week', ''),
    (1, 4, 0, 'Ordered forty bug reports with the tech lead', 'The five that hurt %s customers most are fixed', 'https://tracker.example.com/bugs?top=40'),
    (1, 4, 1, 'Found that two %s epics wanted the same thing', 'Saved a squad three weeks', ''),
    (1, 5, 0, 'Wrote the post-launch report of the %s release', 'We know why a third of the users stopped at step two', 'https://wiki.example.com/launch/report'),
    (1, 5, 1, 'Built the sheet that compares forecast and result', 'Estimates of the next launch were off by a tenth only', ''),
    (2, 1, 0, 'Published the %s roadmap of the quarter', 'Sales and support planned around it; one date moved', 'https://roadmap.example.com/quarter'),
    (2, 1, 1, 'Took six items off the annual plan', 'The two that matter got a full team', ''),
    (2, 2, 0, 'Talked to twelve customers who left %s', 'Three reasons, of which one is fixed already', 'https://wiki.example.com/interviews'),
    (2, 2, 1, 'Found the drop in activation behind the new form', 'Four points more new customers reach first value', 'https://dashboards.example.com/activation'),
    (2, 3, 0, 'Ranked the %s backlog by impact and effort', 'Nobody asked why about the top ten', ''),
    (2, 3, 1, 'Said no to a large customer''s special wish', 'Two quarters of upkeep saved; the customer stayed', ''),
    (2, 4, 0, 'Agreed one release calendar with legal and sales', 'No launch was stopped in its last week', ''),
    (2, 4, 1, 'Settled who owns the shared checkout', 'Two teams stopped building the same thing', 'https://wiki.example.com/decisions/checkout'),
    (2, 5, 0, 'Killed the %s beta after six weeks', 'Six engineers went on to what customers asked for', 'https://wiki.example.com/decisions/beta'),
    (2, 5, 1, 'Decided to build, not to buy, the ledger', 'Refunds settle on the same day', ''),
    (3, 1, 0, 'Brought two product lines onto one planning rhythm', 'Dependencies are known six weeks ahead', ''),
    (3, 1, 1, 'Started the %s guild', 'PMs of three lines share one way to write a PRD', ''),
    (3, 2, 0, 'Let an associate run a launch from start to end', 'One more person can own a feature', ''),
    (3, 2, 1, 'Rewrote how we interview PMs', 'The last three hires carried a feature within a quarter', 'https://wiki.example.com/hiring'),
    (3, 3, 0, 'Reported the %s figures to the board of directors', 'The investment was doubled on one page of evidence', 'https://dashboards.example.com/board'),
    (3, 3, 1, 'Replaced page views by three figures that predict revenue', 'Targets follow what customers do', ''),
    (3, 4, 0, 'Set the objectives of the half-year with the business head', 'Product and sales share the same first goal', ''),
    (3, 4, 1, 'Won finance for a two-year case', '%s got the two engineers it needed', ''),
    (4, 1, 0, 'Wrote the product vision and told it in all six lines', 'Every PM can say what the own line adds to it', 'https://wiki.example.com/vision'),
    (4, 2, 0, 'Reported progress of the whole portfolio to the C-suite', 'Two investments moved to where results were', ''),
    (4, 3, 0, 'Made one launch process with marketing', 'The spring launch landed in all markets on one day', ''),
    (4, 4, 0, 'Talked through the growth plan of every senior', 'Nobody of them left this year', '');

-- One row a piece. k counts a person's: 1 to 11 on its own, from 101 on for a goal.
create temporary table demo_evidence on commit drop as
with person as (
    select demo_person.*, step.rank, today,
           (select min(valid_from) from demo_step first where first.n = demo_person.n) as joined_on
      from demo_person cross join demo_day
      join lateral (select rank from demo_step where demo_step.n = demo_person.n order by step desc limit 1) step on true
     where left_ago is null
), alone as (
    select n, line, k, null::uuid as goal_id, today - (5 + n % 13 + (k - 1) * 41) as happened_on, joined_on,
           case when k % 3 = 0 and rank < 4 then rank + 1 else rank end as rank, n + k as choice
      from person cross join generate_series(1, 9) as k
     where k <= case when login is not null then 9 when n % 4 = 3 then 0 else n % 4 + 1 end
), for_goal (n, line, k, goal_id, happened_on, joined_on, rank, choice) as (
    select n, line, 100 + g, goal.id, coalesce(goal.closed_on - 2, person.today - 3 - n % 9), goal.activated_on, goal.idea_rank,
           goal.position - 1
      from person join demo_goal goal using (n)
     where goal.state = 'ACHIEVED' or goal.state = 'ACTIVE' and (n + g) % 3 = 0 or goal.state = 'NOT_ACHIEVED'
), every as (
    select * from alone where happened_on > joined_on
     union all
    -- of late, what the associate of the demo does already of the next level
    select n, line, 11, null::uuid, today - 9, joined_on, 2, 2 from person where n = 81
     union all
    select * from for_goal where happened_on > joined_on
)
select md5('demo evidence ' || n || ' ' || k)::uuid as id, n, k, goal_id, happened_on,
       case when (n + k) % 4 = 1 and happened_on - 12 > joined_on then happened_on - 12 end as began_on,
       carried.rank, carried.position, link,
       replace(title, '%s', product_line.name) as title, replace(impact, '%s', product_line.name) as impact,
       case when (n * 5 + k) % 11 = 0 then 'ONLY_ME' when (n + k) % 5 = 2 then 'EVERYONE'
            else 'MENTOR_AND_LEADS' end as visibility
  from every
  join product_line on product_line.id = md5('demo line ' || line)::uuid
 cross join lateral (select * from demo_carried ideas
                      where ideas.rank = every.rank
                        and ideas.position = 1 + choice % (select max(all_of.position) from demo_carried all_of
                                                            where all_of.rank = every.rank)
                      order by (ideas.turn + n + k) % 2 limit 1) carried;

insert into evidence (id, owner_id, goal_id, title, impact, began_on, happened_on, link, visibility, created_at, version)
select id, md5('demo person ' || n)::uuid, goal_id, title, case when (n + k) % 9 = 4 then '' else impact end,
       began_on, happened_on, link, visibility, happened_on::timestamp at time zone 'UTC' + interval '16 hours', 0
  from demo_evidence;

insert into evidence_responsibility (evidence_id, responsibility_id)
select distinct demo_evidence.id, responsibility_id
  from demo_evidence
  join framework on framework.state = 'PUBLISHED'
  join framework_level level on level.framework_id = framework.id and level.rank = demo_evidence.rank
 cross join lateral (select ours.responsibility_id, row_number() over (order by ours.position) as position
                       from framework_responsibility ours
                      where ours.framework_id = framework.id and ours.level_id = level.level_id) ours
 where ours.position = demo_evidence.position
    or (n + k) % 4 = 2 and ours.position = 1 + demo_evidence.position % 4;

-- What is said about running goals: the mentor asks, the owner answers, a lead adds a word here and there.
insert into goal_comment (id, goal_id, author_id, words, made_at)
select md5('demo comment ' || goal.id || ' ' || said.turn)::uuid, goal.id, md5('demo person ' || said.author)::uuid, said.words,
       (goal.today - said.ago)::timestamp at time zone 'UTC' + (9 + said.turn * 2) * interval '1 hour'
  from demo_goal goal
  join demo_pairing pairing on pairing.mentee = goal.n and pairing.state = 'ACTIVE'
 cross join lateral (values
           (1, pairing.mentor, 9, case goal.n % 4
               when 0 then 'What would you see first if this worked? Measure that.'
               when 1 then 'Good aim. Who besides you would notice the difference?'
               when 2 then 'I would talk to support before the next step; they hear it daily.'
               else 'Half of this is enough for a first result. Which half?' end),
           (2, goal.n, 8, case goal.n % 3
               when 0 then 'Fair point. I begin with the half that customers see.'
               when 1 then 'The tech lead would: fewer questions in the sprint. I ask her for a number.'
               else 'Done, and it changed my plan: they hear something else than I thought.' end),
           (3, 1, 2, 'I would like to hear of this in the next portfolio round.'))
       said (turn, author, ago, words)
 where goal.state = 'ACTIVE' and goal.visibility <> 'ONLY_ME' and goal.activated_on < goal.today - 10
   and (goal.n in (41, 81, 11) or goal.n % 3 = 0)
   and (said.turn < 3 or goal.n in (41, 11) or goal.n % 9 = 0)
   and said.author <> case when said.turn = 2 then 0 else goal.n end
   -- not of days before the mentor began
   and pairing.begun_ago > 9;

-- Goals that mentors and leads give to several people at once.
create temporary table demo_template (
    k           integer primary key,
    keeper      integer not null,
    title       text    not null,
    impact      text    not null,
    days        integer not null,
    rank        integer not null, -- of the responsibility that it grows
    position    integer not null,
    retired_ago integer
) on commit drop;

insert into demo_template values
    (1, 11, 'Own the launch checklist of one release', 'A launch day without a surprise, and one person who says go', 60, 1, 5, null),
    (2, 11, 'Shadow three customer calls and write down what surprised you', 'We hear customers in their own words, not in ours', 30, 2, 2, null),
    (3, 1, 'Report one product figure to your business head each month', 'Decisions on the line start from the same number', 90, 2, 2, null),
    (4, 1, 'Prepare somebody to take over one of your tasks', 'A week of leave stops nothing', 120, 3, 2, null),
    (5, 12, 'Say no to one request, and explain it so that they agree', 'The backlog holds what matters, and nobody feels ignored', 45, 2, 3, null),
    (6, 2, 'Finish the annual roadmap in the old template', 'Every line has a roadmap before the budget round', 90, 2, 1, 150);

insert into goal_template (id, keeper_id, title, impact, days, created_at, retired_at, version)
select md5('demo template ' || k)::uuid, md5('demo person ' || keeper)::uuid, title, impact, days,
       (today - 200 - k)::timestamp at time zone 'UTC', (today - retired_ago)::timestamp at time zone 'UTC', 0
  from demo_template cross join demo_day;

insert into goal_template_responsibility (template_id, responsibility_id)
select md5('demo template ' || k)::uuid, ours.responsibility_id
  from demo_template
  join framework on framework.state = 'PUBLISHED'
  join framework_level level on level.framework_id = framework.id and level.rank = demo_template.rank
 cross join lateral (select responsibility_id, row_number() over (order by position) as position
                       from framework_responsibility ours
                      where ours.framework_id = framework.id and ours.level_id = level.level_id) ours
 where ours.position = demo_template.position;

create temporary table demo_giving (
    template   integer not null,
    giver      integer not null,
    given_ago  integer not null,
    people     integer[] not null,
    undone_ago integer,
    primary key (template, given_ago)
) on commit drop;

insert into demo_giving values
    (1, 11, 12, '{81,82}', null),
    (3, 1, 9, '{41,42,43,44,45}', null),
    (4, 1, 24, '{11,12,13,14,15,16,18}', null),
    (5, 12, 5, '{47,85}', null),
    -- to the wrong line, and taken back the next day
    (3, 1, 40, '{60,61,62,64,65,66,67,68,70,72,73,74}', 39);

insert into goal_giving (id, template_id, given_by, given_at, people, undone_at, taken_back)
select md5('demo giving ' || template || ' ' || given_ago)::uuid, md5('demo template ' || template)::uuid,
       md5('demo person ' || giver)::uuid, (today - given_ago)::timestamp at time zone 'UTC' + interval '10 hours',
       cardinality(people), (today - undone_ago)::timestamp at time zone 'UTC' + interval '9 hours',
       case when undone_ago is not null then cardinality(people) end
  from demo_giving cross join demo_day;

-- Of those given, each third is active by now and each fifth reworded; the others are drafts as they came.
create temporary table demo_given on commit drop as
select md5('demo given ' || template || ' ' || given_ago || ' ' || n)::uuid as id, demo_giving.*, n, today,
       case when n % 3 = 1 and n <> 41 and n <> 81 then 'ACTIVE' else 'DRAFT' end as state
  from demo_giving cross join demo_day cross join unnest(people) as n
 where undone_ago is null;

insert into goal (id, owner_id, title, impact, target_on, visibility, state, created_at, version, giving_id)
select demo_given.id, md5('demo person ' || n)::uuid,
       case when demo_given.state = 'DRAFT' and n % 5 = 3 then title || ', in my own line first' else title end,
       impact, today - given_ago + days, 'MENTOR_AND_LEADS', demo_given.state,
       (today - given_ago)::timestamp at time zone 'UTC' + interval '10 hours',
       case when demo_given.state = 'ACTIVE' or n % 5 = 3 then 1 else 0 end,
       md5('demo giving ' || template || ' ' || given_ago)::uuid
  from demo_given join demo_template on k = template;

insert into goal_responsibility (goal_id, responsibility_id)
select id, responsibility_id
  from demo_given
  join goal_template_responsibility on template_id = md5('demo template ' || template)::uuid;

insert into goal_phase (id, goal_id, state, valid_from, valid_to, changed_at, changed_by)
select md5('demo given phase ' || demo_given.id || phase.state)::uuid, demo_given.id, phase.state, phase.valid_from,
       phase.valid_to, phase.valid_from::timestamp at time zone 'UTC' + interval '11 hours', md5('demo person ' || phase.by)::uuid
  from demo_given
 cross join lateral (
           select 'DRAFT' as state, today - given_ago as valid_from,
                  case when demo_given.state = 'ACTIVE' then today - given_ago + 2 end as valid_to, giver as by
            union all
           select 'ACTIVE', today - given_ago + 2, null, n where demo_given.state = 'ACTIVE') phase;
