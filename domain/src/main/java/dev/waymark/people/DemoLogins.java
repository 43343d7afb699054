package dev.waymark.people;

import java.util.List;

/** What the login page offers while the demo organisation is shown. */
@FunctionalInterface
public interface DemoLogins {

    /** A login that everybody may use; the role is a message key. */
    record DemoLogin(String role, String email, String password) {}

    /** Empty where there is no demo. */
    List<DemoLogin> offered();
}
