-- What people do around their sessions: agenda, actions, shared notes, one private note, times that wait for an answer.
-- Of every running pairing that has met, the last session has notes unless the pairing's number says otherwise.
create temporary table demo_meeting on commit drop as
select pairing.id as pairing_id, pairing.mentor_id, pairing.mentee_id, last.id as session_id, last.held_on,
       row_number() over (order by pairing.id) as n
  from pairing
 cross join lateral (select id, held_on from mentorship_session
                      where pairing_id = pairing.id and state = 'HELD' order by held_on desc limit 1) last
 where pairing.state in ('ACTIVE', 'ON_HOLD');

update mentorship_session session
   set shared_notes = (array[
           'Went through the goals. The scope of the first one is too wide: cut it to what one team can ship this quarter.',
           'Talked about saying no to sales without losing them. Next time: how it went.',
           'Reviewed the roadmap draft. Missing: what we will stop doing.',
           'Practised the KPI review. Slower, and the bad number first.'])[1 + n % 4],
       place = case when n % 2 = 0 then 'https://meet.example.com/mentoring' else 'The small room on the third floor' end
  from demo_meeting
 where demo_meeting.session_id = session.id and n % 5 <> 0;

update mentorship_session session set place = 'https://meet.example.com/mentoring'
 where state = 'PLANNED' and starts_at > (select today from demo_day)::timestamp at time zone 'UTC';

-- talked about at the last session
insert into mentorship_agenda_item (id, pairing_id, session_id, author_id, text, added_at, done_at, version)
select md5('demo item done ' || n)::uuid, pairing_id, session_id, mentee_id,
       (array['How to cut the scope without losing the point', 'Saying no to a large customer',
              'What the roadmap leaves out', 'The KPI review next week'])[1 + n % 4],
       (held_on - 5)::timestamp at time zone 'UTC', held_on::timestamp at time zone 'UTC' + interval '10 hours', 0
  from demo_meeting;

-- left over, and added since
insert into mentorship_agenda_item (id, pairing_id, author_id, text, added_at, version)
select md5('demo item left ' || n)::uuid, pairing_id, mentor_id,
       (array['Timing of the next level', 'Who else should see this work', 'Feedback from engineering'])[1 + n % 3],
       (held_on - 9)::timestamp at time zone 'UTC', 0
  from demo_meeting where n % 2 = 0
 union all
select md5('demo item new ' || n)::uuid, pairing_id, mentee_id,
       (array['My goal is behind: cut scope or ask for help?', 'A conflict about priorities with design',
              'Whether to take over the pricing squad'])[1 + n % 3],
       (least(held_on + 2, today))::timestamp at time zone 'UTC', 0
  from demo_meeting cross join demo_day where n % 3 <> 0;

-- agreed at the last session: some done, some late, some to come
insert into mentorship_action (id, pairing_id, session_id, author_id, owner_id, text, due_on, added_at, done_at, version)
select md5('demo action ' || n || what.k)::uuid, pairing_id, session_id, mentor_id,
       case when what.k % 2 = 0 then mentor_id else mentee_id end, what.text, held_on + what.days,
       held_on::timestamp at time zone 'UTC' + interval '10 hours',
       case when what.k = 3 then least(held_on + 3, today)::timestamp at time zone 'UTC' + interval '9 hours' end, 0
  from demo_meeting cross join demo_day
 cross join (values (1, 'Draft the one-pager and send it round', 10), (2, 'Share the KPI deck', 7),
                    (3, 'Ask two customers what they did instead', 5), (4, 'Introduce the guild lead', 21)) what (k, text, days)
 where (n + what.k) % 3 <> 0;

-- only their author will ever see these
insert into mentorship_private_note (session_id, author_id, text, version)
select session_id, mentor_id, 'Ask about workload before pushing on the guild.', 1 from demo_meeting where n % 4 = 1;

-- times that wait for an answer, where nothing is planned
insert into mentorship_session (id, pairing_id, state, starts_at, minutes, proposed_by, version)
select md5('demo proposed ' || n)::uuid, pairing_id, 'PROPOSED',
       (today + 3)::timestamp at time zone 'UTC' + interval '9 hours', 45, mentor_id, 0
  from demo_meeting cross join demo_day
 where (select state from pairing where id = pairing_id) = 'ACTIVE'
   and not exists (select from mentorship_session planned
                    where planned.pairing_id = demo_meeting.pairing_id and planned.state = 'PLANNED');

insert into mentorship_session_option (session_id, starts_at)
select md5('demo proposed ' || n)::uuid, (today + 3 + k)::timestamp at time zone 'UTC' + (9 + 2 * k) * interval '1 hour'
  from demo_meeting cross join demo_day cross join generate_series(0, 2) k
 where exists (select from mentorship_session where id = md5('demo proposed ' || n)::uuid);

insert into mentorship_session_step (id, session_id, what, starts_at, at, by_id)
select md5('demo step ' || session.id)::uuid, session.id, session.state, session.starts_at,
       case when session.state = 'HELD' then least(session.starts_at + interval '1 hour', today::timestamp at time zone 'UTC')
            else least(session.starts_at - interval '2 days', (today - 1)::timestamp at time zone 'UTC' + interval '11 hours') end,
       coalesce(session.proposed_by, pairing.mentor_id)
  from mentorship_session session join pairing on pairing.id = session.pairing_id cross join demo_day
 where session.state in ('PROPOSED', 'PLANNED') or session.id in (select session_id from demo_meeting);
