package dev.waymark.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Whatever a view does not handle itself is said in words, and the view stays as it is. */
@Component
class ProblemHandling implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(error -> {
                    if (UI.getCurrent() != null) Problems.show(error.getThrowable());
                }));
    }
}
