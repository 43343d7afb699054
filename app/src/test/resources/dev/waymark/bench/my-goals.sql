-- All goals of one person as the page of one's own goals shows them, as short as it can be said by hand.
select goal.id, goal.version, goal.title, goal.state, phase.valid_from as since, goal.target_on, goal.visibility,
       last.made_on, last.made_at, last.progress, last.confidence, steps.steps, steps.steps_done
  from goal
  join goal_phase phase on phase.goal_id = goal.id and phase.valid_to is null
  left join (select distinct on (goal_id) goal_id, made_on, made_at, progress, confidence
               from check_in
              where goal_id = any (array(select id from goal where owner_id = ?))
              order by goal_id, made_on desc, made_at desc, check_in.id desc) last on last.goal_id = goal.id
  left join (select goal_id, count(*) as steps, count(done_on) as steps_done
               from goal_step
              where goal_id = any (array(select id from goal where owner_id = ?))
              group by goal_id) steps on steps.goal_id = goal.id
 where goal.owner_id = ?
 order by case goal.state when 'ACTIVE' then 1 when 'DRAFT' then 2 else 3 end,
          case when goal.state in ('ACTIVE', 'DRAFT') then goal.target_on end, phase.valid_from desc, goal.id
