package dev.waymark.database;

/**
 * Something the database must hold before the first request is answered, such as the career framework.
 *
 * <p>Beans of this type run at each start, in their {@code @Order}, after the migrations and before the web server
 * opens; only one replica runs them at a time. The demo organisation comes at {@link #DEMO}.
 */
public interface StartingData {

    /** The career framework, which everything else refers to. */
    int FRAMEWORK = 100;

    /** The demo organisation, which refers to the framework. */
    int DEMO = 200;

    /** Loads what is missing; does nothing when it is there. */
    void load();
}
