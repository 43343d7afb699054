-- Growth goals, the phases they went through, and their check-ins.
create table goal (
    id         uuid primary key,
    owner_id   uuid        not null references person,
    title      text        not null,
    impact     text        not null,
    target_on  date        not null,
    visibility text        not null,
    state      text        not null,
    created_at timestamptz not null,
    version    integer     not null,
    constraint goal_title_is_given check (btrim(title) <> ''),
    constraint goal_visibility_is_known check (visibility in ('ONLY_ME', 'MENTOR_AND_LEADS', 'EVERYONE')),
    constraint goal_state_is_known check (state in ('DRAFT', 'ACTIVE', 'ACHIEVED', 'NOT_ACHIEVED', 'ABANDONED'))
);
create index goal_by_owner on goal (owner_id);

create table goal_responsibility (
    goal_id           uuid not null references goal,
    responsibility_id uuid not null references responsibility,
    primary key (goal_id, responsibility_id)
);

-- One row a phase; a change of state closes one and opens the next, so any past date can be derived.
create table goal_phase (
    id         uuid primary key,
    goal_id    uuid        not null references goal,
    state      text        not null,
    valid_from date        not null,
    valid_to   date,
    changed_at timestamptz not null,
    changed_by uuid        not null references person,
    reason     text        not null default '',
    constraint goal_phase_period_runs_forward check (valid_to >= valid_from),
    constraint goal_phase_state_is_known check (state in ('DRAFT', 'ACTIVE', 'ACHIEVED', 'NOT_ACHIEVED', 'ABANDONED')),
    constraint goal_phase_is_one_at_a_time
        exclude using gist (goal_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred,
    -- deferred, since the next phase may be written before the last one is closed
    constraint goal_phase_current
        exclude using btree (goal_id with =) where (valid_to is null) deferrable initially deferred
);

create table check_in (
    id         uuid primary key,
    goal_id    uuid        not null references goal,
    author_id  uuid        not null references person,
    progress   integer     not null,
    confidence integer     not null,
    changed    text        not null,
    next_step  text        not null default '',
    made_on    date        not null,
    made_at    timestamptz not null,
    constraint check_in_progress_is_percent check (progress between 0 and 100),
    constraint check_in_confidence_is_zero_to_ten check (confidence between 0 and 10)
);
create index check_in_by_goal on check_in (goal_id, made_on desc, made_at desc);
