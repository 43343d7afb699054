package dev.waymark.people.application;

import dev.waymark.people.CurrentActor;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.PeopleRecords;
import dev.waymark.people.PersonAccess;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonRow;
import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLines;
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
@PreAuthorize("isAuthenticated()")
class PeopleDirectoryService implements PeopleDirectory {

    private final PeopleRecords records;
    private final ProductLines lines;
    private final CurrentActor actor;
    private final Clock clock;

    PeopleDirectoryService(PeopleRecords records, ProductLines lines, CurrentActor actor, Clock clock) {
        this.records = records;
        this.lines = lines;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<PersonRow> rows(PeopleFilter filter, PeopleOrder order, Slice slice) {
        var reader = actor.get();
        var keeps = reader.keepsPeople();
        var rows = records.rows(
                PersonAccess.allowed(reader, filter), !keeps, PersonAccess.allowed(reader, order), slice, today());
        return keeps ? rows : rows.stream().map(PersonRow::nameAndLevel).toList();
    }

    @Override
    public int count(PeopleFilter filter) {
        var reader = actor.get();
        return records.count(PersonAccess.allowed(reader, filter), !reader.keepsPeople(), today());
    }

    @Override
    public List<ProductLine> productLines() {
        return lines.all();
    }

    @Override
    public PersonProfile profile(PersonId id) {
        var reader = actor.get();
        var profile = records.profile(id, today()).orElseThrow(() -> new NotFound(id));
        var mentors = profile.mentors().stream()
                .anyMatch(mentor -> mentor.begun() && mentor.person().id().equals(reader.id()));
        return switch (PersonAccess.sight(reader, id, mentors, profile.hasLeftBy(today()))) {
            case WHOLE -> profile;
            case NAME_AND_LEVEL -> profile.nameAndLevel();
            case NOTHING -> throw new NotFound(id);
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
