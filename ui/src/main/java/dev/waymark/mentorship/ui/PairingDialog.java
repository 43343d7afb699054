package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.waymark.career.Competency;
import dev.waymark.career.Framework;
import dev.waymark.mentorship.Cadence;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.MentorCandidate;
import dev.waymark.mentorship.MentorshipBoard;
import dev.waymark.mentorship.MentorshipPlanning;
import dev.waymark.mentorship.PairPeople;
import dev.waymark.mentorship.PairingOutcome;
import dev.waymark.mentorship.PairingPlan;
import dev.waymark.mentorship.Participant;
import dev.waymark.mentorship.SetSlots;
import dev.waymark.people.FormDrafts;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Slice;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.Problems;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pairs two people: the mentee, then a mentor out of those who may and can. */
class PairingDialog extends Dialog {

    private static final List<Integer> CADENCES = List.of(7, 14, 21, 28, 42, 90);

    private final MentorshipPlanning planning;
    private final Runnable done;
    private final ZoneId zone;
    private final ComboBox<Participant> mentee = new ComboBox<>(t("pair.mentee"));
    private final MentorChoice mentor;
    private final Select<Integer> cadence = new Select<>();
    private final MultiSelectComboBox<Competency> focus = new MultiSelectComboBox<>(t("pair.focus"));
    private final DatePicker end = Dates.picker(t("pair.end"));
    private final TextArea reason = new TextArea(t("pair.reason"));
    private final FormDrafts drafts;
    private final Framework framework;
    private @Nullable DraftKeeper keeper;
    private String form = "pairing";

    PairingDialog(
            MentorshipPlanning planning,
            MentorshipBoard board,
            FormDrafts drafts,
            Framework framework,
            LocalDate today,
            ZoneId zone,
            Runnable done) {
        this.planning = planning;
        this.drafts = drafts;
        this.framework = framework;
        this.done = done;
        this.zone = zone;
        this.mentor = new MentorChoice(board, framework);
        setHeaderTitle(t("pair.title"));
        setWidth("min(46rem, 100%)");
        mentee.setItems(query ->
                board
                        .mentees(
                                query.getFilter().orElse(""),
                                new Slice(query.getOffset(), Math.max(1, query.getLimit())))
                        .stream());
        mentee.setItemLabelGenerator(Participant::name);
        mentee.setRequiredIndicatorVisible(true);
        mentee.setWidthFull();
        mentee.setHelperText(t("pair.mentee.help"));
        mentee.addValueChangeListener(change -> mentor.lookFor(change.getValue()));
        cadence.setLabel(t("pair.cadence"));
        cadence.setItems(CADENCES);
        cadence.setItemLabelGenerator(days -> t("pair.cadence.days", days));
        cadence.setValue(Cadence.USUAL.days());
        focus.setItems(framework.competencies());
        focus.setItemLabelGenerator(Competency::name);
        focus.setHelperText(t("pair.focus.help"));
        end.setMin(today.plusDays(1));
        reason.setMaxLength(Decision.LONGEST_REASON);
        reason.setWidthFull();
        var plan = new Div(cadence, end, focus);
        plan.addClassName("wm-mentorship-plan");
        add(mentee, mentor, plan, reason);
        var save = new Button(t("pair.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> finish()), save);
    }

    PairingDialog withMentee(Participant person) {
        mentee.setValue(person);
        form = "pairing/mentee/" + person.id();
        return this;
    }

    PairingDialog withMentor(PersonId preferred, String name) {
        mentor.prefer(preferred, name);
        form = "pairing/mentor/" + preferred;
        return this;
    }

    @Override
    public void open() {
        keeper = new DraftKeeper(drafts, form)
                .keep("cadence", cadence, days -> days.toString(), PairingDialog::offered)
                .keepDate("end", end)
                .keep("focus", focus, PairingDialog::ids, this::competencies)
                .keep("reason", reason);
        addComponentAsFirst(keeper);
        keeper.restore();
        super.open();
    }

    private static Optional<Integer> offered(String days) {
        return CADENCES.stream().filter(each -> each.toString().equals(days)).findFirst();
    }

    private static String ids(Set<Competency> chosen) {
        return chosen.stream().map(each -> each.id().toString()).sorted().collect(Collectors.joining(" "));
    }

    /** Those of the text that the framework still has. */
    private Optional<Set<Competency>> competencies(String ids) {
        var wanted = Set.of(ids.split(" "));
        return Optional.of(framework.competencies().stream()
                .filter(each -> wanted.contains(each.id().toString()))
                .collect(Collectors.toSet()));
    }

    private void finish() {
        if (keeper != null) keeper.saved();
        close();
    }

    private void save() {
        mentee.setInvalid(mentee.getValue() == null);
        mentee.setErrorMessage(t("pair.mentee.missing"));
        var chosen = mentor.chosen();
        if (mentee.getValue() == null || chosen == null) {
            if (mentee.getValue() != null) mentor.complain();
            return;
        }
        if (end.isInvalid()) return;
        try {
            handle(planning.pair(command(chosen, mentee.getValue())), chosen);
        } catch (BrokenRule broken) {
            Problems.show(broken);
            mentor.refresh();
        }
    }

    private PairPeople command(MentorCandidate chosen, Participant with) {
        var plan = new PairingPlan(
                new Cadence(cadence.getValue()),
                focus.getValue().stream().map(Competency::id).collect(Collectors.toSet()),
                end.getValue());
        return new PairPeople(chosen.person().id(), with.id(), plan, reason.getValue());
    }

    private void handle(PairingOutcome outcome, MentorCandidate chosen) {
        switch (outcome) {
            case PairingOutcome.Paired(var id) -> {
                finish();
                Problems.done(
                        t("pair.done", chosen.person().name(), mentee.getValue().name()));
                done.run();
            }
            case PairingOutcome.SlotsTaken taken -> choose(taken, chosen);
            case PairingOutcome.Refused refused -> {
                mentor.refresh();
                mentor.complain(t(
                        "pair.refused",
                        refused.mentor(),
                        refused.obstacles().stream().map(Words::obstacle).collect(Collectors.joining(" "))));
            }
        }
    }

    /** The last slot went to somebody else meanwhile: says to whom, and keeps everything that was typed. */
    private void choose(PairingOutcome.SlotsTaken taken, MentorCandidate chosen) {
        var choice = new Dialog();
        choice.setHeaderTitle(t("taken.title", taken.mentor()));
        choice.setWidth("min(34rem, 100%)");
        choice.add(new Paragraph(t("taken.what", taken.mentor(), taken.slots())));
        taken.taken().stream()
                .limit(1)
                .forEach(last -> choice.add(new Paragraph(t(
                        "taken.last", last.mentee(), last.by(), Dates.medium(LocalDate.ofInstant(last.at(), zone))))));
        choice.add(new Paragraph(t("taken.kept")));
        var other = new Button(t("taken.other"), click -> {
            choice.close();
            mentor.refresh();
        });
        other.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var raise = new Button(t("taken.raise", taken.slots() + 1), click -> {
            choice.close();
            raise(taken.slots(), chosen);
        });
        choice.getFooter().add(new Button(getTranslation("shell.cancel"), click -> choice.close()), raise, other);
        choice.open();
    }

    private void raise(int slots, MentorCandidate chosen) {
        try {
            planning.setSlots(new SetSlots(chosen.person().id(), slots + 1, slots));
            handle(planning.pair(command(chosen, mentee.getValue())), chosen);
        } catch (RuntimeException problem) {
            Problems.show(problem);
            mentor.refresh();
        }
    }

    @Nullable
    MentorCandidate chosen() {
        return mentor.chosen();
    }
}
