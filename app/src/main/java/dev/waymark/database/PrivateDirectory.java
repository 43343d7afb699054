package dev.waymark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory below which everything lies that nobody else may read. */
final class PrivateDirectory {

    private static final Logger log = LoggerFactory.getLogger(PrivateDirectory.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<String> OURS =
            Set.of("binaries", "database", "lock", "logs", "password", "postgresql.log");

    private PrivateDirectory() {}

    /**
     * Makes it, or takes from others what they may do in one that holds nothing but ours; of one that holds more, or
     * belongs to somebody else, it is said that others may enter.
     *
     * @throws IOException if it cannot be written
     */
    static void make(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home);
            if (posix(home)) Files.setPosixFilePermissions(home, OWNER_ONLY);
            return;
        }
        if (!Files.isWritable(home)) throw new IOException("no permission");
        if (posix(home)) tighten(home);
    }

    private static void tighten(Path home) throws IOException {
        var now = Files.getPosixFilePermissions(home);
        var others = EnumSet.noneOf(PosixFilePermission.class);
        others.addAll(now);
        others.removeAll(OWNER_ONLY);
        if (others.isEmpty()) return;
        if (holdsNothingElse(home)) {
            try {
                Files.setPosixFilePermissions(home, OWNER_ONLY);
                log.info("Others could enter {}: it is now its owner's alone (0700)", home);
                return;
            } catch (IOException e) {
                // somebody else's, who lets us in
            }
        }
        log.warn(
                "Others can enter the data directory {} ({}). Keep them out (chmod 0700), or give Waymark a directory of"
                        + " its own with WAYMARK_HOME.",
                home,
                PosixFilePermissions.toString(now));
    }

    private static boolean holdsNothingElse(Path home) throws IOException {
        try (var files = Files.list(home)) {
            return files.allMatch(file -> OURS.contains(file.getFileName().toString()));
        }
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
