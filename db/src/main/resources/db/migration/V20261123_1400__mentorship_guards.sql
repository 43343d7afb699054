-- The rules of pairing hold against every writer, two leads at the same moment included: the database itself refuses
-- a mentor without a free slot or without the scope, a mentor ranked below the mentee, people who are gone, and circles.
--
-- Whoever writes a pairing or somebody's slots takes a lock first, one for all pairings, because a circle can be closed
-- from both ends by rows that have nobody in common. Each rule then reads what others have committed before, which
-- repeatable read would hide; so that isolation is refused here.
--
-- Levels and slots are read from the newest decision (the open period), so that no clock is needed.

create index pairing_open_by_mentor on pairing (mentor_id, mentee_id) where state in ('PROPOSED', 'ACTIVE', 'ON_HOLD');
create index pairing_open_by_mentee on pairing (mentee_id) where state in ('PROPOSED', 'ACTIVE', 'ON_HOLD');
create index pairing_phase_by_period on pairing_phase (pairing_id, valid_from, valid_to);
create index mentorship_session_held on mentorship_session (pairing_id, held_on desc) where state = 'HELD';

create function mentorship_await_turn() returns trigger language plpgsql as $$
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'pairings and slots are written under read committed or serializable, not repeatable read'
            using errcode = 'invalid_transaction_state';
    end if;
    perform pg_advisory_xact_lock(hashtext('mentorship'));
    return null;
end $$;

create function mentor_slots_used(mentor uuid) returns integer language sql stable as $$
    select count(*)::integer from pairing where mentor_id = mentor and state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
$$;

-- Null for somebody without a level in the published framework and without slots of their own.
create function mentor_slots(mentor uuid) returns integer language sql stable as $$
    select coalesce(
        (select slots from mentor_capacity where person_id = mentor and valid_to is null),
        (select fl.mentor_slots
           from level_assignment la
           join framework_level fl on fl.level_id = la.level_id
           join framework f on f.id = fl.framework_id and f.state = 'PUBLISHED'
          where la.person_id = mentor and la.valid_to is null))
$$;

create function pairing_is_allowed() returns trigger language plpgsql as $$
declare
    mentor_scope text;
    mentor_rank  integer;
    mentee_rank  integer;
    slots        integer;
    used         integer;
begin
    -- a pairing that already took its slot goes on, whatever became of the mentor's level since
    if tg_op = 'UPDATE' and old.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
            and old.mentor_id = new.mentor_id and old.mentee_id = new.mentee_id then
        return null;
    end if;

    if exists (select from person where id in (new.mentor_id, new.mentee_id) and left_on is not null) then
        raise exception 'a pairing is of people who stay'
            using errcode = 'check_violation', constraint = 'pairing_is_of_people_who_stay', table = 'pairing';
    end if;

    select fl.scope, fl.rank into mentor_scope, mentor_rank
      from level_assignment la
      join framework_level fl on fl.level_id = la.level_id
      join framework f on f.id = fl.framework_id and f.state = 'PUBLISHED'
     where la.person_id = new.mentor_id and la.valid_to is null;
    if mentor_scope is null or mentor_scope not in ('MENTOR', 'LEAD') then
        raise exception 'the level of person % does not allow mentoring', new.mentor_id
            using errcode = 'check_violation', constraint = 'pairing_mentor_may_mentor', table = 'pairing';
    end if;

    select fl.rank into mentee_rank
      from level_assignment la
      join framework_level fl on fl.level_id = la.level_id
      join framework f on f.id = fl.framework_id and f.state = 'PUBLISHED'
     where la.person_id = new.mentee_id and la.valid_to is null;
    if mentor_rank < mentee_rank then
        raise exception 'mentor % ranks below mentee %', new.mentor_id, new.mentee_id
            using errcode = 'check_violation', constraint = 'pairing_mentor_is_not_below', table = 'pairing';
    end if;

    if exists (
        with recursive above as (
            select p.mentor_id as person_id from pairing p
             where p.mentee_id = new.mentor_id and p.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')
            union
            select p.mentor_id from above a join pairing p
                on p.mentee_id = a.person_id and p.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD'))
        select from above where person_id = new.mentee_id)
    then
        raise exception 'person % mentors person % already, directly or through others', new.mentee_id, new.mentor_id
            using errcode = 'check_violation', constraint = 'pairing_closes_no_circle', table = 'pairing';
    end if;

    slots := mentor_slots(new.mentor_id);
    used := mentor_slots_used(new.mentor_id);
    if used > slots then
        raise exception 'mentor % has % slots, all taken', new.mentor_id, slots
            using errcode = 'check_violation', constraint = 'pairing_finds_a_free_slot', table = 'pairing';
    end if;
    return null;
end $$;

create trigger pairing_awaits_its_turn
    before insert or update of mentor_id, mentee_id, state on pairing
    for each statement execute function mentorship_await_turn();

-- after the rows, so that several pairings in one statement count each other
create trigger pairing_is_allowed
    after insert or update of mentor_id, mentee_id, state on pairing
    for each row when (new.state in ('PROPOSED', 'ACTIVE', 'ON_HOLD')) execute function pairing_is_allowed();

create function mentor_capacity_covers_use() returns trigger language plpgsql as $$
declare
    mentor uuid := case when tg_op = 'DELETE' then old.person_id else new.person_id end;
begin
    if mentor_slots_used(mentor) > mentor_slots(mentor) then
        raise exception 'mentor % has more mentees than slots', mentor
            using errcode = 'check_violation', constraint = 'mentor_capacity_covers_use', table = 'mentor_capacity';
    end if;
    return null;
end $$;

create trigger mentor_capacity_awaits_its_turn
    before insert or update or delete on mentor_capacity
    for each statement execute function mentorship_await_turn();

-- deferred, because a change ends one period before it begins the next
create constraint trigger mentor_capacity_covers_use
    after insert or update or delete on mentor_capacity
    deferrable initially deferred
    for each row execute function mentor_capacity_covers_use();
