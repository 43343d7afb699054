package dev.waymark.mentorship;

import java.util.List;

/** Use case: leads see where asking came to nothing, and why. */
public interface RequestOversight {

    /**
     * The requests of the last 90 days to which everybody said no, the latest first; only of people who still have no
     * mentor and have not asked again.
     */
    List<DeclinedRequest> declinedByAll();
}
