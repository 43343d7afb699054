package dev.waymark.people.ui;

import dev.waymark.career.Competency;
import dev.waymark.career.CompetencyId;
import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.people.AddPerson;
import dev.waymark.people.ChangeLevel;
import dev.waymark.people.CorrectLevel;
import dev.waymark.people.EditPerson;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.MarkAsLeft;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonRow;
import dev.waymark.people.ProductLine;
import dev.waymark.people.Rejoin;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person on record, in memory: commands are kept, and refused if they repeat an old version. */
class RecordedPeople implements PeopleDirectory, PeopleKeeping, FormDrafts {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final Level junior = level(1, "Junior");
    final Level senior = level(2, "Senior");
    final Framework framework = new Framework(
            FrameworkId.next(),
            1,
            "Made up",
            List.of(new Competency(CompetencyId.next(), "Craft")),
            List.of(junior, senior));
    final List<Object> commands = new ArrayList<>();
    final Map<String, Map<String, String>> drafts = new HashMap<>();
    PersonProfile person = profile(0, "Ida Falk", "PM");

    PersonProfile profile(int version, String name, String title) {
        var id = version == 0 ? PersonId.next() : person.id();
        return new PersonProfile(
                id,
                true,
                version,
                name,
                "ida@example.com",
                title,
                TODAY.minusYears(1),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of());
    }

    private static Level level(int rank, String name) {
        return new Level(
                LevelId.next(), rank, name, List.of(), "", "", Scope.CONTRIBUTOR, 0, List.of(), List.of(), List.of());
    }

    Desk desk() {
        return new Desk(this, this, this, new Levels(framework), TODAY);
    }

    private void take(Object command, int version) {
        if (version != person.version()) throw new ChangedMeanwhile("person");
        commands.add(command);
    }

    @Override
    public List<PersonRow> rows(PeopleFilter filter, PeopleOrder order, Slice slice) {
        return List.of();
    }

    @Override
    public int count(PeopleFilter filter) {
        return 0;
    }

    @Override
    public List<ProductLine> productLines() {
        return List.of();
    }

    @Override
    public PersonProfile profile(PersonId id) {
        return person;
    }

    @Override
    public PersonId add(AddPerson command) {
        commands.add(command);
        return person.id();
    }

    @Override
    public void edit(EditPerson command) {
        take(command, command.version());
    }

    @Override
    public void changeLevel(ChangeLevel command) {
        take(command, command.version());
    }

    @Override
    public void correctLevel(CorrectLevel command) {
        take(command, command.version());
    }

    @Override
    public void leave(MarkAsLeft command) {
        take(command, command.version());
    }

    @Override
    public void rejoin(Rejoin command) {
        take(command, command.version());
    }

    @Override
    public void keep(String form, Map<String, String> content) {
        drafts.put(form, content);
    }

    @Override
    public Optional<Map<String, String>> find(String form) {
        @Nullable Map<String, String> draft = drafts.get(form);
        return Optional.ofNullable(draft);
    }

    @Override
    public void discard(String form) {
        drafts.remove(form);
    }
}
