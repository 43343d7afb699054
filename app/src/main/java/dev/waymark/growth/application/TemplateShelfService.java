package dev.waymark.growth.application;

import dev.waymark.growth.GivingRow;
import dev.waymark.growth.Recipients;
import dev.waymark.growth.TemplateId;
import dev.waymark.growth.TemplateLists;
import dev.waymark.growth.TemplateRow;
import dev.waymark.growth.TemplateShelf;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonRef;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MENTOR')")
class TemplateShelfService implements TemplateShelf {

    private final TemplateLists lists;
    private final CurrentActor actor;
    private final Clock clock;

    TemplateShelfService(TemplateLists lists, CurrentActor actor, Clock clock) {
        this.lists = lists;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<TemplateRow> templates(boolean retired, Slice slice) {
        return lists.templates(retired, actor.get(), slice);
    }

    @Override
    public int countTemplates(boolean retired) {
        return lists.countTemplates(retired);
    }

    @Override
    public TemplateRow template(TemplateId id) {
        return lists.template(id, actor.get()).orElseThrow(() -> new NotFound(id));
    }

    @Override
    public List<PersonRef> reached(String text, Slice slice) {
        return lists.reached(text, actor.get(), LocalDate.now(clock), slice);
    }

    @Override
    public int countReached(Recipients.Everybody everybody) {
        return lists.countReached(everybody, actor.get(), LocalDate.now(clock));
    }

    @Override
    public List<GivingRow> givings(Slice slice) {
        return lists.givings(actor.get(), slice);
    }

    @Override
    public int countGivings() {
        return lists.countGivings(actor.get());
    }
}
