package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.MeetingWords.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValueContext;
import dev.waymark.mentorship.MoveSession;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.PlanSession;
import dev.waymark.mentorship.ProposeSession;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionPlan;
import dev.waymark.mentorship.SessionSheet;
import dev.waymark.shell.Dates;
import dev.waymark.shell.DraftKeeper;
import dev.waymark.shell.FormProblems;
import dev.waymark.shell.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans a session that the two have agreed, offers times to choose from, or moves one. */
class PlanSessionDialog extends Dialog {

    private enum How {
        AGREED,
        OFFERED
    }

    private final MeetingDesk desk;
    private final PairingId pairing;
    private final @Nullable SessionSheet moved;
    private final Consumer<SessionId> done;

    /** The same for every try to save, so that a double click plans one session. */
    private final SessionId id;

    private final RadioButtonGroup<How> how = new RadioButtonGroup<>(t("plan.how"));
    private final List<DateTimePicker> times;
    private final IntegerField minutes = new IntegerField(t("plan.minutes"));
    private final TextField place = new TextField(t("plan.place"));
    private final ZoneId zone;
    private final FormProblems problems = new FormProblems();
    private final DraftKeeper keeper;

    private PlanSessionDialog(
            PairingId pairing, String other, @Nullable SessionSheet moved, MeetingDesk desk, Consumer<SessionId> done) {
        this.desk = desk;
        this.pairing = pairing;
        this.moved = moved;
        this.done = done;
        zone = Dates.zone(desk.clock());
        id = moved == null ? SessionId.next() : moved.id();
        setHeaderTitle(t(moved == null ? "plan.title" : "plan.move.title", other));
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false);
        times = List.of(time("plan.time"), time("plan.time.second"), time("plan.time.third"));
        times.get(1).setVisible(false);
        times.get(2).setVisible(false);
        how.setItems(How.values());
        how.setItemLabelGenerator(one -> t("plan." + MeetingWords.word(one)));
        how.setValue(How.AGREED);
        how.setVisible(moved == null);
        how.addValueChangeListener(change -> {
            times.get(1).setVisible(change.getValue() == How.OFFERED);
            times.get(2).setVisible(change.getValue() == How.OFFERED);
        });
        minutes.setMin(SessionPlan.SHORTEST);
        minutes.setMax(SessionPlan.LONGEST);
        minutes.setStep(5);
        minutes.setStepButtonsVisible(true);
        minutes.setManualValidation(true);
        minutes.setValue(moved == null ? SessionPlan.USUAL : moved.plan().minutes());
        place.setMaxLength(SessionPlan.LONGEST_PLACE);
        place.setHelperText(t("plan.place.help"));
        if (moved != null) {
            place.setValue(moved.plan().place());
            times.getFirst().setValue(LocalDateTime.ofInstant(moved.plan().startsAt(), zone));
        }
        problems.at(times.getFirst(), "meeting.time-is-past")
                .at(minutes, "meeting.minutes")
                .at(place, "meeting.place-too-long", "meeting.place-hidden-character");
        keeper = new DraftKeeper(desk.drafts(), (moved == null ? "session/new/" + pairing : "session/move/" + id))
                .keep("how", how, How::name, text -> Optional.of(How.valueOf(text)))
                .keep("minutes", minutes, Object::toString, text -> Optional.of(Integer.valueOf(text)))
                .keep("place", place);
        for (var i = 0; i < times.size(); i++)
            keeper.keep("time" + i, times.get(i), LocalDateTime::toString, PlanSessionDialog::dateTime);
        var where = new Paragraph(t("plan.zone", zone.getId()));
        where.addClassNames("wm-muted", "wm-small");
        var fields = new Div(how, times.get(0), times.get(1), times.get(2), where, minutes, place);
        fields.addClassName("wm-fields");
        add(keeper, fields);
        var save = new Button(t(moved == null ? "plan.save" : "plan.move.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()), save);
        keeper.restore();
    }

    /** A button that plans the next session of a pairing and opens it. */
    static Button button(PairingId pairing, String other, MeetingDesk desk) {
        return new Button(
                t("plan"),
                click -> of(pairing, other, desk, session -> UI.getCurrent().navigate("sessions/" + session))
                        .open());
    }

    /** @param done takes the new session */
    static PlanSessionDialog of(PairingId pairing, String other, MeetingDesk desk, Consumer<SessionId> done) {
        return new PlanSessionDialog(pairing, other, null, desk, done);
    }

    static PlanSessionDialog toMove(SessionSheet session, String other, MeetingDesk desk, Runnable done) {
        return new PlanSessionDialog(session.pairing(), other, session, desk, moved -> done.run());
    }

    private DateTimePicker time(String label) {
        var picker = Dates.timePicker(t(label));
        picker.setStep(Duration.ofMinutes(15));
        picker.setMin(LocalDateTime.ofInstant(desk.clock().instant(), zone).truncatedTo(ChronoUnit.MINUTES));
        picker.setManualValidation(true);
        return picker;
    }

    private static Optional<LocalDateTime> dateTime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private void cancel() {
        keeper.saved();
        close();
    }

    private void save() {
        problems.begin();
        var offered = offered();
        var length = problems.required(minutes, minutes.getValue(), t("plan.minutes.needed"));
        if (!problems.none()) return;
        problems.submit(
                () -> {
                    write(offered, length.orElseThrow());
                    keeper.saved();
                    close();
                    done.accept(id);
                },
                () -> Problems.done(t("changed-meanwhile")));
    }

    private void write(Set<Instant> offered, int minutes) {
        var plan = new SessionPlan(offered.iterator().next(), minutes, place.getValue());
        if (moved != null) desk.meeting().move(new MoveSession(id, moved.version(), plan, ""));
        else if (how.getValue() == How.AGREED) desk.meeting().plan(new PlanSession(id, pairing, plan));
        else desk.meeting().propose(new ProposeSession(id, pairing, offered, minutes, plan.place()));
    }

    private Set<Instant> offered() {
        var offered = new LinkedHashSet<Instant>();
        for (var time : times) {
            if (!time.isVisible()) continue;
            if (time.getValue() != null) instant(time).ifPresent(offered::add);
            else if (time == times.getFirst() || isHalfSaid(time)) problems.required(time, null, t("plan.time.needed"));
        }
        return offered;
    }

    /** Whether there is a day without a time of day, the other way round, or what is neither. */
    private static boolean isHalfSaid(DateTimePicker time) {
        return time.getDefaultValidator()
                .apply(null, new ValueContext(new Binder<>(), time))
                .isError();
    }

    /** Of a time that comes twice, as clocks go back, the first; of one that they leave out, none. */
    private Optional<Instant> instant(DateTimePicker picker) {
        var time = picker.getValue();
        var offsets = zone.getRules().getValidOffsets(time);
        return problems.required(
                picker, offsets.isEmpty() ? null : time.toInstant(offsets.getFirst()), t("plan.time.left-out"));
    }
}
