package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real starts that cannot go well: one message in words, status 1, and nothing touched. */
class StartIT {

    @TempDir
    Path work;

    @Test
    void aPortThatIsTakenIsSaidBeforeTheDatabaseIsTouched() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = start(Map.of("SERVER_PORT", String.valueOf(other.getLocalPort())));
            assertThat(said)
                    .contains("Port " + other.getLocalPort() + " is taken")
                    .doesNotContain("\tat ");
            assertThat(work.resolve("home")).doesNotExist();
        }
    }

    @Test
    void aTimeZoneThatIsNoneIsSaidBeforeTheDatabaseIsTouched() throws Exception {
        var said = start(Map.of("WAYMARK_ZONE", "Rubbish/Land", "SERVER_PORT", "0"));
        assertThat(said)
                .contains("WAYMARK_ZONE (waymark.zone) is \"Rubbish/Land\"")
                .contains("Europe/Berlin")
                .doesNotContain("\tat ");
        assertThat(work.resolve("home")).doesNotExist();
    }

    @Test
    void aLevelOfTheLogThatIsNoneIsSaid() throws Exception {
        var said = start(Map.of("LOGGING_LEVEL_DEV_WAYMARK", "rubbish", "SERVER_PORT", "0"));
        assertThat(said)
                .contains("LOGGING_LEVEL_DEV_WAYMARK")
                .contains("rubbish")
                .contains("DEBUG")
                .doesNotContain("\tat ");
        assertThat(work.resolve("home")).doesNotExist();
    }

    @Test
    void dataOfAnotherVersionIsNotPassedBy() throws Exception {
        var old = Files.createDirectories(work.resolve("home/database/17"));
        Files.writeString(old.resolve("PG_VERSION"), "17\n");
        var said = start(Map.of("SERVER_PORT", "0"));
        assertThat(said)
                .contains(old.toString())
                .contains("SPRING_DATASOURCE_URL")
                .doesNotContain("\tat ");
        assertThat(work.resolve("home/database/18")).doesNotExist();
    }

    private String start(Map<String, String> settings) throws IOException, InterruptedException {
        var said = work.resolve("said.log").toFile();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dvaadin.productionMode=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WaymarkApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("WAYMARK_"));
        builder.environment().put("WAYMARK_HOME", work.resolve("home").toString());
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("it ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(said.toPath());
    }
}
