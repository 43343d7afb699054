package dev.waymark.growth.application;

import dev.waymark.growth.Change;
import dev.waymark.growth.GiveTemplate;
import dev.waymark.growth.Giving;
import dev.waymark.growth.GivingId;
import dev.waymark.growth.Givings;
import dev.waymark.growth.GoalTemplates;
import dev.waymark.growth.Recipients;
import dev.waymark.growth.TemplateGiving;
import dev.waymark.growth.TemplateLists;
import dev.waymark.growth.TemplateLists.Reached;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('MENTOR')")
class TemplateGivingService implements TemplateGiving {

    private final GoalTemplates templates;
    private final Givings givings;
    private final TemplateLists lists;
    private final CurrentActor actor;
    private final Clock clock;

    TemplateGivingService(
            GoalTemplates templates, Givings givings, TemplateLists lists, CurrentActor actor, Clock clock) {
        this.templates = templates;
        this.givings = givings;
        this.lists = lists;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Given give(GiveTemplate command) {
        var template = templates.findById(command.template()).orElseThrow(() -> new NotFound(command.template()));
        var before = givings.findById(command.id());
        if (before.isPresent()) return new Given(own(before.get()).people(), 0);
        var change = change();
        var reached = lists.reached(command.to(), template.id(), actor.get(), change.on());
        if (command.to() instanceof Recipients.Chosen(var people) && reached.size() < people.size())
            throw new NotFound(command.to());
        if (reached.size() > Recipients.MOST) throw new BrokenRule("template.too-many-people", Recipients.MOST);
        var drafts = reached.stream()
                .filter(Predicate.not(Reached::has))
                .map(one -> template.draftFor(one.person(), command.id(), change))
                .toList();
        if (drafts.isEmpty())
            throw new BrokenRule("template.nobody-to-give-to", template.text().title());
        givings.give(Giving.of(command.id(), template.id(), drafts.size(), change), drafts);
        return new Given(drafts.size(), reached.size() - drafts.size());
    }

    @Override
    public Giving.Undone undo(GivingId id) {
        var giving = own(givings.findToUndo(id).orElseThrow(() -> new NotFound(id)));
        return giving.undone().orElseGet(() -> {
            giving.undo(givings.takeBack(id), change());
            return giving.undone().orElseThrow();
        });
    }

    private Giving own(Giving giving) {
        var by = actor.get();
        if (!by.leads() && !giving.by().equals(by.id())) throw new NotFound(giving.id());
        return giving;
    }

    private Change change() {
        return new Change(actor.get().id(), LocalDate.now(clock), clock.instant());
    }
}
