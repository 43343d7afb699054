package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.waymark.mentorship.MentorCapacity;
import dev.waymark.mentorship.MentorRow;
import dev.waymark.mentorship.MentorshipPlanning;
import dev.waymark.mentorship.SetSlots;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shell.Problems;
import org.jspecify.annotations.Nullable;

/** Sets how many mentees a mentor takes at once. */
class SlotsDialog extends Dialog {

    private final MentorRow row;
    private final MentorshipPlanning planning;
    private final Runnable done;
    private final IntegerField slots = new IntegerField(t("slots.field"));

    SlotsDialog(MentorRow row, MentorshipPlanning planning, Runnable done) {
        this.row = row;
        this.planning = planning;
        this.done = done;
        setHeaderTitle(t("slots.title", row.mentor().name()));
        setWidth("min(30rem, 100%)");
        slots.setMin(0);
        slots.setMax(MentorCapacity.MOST_SLOTS);
        slots.setStepButtonsVisible(true);
        slots.setValue(row.slots());
        slots.setHelperText(t("slots.help", row.used()));
        add(new Paragraph(t(row.ownSlots() ? "slots.own" : "slots.level")), slots);
        var save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()));
        if (row.ownSlots()) getFooter().add(new Button(t("slots.as-level"), click -> set(null)));
        getFooter().add(save);
        slots.focus();
    }

    private void save() {
        var wanted = slots.getValue();
        if (wanted == null || wanted < 0 || wanted > MentorCapacity.MOST_SLOTS) {
            refuse(getTranslation("rule.mentorship.slots-out-of-range", MentorCapacity.MOST_SLOTS));
            return;
        }
        set(wanted);
    }

    private void set(@Nullable Integer wanted) {
        try {
            planning.setSlots(new SetSlots(row.mentor().id(), wanted, row.slots()));
            close();
            Problems.done(t("slots.done", row.mentor().name()));
            done.run();
        } catch (BrokenRule broken) {
            refuse(Problems.describe(broken));
        } catch (RuntimeException problem) {
            Problems.show(problem);
        }
    }

    private void refuse(String why) {
        slots.setErrorMessage(why);
        slots.setInvalid(true);
        slots.focus();
    }
}
