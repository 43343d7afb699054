-- Growth goals with their phases and check-ins. What somebody works on comes from the level, so that each goal grows a
-- responsibility of that level or the next; how it goes comes from the person's and the goal's number.

create temporary table demo_goal_idea (
    rank     integer not null, -- of the responsibility that it grows
    position integer not null, -- of that responsibility on the level
    turn     integer not null,
    title    text    not null, -- %s is the product line
    impact   text    not null,
    primary key (rank, turn)
) on commit drop;

insert into demo_goal_idea values
    (1, 1, 0, 'Write PRDs that engineers build from without a meeting', 'The %s squad starts a sprint without open questions'),
    (1, 1, 1, 'Keep one page that says what we decided and why', 'New colleagues in %s understand a feature in ten minutes'),
    (1, 2, 2, 'Make the state of every %s epic visible', 'Nobody asks for a status any more'),
    (1, 2, 3, 'Warn two weeks before a date slips', 'Support and sales can tell customers in time'),
    (1, 3, 4, 'Run the %s sprint ceremonies on my own', 'My senior gets four hours a week back'),
    (1, 3, 5, 'Turn the retrospective into three kept promises', 'The same complaint does not come up twice'),
    (1, 4, 6, 'Order the engineering tasks of one %s squad', 'The most valuable thing is always on top'),
    (1, 4, 7, 'Clear the bug backlog down to forty', 'Customers of %s see their reports answered'),
    (1, 5, 8, 'Write the post-launch report within two weeks', 'We learn from each %s launch while it is fresh'),
    (1, 5, 9, 'Build the dashboard that the %s launch is judged by', 'The team sees adoption daily instead of monthly'),
    (2, 1, 0, 'Publish a %s roadmap that holds for a quarter', 'Other teams plan around our dates'),
    (2, 1, 1, 'Cut the annual %s plan to five outcomes', 'Engineering knows what we will not do'),
    (2, 2, 2, 'Bring activation of new %s customers from 38 to 50 percent', 'Four hundred more customers a month reach first value'),
    (2, 2, 3, 'Interview thirty churned customers', 'We know the three reasons why people leave %s'),
    (2, 2, 4, 'Find out why search in %s disappoints', 'Support tickets on search halve'),
    (2, 3, 5, 'Rank the %s backlog by impact and effort', 'The top ten need no explanation'),
    (2, 3, 6, 'Cut refund handling time by a third', 'Customers get their money in two days'),
    (2, 3, 7, 'Retire the three least used %s features', 'A fifth less to maintain'),
    (2, 4, 8, 'Agree a release calendar with sales and legal', 'No %s launch is stopped in its last week'),
    (2, 4, 9, 'Negotiate the data contract with the warehouse team', '%s figures are the same in every report'),
    (2, 4, 10, 'Settle the shared checkout with the neighbouring line', 'Two teams stop building the same thing'),
    (2, 5, 11, 'Decide on the %s beta: build, pivot or kill', 'Six engineers know where they go next'),
    (2, 5, 12, 'Own the pricing experiment end to end', 'We know what %s customers would pay for'),
    (2, 5, 13, 'Ship the new onboarding to everybody', 'Time to first value falls below a day'),
    (3, 1, 0, 'Run the %s guild', 'PMs of three lines solve the same problem once'),
    (3, 1, 1, 'Bring two product lines onto one planning rhythm', 'Dependencies are known six weeks ahead'),
    (3, 2, 2, 'Mentor two associates through a launch', 'Two more people can own a feature'),
    (3, 2, 3, 'Write the interview guide for %s PMs', 'We hire for what the level carries'),
    (3, 2, 4, 'Hand my largest feature to a PM', 'Somebody else grows, and I can look wider'),
    (3, 3, 5, 'Report the %s KPIs to the board of directors', 'Leadership decides on one page of figures'),
    (3, 3, 6, 'Replace vanity metrics of %s by three that predict revenue', 'Targets follow what customers do'),
    (3, 4, 7, 'Set the %s objectives together with the business head', 'Product and sales pull in one direction'),
    (3, 4, 8, 'Win finance for a two-year investment case', '%s gets the team that the plan needs'),
    (4, 1, 0, 'Write the product vision for the next three years', 'Every line can say what it contributes'),
    (4, 2, 1, 'Report progress of the portfolio to the C-suite each quarter', 'Investments follow results'),
    (4, 3, 2, 'Bring marketing and product to one launch process', 'Launches land in all markets on one day'),
    (4, 4, 3, 'Give every PM a growth plan that is talked about', 'People stay because they grow'),
    (4, 4, 4, 'Prepare two successors for the product leadership', 'The organisation does not depend on one person');

create temporary table demo_words (kind text not null, turn integer not null, words text not null, primary key (kind, turn))
on commit drop;

insert into demo_words values
    ('good', 0, 'First draft reviewed by two engineers; they found nothing unclear.'),
    ('good', 1, 'Five customer calls done, the pattern is the same in all of them.'),
    ('good', 2, 'Agreed scope with design, the second half can start on Monday.'),
    ('good', 3, 'Experiment is live for ten percent, first figures look right.'),
    ('good', 4, 'Presented to the leads; one objection, answered with numbers.'),
    ('good', 5, 'Second milestone reached a week early.'),
    ('good', 6, 'Sales uses it in two pilots now.'),
    ('good', 7, 'Wrote down the trade-off and got everybody''s yes.'),
    ('slow', 0, 'Waiting for the data team, nothing moved this week.'),
    ('slow', 1, 'Two interviews fell through; rescheduled.'),
    ('slow', 2, 'The incident took most of my time.'),
    ('slow', 3, 'Legal has questions that we did not expect.'),
    ('slow', 4, 'Scope grew again; I have to cut it.'),
    ('slow', 5, 'The first figures are worse than before, looking for the cause.'),
    ('next', 0, 'Write up the findings and send them round.'),
    ('next', 1, 'Talk to the engineering lead about the estimate.'),
    ('next', 2, 'Show it to two customers.'),
    ('next', 3, 'Agree the date with support.'),
    ('next', 4, ''),
    ('next', 5, 'Ask my mentor how she would cut this.'),
    ('why', 0, 'The strategy changed and this no longer helps anybody.'),
    ('why', 1, 'Another team does it now, and better.'),
    ('why', 2, 'Too large; two smaller goals take its place.');

-- One row a goal. g counts a person's goals: 1 to 3 run today, 11 to 13 are of the past, 21 is a draft.
create temporary table demo_goal on commit drop as
with person as (
    select demo_person.*, step.rank, step.valid_from as since, line.name as line_name,
           (select min(valid_from) from demo_step first where first.n = demo_person.n) as joined_on
      from demo_person cross join demo_day
      join lateral (select rank, valid_from from demo_step where demo_step.n = demo_person.n order by step desc limit 1) step on true
      join product_line line on line.id = md5('demo line ' || demo_person.line)::uuid
), running as (
    select person.*, g, 'ACTIVE' as state,
           -- not before joining, so that newcomers have young goals
           greatest(today - (45 + (n * 37 + g * 61) % 150), joined_on + 5) as activated_on,
           today + 14 + (n * 29 + g * 43) % 110 as target_on, null::date as closed_on, (n * 31 + g * 47) % 100 as luck
      from person cross join demo_day cross join generate_series(1, 3) as g
     where left_ago is null
       and g <= case when rank = 4 then 1 when n % 3 = 0 then 3 else 2 end
       and n not in (46, 51, 91, 102) -- long on their level, and no goal
), past as (
    select person.*, g, case when (n + g) % 7 = 3 then 'ABANDONED' when (n * 3 + g) % 8 = 5 then 'NOT_ACHIEVED' else 'ACHIEVED' end,
           span.closed_on - (70 + (n * 13 + g * 29) % 60), span.closed_on - 5 + n % 20, span.closed_on, (n * 17 + g * 41) % 70
      from person cross join demo_day cross join generate_series(11, 16) as g
     cross join lateral (select today - coalesce(left_ago, 0) - 150 * (g - 10) + (n * 19) % 60 as closed_on) span
     where span.closed_on - 135 > joined_on and span.closed_on < today - coalesce(left_ago, 0)
), draft as (
    select person.*, 21 as g, 'DRAFT', null::date, today + 60 + n % 60, null::date, 0
      from person cross join demo_day
     where left_ago is null and (n % 6 = 2 or n = 41)
), leaving as ( -- what somebody who left was still working on
    select person.*, 22 as g, 'ABANDONED', today - left_ago - 80, today - left_ago + 40, today - left_ago, 40
      from person cross join demo_day where left_ago is not null and n % 2 = 1
), every as (
    select * from running union all select * from past union all select * from draft union all select * from leaving
)
select md5('demo goal ' || every.n || ' ' || g)::uuid as id, every.n, g, state, activated_on, target_on, closed_on, luck,
       replace(idea.title, '%s', line_name) as title, replace(idea.impact, '%s', line_name) as impact,
       idea.rank as idea_rank, idea.position, today,
       case when (every.n * 13 + g * 7) % 12 = 0 then 'ONLY_ME' when (every.n + g) % 6 = 1 then 'EVERYONE'
            else 'MENTOR_AND_LEADS' end as visibility
  from every cross join demo_day
 cross join lateral (select case when g % 2 = 0 and every.rank < 4 then every.rank + 1 else every.rank end as rank) aim
 cross join lateral (select * from demo_goal_idea ideas where ideas.rank = aim.rank
                      order by (ideas.turn + every.n * 5 + g * 3) % (select count(*) from demo_goal_idea all_of where all_of.rank = aim.rank),
                               ideas.turn
                      limit 1) idea;

insert into goal (id, owner_id, title, impact, target_on, visibility, state, created_at, version)
select id, md5('demo person ' || n)::uuid, title, impact, target_on, visibility, state,
       coalesce(activated_on - 6, today - 9)::timestamp at time zone 'UTC', 0
  from demo_goal;

insert into goal_responsibility (goal_id, responsibility_id)
select demo_goal.id, responsibility_id
  from demo_goal
  join framework on framework.state = 'PUBLISHED'
  join framework_level level on level.framework_id = framework.id and level.rank = idea_rank
  join framework_responsibility ours on ours.framework_id = framework.id and ours.level_id = level.level_id
 where ours.position = (select position from framework_responsibility other
                         where other.framework_id = framework.id and other.level_id = level.level_id
                         order by other.position offset demo_goal.position - 1 limit 1);

insert into goal_phase (id, goal_id, state, valid_from, valid_to, changed_at, changed_by, reason)
select md5('demo goal phase ' || demo_goal.id || phase.state)::uuid, demo_goal.id, phase.state, phase.valid_from, phase.valid_to,
       phase.valid_from::timestamp at time zone 'UTC' + interval '11 hours', md5('demo person ' || n)::uuid,
       case when phase.state <> 'ABANDONED' then '' when g = 22 then 'Left the organisation'
            else (select words from demo_words where kind = 'why' and turn = n % 3) end
  from demo_goal
 cross join lateral (
           select 'DRAFT' as state, today - 9 as valid_from, null::date as valid_to where demo_goal.state = 'DRAFT'
            union all
           select 'DRAFT', activated_on - 3, activated_on where activated_on is not null and n % 2 = 0
            union all
           select 'ACTIVE', activated_on, closed_on where activated_on is not null
            union all
           select demo_goal.state, closed_on, null where closed_on is not null) phase;

-- Every second week from the start, and a last one: a few days ago, or long ago for the goals that fell silent.
-- luck: below 68 on track, below 80 behind, below 92 at risk, the rest silent.
insert into check_in (id, goal_id, author_id, progress, confidence, changed, next_step, made_on, made_at)
select md5('demo check-in ' || id || ' ' || made_on)::uuid, id, md5('demo person ' || n)::uuid,
       least(100, greatest(0, round(arrived * share)))::integer,
       case when share < 0.5 then 7 else confidence end,
       (select words from demo_words where kind = mood and turn = (n + k * 3 + g) % case mood when 'good' then 8 else 6 end),
       (select words from demo_words where kind = 'next' and turn = (n + k + g) % 6),
       made_on, made_on::timestamp at time zone 'UTC' + (8 + n % 9) * interval '1 hour'
  from (select demo_goal.*, spoken.*, arrived, confidence,
               (made_on - activated_on)::numeric / greatest(1, newest - activated_on) as share,
               case when luck < 68 or share_of_time < 20 then 'good' else 'slow' end as mood
          from demo_goal
         cross join lateral (select case when closed_on is not null then closed_on - 1
                                         when luck >= 92 then greatest(activated_on, today - 33 - (n * 7) % 30)
                                         else greatest(activated_on, today - 1 - (n * 5 + g) % 17) end as newest) last
         cross join lateral (select 100.0 * (coalesce(closed_on, today) - activated_on) / (target_on - activated_on) as share_of_time) time
         cross join lateral (select case state when 'ACHIEVED' then 100 when 'NOT_ACHIEVED' then 55 + n % 20
                                               when 'ABANDONED' then 25 + n % 30
                                               else share_of_time + case when luck < 68 then 6 - luck % 14
                                                                         when luck < 80 then -13 - luck % 8
                                                                         when luck < 92 then -30 - luck % 12
                                                                         else -5 end end as arrived,
                                    case when state = 'ACHIEVED' then 9 when state <> 'ACTIVE' then 4
                                         when luck < 68 then 7 + luck % 3 when luck < 80 then 6
                                         when luck < 92 then 3 + luck % 3 else 6 end as confidence) reached
         cross join lateral (select k, newest - 14 * k as made_on
                               from generate_series(0, greatest(0, (newest - activated_on - 1) / 14)) as back (k)) spoken
         where activated_on is not null and newest > activated_on) told;
