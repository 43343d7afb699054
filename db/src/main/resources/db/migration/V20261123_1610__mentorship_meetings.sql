-- What two people do around a session: times proposed, agenda, actions, shared notes, and notes that only their author
-- ever reads.
alter table mentorship_session
    add column minutes      integer not null default 45,
    add column place        text    not null default '',
    add column sequence     integer not null default 0,
    add column proposed_by  uuid references person,
    add column shared_notes text    not null default '',
    drop constraint mentorship_session_state_is_known,
    add constraint mentorship_session_state_is_known
        check (state in ('PROPOSED', 'PLANNED', 'HELD', 'MISSED', 'CANCELLED')),
    add constraint mentorship_session_minutes_in_range check (minutes between 10 and 480),
    add constraint mentorship_session_sequence_counts_up check (sequence >= 0);
comment on column mentorship_session.place is 'a room or a link to a call; a link is shown and never fetched';
comment on column mentorship_session.sequence is 'SEQUENCE of the calendar entry: rises with each change of time, place or state';
comment on column mentorship_session.shared_notes is 'both of the pairing read and write them, nobody else';
create index mentorship_session_to_come on mentorship_session (pairing_id, starts_at) where state in ('PROPOSED', 'PLANNED');

-- The times among which the other one chooses while a session is proposed; starts_at is the first of them until then.
create table mentorship_session_option (
    session_id uuid        not null references mentorship_session,
    starts_at  timestamptz not null,
    primary key (session_id, starts_at)
);

create table mentorship_session_step (
    id         uuid primary key,
    session_id uuid        not null references mentorship_session,
    what       text        not null,
    starts_at  timestamptz not null,
    at         timestamptz not null,
    by_id      uuid        not null references person,
    reason     text        not null default '',
    constraint mentorship_session_step_is_known
        check (what in ('PROPOSED', 'PLANNED', 'MOVED', 'HELD', 'MISSED', 'CANCELLED'))
);
create index mentorship_session_step_by_session on mentorship_session_step (session_id, at);

-- An item stays with the pairing until it is talked about: what a session leaves unfinished, the next one shows.
create table mentorship_agenda_item (
    id         uuid primary key,
    pairing_id uuid        not null references pairing,
    session_id uuid references mentorship_session,
    author_id  uuid        not null references person,
    text       text        not null,
    added_at   timestamptz not null,
    done_at    timestamptz,
    version    integer     not null,
    constraint mentorship_agenda_item_says_something check (btrim(text) <> '')
);
comment on column mentorship_agenda_item.session_id is 'the session at which it was talked about; null while unfinished';
create index mentorship_agenda_item_by_pairing on mentorship_agenda_item (pairing_id, added_at);

create table mentorship_action (
    id         uuid primary key,
    pairing_id uuid        not null references pairing,
    session_id uuid references mentorship_session,
    author_id  uuid        not null references person,
    owner_id   uuid        not null references person,
    text       text        not null,
    due_on     date        not null,
    added_at   timestamptz not null,
    done_at    timestamptz,
    dropped_at timestamptz,
    version    integer     not null,
    constraint mentorship_action_says_something check (btrim(text) <> ''),
    constraint mentorship_action_is_done_or_dropped check (done_at is null or dropped_at is null)
);
comment on column mentorship_action.session_id is 'the session at which it was agreed; null outside of one';
create index mentorship_action_by_pairing on mentorship_action (pairing_id, added_at);
create index mentorship_action_open on mentorship_action (pairing_id, due_on) where done_at is null and dropped_at is null;

-- Read and written by their author alone, leads and administrators included; see docs/decisions/0021-private-notes.md.
create table mentorship_private_note (
    session_id uuid    not null references mentorship_session,
    author_id  uuid    not null references person,
    text       text    not null,
    version    integer not null,
    primary key (session_id, author_id)
);

-- What the two look back on when a pairing completes; one each.
create table pairing_reflection (
    pairing_id uuid        not null references pairing,
    author_id  uuid        not null references person,
    text       text        not null,
    written_at timestamptz not null,
    version    integer     not null,
    primary key (pairing_id, author_id),
    constraint pairing_reflection_says_something check (btrim(text) <> '')
);
comment on table pairing_reflection is 'both of the pairing and leads read it';
