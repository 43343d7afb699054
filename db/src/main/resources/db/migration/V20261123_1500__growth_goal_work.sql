-- What people do with a goal beside checking in: steps, evidence, comments; and templates that mentors and leads give.
create table goal_step (
    id          uuid primary key,
    goal_id     uuid    not null references goal,
    position    integer not null,
    description text    not null,
    done_on     date,
    constraint goal_step_position_is_unique unique (goal_id, position) deferrable initially deferred,
    constraint goal_step_description_is_given check (btrim(description) <> '')
);

-- A check-in is never edited; a correction is one more, which counts for the same day in place of the one it names.
alter table check_in
    add column corrects uuid references check_in,
    add constraint check_in_is_corrected_once unique (corrects);

-- What somebody carried or changed: the evidence of a goal or on its own, and by its days the log of responsibility.
create table evidence (
    id          uuid primary key,
    owner_id    uuid        not null references person,
    goal_id     uuid references goal,
    title       text        not null,
    impact      text        not null,
    began_on    date,
    happened_on date        not null,
    link        text        not null,
    visibility  text        not null,
    created_at  timestamptz not null,
    version     integer     not null,
    constraint evidence_title_is_given check (btrim(title) <> ''),
    constraint evidence_runs_forward check (began_on <= happened_on),
    constraint evidence_link_is_of_the_web check (link = '' or link ~* '^https?://'),
    constraint evidence_visibility_is_known check (visibility in ('ONLY_ME', 'MENTOR_AND_LEADS', 'EVERYONE'))
);
comment on column evidence.visibility is 'counts for evidence without a goal; with one, the goal''s counts';
comment on column evidence.happened_on is 'the day of it, or the last one of a longer time';
create index evidence_by_owner on evidence (owner_id, happened_on desc);
create index evidence_by_goal on evidence (goal_id);

create table evidence_responsibility (
    evidence_id       uuid not null references evidence on delete cascade,
    responsibility_id uuid not null references responsibility,
    primary key (evidence_id, responsibility_id)
);

create table goal_comment (
    id        uuid primary key,
    goal_id   uuid        not null references goal,
    author_id uuid        not null references person,
    words     text        not null,
    made_at   timestamptz not null,
    constraint goal_comment_words_are_given check (btrim(words) <> '')
);
create index goal_comment_by_goal on goal_comment (goal_id, made_at);

create table goal_template (
    id         uuid primary key,
    keeper_id  uuid        not null references person,
    title      text        not null,
    impact     text        not null,
    days       integer     not null,
    created_at timestamptz not null,
    retired_at timestamptz,
    version    integer     not null,
    constraint goal_template_title_is_given check (btrim(title) <> ''),
    constraint goal_template_days_in_range check (days between 1 and 730)
);
comment on column goal_template.days is 'from the giving to the target date';

create table goal_template_responsibility (
    template_id       uuid not null references goal_template,
    responsibility_id uuid not null references responsibility,
    primary key (template_id, responsibility_id)
);

-- One act of giving a template to one or many; what of it is still an untouched draft can be taken back together.
create table goal_giving (
    id          uuid primary key,
    template_id uuid        not null references goal_template,
    given_by    uuid        not null references person,
    given_at    timestamptz not null,
    people      integer     not null,
    undone_at   timestamptz,
    taken_back  integer,
    constraint goal_giving_is_to_somebody check (people > 0),
    constraint goal_giving_undone_says_what_went check ((undone_at is null) = (taken_back is null)),
    constraint goal_giving_takes_back_what_was_given check (taken_back between 0 and people)
);
comment on column goal_giving.people is 'how many were given the template';
comment on column goal_giving.taken_back is 'how many untouched drafts went when it was undone';
create index goal_giving_by_giver on goal_giving (given_by, given_at desc);

alter table goal add column giving_id uuid references goal_giving;
create index goal_by_giving on goal (giving_id) where giving_id is not null;
