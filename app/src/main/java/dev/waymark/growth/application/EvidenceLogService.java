package dev.waymark.growth.application;

import dev.waymark.growth.EvidenceFilter;
import dev.waymark.growth.EvidenceId;
import dev.waymark.growth.EvidenceLists;
import dev.waymark.growth.EvidenceLog;
import dev.waymark.growth.EvidenceRow;
import dev.waymark.growth.GoalId;
import dev.waymark.people.CurrentActor;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONTRIBUTOR')")
class EvidenceLogService implements EvidenceLog {

    private final EvidenceLists lists;
    private final CurrentActor actor;

    EvidenceLogService(EvidenceLists lists, CurrentActor actor) {
        this.lists = lists;
        this.actor = actor;
    }

    @Override
    public List<EvidenceRow> rows(EvidenceFilter filter, Slice slice) {
        return lists.rows(filter, actor.get(), slice);
    }

    @Override
    public int count(EvidenceFilter filter) {
        return lists.count(filter, actor.get());
    }

    @Override
    public EvidenceRow one(EvidenceId id) {
        return lists.one(id, actor.get()).orElseThrow(() -> new NotFound(id));
    }

    @Override
    public List<EvidenceRow.OfGoal> ownGoals(String text, Slice slice) {
        return lists.goals(actor.get().id(), text, slice);
    }

    @Override
    public EvidenceRow.OfGoal ownGoal(GoalId id) {
        return lists.goal(actor.get().id(), id).orElseThrow(() -> new NotFound(id));
    }
}
