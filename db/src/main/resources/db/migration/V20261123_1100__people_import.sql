-- Imports: the file, what was decided about it, and the plan, kept outside the session so that each can be left and continued.
create table import_file (
    id            uuid primary key,
    file_name     text        not null,
    content       bytea,
    size          integer     not null,
    charset       text        not null,
    separator     text        not null,
    header_line   integer     not null,
    lines         integer     not null,
    created_by    uuid        not null references person,
    created_at    timestamptz not null,
    stage         text        not null,
    missing_leave boolean     not null default false,
    changed_meanwhile boolean not null default false,
    digest        text,
    created       integer     not null default 0,
    changed       integer     not null default 0,
    unchanged     integer     not null default 0,
    level_changes integer     not null default 0,
    refused       integer     not null default 0,
    left_out      integer     not null default 0,
    stays         integer     not null default 0,
    leaves        integer     not null default 0,
    new_lines     integer     not null default 0,
    problems      integer     not null default 0,
    notices       integer     not null default 0,
    finished_at   timestamptz,
    constraint import_file_stage_is_known check (stage in ('COLUMNS', 'TITLES', 'PREVIEW', 'DONE')),
    constraint import_file_is_finished_when_done check ((stage = 'DONE') = (finished_at is not null))
);
comment on column import_file.content is 'the bytes as uploaded; taken away when the import is done';

-- apart from import_file, so that progress is seen while the writing transaction holds that row
create table import_task (
    import_id uuid primary key references import_file on delete cascade,
    task      text,
    percent   integer     not null default 0,
    failure   text,
    seen_at   timestamptz not null,
    constraint import_task_is_known check (task in ('PLANNING', 'WRITING')),
    constraint import_task_percent_in_range check (percent between 0 and 100)
);
comment on column import_task.failure is 'what the last task failed at, as a key of the message bundles';

create table import_column (
    import_id    uuid    not null references import_file on delete cascade,
    position     integer not null,
    header       text    not null,
    field        text,
    date_order   text,
    date_example text    not null default '',
    samples      text[]  not null,
    remembered   boolean not null,
    primary key (import_id, position),
    constraint import_column_date_order_is_known check (date_order in ('DAY_FIRST', 'MONTH_FIRST'))
);
comment on column import_column.date_example is 'a date that can be read in two ways, where the whole column leaves it open';
create unique index import_column_field_is_one on import_column (import_id, field);

create table import_title (
    import_id  uuid    not null references import_file on delete cascade,
    position   integer not null,
    title_key  text    not null,
    title      text    not null,
    people     integer not null,
    origin     text    not null,
    level_id   uuid references level,
    left_out   boolean not null default false,
    primary key (import_id, position),
    constraint import_title_origin_is_known check (origin in ('NONE', 'GUESSED', 'REMEMBERED', 'CHOSEN')),
    constraint import_title_has_one_decision check (not (left_out and level_id is not null))
);

create table import_left_out (
    import_id uuid    not null references import_file on delete cascade,
    line      integer not null,
    primary key (import_id, line)
);

create table import_kept (
    import_id uuid not null references import_file on delete cascade,
    person_id uuid not null references person,
    primary key (import_id, person_id)
);

create table import_row (
    import_id           uuid    not null references import_file on delete cascade,
    position            integer not null,
    line                integer not null,
    outcome             text    not null,
    person_id           uuid,
    name                text    not null,
    email               text    not null,
    external_id         text,
    job_title           text    not null,
    joined_on           date,
    left_on             date,
    level_name          text    not null,
    level_id            uuid,
    level_from          date,
    level_changes       boolean not null,
    line_name           text    not null,
    person_written      boolean not null,
    place_id            uuid,
    place_line_id       uuid,
    place_new_line      text    not null,
    place_manager_id    uuid,
    place_from          date,
    place_to            date,
    close_place_id      uuid,
    close_place_on      date,
    new_level_id        uuid,
    new_level_level_id  uuid,
    new_level_from      date,
    new_level_to        date,
    new_level_reason    text,
    close_level_id      uuid,
    close_level_on      date,
    close_before_id     uuid,
    close_before_on     date,
    primary key (import_id, position)
);
comment on table import_row is 'what an import does with each person: what the preview shows and what the confirmation writes';

create table import_change (
    import_id uuid    not null references import_file on delete cascade,
    position  integer not null,
    number    integer not null,
    field     text    not null,
    was       text    not null,
    becomes   text    not null,
    primary key (import_id, position, number)
);

create table import_problem (
    import_id uuid    not null references import_file on delete cascade,
    number    integer not null,
    line      integer not null,
    kind      text    not null,
    blocks    boolean not null,
    header    text    not null,
    value     text    not null,
    detail    text    not null,
    primary key (import_id, number)
);

-- what was chosen before serves the next file: columns by the file's set of headers, levels by job title
create table import_layout (
    fingerprint text not null,
    header      text not null,
    field       text,
    date_order  text,
    primary key (fingerprint, header)
);

create table import_title_memory (
    title_key text primary key,
    level_id  uuid references level
);
comment on column import_title_memory.level_id is 'null where people with the title are left out';
