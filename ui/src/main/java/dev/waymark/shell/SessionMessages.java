package dev.waymark.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the browser says when the session has ended or the server cannot go on, in the reader's language. */
@Component
class SessionMessages implements VaadinServiceInitListener {

    private final Messages messages;

    SessionMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> in(info.getLocale()));
        event.getSource().addUIInitListener(opened -> {
            var ui = opened.getUI();
            var lost = ui.getReconnectDialogConfiguration();
            lost.setDialogText(messages.getTranslation("shell.session.no-answer", ui.getLocale()));
            lost.setDialogTextGaveUp(messages.getTranslation("shell.session.no-answer-any-more", ui.getLocale()));
        });
    }

    private SystemMessages in(@Nullable Locale reader) {
        var locale = reader == null ? Locale.ENGLISH : reader;
        var texts = new CustomizedSystemMessages();
        texts.setSessionExpiredCaption(messages.getTranslation("shell.session.expired", locale));
        texts.setSessionExpiredMessage(messages.getTranslation("shell.session.expired-text", locale));
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setInternalErrorCaption(messages.getTranslation("shell.session.internal", locale));
        texts.setInternalErrorMessage(messages.getTranslation("shell.session.internal-text", locale));
        texts.setCookiesDisabledCaption(messages.getTranslation("shell.session.cookies", locale));
        texts.setCookiesDisabledMessage(messages.getTranslation("shell.session.cookies-text", locale));
        return texts;
    }
}
