package dev.waymark.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked once a version from the class path. */
record PostgresBinaries(Path directory) {

    static final int MAJOR = 18;

    /**
     * Unpacks the programs below {@code parent} unless they lie there already.
     *
     * @throws DatabaseUnavailable if there are none for this machine
     */
    static PostgresBinaries unpackedBelow(Path parent) throws IOException {
        var archive = archiveForThisMachine();
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) throw missing(archive);
            var size = packed.available();
            var home = parent.resolve(archive.replace("postgres-", "").replace(".txz", "") + "-" + MAJOR + "-" + size);
            if (!Files.isDirectory(home)) {
                unpack(packed, home);
            }
            return new PostgresBinaries(home);
        }
    }

    /** @throws DatabaseUnavailable if there are none for this machine, before anything was written */
    static void requireSome() {
        var archive = archiveForThisMachine();
        if (PostgresBinaries.class.getResource("/" + archive) == null) throw missing(archive);
    }

    private static String archiveForThisMachine() {
        return archive(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    private static DatabaseUnavailable missing(String archive) {
        return new DatabaseUnavailable(
                "No database is named, and this build holds no embedded PostgreSQL for this machine (" + archive
                        + " is missing).",
                "Name a PostgreSQL in SPRING_DATASOURCE_URL, with SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD. For an embedded one, build on this machine without"
                        + " -Dwaymark.embedded=off, or with -Pembedded-everywhere.");
    }

    static String archive(String system, String architecture, boolean alpine) {
        var os = system.toLowerCase(Locale.ROOT);
        var arm = architecture.equals("aarch64") || architecture.equals("arm64");
        if (os.startsWith("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        var processor = arm ? "arm_64" : "x86_64";
        if (os.contains("mac")) {
            return "postgres-darwin-" + processor + ".txz";
        }
        return "postgres-linux-" + processor + (alpine ? "-alpine_linux" : "") + ".txz";
    }

    Path program(String name) {
        var windows = directory.resolve("bin").resolve(name + ".exe");
        return Files.exists(windows) ? windows : directory.resolve("bin").resolve(name);
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        // beside its place and then moved, so that a start that is cut short leaves nothing that looks complete
        var partial = Files.createTempDirectory(home.getParent(), "unpacking");
        try {
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, partial);
                }
            }
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(partial);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("unsafe name in the PostgreSQL archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            try {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } catch (FileAlreadyExistsException e) {
                // listed twice in the archive
            }
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}
