package dev.waymark.people.application;

import dev.waymark.people.Care;
import dev.waymark.people.CareHistory;
import dev.waymark.people.CareRecords;
import dev.waymark.people.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
class CareHistoryService implements CareHistory {

    private final CareRecords records;
    private final CurrentActor actor;
    private final Clock clock;

    CareHistoryService(CareRecords records, CurrentActor actor, Clock clock) {
        this.records = records;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Care> own() {
        return records.of(actor.get().id(), LocalDate.now(clock));
    }
}
