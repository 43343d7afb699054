package dev.waymark.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.waymark.shared.NotAllowed;

/** The record is not this reader's to see. */
@AnonymousAllowed
class ForbiddenRecordPage extends ErrorPage implements HasErrorParameter<NotAllowed> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> problem) {
        return sayNotFound();
    }
}
