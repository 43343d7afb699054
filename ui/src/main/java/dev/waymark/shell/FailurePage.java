package dev.waymark.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
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
        say(getTranslation("shell.error.failure"), getTranslation("shell.error.failure-text", id));
        return 500;
    }
}
