package dev.waymark.mentorship;

import java.time.Instant;
import java.util.List;

/** A request to which every mentor said no, as leads see it: without what the mentee wrote. */
public record DeclinedRequest(Participant mentee, Instant closedAt, List<OwnRequest.Asked> asked) {

    public DeclinedRequest {
        asked = List.copyOf(asked);
    }
}
