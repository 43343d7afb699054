-- What people say about themselves as a mentor and as a mentee: what asking and matching are made from.
create table mentoring_profile (
    person_id    uuid    primary key references person,
    works_from   time,
    works_to     time,
    zone         text,
    cadence_days integer not null,
    line_wish    text    not null,
    version      integer not null,
    constraint mentoring_profile_hours_are_whole check (num_nulls(works_from, works_to, zone) in (0, 3)),
    constraint mentoring_profile_cadence_in_range check (cadence_days between 1 and 180),
    constraint mentoring_profile_line_wish_is_known check (line_wish in ('SAME', 'OTHER', 'EITHER'))
);
comment on column mentoring_profile.works_to is 'at or before works_from lies on the next day';
comment on column mentoring_profile.zone is 'a name of the time zone database, such as Europe/Berlin';
comment on column mentoring_profile.cadence_days is 'how often the person as a mentor likes to meet, unless a pairing says otherwise';
comment on column mentoring_profile.line_wish is 'where the person as a mentee would like the mentor to work';

create table mentoring_language (
    person_id uuid not null references mentoring_profile,
    language  text not null,
    primary key (person_id, language),
    constraint mentoring_language_is_a_code check (language ~ '^[a-z]{2,3}$')
);
comment on column mentoring_language.language is 'ISO 639';

-- Offers, wishes and absences keep their past, because supply and demand are read as of any date.
create table mentor_offer (
    id            uuid primary key,
    person_id     uuid not null references person,
    competency_id uuid not null references competency,
    valid_from    date not null,
    valid_to      date,
    constraint mentor_offer_period_runs_forward check (valid_to >= valid_from),
    constraint mentor_offer_is_one_at_a_time
        exclude using gist (person_id with =, competency_id with =, daterange(valid_from, valid_to) with &&)
);

create table mentee_wish (
    id            uuid primary key,
    person_id     uuid not null references person,
    competency_id uuid not null references competency,
    valid_from    date not null,
    valid_to      date,
    constraint mentee_wish_period_runs_forward check (valid_to >= valid_from),
    constraint mentee_wish_is_one_at_a_time
        exclude using gist (person_id with =, competency_id with =, daterange(valid_from, valid_to) with &&)
);

create table mentor_absence (
    id         uuid primary key,
    person_id  uuid not null references person,
    valid_from date not null,
    valid_to   date not null,
    constraint mentor_absence_period_runs_forward check (valid_to >= valid_from),
    constraint mentor_absence_is_one_at_a_time
        exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table mentor_absence is 'takes nobody new: "not at the moment" until a date; open pairings go on';
comment on column mentor_absence.valid_to is 'the first day on which the person takes somebody again';

-- With whom somebody does not want to be paired. Its author and the matching read it, nobody else.
create table mentoring_never_with (
    person_id uuid not null references person,
    other_id  uuid not null references person,
    primary key (person_id, other_id),
    constraint mentoring_never_with_is_somebody_else check (person_id <> other_id)
);
create index mentoring_never_with_by_other on mentoring_never_with (other_id);
