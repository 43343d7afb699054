package dev.waymark.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.waymark.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** What holds in every session: problems are said in words, and dates are written as the reader's region does. */
@Component
class EverySession implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(EverySession.class);

    private final Clock clock;

    EverySession(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(page -> page.getUI()
                        .addAfterNavigationListener(opened -> sayWhatWasNotUnderstood(
                                page.getUI(), opened.getLocation().getQueryParameters())));
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setErrorHandler(error -> handle(error.getThrowable()));
            session.getSession().setLocale(region(session.getRequest()));
        });
    }

    /** A page whose address asks for a day that cannot be shown shows the usual one, and says so. */
    private void sayWhatWasNotUnderstood(UI ui, QueryParameters query) {
        var today = LocalDate.now(clock);
        Stream.of("asOf", "compare")
                .flatMap(name -> PastDay.misread(query, name, today).stream())
                .findFirst()
                .ifPresent(text -> Problems.note(ui.getTranslation(
                        "shell.day-not-shown", Text.plain(text, 20), Dates.medium(PastDay.EARLIEST))));
    }

    private static void handle(Throwable problem) {
        // whoever went away while being answered reads no message
        if (DisconnectedClientHelper.isClientDisconnectedException(problem)) return;
        if (UI.getCurrent() == null) LOG.error("Unexpected problem outside a page", problem);
        else Problems.show(problem);
    }

    /** The browser's region where its language is one of ours; else English as written in Britain. */
    private static Locale region(VaadinRequest request) {
        var asked = request.getLocale();
        if (asked == null || !Messages.LANGUAGES.contains(Locale.of(asked.getLanguage()))) return Locale.UK;
        return asked.equals(Locale.ENGLISH) ? Locale.UK : asked;
    }
}
