package dev.waymark.growth.ui;

import dev.waymark.career.CareerMap;
import dev.waymark.growth.EvidenceKeeping;
import dev.waymark.growth.EvidenceLog;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.FormDrafts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the components about evidence work with. */
@Component
record EvidenceDesk(
        EvidenceLog log, EvidenceKeeping keeping, FormDrafts drafts, CareerMap map, CurrentActor actor, Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
