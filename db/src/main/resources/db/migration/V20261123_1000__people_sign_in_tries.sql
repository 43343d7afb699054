-- Wrong tries to sign in, counted across replicas; a right one takes the account's tries away.
create table sign_in_try (
    id          bigint generated always as identity primary key,
    account_key bytea       not null,
    address     text        not null,
    tried_at    timestamptz not null
);
comment on column sign_in_try.account_key is 'SHA-256 of the e-mail typed, so that what strangers type is not kept in the clear';
create index sign_in_try_by_account on sign_in_try (account_key, tried_at);
create index sign_in_try_by_address on sign_in_try (address, tried_at);
create index sign_in_try_by_age on sign_in_try (tried_at);
