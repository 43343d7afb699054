package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database goes away while people work, and comes back. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"waymark.demo=true", "waymark.jobs.every=0s"})
@DirtiesContext
class OutageIT {

    private static final EmbeddedPostgres server =
            EmbeddedPostgres.start(Path.of("target", "postgresql-outage"), EmbeddedPostgres.Writes.DURABLE);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> server.jdbcUrl("postgres"));
        properties.add("spring.datasource.username", server::username);
        properties.add("spring.datasource.password", server::password);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Autowired
    Environment environment;

    @Test
    void saysSoAndGoesOnWhenItIsBack() throws Exception {
        try (var browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build();
                var stranger = HttpClient.newHttpClient()) {
            assertThat(signIn(browser).headers().firstValue("location"))
                    .hasValueSatisfying(place -> assertThat(place).doesNotContain("wrong"));
            assertThat(get(browser, "/people", "en").statusCode()).isEqualTo(200);

            kill();
            var log = new ListAppender<ILoggingEvent>();
            log.start();
            var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.addAppender(log);
            for (var request = 0; request < 10; request++) {
                var page = get(browser, "/people", request % 2 == 0 ? "en" : "de");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.headers().firstValueAsLong("Retry-After")).isPresent();
                assertThat(page.body())
                        .contains(request % 2 == 0 ? "The database does not answer" : "Die Datenbank antwortet nicht")
                        .doesNotContain("\tat ");
            }
            assertThat(signIn(stranger).statusCode()).as("signing in").isEqualTo(503);
            assertThat(post(browser, "/?v-r=uidl&v-uiId=0", "{}").statusCode())
                    .as("an open page asks again by itself")
                    .isEqualTo(503);
            root.detachAppender(log);
            assertThat(log.list).as("at most a line a request").hasSizeBetween(1, 12);
            assertThat(log.list)
                    .as("no trace")
                    .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());

            var back = System.nanoTime();
            try (var watch = ServerWatch.over(server, ServerWatch.Patience.USUAL, problem -> {})) {
                assertThat(watch).isNotNull();
                awaitSignIn(back);
                var killed = kill();
                var since = System.nanoTime();
                await().until(() -> server.process()
                        .filter(now -> now.pid() != killed.pid())
                        .isPresent());
                awaitSignIn(since);
            }
            assertThat(get(browser, "/people", "en").statusCode())
                    .as("whoever was signed in still is")
                    .isEqualTo(200);
        }
    }

    private void awaitSignIn(long since) throws IOException, InterruptedException {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            while (signIn(browser).statusCode() != 302)
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static ProcessHandle kill() {
        var process = server.process().orElseThrow();
        process.destroyForcibly();
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
        return process;
    }

    private HttpResponse<String> signIn(HttpClient browser) throws IOException, InterruptedException {
        return post(browser, "/login", "username=head%40example.com&password=waymark-demo");
    }

    private HttpResponse<String> get(HttpClient browser, String path, String language)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient browser, String path, String form)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
