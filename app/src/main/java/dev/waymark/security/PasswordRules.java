package dev.waymark.security;

/** What a password must be. */
final class PasswordRules {

    static final int SHORTEST = 12;

    /** Long passphrases are welcome; a longer text only costs the server time. */
    static final int LONGEST = 128;

    private PasswordRules() {}
}
