-- How each active goal stood from a day until its next check-in or the end of its phase, so that the figures of the whole
-- organisation on any date are one range read of narrow rows. Derived: the triggers below keep it, whoever writes; see
-- docs/decisions/0012-goal-standing.md. To build it anew: truncate, then insert all of goal_standing_derived.
create view goal_standing_derived as
select phase.goal_id,
       start.day as valid_from,
       coalesce((select min(later.made_on)
                   from check_in later
                  where later.goal_id = phase.goal_id
                    and later.made_on > start.day
                    and (phase.valid_to is null or later.made_on < phase.valid_to)),
                phase.valid_to) as valid_to,
       goal.owner_id,
       phase.valid_from as activated_on,
       goal.target_on,
       greatest(phase.valid_from, latest.made_on) as heard_on,
       coalesce(latest.progress, 0)::smallint as progress,
       coalesce(latest.confidence, 7)::smallint as confidence,
       goal.visibility <> 'ONLY_ME' as shared
  from goal_phase phase
  join goal on goal.id = phase.goal_id
 cross join lateral (select phase.valid_from as day
                      union
                     select made_on
                       from check_in
                      where goal_id = phase.goal_id
                        and made_on > phase.valid_from
                        and (phase.valid_to is null or made_on < phase.valid_to)) start
  left join lateral (select made_on, progress, confidence
                       from check_in
                      where goal_id = phase.goal_id and made_on <= start.day
                      order by made_on desc, made_at desc, id desc
                      limit 1) latest on true
 where phase.state = 'ACTIVE'
   and (phase.valid_to is null or phase.valid_to > phase.valid_from);

create table goal_standing (
    goal_id      uuid     not null references goal,
    valid_from   date     not null,
    valid_to     date,
    owner_id     uuid     not null references person,
    activated_on date     not null,
    target_on    date     not null,
    heard_on     date     not null,
    progress     smallint not null,
    confidence   smallint not null,
    shared       boolean  not null,
    primary key (goal_id, valid_from),
    constraint goal_standing_period_runs_forward check (valid_to > valid_from)
);
comment on column goal_standing.heard_on is 'the day of the latest check-in, or of the activation where that is later';
comment on column goal_standing.shared is 'whether anybody but the owner may know of the goal';
-- as of a date: the periods that end later, or not at all; never the whole past
create index goal_standing_by_end on goal_standing (valid_to, valid_from)
    include (owner_id, activated_on, target_on, heard_on, progress, confidence, goal_id) where shared;
create index goal_standing_by_owner on goal_standing (owner_id);

create function goal_standing_renew(goals uuid[]) returns void language plpgsql as $$
begin
    -- one writer a goal: the second one derives from what the first one committed
    perform from goal where id = any (goals) order by id for no key update;
    delete from goal_standing where goal_id = any (goals);
    insert into goal_standing
    select derived.*
      from (select distinct unnest(goals) as id) changed
     cross join lateral (select * from goal_standing_derived where goal_id = changed.id) derived;
end $$;

create function goal_standing_follows() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'goal' then
        perform goal_standing_renew(array(select id from changed));
    else
        perform goal_standing_renew(array(select distinct goal_id from changed));
    end if;
    return null;
end $$;

create trigger goal_standing_follows_insert after insert on goal_phase
    referencing new table as changed for each statement execute function goal_standing_follows();
create trigger goal_standing_follows_update after update on goal_phase
    referencing new table as changed for each statement execute function goal_standing_follows();
create trigger goal_standing_follows_delete after delete on goal_phase
    referencing old table as changed for each statement execute function goal_standing_follows();
create trigger goal_standing_follows_insert after insert on check_in
    referencing new table as changed for each statement execute function goal_standing_follows();
create trigger goal_standing_follows_update after update on check_in
    referencing new table as changed for each statement execute function goal_standing_follows();
create trigger goal_standing_follows_delete after delete on check_in
    referencing old table as changed for each statement execute function goal_standing_follows();
create trigger goal_standing_follows_update after update on goal
    referencing new table as changed for each statement execute function goal_standing_follows();

-- sessions held in a stretch of days, without a look at each pairing
create index mentorship_session_by_day on mentorship_session (held_on) include (pairing_id) where state = 'HELD';
create index pairing_phase_by_pairing on pairing_phase (pairing_id, valid_from);
