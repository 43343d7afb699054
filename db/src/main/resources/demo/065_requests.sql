-- Requests for a mentor in every state. Whoever has the word has a free slot, and takes somebody new.

-- senior@example.com takes one more, so that there is room for whoever asks
insert into mentor_capacity (id, person_id, slots, valid_from, changed_by, changed_at)
select md5('demo slots 11 20')::uuid, md5('demo person 11')::uuid, 4, today - 20, md5('demo person 11')::uuid,
       (today - 20)::timestamp at time zone 'UTC' + interval '9 hours'
  from demo_day;

create temporary table demo_request (
    mentee    integer not null,
    asked_ago integer not null,
    state     text    not null,
    closed_ago integer,
    message   text    not null
) on commit drop;

insert into demo_request values
    (45, 2, 'REQUESTED', null, 'I have just become a product manager and own the checkout roadmap now. I would like to learn how you decide what not to build.'),
    (77, 5, 'REQUESTED', null, 'My first quarter plan is due in six weeks. Could we look at how to weigh impact against effort?'),
    (88, 9, 'REQUESTED', null, 'I come from support and know our users well. I would like to learn to turn that into requirements.'),
    (51, 30, 'DECLINED', 21, 'I would like to talk about reporting to leadership with somebody who does it every month.'),
    (46, 40, 'EXPIRED', 26, 'After some time without a mentor I would like to work on stakeholders across functions.'),
    (58, 15, 'WITHDRAWN', 13, 'I am looking for help with our growth metrics.'),
    (84, 34, 'ACCEPTED', 28, 'I have just joined and would like to find my way around the product.');

create temporary table demo_turn (
    mentee    integer not null,
    place     integer not null,
    mentor    integer not null,
    state     text    not null,
    began_ago integer,
    ended_ago integer,
    reason    text    not null default ''
) on commit drop;

insert into demo_turn values
    (45, 1, 11, 'ASKED', 2, null, ''), (45, 2, 23, 'QUEUED', null, null, ''),
    -- reminded, and the only one who was asked
    (77, 1, 30, 'ASKED', 5, null, ''),
    -- the first one did not answer, the second one became full
    (88, 1, 24, 'EXPIRED', 9, 2, ''), (88, 2, 16, 'PASSED_ON', null, 2, ''), (88, 3, 25, 'ASKED', 2, null, ''),
    (51, 1, 21, 'DECLINED', 30, 27, 'Three mentees are my limit until summer. Ask me again then.'),
    (51, 2, 15, 'DECLINED', 27, 21, 'Reporting is not my strength; Tomasz does it far better than I do.'),
    (46, 1, 14, 'EXPIRED', 40, 33, ''), (46, 2, 26, 'EXPIRED', 33, 26, ''),
    (58, 1, 19, 'WITHDRAWN', 15, 13, ''), (58, 2, 13, 'WITHDRAWN', null, 13, ''),
    (84, 1, 17, 'DECLINED', 34, 31, 'I am away for the next month.'), (84, 2, 23, 'ACCEPTED', 31, 28, '');

insert into mentorship_request (id, mentee_id, message, state, asked_at, closed_at, pairing_id, version)
select md5('demo request ' || mentee)::uuid, md5('demo person ' || mentee)::uuid, message, state,
       today::timestamp at time zone 'UTC' - asked_ago * interval '1 day' + interval '9 hours',
       today::timestamp at time zone 'UTC' - closed_ago * interval '1 day' + interval '15 hours',
       case when state = 'ACCEPTED' then md5('demo pairing 23 84 28')::uuid end, 0
  from demo_request cross join demo_day;

insert into mentorship_request_turn
    (request_id, place, mentor_id, state, began_at, deadline_at, reminded_at, ended_at, reason)
select md5('demo request ' || mentee)::uuid, place, md5('demo person ' || mentor)::uuid, state,
       today::timestamp at time zone 'UTC' - began_ago * interval '1 day' + interval '9 hours',
       today::timestamp at time zone 'UTC' - began_ago * interval '1 day' + interval '7 days 9 hours',
       case when coalesce(began_ago - coalesce(ended_ago, 0), 0) >= 5
            then today::timestamp at time zone 'UTC' - began_ago * interval '1 day' + interval '4 days 9 hours' end,
       today::timestamp at time zone 'UTC' - ended_ago * interval '1 day' + interval '15 hours', reason
  from demo_turn cross join demo_day;
