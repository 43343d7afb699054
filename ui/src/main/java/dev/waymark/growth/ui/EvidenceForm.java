package dev.waymark.growth.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.growth.EvidenceId;
import dev.waymark.growth.EvidenceRow;
import dev.waymark.growth.EvidenceText;
import dev.waymark.growth.EvidenceTime;
import dev.waymark.growth.GoalId;
import dev.waymark.growth.KeepEvidence;
import dev.waymark.growth.Visibility;
import dev.waymark.growth.WebLink;
import dev.waymark.shared.NotFound;
import dev.waymark.shared.Slice;
import dev.waymark.shell.ConflictDialog;
import dev.waymark.shell.ConflictDialog.Difference;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps evidence, or changes what was kept. */
class EvidenceForm extends Dialog {

    private final EvidenceDesk desk;
    private final Runnable done;
    private final TextField title = new TextField(getTranslation("evidence.what"));
    private final TextArea impact = new TextArea(getTranslation("evidence.impact"));
    private final DatePicker happened = Dates.picker(getTranslation("evidence.happened-on"));
    private final DatePicker began = Dates.picker(getTranslation("evidence.began-on"));
    private final ResponsibilityChoice shows;
    private final ComboBox<EvidenceRow.OfGoal> goal = new ComboBox<>(getTranslation("evidence.goal"));
    private final Select<Visibility> visibility = new Select<>();
    private final TextField link = new TextField(getTranslation("evidence.link"));
    private final Div readers = new Div();
    private final Button save = new Button(getTranslation("shell.save"));
    private final DraftKeeper keeper;
    private final FormProblems problems =
            new FormProblems().at(happened, "evidence.not-happened-yet").at(began, "evidence.ends-before-it-begins");

    private EvidenceForm(String name, List<EvidenceRow.Shown> known, EvidenceDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
        shows = new ResponsibilityChoice(getTranslation("evidence.shows"), desk, known);
        shows.setHelperText(getTranslation("evidence.shows.help"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(EvidenceText.LONGEST_TITLE);
        title.setHelperText(getTranslation("evidence.what.help"));
        impact.setMaxLength(EvidenceText.LONGEST_IMPACT);
        impact.setHelperText(getTranslation("evidence.impact.help"));
        impact.setMinRows(2);
        happened.setRequiredIndicatorVisible(true);
        happened.setValue(desk.today());
        began.setHelperText(getTranslation("evidence.began-on.help"));
        began.setClearButtonVisible(true);
        for (var day : new DatePicker[] {happened, began}) {
            day.setMax(desk.today());
            day.getI18n().setMaxErrorMessage(getTranslation("rule.evidence.not-happened-yet"));
        }
        link.setHelperText(getTranslation("evidence.link.help"));
        link.setMaxLength(WebLink.LONGEST);
        link.setClearButtonVisible(true);
        goals();
        visibility.setLabel(getTranslation("evidence.visibility"));
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(Readers::shortly);
        visibility.setValue(Visibility.MENTOR_AND_LEADS);
        visibility.addValueChangeListener(change -> sayWhoReads());
        readers.getElement().setAttribute("role", "status");
        keeper = new DraftKeeper(desk.drafts(), name)
                .keep("title", title)
                .keep("impact", impact)
                .keepDate("happened", happened)
                .keepDate("began", began)
                .keep("link", link)
                .keep("shows", shows, ResponsibilityChoice::text, shows::read)
                .keep("goal", goal, one -> one.id().toString(), this::ownGoal)
                .keep("visibility", visibility, Enum::name, EvidenceForm::visibility);
        var form = new FormLayout(title, impact, happened, began, shows, goal, visibility, link);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setMaxColumns(2);
        form.setColumnWidth("16em");
        form.setExpandColumns(true);
        form.setExpandFields(true);
        for (var wide : List.<Component>of(title, impact, shows, link)) form.setColspan(wide, 2);
        add(keeper, form, readers);
        setWidth("min(44rem, 100%)");
        setCloseOnOutsideClick(false);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()), save);
    }

    private void goals() {
        goal.setClearButtonVisible(true);
        goal.setItemLabelGenerator(EvidenceRow.OfGoal::title);
        goal.setItems((Query<EvidenceRow.OfGoal, String> query) -> desk
                .log()
                .ownGoals(
                        query.getFilter().orElse(""),
                        new Slice(query.getOffset(), Math.clamp(query.getLimit(), 1, Slice.MOST)))
                .stream());
        goal.setHelperText(getTranslation("evidence.goal.help"));
        goal.addValueChangeListener(change -> sayWhoReads());
    }

    /** With a goal the goal's visibility counts, and there is none to choose. */
    private void sayWhoReads() {
        var of = goal.getValue();
        visibility.setVisible(of == null);
        var seenBy = of == null ? visibility.getValue() : of.visibility();
        readers.removeAll();
        if (seenBy == null) return;
        readers.add(Readers.sentence(
                of == null
                        ? Readers.ofOwn(seenBy)
                        : getTranslation("evidence.readers.like-goal", Readers.ofOwn(seenBy))));
    }

    private Optional<EvidenceRow.OfGoal> ownGoal(String id) {
        try {
            return Optional.of(desk.log().ownGoal(GoalId.of(id)));
        } catch (NotFound | IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    private static Optional<Visibility> visibility(String name) {
        return Arrays.stream(Visibility.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private void cancel() {
        keeper.saved();
        close();
    }

    /**
     * @param responsibility that is shown already; null for none
     * @param ofGoal the own goal that is named already; null for none
     * @param done runs after saving
     */
    static EvidenceForm toAdd(
            EvidenceDesk desk, @Nullable ResponsibilityId responsibility, @Nullable GoalId ofGoal, Runnable done) {
        var name = Stream.of(responsibility, ofGoal)
                .map(one -> one == null ? "" : "/" + one)
                .reduce("evidence/new", String::concat);
        var form = new EvidenceForm(name, List.of(), desk, done);
        form.setHeaderTitle(form.getTranslation("evidence.add.title"));
        if (responsibility != null) form.shows.choose(responsibility);
        if (ofGoal != null) form.ownGoal(ofGoal.toString()).ifPresent(form.goal::setValue);
        var id = EvidenceId.next();
        form.save.addClickListener(click -> form.submit(id));
        form.begin();
        return form;
    }

    private void begin() {
        sayWhoReads();
        keeper.restore();
        title.focus();
    }

    private void submit(EvidenceId id) {
        command(id, 0)
                .ifPresent(command -> problems.submit(
                        () -> {
                            desk.keeping().add(command);
                            saved();
                        },
                        problems::begin));
    }

    private Optional<KeepEvidence> command(EvidenceId id, int version) {
        problems.begin();
        var text = problems.read(title, () -> new EvidenceText(title.getValue(), impact.getValue()));
        var on = problems.required(happened, happened.getValue(), getTranslation("shell.date-required"));
        var time = on.flatMap(day -> problems.read(began, () -> new EvidenceTime(began.getValue(), day)));
        var seen = problems.read(link, () -> new WebLink(link.getValue()));
        if (!problems.none()) return Optional.empty();
        return Optional.of(new KeepEvidence(
                id,
                version,
                text.orElseThrow(),
                time.orElseThrow(),
                seen.orElseThrow(),
                shows.chosen(),
                goal.getValue() == null ? null : goal.getValue().id(),
                visibility.getValue()));
    }

    private void saved() {
        keeper.saved();
        close();
        Problems.done(getTranslation("evidence.saved", title.getValue()));
        done.run();
    }

    /** @param done runs after saving, or after finding that somebody removed it */
    static EvidenceForm toEdit(EvidenceDesk desk, EvidenceRow row, Runnable done) {
        var form = new EvidenceForm("evidence/" + row.id(), row.shows(), desk, done);
        form.setHeaderTitle(
                form.getTranslation("evidence.edit.title", row.text().title()));
        form.take(row, Set.of());
        form.save.addClickListener(click -> form.edit(row.id(), row.version()));
        form.begin();
        return form;
    }

    private void edit(EvidenceId id, int version) {
        command(id, version)
                .ifPresent(command -> problems.submit(
                        () -> {
                            desk.keeping().edit(command);
                            saved();
                        },
                        () -> choose(id)));
    }

    /** Somebody was faster, in another window for example: both versions, field by field. */
    private void choose(EvidenceId id) {
        var theirs = desk.log().one(id);
        var differences = new ArrayList<Difference>();
        differ(
                differences,
                "title",
                title.getLabel(),
                title.getValue(),
                theirs.text().title());
        differ(
                differences,
                "impact",
                impact.getLabel(),
                impact.getValue(),
                theirs.text().impact());
        differ(differences, "happened", happened.getLabel(), date(happened.getValue()), date(theirs.day()));
        differ(
                differences,
                "began",
                began.getLabel(),
                date(began.getValue()),
                date(theirs.time().beganOn()));
        differ(
                differences,
                "shows",
                shows.getLabel(),
                ResponsibilityChoice.words(shows.getValue()),
                ResponsibilityChoice.words(theirs.shows()));
        differ(differences, "goal", goal.getLabel(), name(goal.getValue()), name(theirs.goal()));
        differ(
                differences,
                "visibility",
                visibility.getLabel(),
                Readers.shortly(visibility.getValue()),
                Readers.shortly(theirs.visibility()));
        differ(
                differences,
                "link",
                link.getLabel(),
                link.getValue(),
                theirs.link().address());
        if (differences.isEmpty()) {
            edit(id, theirs.version());
            return;
        }
        new ConflictDialog(theirs.text().title(), differences, mine -> {
                    take(theirs, mine);
                    edit(id, theirs.version());
                })
                .open();
    }

    /** Shows what is kept, except in the fields named. */
    private void take(EvidenceRow row, Set<String> except) {
        if (!except.contains("title")) title.setValue(row.text().title());
        if (!except.contains("impact")) impact.setValue(row.text().impact());
        if (!except.contains("happened")) happened.setValue(row.day());
        if (!except.contains("began")) began.setValue(row.time().beganOn());
        if (!except.contains("shows")) shows.setValue(Set.copyOf(row.shows()));
        if (!except.contains("goal")) goal.setValue(row.goal());
        if (!except.contains("visibility")) visibility.setValue(row.visibility());
        if (!except.contains("link")) link.setValue(row.link().address());
    }

    private static String name(EvidenceRow.@Nullable OfGoal of) {
        return of == null ? "" : of.title();
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : Dates.medium(day);
    }

    private static void differ(List<Difference> differences, String name, String label, String mine, String theirs) {
        if (!mine.strip().equals(theirs.strip())) differences.add(new Difference(name, label, mine.strip(), theirs));
    }
}
