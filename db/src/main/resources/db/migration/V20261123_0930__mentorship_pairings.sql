-- Pairings of a mentor and a mentee, the phases they went through, and their sessions.
create table mentor_capacity (
    id         uuid primary key,
    person_id  uuid        not null references person,
    slots      integer     not null,
    valid_from date        not null,
    valid_to   date,
    changed_by uuid        not null references person,
    changed_at timestamptz not null,
    constraint mentor_capacity_slots_in_range check (slots between 0 and 20),
    constraint mentor_capacity_period_runs_forward check (valid_to >= valid_from),
    constraint mentor_capacity_is_one_at_a_time
        exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table mentor_capacity is 'slots of a person who differs from what the level says (framework_level.mentor_slots)';

create table pairing (
    id              uuid primary key,
    mentor_id       uuid    not null references person,
    mentee_id       uuid    not null references person,
    state           text    not null,
    cadence_days    integer not null,
    expected_end_on date,
    version         integer not null,
    constraint pairing_is_of_two_people check (mentor_id <> mentee_id),
    constraint pairing_state_is_known check (state in ('PROPOSED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'ENDED_EARLY')),
    constraint pairing_cadence_in_range check (cadence_days between 1 and 180)
);
create unique index pairing_is_open_once on pairing (mentor_id, mentee_id)
    where state in ('PROPOSED', 'ACTIVE', 'ON_HOLD');
create index pairing_by_mentee on pairing (mentee_id);
create index pairing_by_mentor on pairing (mentor_id);

create table pairing_focus (
    pairing_id    uuid not null references pairing,
    competency_id uuid not null references competency,
    primary key (pairing_id, competency_id)
);

-- One row a phase; a change of state closes one and opens the next, so any past date can be derived.
create table pairing_phase (
    id         uuid primary key,
    pairing_id uuid        not null references pairing,
    state      text        not null,
    valid_from date        not null,
    valid_to   date,
    changed_at timestamptz not null,
    changed_by uuid        not null references person,
    reason     text        not null default '',
    constraint pairing_phase_period_runs_forward check (valid_to >= valid_from),
    constraint pairing_phase_state_is_known
        check (state in ('PROPOSED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'ENDED_EARLY')),
    constraint pairing_phase_is_one_at_a_time
        exclude using gist (pairing_id with =, daterange(valid_from, valid_to) with &&)
);
create unique index pairing_phase_current on pairing_phase (pairing_id) where valid_to is null;

create table mentorship_session (
    id         uuid primary key,
    pairing_id uuid        not null references pairing,
    state      text        not null,
    starts_at  timestamptz not null,
    held_on    date,
    version    integer     not null,
    constraint mentorship_session_state_is_known check (state in ('PLANNED', 'HELD', 'MISSED', 'CANCELLED')),
    constraint mentorship_session_held_has_its_day check ((state = 'HELD') = (held_on is not null))
);
create index mentorship_session_by_pairing on mentorship_session (pairing_id, held_on desc);
