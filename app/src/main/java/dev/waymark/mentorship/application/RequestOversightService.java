package dev.waymark.mentorship.application;

import dev.waymark.mentorship.DeclinedRequest;
import dev.waymark.mentorship.RequestOversight;
import dev.waymark.mentorship.RequestRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LEAD')")
class RequestOversightService implements RequestOversight {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final RequestRecords records;
    private final Clock clock;

    RequestOversightService(RequestRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<DeclinedRequest> declinedByAll() {
        return records.declinedByAll(clock.instant().minus(LOOKED_BACK), LocalDate.now(clock));
    }
}
