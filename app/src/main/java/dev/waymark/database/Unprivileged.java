package dev.waymark.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL is run: it refuses root, because a server with all rights is a danger. Root runs it in a user
 * namespace instead, where it is an ordinary user who owns root's files and has no other right.
 *
 * @param prefix the words before each command
 */
record Unprivileged(List<String> prefix) {

    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");

    static Unprivileged onThisMachine() {
        if (!root()) {
            return new Unprivileged(List.of());
        }
        String said;
        try {
            var command = new ArrayList<>(NAMESPACE);
            command.add("true");
            var probe = new ProcessBuilder(command).redirectErrorStream(true).start();
            said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (probe.waitFor() == 0) {
                return new Unprivileged(NAMESPACE);
            }
        } catch (IOException e) {
            said = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            said = "interrupted";
        }
        throw new DatabaseUnavailable(
                "PostgreSQL does not run as root, and this machine allows no user namespace to run it in (" + said
                        + ").",
                "Start Waymark as an ordinary user, or allow user namespaces (sysctl user.max_user_namespaces=10000),"
                        + " or name an external PostgreSQL in SPRING_DATASOURCE_URL.");
    }

    private static boolean root() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
