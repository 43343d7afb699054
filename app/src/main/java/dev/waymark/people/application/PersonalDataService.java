package dev.waymark.people.application;

import dev.waymark.people.CurrentActor;
import dev.waymark.people.OwnData;
import dev.waymark.people.People;
import dev.waymark.people.PersonErasure;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonalData;
import dev.waymark.people.PersonalSection;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class PersonalDataService implements OwnData, PersonErasure {

    private static final Logger log = LoggerFactory.getLogger(PersonalDataService.class);

    private final ObjectProvider<PersonalData> features;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    PersonalDataService(ObjectProvider<PersonalData> features, People people, CurrentActor actor, Clock clock) {
        this.features = features;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalSection> everything() {
        var me = actor.get().id();
        return features.orderedStream()
                .flatMap(feature -> feature.of(me).stream())
                .map(section -> new PersonalSection(
                        section.kind(),
                        section.rows().stream().map(PersonalDataService::plain).toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> row) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((field, value) -> plain.put(field, plain(value)));
        return plain;
    }

    /** As a section promises: whatever the driver makes of a column. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Timestamp moment -> moment.toInstant().toString();
            default -> value.toString();
        };
    }

    @Override
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void erase(PersonId id) {
        var person = people.findById(id).orElseThrow(() -> new NotFound(id));
        var left = person.leftOn();
        if (left.isEmpty() || left.get().isAfter(LocalDate.now(clock)))
            throw new BrokenRule("people.erased-before-leaving", person.name());
        features.orderedStream().forEach(feature -> feature.erase(id));
        log.info("Person {} was erased by {}", id, actor.get().id());
    }
}
