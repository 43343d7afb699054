package dev.waymark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Data of another major version of PostgreSQL, which this one cannot read: it is never passed by, or somebody would find
 * an empty organisation in place of their own.
 */
final class OtherVersions {

    private OtherVersions() {}

    /**
     * @param databases the directory with one directory a major version
     * @throws DatabaseUnavailable if one of them is of another
     */
    static void refuse(Path databases) throws IOException {
        if (!Files.isDirectory(databases)) return;
        try (var below = Files.list(databases)) {
            for (var directory : below.filter(Files::isDirectory).sorted().toList()) {
                var version = version(directory);
                if (version.isPresent() && !version.get().equals(String.valueOf(PostgresBinaries.MAJOR)))
                    throw refused(directory, version.get());
            }
        }
    }

    /** As the server has written it down, or else as the directory is called. */
    private static Optional<String> version(Path directory) throws IOException {
        var written = directory.resolve("PG_VERSION");
        if (Files.exists(written)) return Optional.of(Files.readString(written).strip());
        var name = directory.getFileName().toString();
        try (var files = Files.list(directory)) {
            return name.matches("\\d+") && files.findAny().isPresent() ? Optional.of(name) : Optional.empty();
        }
    }

    private static DatabaseUnavailable refused(Path directory, String version) {
        return new DatabaseUnavailable(
                "The directory " + directory + " holds data of PostgreSQL " + version + ", and this Waymark brings"
                        + " PostgreSQL " + PostgresBinaries.MAJOR + ", which cannot read it. Nothing was changed.",
                "To go on with that data, start the Waymark that wrote it, take a dump (docs/operations.md, \"Backup\")"
                        + " and restore it into a PostgreSQL of your own, named in SPRING_DATASOURCE_URL. To go on"
                        + " without it, move the directory to another place, or name another WAYMARK_HOME.");
    }
}
