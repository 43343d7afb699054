-- The same with each goal's latest check-in looked up in its index.
select goal.id, goal.version, goal.title, goal.state, phase.valid_from as since, goal.target_on, goal.visibility,
       last.made_on, last.made_at, last.progress, last.confidence,
       (select count(*) from goal_step where goal_id = goal.id) as steps,
       (select count(done_on) from goal_step where goal_id = goal.id) as steps_done
  from goal
  join goal_phase phase on phase.goal_id = goal.id and phase.valid_to is null
  left join lateral (select made_on, made_at, progress, confidence
                       from check_in where goal_id = goal.id
                      order by made_on desc, made_at desc, id desc limit 1) last on true
 where goal.owner_id = ?
 order by case goal.state when 'ACTIVE' then 1 when 'DRAFT' then 2 else 3 end,
          case when goal.state in ('ACTIVE', 'DRAFT') then goal.target_on end, phase.valid_from desc, goal.id
