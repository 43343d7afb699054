package dev.waymark.growth.application;

import dev.waymark.growth.Change;
import dev.waymark.growth.GoalTemplate;
import dev.waymark.growth.GoalTemplates;
import dev.waymark.growth.KeepTemplate;
import dev.waymark.growth.TemplateId;
import dev.waymark.growth.TemplateKeeping;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('MENTOR')")
class TemplateKeepingService implements TemplateKeeping {

    private final GoalTemplates templates;
    private final CurrentActor actor;
    private final Clock clock;

    TemplateKeepingService(GoalTemplates templates, CurrentActor actor, Clock clock) {
        this.templates = templates;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void add(KeepTemplate command) {
        if (templates.findById(command.id()).isPresent()) return;
        templates.save(
                GoalTemplate.keep(command.id(), command.text(), command.days(), command.responsibilities(), change()));
    }

    @Override
    public void edit(KeepTemplate command) {
        var template = changeable(command.id(), command.version());
        template.revise(command.text(), command.days(), command.responsibilities());
        templates.save(template);
    }

    @Override
    public void retire(TemplateId id, int version) {
        var template = changeable(id, version);
        template.retire(change());
        templates.save(template);
    }

    private GoalTemplate changeable(TemplateId id, int version) {
        var template = templates.findById(id).orElseThrow(() -> new NotFound(id));
        var by = actor.get();
        if (!by.leads() && !template.keeper().equals(by.id())) throw new NotAllowed("not the keeper");
        if (template.version() != version) throw new ChangedMeanwhile("template " + id);
        return template;
    }

    private Change change() {
        return new Change(actor.get().id(), LocalDate.now(clock), clock.instant());
    }
}
