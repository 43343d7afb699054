package dev.waymark.growth.persistence;

import dev.waymark.growth.Goal;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.Goals;
import org.springframework.data.repository.Repository;

interface JpaGoals extends Repository<Goal, GoalId>, Goals {}
