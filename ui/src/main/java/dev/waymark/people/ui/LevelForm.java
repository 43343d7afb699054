package dev.waymark.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.career.Level;
import dev.waymark.people.AssignmentReason;
import dev.waymark.people.ChangeLevel;
import dev.waymark.people.CorrectLevel;
import dev.waymark.people.LevelDecision;
import dev.waymark.people.PeopleDirectory;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PersonProfile;
import dev.waymark.people.PersonProfile.HeldLevel;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts somebody on another level from a day on, or puts right what was recorded about a level. */
class LevelForm extends Dialog {

    private final PeopleDirectory directory;
    private final PeopleKeeping keeping;
    private final Levels levels;
    private final @Nullable HeldLevel wrong;
    private final Runnable done;
    private final DraftKeeper keeper;
    private final Paragraph notice = new Paragraph();
    private final Select<Level> level;
    private final DatePicker from = Dates.picker(getTranslation("people.level.from"));
    private final Select<AssignmentReason> reason = new Select<>();
    private final TextArea note = new TextArea(getTranslation("people.level.note"));
    private final FormProblems problems;
    private PersonProfile profile;

    /** @param wrong the assignment to be corrected; null for a change of level */
    LevelForm(PersonProfile profile, @Nullable HeldLevel wrong, Desk desk, Runnable done) {
        this.profile = profile;
        this.wrong = wrong;
        this.directory = desk.directory();
        this.keeping = desk.keeping();
        this.levels = desk.levels();
        this.done = done;
        setHeaderTitle(getTranslation(wrong == null ? "people.level.change" : "people.level.correct", profile.name()));
        setWidth("min(32rem, 100%)");
        notice.getElement().setAttribute("role", "status");
        notice.setText(getTranslation(wrong == null ? "people.level.change.how" : "people.level.correct.how"));
        level = levels.select(getTranslation(wrong == null ? "people.level.new" : "people.level.right"));
        level.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        from.setValue(wrong == null ? desk.today() : wrong.from());
        from.setHelperText(getTranslation("people.level.from.help"));
        reason.setLabel(getTranslation("people.level.reason"));
        reason.setItems(AssignmentReason.PROMOTED, AssignmentReason.MOVED, AssignmentReason.HIRED);
        reason.setItemLabelGenerator(one -> getTranslation("people.reason." + PeopleState.word(one)));
        reason.setValue(AssignmentReason.PROMOTED);
        reason.setVisible(wrong == null);
        if (wrong == null) level.addValueChangeListener(chosen -> suggestReason(chosen.getValue()));
        else level.setValue(levels.framework().level(wrong.level()).orElse(null));
        note.setMaxLength(LevelDecision.LONGEST_NOTE);
        note.setHelperText(getTranslation("people.level.note.help"));
        problems = new FormProblems()
                .at(level, "people.on-that-level-already")
                .at(
                        from,
                        "people.before-joining",
                        "people.after-leaving",
                        "people.correction-after-the-end",
                        "people.correction-covers-an-earlier-level");
        var fields = new VerticalLayout(notice, level, from, reason, note);
        fields.setPadding(false);
        fields.setAlignItems(VerticalLayout.Alignment.STRETCH);
        keeper = new DraftKeeper(desk.drafts(), "level/" + (wrong == null ? profile.id() : wrong.id()))
                .keep("level", level, one -> one.id().toString(), this::level)
                .keepDate("from", from)
                .keep("reason", reason, Enum::name, text -> Optional.of(AssignmentReason.valueOf(text)))
                .keep("note", note);
        add(keeper, fields);
        var save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()), save);
        setCloseOnOutsideClick(false);
        keeper.restore();
    }

    private Optional<Level> level(String id) {
        return levels.framework().levels().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    private void cancel() {
        keeper.saved();
        close();
    }

    private void suggestReason(@Nullable Level chosen) {
        if (chosen == null) return;
        reason.setValue(
                profile.level() == null
                        ? AssignmentReason.HIRED
                        : levels.rises(profile.level(), chosen.id())
                                ? AssignmentReason.PROMOTED
                                : AssignmentReason.MOVED);
    }

    private void save() {
        problems.begin();
        var chosen = problems.required(level, level.getValue(), getTranslation("people.level.required"));
        var day = problems.required(from, from.getValue(), getTranslation("shell.date-required"));
        if (!problems.none()) return;
        problems.submit(
                () -> {
                    write(chosen.orElseThrow(), day.orElseThrow());
                    keeper.saved();
                    close();
                    Problems.done(getTranslation("people.saved", profile.name()));
                    done.run();
                },
                this::showTheNewer);
    }

    private void write(Level chosen, LocalDate day) {
        if (wrong == null)
            keeping.changeLevel(new ChangeLevel(
                    profile.id(), profile.version(), chosen.id(), day, reason.getValue(), note.getValue()));
        else
            keeping.correctLevel(
                    new CorrectLevel(profile.id(), profile.version(), wrong.id(), chosen.id(), day, note.getValue()));
    }

    /** Somebody was faster: says what is on record now; saving once more goes on from there. */
    private void showTheNewer() {
        profile = directory.profile(profile.id());
        notice.setText(
                profile.levels().isEmpty()
                        ? getTranslation("people.changed-meanwhile", profile.name())
                        : getTranslation(
                                "people.level.changed-meanwhile",
                                profile.name(),
                                levels.name(profile.levels().getFirst().level()),
                                Dates.medium(profile.levels().getFirst().from())));
        notice.addClassName("wm-problem");
    }
}
