-- The career framework is data: versions of levels, competencies and what each level is expected to carry.
-- A level, competency or responsibility keeps its identity from version to version; what is said of it is the version's.
create table framework (
    id           uuid primary key,
    version      integer     not null,
    name         text        not null,
    state        text        not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    retired_at   timestamptz,
    constraint framework_version_is_unique unique (version),
    constraint framework_version_is_positive check (version > 0),
    constraint framework_name_is_given check (btrim(name) <> ''),
    constraint framework_state_is_known check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    constraint framework_is_published_once_out check (state = 'DRAFT' or published_at is not null),
    constraint framework_is_retired_at check ((state = 'RETIRED') = (retired_at is not null))
);
create unique index framework_published_is_one on framework ((true)) where state = 'PUBLISHED';

create table level (
    id uuid primary key
);

create table framework_level (
    framework_id uuid    not null references framework,
    level_id     uuid    not null references level,
    rank         integer not null,
    name         text    not null,
    who_you_are  text    not null,
    mission      text    not null,
    scope        text    not null,
    mentor_slots integer not null,
    primary key (framework_id, level_id),
    constraint framework_level_rank_is_unique unique (framework_id, rank),
    constraint framework_level_name_is_unique unique (framework_id, name),
    constraint framework_level_rank_is_positive check (rank > 0),
    constraint framework_level_name_is_given check (btrim(name) <> ''),
    constraint framework_level_scope_is_known check (scope in ('CONTRIBUTOR', 'MENTOR', 'LEAD')),
    constraint framework_level_mentor_slots_in_range check (mentor_slots between 0 and 20)
);
comment on column framework_level.mentor_slots is 'mentees that a person of this level takes at once unless the person says otherwise';

create table framework_level_title (
    framework_id uuid    not null,
    level_id     uuid    not null,
    position     integer not null,
    title        text    not null,
    primary key (framework_id, level_id, position),
    foreign key (framework_id, level_id) references framework_level
);

create table framework_level_practice (
    framework_id uuid    not null,
    level_id     uuid    not null,
    kind         text    not null,
    position     integer not null,
    description  text    not null,
    primary key (framework_id, level_id, kind, position),
    foreign key (framework_id, level_id) references framework_level,
    constraint framework_level_practice_kind_is_known check (kind in ('ROUTINE', 'MILESTONE'))
);

create table competency (
    id uuid primary key
);

create table framework_competency (
    framework_id  uuid    not null references framework,
    competency_id uuid    not null references competency,
    position      integer not null,
    name          text    not null,
    primary key (framework_id, competency_id),
    constraint framework_competency_position_is_unique unique (framework_id, position),
    constraint framework_competency_name_is_unique unique (framework_id, name)
);

create table responsibility (
    id uuid primary key
);

create table framework_responsibility (
    framework_id      uuid    not null,
    responsibility_id uuid    not null references responsibility,
    level_id          uuid    not null,
    competency_id     uuid    not null,
    position          integer not null,
    description       text    not null,
    primary key (framework_id, responsibility_id),
    foreign key (framework_id, level_id) references framework_level,
    foreign key (framework_id, competency_id) references framework_competency,
    constraint framework_responsibility_position_is_unique unique (framework_id, level_id, position),
    constraint framework_responsibility_description_is_given check (btrim(description) <> '')
);
