-- How far somebody carries the responsibilities of a level, as the person or somebody else rated it: immutable snapshots,
-- each against the version of the framework that was published when it was begun.
create table assessment (
    id           uuid primary key,
    subject_id   uuid        not null references person,
    rater_id     uuid        not null references person,
    framework_id uuid        not null references framework,
    level_id     uuid        not null references level,
    towards_id   uuid        not null references level,
    made_on      date        not null,
    made_at      timestamptz not null
);
comment on column assessment.level_id is 'the subject''s level when it was begun';
comment on column assessment.towards_id is 'the level whose responsibilities were rated beside those of the own level; the own one at the top';
create index assessment_by_subject on assessment (subject_id, rater_id, made_at desc);

create table assessment_rating (
    assessment_id     uuid not null references assessment,
    responsibility_id uuid not null references responsibility,
    rating            text not null,
    note              text not null default '',
    primary key (assessment_id, responsibility_id),
    constraint assessment_rating_is_known check (rating in ('NOT_YET', 'LEARNING', 'DOING', 'LEADING'))
);
create index assessment_rating_by_responsibility on assessment_rating (responsibility_id, assessment_id);

-- An assessment that was left and can be continued; only its rater ever reads it. It goes when it is finished, and the
-- assessment has its id, so that finishing twice finds the first one.
create table assessment_draft (
    id           uuid primary key,
    subject_id   uuid        not null references person,
    rater_id     uuid        not null references person,
    framework_id uuid        not null references framework,
    level_id     uuid        not null references level,
    towards_id   uuid        not null references level,
    begun_at     timestamptz not null,
    version      integer     not null,
    constraint assessment_draft_is_one_at_a_time unique (subject_id, rater_id, towards_id)
);

create table assessment_draft_rating (
    draft_id          uuid    not null references assessment_draft on delete cascade,
    responsibility_id uuid    not null references responsibility,
    rating            text,
    note              text    not null default '',
    revision          integer not null default 0,
    primary key (draft_id, responsibility_id),
    constraint assessment_draft_rating_is_known check (rating in ('NOT_YET', 'LEARNING', 'DOING', 'LEADING'))
);
comment on column assessment_draft_rating.revision is 'how often it was answered: two windows do not overwrite each other unseen';
