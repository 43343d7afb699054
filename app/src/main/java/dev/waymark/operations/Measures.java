package dev.waymark.operations;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** What no library counts for us: pages that are open in browsers, and tries to sign in. */
@Component
class Measures implements VaadinServiceInitListener {

    private static final String SIGN_INS = "waymark.sign.ins";

    private final MeterRegistry meters;
    private final AtomicInteger pages;

    Measures(MeterRegistry meters) {
        this.meters = meters;
        this.pages = meters.gauge("waymark.pages", new AtomicInteger());
        for (var outcome : new String[] {"right", "wrong", "held"}) meters.counter(SIGN_INS, "outcome", outcome);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            pages.incrementAndGet();
            opened.getUI().addDetachListener(closed -> pages.decrementAndGet());
        });
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent success) {
        meters.counter(SIGN_INS, "outcome", "right").increment();
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent failure) {
        var wrong = failure.getException() instanceof BadCredentialsException;
        meters.counter(SIGN_INS, "outcome", wrong ? "wrong" : "held").increment();
    }
}
