-- Guessing is slowed by account and source together, and what strangers do does not slow a browser that is known.
create table sign_in_pace (
    key      bytea primary key,
    empty_at timestamptz not null
);
comment on table sign_in_pace is 'One leaking bucket a row: each wrong try moves empty_at on, and a bucket that is too full refuses';
comment on column sign_in_pace.key is 'SHA-256 of what is counted, so that what strangers type is not kept in the clear';
create index sign_in_pace_by_end on sign_in_pace (empty_at);

create table sign_in_attempt (
    id          bigint generated always as identity primary key,
    source_key  bytea       not null,
    address_key bytea,
    began_at    timestamptz not null
);
comment on table sign_in_attempt is 'Tries whose password is being checked: bounded in number, and wrong only once they are';
create index sign_in_attempt_by_source on sign_in_attempt (source_key);
create index sign_in_attempt_by_address on sign_in_attempt (address_key);
create index sign_in_attempt_by_age on sign_in_attempt (began_at);

create table known_browser (
    token_digest text primary key,
    person_id    uuid        not null references account on delete cascade,
    known_since  timestamptz not null,
    last_used_at timestamptz not null,
    constraint known_browser_digest_is_sha_256 check (token_digest ~ '^[0-9a-f]{64}$'),
    constraint known_browser_is_used_after_it_is_known check (last_used_at >= known_since)
);
comment on table known_browser is 'Browsers that have signed in before; the token itself is in the cookie only';
create index known_browser_by_person on known_browser (person_id, last_used_at desc);

comment on table sign_in_try is 'No longer written; the release before still counts here while both run side by side';
