package dev.waymark.security;

import dev.waymark.database.DemoMode;
import dev.waymark.people.DemoLogins;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The five people of the demo organisation who have an account. */
@Component
class OfferedDemoLogins implements DemoLogins {

    static final List<DemoLogin> LOGINS = Stream.of("head", "senior", "pm", "associate", "admin")
            .map(who -> new DemoLogin("shell.login.demo." + who, who + "@example.com", "waymark-demo"))
            .toList();

    private final DemoMode demo;

    OfferedDemoLogins(DemoMode demo) {
        this.demo = demo;
    }

    @Override
    public List<DemoLogin> offered() {
        return demo.on() ? LOGINS : List.of();
    }
}
