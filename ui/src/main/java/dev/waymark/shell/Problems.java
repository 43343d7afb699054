package dev.waymark.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.DatabaseTrouble;
import dev.waymark.shared.NotAllowed;
import dev.waymark.shared.NotFound;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in words what went wrong, what was kept and what to do. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** The message for what users can cause; anything else is logged under an id that the message names. */
    public static String describe(Throwable problem) {
        var ui = UI.getCurrent();
        return switch (problem) {
            case BrokenRule broken ->
                ui.getTranslation(
                        "rule." + broken.rule(),
                        broken.details().stream().map(Problems::inWords).toArray());
            case ChangedMeanwhile changed -> ui.getTranslation("shell.problem.changed-meanwhile");
            case NotFound missing -> ui.getTranslation("shell.problem.not-found");
            case NotAllowed denied -> ui.getTranslation("shell.problem.not-allowed");
            // by name: Spring Security's exception stands for the same refusal, made one layer earlier
            default ->
                problem.getClass().getSimpleName().endsWith("DeniedException")
                        ? ui.getTranslation("shell.problem.not-allowed")
                        : unexpected(problem, ui);
        };
    }

    private static Object inWords(Object detail) {
        return detail instanceof LocalDate date ? Dates.medium(date) : detail;
    }

    private static String unexpected(Throwable problem, UI ui) {
        var id = RequestId.current();
        LOG.error("Unexpected problem {}", id, problem);
        return ui.getTranslation(
                switch (DatabaseTrouble.in(problem).orElse(null)) {
                    case BUSY -> "shell.problem.busy";
                    case NO_ANSWER -> "shell.problem.no-answer";
                    case null -> "shell.problem.unexpected";
                },
                id);
    }

    /** Shows the message until it is closed; nothing typed is lost. */
    public static void show(Throwable problem) {
        tell(describe(problem), NotificationVariant.LUMO_ERROR, 0);
    }

    /** Says something about the page that was opened, until it is closed or another one is opened. */
    static void note(String text) {
        var notice = tell(text, NotificationVariant.LUMO_CONTRAST, 0);
        var leaving = UI.getCurrent().addBeforeEnterListener(next -> notice.close());
        notice.addDetachListener(closed -> leaving.remove());
    }

    /** Confirms something done, briefly. */
    public static void done(String text) {
        tell(text, NotificationVariant.LUMO_SUCCESS, 6000);
    }

    private static Notification tell(String text, NotificationVariant variant, int milliseconds) {
        var notification = new Notification();
        notification.addThemeVariants(variant);
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.BOTTOM_START);
        var close = new Button(UI.getCurrent().getTranslation("shell.close"), event -> notification.close());
        var line = new Div(new Span(text), close);
        line.addClassName("wm-notice");
        notification.add(line);
        notification.open();
        return notification;
    }
}
