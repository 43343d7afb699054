package dev.waymark.mentorship;

import java.util.Optional;

/** The stored actions. */
public interface AgreedActions {

    Optional<AgreedAction> findById(ActionId id);

    AgreedAction save(AgreedAction action);
}
