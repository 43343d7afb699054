package dev.waymark.growth.application;

import dev.waymark.growth.GoalBook;
import dev.waymark.growth.GoalCounts;
import dev.waymark.growth.GoalDetails;
import dev.waymark.growth.GoalHealth;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.GoalRecords;
import dev.waymark.growth.GoalRow;
import dev.waymark.growth.GoalShelf;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
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
@PreAuthorize("hasRole('CONTRIBUTOR')")
class GoalBookService implements GoalBook {

    private final GoalRecords records;
    private final CurrentActor actor;
    private final Clock clock;

    GoalBookService(GoalRecords records, CurrentActor actor, Clock clock) {
        this.records = records;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public GoalCounts counts() {
        return records.counts(me());
    }

    @Override
    public List<GoalRow> mine(GoalShelf shelf, Slice slice) {
        return records.of(me(), shelf, slice);
    }

    @Override
    public int needSomething() {
        var today = LocalDate.now(clock);
        return (int) records.of(me(), GoalShelf.ACTIVE, new Slice(0, Slice.MOST)).stream()
                .flatMap(row -> row.health(today).stream())
                .filter(health -> health != GoalHealth.ON_TRACK)
                .count();
    }

    @Override
    public GoalDetails goal(GoalId id) {
        return records.find(id, actor.get()).orElseThrow(() -> new NotFound(id));
    }

    @Override
    public List<PersonRef> myMentors() {
        return records.mentorsOf(me());
    }

    private PersonId me() {
        return actor.get().id();
    }
}
