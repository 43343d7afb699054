package dev.waymark.database;

import org.springframework.core.env.Environment;

/**
 * Whether this installation shows the invented demo organisation, with logins whose password everybody knows.
 *
 * <p>On with the embedded server and off with an external one, unless {@code waymark.demo} says otherwise.
 */
public record DemoMode(boolean on) {

    public static DemoMode of(Environment environment) {
        return new DemoMode(
                environment.getProperty("waymark.demo", Boolean.class, EmbeddedDatabaseIsWanted.isWanted(environment)));
    }
}
