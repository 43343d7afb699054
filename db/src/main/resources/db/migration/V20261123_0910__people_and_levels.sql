-- Who belongs to the product organisation, where, under whom and on which level, on any date.
-- Periods are half-open: valid_from counts, valid_to does not; an open period is the current one.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table product_line (
    id   uuid primary key,
    name text collate "und-x-icu" not null,
    constraint product_line_name_is_given check (btrim(name) <> '')
);
create unique index product_line_name_is_unique on product_line (lower(name));

create table person (
    id          uuid primary key,
    external_id text,
    name        text collate "und-x-icu" not null,
    email       text    not null,
    job_title   text    not null,
    joined_on   date    not null,
    left_on     date,
    version     integer not null,
    constraint person_external_id_is_unique unique (external_id),
    constraint person_name_is_given check (btrim(name) <> ''),
    constraint person_email_looks_like_one check (email like '_%@_%' and email = btrim(email)),
    constraint person_leaves_after_joining check (left_on >= joined_on)
);
comment on column person.external_id is 'the id in the HR system, where imported';
comment on column person.left_on is 'the first day on which the person no longer belongs to the organisation';
create unique index person_email_is_unique on person (lower(email));
create index person_by_name on person (name, id);
create index person_found_by_text on person using gin (lower(name || ' ' || email || ' ' || job_title) gin_trgm_ops);

create table placement (
    id              uuid primary key,
    person_id       uuid not null references person,
    product_line_id uuid references product_line,
    manager_id      uuid references person,
    valid_from      date not null,
    valid_to        date,
    constraint placement_period_runs_forward check (valid_to >= valid_from),
    constraint placement_is_not_under_oneself check (manager_id <> person_id),
    constraint placement_is_one_at_a_time
        exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&)
);
create unique index placement_current on placement (person_id) where valid_to is null;
create index placement_by_manager on placement (manager_id) where valid_to is null;
create index placement_by_product_line on placement (product_line_id) where valid_to is null;

create table level_assignment (
    id         uuid primary key,
    person_id  uuid        not null references person,
    level_id   uuid        not null references level,
    valid_from date        not null,
    valid_to   date,
    reason     text        not null,
    note       text        not null default '',
    decided_by uuid references person,
    decided_at timestamptz not null,
    constraint level_assignment_period_runs_forward check (valid_to >= valid_from),
    constraint level_assignment_reason_is_known check (reason in ('HIRED', 'PROMOTED', 'MOVED', 'CORRECTED')),
    constraint level_assignment_is_one_at_a_time
        exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&)
);
create unique index level_assignment_current on level_assignment (person_id) where valid_to is null;
create index level_assignment_by_level on level_assignment (level_id) where valid_to is null;

create table account (
    person_id           uuid primary key references person,
    password_hash       text        not null,
    administrator       boolean     not null,
    password_changed_at timestamptz not null,
    version             integer     not null
);

create table form_draft (
    person_id uuid        not null references person,
    form      text        not null,
    content   jsonb       not null,
    saved_at  timestamptz not null,
    primary key (person_id, form)
);
comment on table form_draft is 'what someone typed and has not saved yet, kept for when the session dies';
