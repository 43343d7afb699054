-- A mentee asks up to three mentors in order. One of them has the word at a time, for seven days; then it passes on.
create table mentorship_request (
    id         uuid primary key,
    mentee_id  uuid        not null references person,
    message    text        not null,
    state      text        not null,
    asked_at   timestamptz not null,
    closed_at  timestamptz,
    pairing_id uuid references pairing,
    version    integer     not null,
    constraint mentorship_request_state_is_known
        check (state in ('REQUESTED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    constraint mentorship_request_is_closed_once_over check ((state = 'REQUESTED') = (closed_at is null)),
    constraint mentorship_request_accepted_has_its_pairing check ((state = 'ACCEPTED') = (pairing_id is not null))
);
comment on column mentorship_request.message is 'why this person asks; the mentors who are asked read it';
create unique index mentorship_request_is_one_at_a_time on mentorship_request (mentee_id) where state = 'REQUESTED';
create index mentorship_request_by_mentee on mentorship_request (mentee_id, asked_at desc);

create table mentorship_request_turn (
    request_id  uuid        not null references mentorship_request,
    place       integer     not null,
    mentor_id   uuid        not null references person,
    state       text        not null,
    began_at    timestamptz,
    deadline_at timestamptz,
    reminded_at timestamptz,
    ended_at    timestamptz,
    reason      text        not null default '',
    primary key (request_id, place),
    constraint mentorship_request_turn_asks_each_once unique (request_id, mentor_id),
    constraint mentorship_request_turn_place_in_range check (place between 1 and 3),
    constraint mentorship_request_turn_state_is_known
        check (state in ('QUEUED', 'ASKED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'PASSED_ON', 'WITHDRAWN')),
    constraint mentorship_request_turn_asked_has_a_deadline
        check (state <> 'ASKED' or (began_at is not null and deadline_at is not null))
);
comment on column mentorship_request_turn.state is
    'PASSED_ON: the mentor became full or unavailable; WITHDRAWN: the mentee took it back, or another accepted';
comment on column mentorship_request_turn.reason is 'of declining; the mentee reads it, and leads if everybody declined';
create unique index mentorship_request_turn_is_asked_once on mentorship_request_turn (request_id) where state = 'ASKED';
create index mentorship_request_turn_by_mentor on mentorship_request_turn (mentor_id) where state in ('ASKED', 'QUEUED');
create index mentorship_request_turn_by_deadline on mentorship_request_turn (deadline_at) where state = 'ASKED';

-- The table of db-scheduler: jobs run once across replicas and survive restarts.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
