-- Links that are shown once and let somebody choose a password once; only the token's digest is kept.
create table sign_in_link (
    token_digest text primary key,
    purpose      text        not null,
    person_id    uuid references person,
    issued_by    uuid references person,
    issued_at    timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    constraint sign_in_link_digest_is_sha_256 check (token_digest ~ '^[0-9a-f]{64}$'),
    constraint sign_in_link_purpose_is_known check (purpose in ('FIRST_ADMINISTRATOR', 'PASSWORD')),
    constraint sign_in_link_is_somebodys check ((purpose = 'PASSWORD') = (person_id is not null)),
    constraint sign_in_link_expires_later check (expires_at > issued_at)
);
comment on column sign_in_link.person_id is 'null for the first administrator, who is nobody yet';
create index sign_in_link_open on sign_in_link (person_id) where used_at is null;
