package dev.waymark.growth.persistence;

import dev.waymark.growth.GoalTemplate;
import dev.waymark.growth.GoalTemplates;
import dev.waymark.growth.TemplateId;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredTemplates implements GoalTemplates {

    private final EntityManager entities;

    StoredTemplates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<GoalTemplate> findById(TemplateId id) {
        return Optional.ofNullable(entities.find(GoalTemplate.class, id));
    }

    @Override
    public GoalTemplate save(GoalTemplate template) {
        Races.told("template " + template.id(), () -> {
            if (!entities.contains(template)) entities.persist(template);
            entities.flush();
        });
        return template;
    }
}
