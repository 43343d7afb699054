package dev.waymark.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import dev.waymark.career.Level;
import dev.waymark.people.AddPerson;
import dev.waymark.people.EditPerson;
import dev.waymark.people.Email;
import dev.waymark.people.JobTitle;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleFilter;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PeopleOrder;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonName;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonRef;
import dev.waymark.people.ProductLine;
import dev.waymark.people.Rejoin;
import dev.waymark.shared.Slice;
import dev.waymark.shell.ConflictDialog;
import dev.waymark.shell.ConflictDialog.Difference;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds somebody, changes what is on record about a person, or takes somebody back. */
class PersonForm extends Dialog {

    private final Desk desk;
    private final PeopleDirectory directory;
    private final PeopleKeeping keeping;
    private final DraftKeeper keeper;
    private final Consumer<PersonId> done;
    private final TextField name = new TextField(getTranslation("people.name"));
    private final EmailField email = new EmailField(getTranslation("people.email"));
    private final TextField jobTitle = new TextField(getTranslation("people.job-title"));
    private final DatePicker day = Dates.picker("");
    private final Select<Level> level;
    private final ComboBox<String> line = new ComboBox<>(getTranslation("people.line"));
    private final ComboBox<PersonRef> manager = new ComboBox<>(getTranslation("people.manager"));
    private final Button save = new Button(getTranslation("shell.save"));
    private final FormProblems problems;

    /**
     * @param name of the form and its record, under which what is typed is kept
     * @param done takes the person after saving
     */
    private PersonForm(String name, Desk desk, Consumer<PersonId> done) {
        this.desk = desk;
        this.directory = desk.directory();
        this.keeping = desk.keeping();
        this.done = done;
        level = desk.levels().select(getTranslation("people.level"));
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("people.level.none"));
        level.setItemLabelGenerator(one -> one == null ? getTranslation("people.level.none") : one.name());
        level.setHelperText(getTranslation("people.level.help"));
        this.name.setRequiredIndicatorVisible(true);
        this.name.setMaxLength(PersonName.LONGEST);
        email.setRequiredIndicatorVisible(true);
        email.setMaxLength(Email.LONGEST);
        email.setManualValidation(true);
        jobTitle.setMaxLength(JobTitle.LONGEST);
        day.setValue(desk.today());
        day.setRequiredIndicatorVisible(true);
        lines();
        managers();
        problems = new FormProblems()
                .at(email, "people.email-taken", "people.email-looks-wrong")
                .at(line, "people.line-too-long", "people.line-hidden-character")
                .at(manager, "people.managers-in-a-circle", "people.manages-themself")
                .at(day, "people.before-joining", "people.after-leaving", "people.back-before-leaving");
        var form = new FormLayout(this.name, email, jobTitle, day, level, line, manager);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setMaxColumns(2);
        form.setColumnWidth("16em");
        form.setExpandColumns(true);
        form.setExpandFields(true);
        keeper = new DraftKeeper(desk.drafts(), name)
                .keep("name", this.name)
                .keep("email", email)
                .keep("title", jobTitle)
                .keepDate("day", day)
                .keep("level", level, one -> one.id().toString(), this::level)
                .keep("line", line)
                .keep("manager", manager, one -> one.id() + " " + one.name(), PersonForm::ref);
        add(keeper, form);
        setWidth("min(44rem, 100%)");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()), save);
        setCloseOnOutsideClick(false);
    }

    private Optional<Level> level(String id) {
        return desk.levels().framework().levels().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    private static Optional<PersonRef> ref(String idAndName) {
        var space = idAndName.indexOf(' ');
        if (space < 0) return Optional.empty();
        return Optional.of(new PersonRef(PersonId.of(idAndName.substring(0, space)), idAndName.substring(space + 1)));
    }

    private void cancel() {
        keeper.saved();
        close();
    }

    private void lines() {
        line.setItems(directory.productLines().stream().map(ProductLine::name).toList());
        line.setAllowCustomValue(true);
        line.setClearButtonVisible(true);
        line.setHelperText(getTranslation("people.line.help"));
        line.addCustomValueSetListener(typed -> line.setValue(typed.getDetail().strip()));
    }

    private void managers() {
        manager.setClearButtonVisible(true);
        manager.setItemLabelGenerator(PersonRef::name);
        manager.setItems((Query<PersonRef, String> query) -> found(query));
    }

    private Stream<PersonRef> found(Query<PersonRef, String> query) {
        var filter = PeopleFilter.EVERYBODY_HERE.withText(query.getFilter().orElse(""));
        return directory
                .rows(
                        filter,
                        PeopleOrder.BY_NAME,
                        new Slice(query.getOffset(), Math.clamp(query.getLimit(), 1, Slice.MOST)))
                .stream()
                .map(row -> new PersonRef(row.id(), row.name()));
    }

    static PersonForm forSomebodyNew(Desk desk, Consumer<PersonId> done) {
        var form = new PersonForm("person/new", desk, done);
        form.setHeaderTitle(form.getTranslation("people.add.title"));
        form.day.setLabel(form.getTranslation("people.joined-on"));
        form.save.addClickListener(click -> form.add());
        form.keeper.restore();
        return form;
    }

    private void add() {
        problems.begin();
        var known = problems.read(name, () -> new PersonName(name.getValue()));
        var address = problems.read(email, () -> new Email(email.getValue()));
        var title = problems.read(jobTitle, () -> new JobTitle(jobTitle.getValue()));
        var joined = problems.required(day, day.getValue(), getTranslation("shell.date-required"));
        if (!problems.none()) return;
        var command = new AddPerson(
                known.orElseThrow(),
                address.orElseThrow(),
                title.orElseThrow(),
                joined.orElseThrow(),
                level.getValue() == null ? null : level.getValue().id(),
                line.getValue(),
                manager.getValue() == null ? null : manager.getValue().id());
        problems.submit(() -> saved(keeping.add(command), "people.added"), problems::begin);
    }

    private void saved(PersonId person, String message) {
        keeper.saved();
        close();
        Problems.done(getTranslation(message, name.getValue()));
        done.accept(person);
    }

    /** @param touchesSignIn whether the address, which is the login, may be changed */
    static PersonForm toEdit(PersonProfile profile, boolean touchesSignIn, Desk desk, Consumer<PersonId> done) {
        var form = new PersonForm("person/" + profile.id(), desk, done);
        form.setHeaderTitle(form.getTranslation("people.edit.title", profile.name()));
        form.level.setVisible(false);
        form.day.setLabel(form.getTranslation("people.placed-from"));
        form.day.setHelperText(form.getTranslation("people.placed-from.help"));
        form.fill(profile);
        form.email.setReadOnly(!touchesSignIn);
        if (!touchesSignIn) form.email.setHelperText(form.getTranslation("people.email.administrators"));
        var here = profile.leftOn() == null;
        form.line.setVisible(here);
        form.manager.setVisible(here);
        form.day.setVisible(here);
        form.save.addClickListener(click -> form.edit(profile, profile.version()));
        form.keeper.restore();
        if (!touchesSignIn) form.email.setValue(profile.email());
        return form;
    }

    private void fill(PersonProfile profile) {
        name.setValue(profile.name());
        email.setValue(profile.email());
        jobTitle.setValue(profile.jobTitle());
        line.setValue(line(profile, desk.today()));
        manager.setValue(manager(profile, desk.today()));
    }

    private static @Nullable String line(PersonProfile profile, LocalDate on) {
        return profile.placeOn(on)
                .map(PersonProfile.Place::line)
                .map(ProductLine::name)
                .orElse(null);
    }

    private static @Nullable PersonRef manager(PersonProfile profile, LocalDate on) {
        return profile.placeOn(on).map(PersonProfile.Place::manager).orElse(null);
    }

    private void edit(PersonProfile seen, int version) {
        problems.begin();
        var known = problems.read(name, () -> new PersonName(name.getValue()));
        var address = problems.read(email, () -> new Email(email.getValue()));
        var title = problems.read(jobTitle, () -> new JobTitle(jobTitle.getValue()));
        var from = problems.required(day, day.getValue(), getTranslation("shell.date-required"));
        if (!problems.none()) return;
        var command = new EditPerson(
                seen.id(),
                version,
                known.orElseThrow(),
                address.orElseThrow(),
                title.orElseThrow(),
                line.getValue(),
                manager.getValue() == null ? null : manager.getValue().id(),
                from.orElseThrow());
        problems.submit(
                () -> {
                    keeping.edit(command);
                    saved(seen.id(), "people.saved");
                },
                () -> choose(directory.profile(seen.id())));
    }

    /** Somebody was faster: both versions, field by field, and what is chosen is saved over the newer one. */
    private void choose(PersonProfile theirs) {
        var today = desk.today();
        var differences = new ArrayList<Difference>();
        differ(differences, "name", name.getLabel(), name.getValue(), theirs.name());
        differ(differences, "email", email.getLabel(), email.getValue(), theirs.email());
        differ(differences, "title", jobTitle.getLabel(), jobTitle.getValue(), theirs.jobTitle());
        differ(differences, "line", line.getLabel(), line.getValue(), line(theirs, today));
        differ(differences, "manager", manager.getLabel(), name(manager.getValue()), name(manager(theirs, today)));
        if (differences.isEmpty()) {
            edit(theirs, theirs.version());
            return;
        }
        new ConflictDialog(theirs.name(), differences, mine -> {
                    take(theirs, mine);
                    edit(theirs, theirs.version());
                })
                .open();
    }

    private static String name(@Nullable PersonRef person) {
        return person == null ? "" : person.name();
    }

    private static void differ(
            List<Difference> differences, String name, String label, @Nullable String mine, @Nullable String theirs) {
        var here = Objects.requireNonNullElse(mine, "").strip();
        var there = Objects.requireNonNullElse(theirs, "").strip();
        if (!here.equals(there)) differences.add(new Difference(name, label, here, there));
    }

    private void take(PersonProfile theirs, Set<String> mine) {
        if (!mine.contains("name")) name.setValue(theirs.name());
        if (!mine.contains("email")) email.setValue(theirs.email());
        if (!mine.contains("title")) jobTitle.setValue(theirs.jobTitle());
        if (!mine.contains("line")) line.setValue(line(theirs, desk.today()));
        if (!mine.contains("manager")) manager.setValue(manager(theirs, desk.today()));
    }

    static PersonForm toTakeBack(PersonProfile profile, Desk desk, Consumer<PersonId> done) {
        var form = new PersonForm("person/back/" + profile.id(), desk, done);
        form.setHeaderTitle(form.getTranslation("people.rejoin.title", profile.name()));
        form.name.setVisible(false);
        form.email.setVisible(false);
        form.jobTitle.setVisible(false);
        form.name.setValue(profile.name());
        form.day.setLabel(form.getTranslation("people.rejoined-on"));
        form.save.setText(form.getTranslation("people.rejoin"));
        form.save.addClickListener(click -> form.takeBack(profile));
        form.keeper.restore();
        return form;
    }

    private void takeBack(PersonProfile profile) {
        problems.begin();
        var on = problems.required(day, day.getValue(), getTranslation("shell.date-required"));
        if (!problems.none()) return;
        var command = new Rejoin(
                profile.id(),
                profile.version(),
                on.orElseThrow(),
                level.getValue() == null ? null : level.getValue().id(),
                line.getValue(),
                manager.getValue() == null ? null : manager.getValue().id());
        problems.submit(
                () -> {
                    keeping.rejoin(command);
                    saved(profile.id(), "people.rejoined");
                },
                () -> saved(profile.id(), "people.changed-meanwhile"));
    }
}
