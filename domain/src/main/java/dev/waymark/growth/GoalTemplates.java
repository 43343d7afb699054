package dev.waymark.growth;

import java.util.Optional;

/** All goal templates. */
public interface GoalTemplates {

    Optional<GoalTemplate> findById(TemplateId id);

    /** @throws dev.waymark.shared.ChangedMeanwhile if somebody else saved it first */
    GoalTemplate save(GoalTemplate template);
}
