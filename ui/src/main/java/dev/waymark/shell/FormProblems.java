package dev.waymark.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows broken rules at the fields that broke them. Values are read by {@link #read}, which collects all problems of a
 * form at once; {@link #submit} then runs the command, and problems that belong to no field are shown as a notice.
 */
public final class FormProblems {

    private final Map<String, HasValidationProperties> fields = new HashMap<>();
    private final List<HasValidationProperties> shown = new ArrayList<>();

    /** Says at which field a rule is broken. */
    public FormProblems at(HasValidationProperties field, String... rules) {
        for (var rule : rules) fields.put(rule, field);
        return this;
    }

    /** Begins a new try: forgets what was shown. */
    public void begin() {
        shown.forEach(field -> field.setInvalid(false));
        shown.clear();
    }

    /** The value, or empty after showing at the field why there is none. */
    public <T> Optional<T> read(HasValidationProperties field, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (BrokenRule broken) {
            show(field, Problems.describe(broken));
            return Optional.empty();
        }
    }

    /** The value of a field that must have one, or empty after saying so at the field. */
    public <T> Optional<T> required(HasValidationProperties field, @Nullable T value, String message) {
        if (value == null) show(field, message);
        return Optional.ofNullable(value);
    }

    /** Whether nothing has been shown since {@link #begin}; otherwise the first field has the focus. */
    public boolean none() {
        if (!shown.isEmpty() && shown.getFirst() instanceof Focusable<?> first) first.focus();
        return shown.isEmpty();
    }

    /**
     * Runs the command.
     *
     * @param changedMeanwhile what happens if somebody else saved first
     * @return whether it was done
     */
    public boolean submit(Runnable command, Runnable changedMeanwhile) {
        try {
            command.run();
            return true;
        } catch (BrokenRule broken) {
            var field = fields.get(broken.rule());
            if (field == null || !isVisible(field)) Problems.show(broken);
            else show(field, Problems.describe(broken));
            none();
            return false;
        } catch (ChangedMeanwhile changed) {
            changedMeanwhile.run();
            return false;
        } catch (RuntimeException problem) {
            Problems.show(problem);
            return false;
        }
    }

    private static boolean isVisible(HasValidationProperties field) {
        return !(field instanceof Component component) || component.isVisible();
    }

    private void show(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        shown.add(field);
    }
}
