package dev.waymark.mentorship.ui;

import static dev.waymark.mentorship.ui.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.waymark.mentorship.MentorCapacity;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shell.Problems;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets how many mentees a mentor takes at once. */
class SlotsDialog extends Dialog {

    private final String mentor;
    private final Consumer<@Nullable Integer> set;
    private final Runnable done;
    private final IntegerField slots = new IntegerField(t("slots.field"));

    /**
     * @param own whether {@code now} was set for this mentor, rather than being the level's number
     * @param set takes the number wanted; null for the level's
     */
    SlotsDialog(String mentor, int now, boolean own, int used, Consumer<@Nullable Integer> set, Runnable done) {
        this.mentor = mentor;
        this.set = set;
        this.done = done;
        setHeaderTitle(t("slots.title", mentor));
        setWidth("min(30rem, 100%)");
        slots.setMin(0);
        slots.setMax(MentorCapacity.MOST_SLOTS);
        slots.setStepButtonsVisible(true);
        slots.setValue(now);
        slots.setHelperText(t("slots.help", used));
        add(new Paragraph(t(own ? "slots.own" : "slots.level")), slots);
        var save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()));
        if (own) getFooter().add(new Button(t("slots.as-level"), click -> set(null)));
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
            set.accept(wanted);
            close();
            Problems.done(t("slots.done", mentor));
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
