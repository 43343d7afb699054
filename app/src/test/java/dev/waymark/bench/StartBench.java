package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.database.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long a person waits for the login page after a start, the database running: as documented for operators. */
@ExtendWith(BenchTable.class)
class StartBench {

    private static final int RUNS = 3;

    @TempDir
    Path work;

    @Test
    void startsSoonerFromAnExtractedJarWithAnAotCache() throws Exception {
        var jar = Path.of("target", "waymark.jar").toAbsolutePath();
        try (var server = EmbeddedPostgres.start(work.resolve("home"), EmbeddedPostgres.Writes.THROWAWAY)) {
            // once unmeasured, for the migrations and the starting data
            secondsToTheLoginPage(server, List.of("-jar", jar.toString()));
            var plain = best(server, List.of("-jar", jar.toString()));

            var extracted = work.resolve("waymark");
            run(
                    server,
                    List.of(
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            extracted.toString()));
            var thin = extracted.resolve("waymark.jar").toString();
            var cache = extracted.resolve("waymark.aot").toString();
            run(server, List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh", "-jar", thin));
            var cached = best(server, List.of("-XX:AOTCache=" + cache, "-jar", thin));

            BenchTable.row(
                    "start to the first 200 on the login page, warm database: plain jar / extracted jar with an AOT cache",
                    String.format(Locale.ROOT, "%.1f s / %.1f s, ratio %.2f", plain, cached, cached / plain),
                    "reported",
                    cached < plain);
        }
    }

    private static double best(EmbeddedPostgres server, List<String> arguments) throws Exception {
        var seconds = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            seconds[run] = secondsToTheLoginPage(server, arguments);
        }
        return Arrays.stream(seconds).min().orElseThrow();
    }

    private static double secondsToTheLoginPage(EmbeddedPostgres server, List<String> arguments) throws Exception {
        var port = freePort();
        var begun = System.nanoTime();
        var process = java(server, port, arguments);
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var login = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            while (!answers(client, login)) {
                assertThat(process.isAlive())
                        .as("the application, started to be measured")
                        .isTrue();
                assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.MINUTES.toNanos(2));
                Thread.sleep(20);
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet listening
        }
    }

    private static void run(EmbeddedPostgres server, List<String> arguments) throws Exception {
        var process = java(server, freePort(), arguments);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", arguments)).isZero();
    }

    private static Process java(EmbeddedPostgres server, int port, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "start-bench.log").toFile());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SPRING_DATASOURCE_URL", server.jdbcUrl("postgres"));
        builder.environment().put("SPRING_DATASOURCE_USERNAME", server.username());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", server.password());
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
