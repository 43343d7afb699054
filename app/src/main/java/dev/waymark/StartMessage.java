package dev.waymark;

import dev.waymark.database.DemoMode;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the console's words at the start with what a person needs next: the address and, in the demo, the logins. */
@Component
class StartMessage {

    private static final String DEMO = """

                Sign in to the demo organisation with the password waymark-demo as
                  head@example.com        head of product: the whole organisation
                  senior@example.com      senior product manager
                  pm@example.com          product manager
                  associate@example.com   associate product manager
                  admin@example.com       administrator: people and import
            """;

    private final DemoMode demo;

    StartMessage(DemoMode demo) {
        this.demo = demo;
    }

    @EventListener
    @Order(0)
    @SuppressWarnings("SystemOut") // for the person at the console, whatever the log is set to
    void tell(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(message(web.getWebServer().getPort()));
        }
    }

    private String message(int port) {
        return """

              Waymark is ready: http://localhost:%d
            %s""".formatted(port, demo.on() ? DEMO : "").stripTrailing() + "\n";
    }
}
