-- Who is signed in where, so that a session can be seen and ended from any replica.
-- The id is random and is not the browser's cookie: whoever reads this table cannot go on as somebody.
create table signed_in_session (
    id                  uuid primary key,
    person_id           uuid        not null,
    password_changed_at timestamptz not null,
    begun_at            timestamptz not null,
    last_seen_at        timestamptz not null,
    address             text        not null,
    browser             text        not null,
    operating_system    text        not null,
    ended_at            timestamptz,
    end_reason          text,
    constraint signed_in_session_is_somebodys foreign key (person_id) references person,
    constraint signed_in_session_is_seen_after_its_begin check (last_seen_at >= begun_at),
    constraint signed_in_session_ends_for_a_reason check ((ended_at is null) = (end_reason is null)),
    constraint signed_in_session_end_is_known check (end_reason in ('SIGNED_OUT', 'IDLE', 'TOO_LONG', 'BY_OWNER',
        'BY_ADMINISTRATOR', 'PASSWORD_CHANGED', 'SIGN_IN_REMOVED', 'LEFT', 'SERVER_STOPPED'))
);
comment on column signed_in_session.password_changed_at is 'of which password it is: with a newer one the session does not go on';
comment on column signed_in_session.last_seen_at is 'written once a minute at most; an open page alone does not count';
create index signed_in_session_by_person on signed_in_session (person_id);
create index signed_in_session_open on signed_in_session (last_seen_at) where ended_at is null;
create index signed_in_session_by_end on signed_in_session (ended_at) where ended_at is not null;
