package dev.waymark.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of its own in a directory: started, waited for, and stopped on {@link #close()}.
 *
 * <p>It listens on 127.0.0.1 only and asks for a generated password. A directory has one server; one that was left
 * behind by a killed JVM is stopped before the next is started.
 *
 * @see "docs/operations.md"
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** What happens to writes when the machine stops. */
    public enum Writes {
        /** An acknowledged write is on the disk: for data that people keep. */
        DURABLE,
        /** Fast, and lost with the machine: for tests. */
        THROWAWAY
    }

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "waymark";
    private static final int ATTEMPTS = 20;

    private final Path home;
    private final Path data;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final FileChannel lock;
    private final String password;
    private final Writes writes;
    private int port;

    private EmbeddedPostgres(
            Path home,
            PostgresBinaries binaries,
            Unprivileged unprivileged,
            FileChannel lock,
            String password,
            Writes writes) {
        this.home = home;
        this.data = home.resolve("database").resolve(String.valueOf(PostgresBinaries.MAJOR));
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.lock = lock;
        this.password = password;
        this.writes = writes;
    }

    /**
     * Starts the server of the directory, which is made if it is missing.
     *
     * @throws DatabaseUnavailable if the directory is in use, cannot be written or holds the data of another version of
     *     PostgreSQL, or the server does not start
     */
    public static EmbeddedPostgres start(Path directory, Writes writes) {
        var home = directory.toAbsolutePath().normalize();
        PostgresBinaries.requireSome();
        try {
            PrivateDirectory.make(home);
            var lock = lock(home);
            try {
                OtherVersions.refuse(home.resolve("database"));
                var unprivileged = Unprivileged.onThisMachine();
                var binaries = PostgresBinaries.unpackedBelow(home.resolve("binaries"));
                var server = new EmbeddedPostgres(home, binaries, unprivileged, lock, password(home), writes);
                server.stopOrphan();
                server.initialise();
                server.launch();
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data directory " + home + " cannot be written: " + e + ".",
                    "Make it writable for the user that runs Waymark, free some space, or choose another place with"
                            + " WAYMARK_HOME.",
                    e);
        }
    }

    /**
     * Starts the server again, on the port that it had; does nothing while it runs.
     *
     * @throws DatabaseUnavailable if it does not start
     */
    void startAgain() {
        if (process().isPresent()) return;
        try {
            launchOn(port);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL in " + data + " cannot be started again: " + e + ".",
                    "Make the directory writable, or free some space.",
                    e);
        }
    }

    /** Where a database of this server answers. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Ends all connections and stops the server; an answered commit is kept. */
    @Override
    public void close() {
        try {
            if (lock.isOpen()) {
                stop();
                lock.close();
            }
        } catch (IOException e) {
            log.warn("The embedded PostgreSQL in {} did not stop cleanly: {}", home, e.getMessage());
        }
    }

    @SuppressWarnings("resource") // the lock lives as long as the server
    private static FileChannel lock(Path home) throws IOException {
        var file = FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // another server of this JVM
        }
        file.close();
        throw new DatabaseUnavailable(
                "The data directory " + home + " is in use by another Waymark that is running.",
                "Stop that one, or give this one a directory of its own with WAYMARK_HOME.");
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // private from its first moment, and never half written
        var partial = PrivateDirectory.posix(home)
                ? Files.createTempFile(
                        home,
                        "password",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(home, "password", "");
        Files.writeString(partial, password);
        Files.move(partial, file);
        return password;
    }

    /** A JVM that was killed leaves its server running: it answers nobody any more, but holds the data. */
    private void stopOrphan() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var process = Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of);
        if (process.isEmpty()) {
            return;
        }
        if (!isPostgres(process.get())) {
            // the server would refuse to start
            Files.delete(pidFile);
            return;
        }
        log.info("Stopping the PostgreSQL that a killed Waymark left running in {}", data);
        stop();
    }

    private void initialise() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var partial = data.resolveSibling("initialising");
        FileSystemUtils.deleteRecursively(partial);
        Files.createDirectories(data.getParent());
        // the same order of text and the same character set on every machine; names have a collation of their own
        run(
                "initdb",
                "-D",
                partial.toString(),
                "-U",
                USER,
                "--pwfile=" + home.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Files.writeString(partial.resolve("postgresql.conf"), "\ninclude 'waymark.conf'\n", StandardOpenOption.APPEND);
        Files.move(partial, data);
    }

    private void launch() throws IOException {
        // somebody else may take the free port between the look and the start
        for (var attempt = 1; ; attempt++) {
            port = freePort();
            try {
                launchOn(port);
                return;
            } catch (DatabaseUnavailable e) {
                if (attempt == ATTEMPTS || !e.problem().contains("could not bind")) throw e;
            }
        }
    }

    private void launchOn(int port) throws IOException {
        var output = home.resolve("postgresql.log");
        Files.writeString(data.resolve("waymark.conf"), settings(port));
        for (var attempt = 1; ; attempt++) {
            Files.writeString(output, "");
            try {
                run("pg_ctl", "start", "--wait", "--timeout=120", "--silent", "--pgdata=" + data, "--log=" + output);
                return;
            } catch (DatabaseUnavailable e) {
                var said = Files.readString(output);
                // where the server itself was killed, its processes take a moment to notice
                if (attempt == ATTEMPTS || !said.contains("pre-existing shared memory block"))
                    throw new DatabaseUnavailable(
                            "The embedded PostgreSQL in " + data + " does not start: "
                                    + inOneLine(said.isBlank() ? e.problem() : said),
                            "Look into " + home.resolve("logs") + ", or name an external PostgreSQL in"
                                    + " SPRING_DATASOURCE_URL.",
                            e);
                pause();
            }
        }
    }

    private static String inOneLine(String said) {
        return said.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the server", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String settings(int port) {
        var durable = writes == Writes.DURABLE;
        var settings = new ArrayList<>(List.of(
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "max_connections = 200",
                "shared_buffers = 256MB",
                "effective_cache_size = 1GB",
                "random_page_cost = 1.1",
                // the queries are short: compiling them costs more than it saves
                "jit = off",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "fsync = " + durable,
                "synchronous_commit = " + durable,
                "full_page_writes = " + durable));
        if (System.getProperty("os.name").startsWith("Linux")) {
            // after a crash: one call for all files in place of one each, half a second in place of four
            settings.add("recovery_init_sync_method = syncfs");
        }
        if (durable) {
            // one file a day of the month, so that the log never fills the disk
            settings.addAll(List.of(
                    "logging_collector = on",
                    "log_directory = '"
                            + home.resolve("logs").toString().replace('\\', '/').replace("'", "''") + "'",
                    "log_filename = 'postgresql-%d.log'",
                    "log_truncate_on_rotation = on",
                    "log_rotation_age = 1d",
                    "log_rotation_size = 0"));
        }
        return "# written at each start; change a setting with ALTER SYSTEM\n" + String.join("\n", settings) + "\n";
    }

    private void stop() throws IOException {
        try {
            run("pg_ctl", "stop", "--wait", "--timeout=60", "--silent", "--mode=fast", "--pgdata=" + data);
        } catch (DatabaseUnavailable e) {
            // one that died meanwhile leaves its file behind, with which the next start deals
            if (process().isPresent()) {
                // loses nothing: the next start replays what was committed
                run("pg_ctl", "stop", "--wait", "--timeout=30", "--silent", "--mode=immediate", "--pgdata=" + data);
            }
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(unprivileged.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        // into a file, since a server that was started would hold a pipe open for ever
        var output = Files.createTempFile("waymark-" + program, ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new DatabaseUnavailable(
                        "The embedded PostgreSQL in " + home + " fails: " + program + " says "
                                + Files.readString(output, StandardCharsets.ISO_8859_1)
                                        .strip(),
                        "Check the directory, or name an external PostgreSQL in SPRING_DATASOURCE_URL.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The process that serves, for those who watch it. */
    public Optional<ProcessHandle> process() {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid")).stream()
                    .findFirst()
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .filter(EmbeddedPostgres::isPostgres);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** After the server has died its number may belong to anybody. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("postgres").contains("postgres");
    }
}
