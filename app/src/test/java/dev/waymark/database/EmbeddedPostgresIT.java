package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path home;

    @Test
    void keepsEveryAcknowledgedWriteWhenTheJvmIsKilled() throws Exception {
        var acknowledged = writeUntilKilled(0, 400);
        var orphan = postmaster();
        assertThat(orphan.isAlive()).as("a killed JVM leaves its server behind").isTrue();

        try (var server = start()) {
            assertThat(orphan.onExit()).as("the server left behind").succeedsWithin(Duration.ofSeconds(10));
            assertThat(written(server)).containsAll(acknowledged);
        }
    }

    @Test
    void keepsEveryAcknowledgedWriteWhenTheServerIsKilledToo() throws Exception {
        var acknowledged = writeUntilKilled(0, 400);
        postmaster().destroyForcibly();

        acknowledged.addAll(writeUntilKilled(100_000, 200));

        try (var server = start()) {
            assertThat(written(server)).containsAll(acknowledged);
        }
    }

    @Test
    void servesOneAtATimeInADirectory() {
        try (var first = start()) {
            assertThat(first.process()).isPresent();
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use by another Waymark")
                    .hasMessageContaining("WAYMARK_HOME");
        }
        start().close();
    }

    @Test
    void keepsItsPasswordAndDirectoryToItself() throws Exception {
        var directory = home.resolve("own");
        try (var server = EmbeddedPostgres.start(directory, EmbeddedPostgres.Writes.DURABLE)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "waymark", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void stopsWithItsOwner() {
        var server = start();
        var process = server.process().orElseThrow();
        server.close();
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void saysWhatToDoWhereItCannotWrite() throws Exception {
        var file = Files.writeString(home.resolve("file"), "not a directory");
        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("below"), EmbeddedPostgres.Writes.DURABLE))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("WAYMARK_HOME");
    }

    @Test
    void neverPassesByTheDataOfAnotherVersion() throws Exception {
        var old = Files.createDirectories(home.resolve("database/17"));
        Files.writeString(old.resolve("PG_VERSION"), "17\n");
        refusesToPassBy(old);
        assertThat(home.resolve("database/18")).doesNotExist();

        // called as it may be: what the server has written down counts
        var renamed = Files.move(old, home.resolve("database/old"));
        refusesToPassBy(renamed);

        // half of it is data too, and so is what a newer one has left
        Files.delete(renamed.resolve("PG_VERSION"));
        Files.createDirectories(Files.move(renamed, home.resolve("database/19")).resolve("base"));
        refusesToPassBy(home.resolve("database/19"));

        Files.move(home.resolve("database/19"), home.resolve("elsewhere"));
        start().close();
        Files.writeString(home.resolve("database/18/PG_VERSION"), "17\n");
        refusesToPassBy(home.resolve("database/18"));
    }

    private void refusesToPassBy(Path directory) {
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(directory + " holds data of PostgreSQL")
                .hasMessageContaining("move the directory")
                .hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void takesItsOwnDirectoryFromOthersAndLeavesAStrangersAlone() throws Exception {
        var open = PosixFilePermissions.fromString("rwxr-xr-x");
        var own = Files.createDirectory(home.resolve("own"));
        Files.setPosixFilePermissions(own, open);
        PrivateDirectory.make(own);
        assertThat(Files.getPosixFilePermissions(own)).isEqualTo(PosixFilePermissions.fromString("rwx------"));

        var shared = Files.createDirectory(home.resolve("shared"));
        Files.writeString(shared.resolve("letter.txt"), "not ours");
        Files.setPosixFilePermissions(shared, open);
        PrivateDirectory.make(shared);
        assertThat(Files.getPosixFilePermissions(shared)).isEqualTo(open);
    }

    @Test
    void startsAgainOnTheSamePort() throws Exception {
        try (var server = start()) {
            var address = server.jdbcUrl("postgres");
            var first = server.process().orElseThrow();
            server.startAgain();
            assertThat(server.process()).as("while it runs").contains(first);
            first.destroyForcibly();
            assertThat(first.onExit()).succeedsWithin(Duration.ofSeconds(10));
            server.startAgain();
            assertThat(server.jdbcUrl("postgres")).isEqualTo(address);
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void doesNotStopAStrangerWhoHasTheNumberOfADeadServer() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var pidFile = home.resolve("database/" + PostgresBinaries.MAJOR + "/postmaster.pid");
            Files.writeString(pidFile, stranger.pid() + "\n");
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, EmbeddedPostgres.Writes.DURABLE);
    }

    /** What the writer was told is written before it was killed, in the middle of writing. */
    private Set<Integer> writeUntilKilled(int from, int count) throws Exception {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        WriterThatGetsKilled.class.getName(),
                        home.toString(),
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new HashSet<Integer>();
        try (var lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("written ")) {
                    acknowledged.add(Integer.valueOf(line.substring("written ".length())));
                }
                if (acknowledged.size() == count) {
                    // by its handle, which leaves open what we still have to read
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(count);
        return acknowledged;
    }

    private ProcessHandle postmaster() throws Exception {
        var pidFile = home.resolve("database/" + PostgresBinaries.MAJOR + "/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                .orElseThrow();
    }

    private static Set<Integer> written(EmbeddedPostgres server) throws SQLException {
        var numbers = new HashSet<Integer>();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from written")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
