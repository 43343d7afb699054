package dev.waymark.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.waymark.shared.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The view failed: the reader gets an id by which the log tells why. */
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> problem) {
        var cause = problem.getCaughtException();
        // by name: Spring Security's exception stands for the same refusal, made one layer earlier
        if (cause.getClass().getSimpleName().endsWith("DeniedException")) return sayNotFound();
        var id = RequestId.current();
        log.error("Unexpected problem {}", id, cause);
        var trouble = DatabaseTrouble.in(cause);
        var key = trouble.map(FailurePage::key).orElse("shell.error.failure");
        say(getTranslation(key), getTranslation(key + "-text", id));
        return trouble.isPresent() ? 503 : 500;
    }

    private static String key(DatabaseTrouble trouble) {
        return switch (trouble) {
            case BUSY -> "shell.error.busy";
            case NO_ANSWER -> "shell.error.no-answer";
        };
    }
}
