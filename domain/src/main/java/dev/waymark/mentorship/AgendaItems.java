package dev.waymark.mentorship;

import java.util.Optional;

/** The stored agenda items. */
public interface AgendaItems {

    Optional<AgendaItem> findById(AgendaItemId id);

    AgendaItem save(AgendaItem item);

    void delete(AgendaItem item);
}
