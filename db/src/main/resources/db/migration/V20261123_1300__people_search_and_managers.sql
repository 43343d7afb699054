-- People are found whatever the case and the accents, managers never run in a circle, and a correction of the history
-- may pass through a moment in which two periods overlap, as long as none is left at its end.

create function plain_text(words text) returns text language sql immutable strict parallel safe
return translate(
    replace(replace(replace(
        regexp_replace(normalize(lower(words collate "und-x-icu"), NFD), U&'[\0300-\036f]', '', 'g'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    'øłđħı', 'oldhi');
comment on function plain_text is 'small letters without accents, as searches compare them';

drop index person_found_by_text;
alter table person add column search_text text not null
    generated always as (plain_text(name || ' ' || email || ' ' || job_title)) stored;
create index person_found_by_text on person using gin (search_text gin_trgm_ops);

alter table level_assignment drop constraint level_assignment_is_one_at_a_time;
alter table level_assignment add constraint level_assignment_is_one_at_a_time
    exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&) deferrable initially immediate;
alter table placement drop constraint placement_is_one_at_a_time;
alter table placement add constraint placement_is_one_at_a_time
    exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&) deferrable initially immediate;

create function placement_await_turn() returns trigger language plpgsql as $$
begin
    -- a circle can be closed from both ends by rows that have nobody in common: one writer at a time
    perform pg_advisory_xact_lock(hashtext('placement'));
    return null;
end $$;
create trigger placement_await_turn before insert or update on placement
    for each statement execute function placement_await_turn();

create function placement_runs_in_no_circle() returns trigger language plpgsql as $$
declare
    found uuid;
begin
    with recursive above as (
        select person_id, manager_id from changed where valid_to is null and manager_id is not null
        union
        select a.person_id, p.manager_id
          from above a
          join placement p on p.person_id = a.manager_id and p.valid_to is null and p.manager_id is not null
         where a.manager_id <> a.person_id)
    select person_id into found from above where manager_id = person_id limit 1;
    if found is not null then
        raise exception 'person % would be above themself', found
            using errcode = 'check_violation', constraint = 'placement_managers_run_in_no_circle', table = 'placement';
    end if;
    return null;
end $$;
create trigger placement_runs_in_no_circle_insert after insert on placement
    referencing new table as changed for each statement execute function placement_runs_in_no_circle();
create trigger placement_runs_in_no_circle_update after update on placement
    referencing new table as changed for each statement execute function placement_runs_in_no_circle();
