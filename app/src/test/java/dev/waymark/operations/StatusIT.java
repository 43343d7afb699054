package dev.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.WaymarkApplication;
import dev.waymark.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application of its own with a management port, which the last test stops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatusIT {

    private static final Duration DRAIN = Duration.ofSeconds(4);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext running = start();

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(WaymarkApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.server.port=0",
                        "--waymark.drain=" + DRAIN.toMillis() + "ms",
                        "--waymark.jobs.every=0s",
                        "--waymark.demo=false",
                        "--spring.datasource.url=" + TestServer.jdbcUrl(TestServer.cloneOfTheMigrated()),
                        "--spring.datasource.username=" + TestServer.username(),
                        "--spring.datasource.password=" + TestServer.password());
    }

    @AfterAll
    void stop() {
        running.close();
        client.close();
    }

    @Test
    @Order(1)
    void saysThatItLivesAndThatItIsReady() throws Exception {
        assertThat(management("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        var readiness = management("/actuator/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body())
                .contains("\"database\":{\"status\":\"UP\"}")
                .doesNotContain("details");
    }

    @Test
    @Order(1)
    void nothingOfItIsReachableOnThePublicPort() throws Exception {
        for (var path : new String[] {
            "/actuator",
            "/actuator/health",
            "/actuator/health/readiness",
            "/actuator/health/liveness",
            "/actuator/prometheus",
            "/livez",
            "/readyz"
        }) {
            var answer = open(path);
            assertThat(answer.statusCode()).as(path).isIn(302, 404);
            assertThat(answer.body()).as(path).doesNotContain("UP", "jvm_", "_links");
        }
    }

    @Test
    @Order(1)
    void nothingElseStandsOnTheManagementPort() throws Exception {
        for (var path : new String[] {
            "/", "/login", "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/metrics"
        }) assertThat(management(path).statusCode()).as(path).isIn(403, 404);
        assertThat(client.send(
                                HttpRequest.newBuilder(at(managementPort(), "/actuator/shutdown"))
                                        .POST(BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isIn(403, 404, 405);
    }

    @Test
    @Order(1)
    void countsWhatAnOperatorAsksFor() throws Exception {
        var wrong = metric("waymark_sign_ins_total{outcome=\"wrong\"}");
        var pages = metric("waymark_pages ");
        var page = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        try (page) {
            page.send(
                    HttpRequest.newBuilder(at(publicPort(), "/?v-r=init&location=login&query="))
                            .build(),
                    BodyHandlers.ofString());
        }
        assertThat(metric("waymark_pages ")).isEqualTo(pages + 1);
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build()) {
            var login = browser.send(
                    HttpRequest.newBuilder(at(publicPort(), "/login")).build(), BodyHandlers.ofString());
            var csrf = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(login.body());
            assertThat(csrf.find()).isTrue();
            browser.send(
                    HttpRequest.newBuilder(at(publicPort(), "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=nobody%40example.com&password=guessed&_csrf="
                                    + java.net.URLEncoder.encode(
                                            csrf.group(1), java.nio.charset.StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
        }
        assertThat(metric("waymark_sign_ins_total{outcome=\"wrong\"}")).isEqualTo(wrong + 1);
        assertThat(management("/actuator/prometheus").body())
                .contains(
                        "hikaricp_connections_active",
                        "http_server_requests_seconds_count",
                        "jvm_memory_used_bytes",
                        "tomcat_sessions_active_current_sessions",
                        "dbscheduler_task_completions_total",
                        "tasks_scheduled_execution",
                        "waymark_sign_ins_total{outcome=\"held\"}");
    }

    @Test
    @Order(2)
    void isNotReadyOnASchemaThatIsNotItsOwn() throws Exception {
        var jdbc = running.getBean(JdbcClient.class);
        jdbc.sql("alter table flyway_schema_history rename to flyway_schema_history_away")
                .update();
        assertThat(management("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(management("/actuator/health/liveness").statusCode())
                .as("a restart would not help")
                .isEqualTo(200);
        jdbc.sql("alter table flyway_schema_history_away rename to flyway_schema_history")
                .update();
        assertThat(management("/actuator/health/readiness").statusCode()).isEqualTo(200);
        jdbc.sql("create table newest as select * from flyway_schema_history order by installed_rank desc limit 1")
                .update();
        jdbc.sql("delete from flyway_schema_history where version = (select version from newest)")
                .update();
        var older = management("/actuator/health/readiness");
        jdbc.sql("insert into flyway_schema_history select * from newest").update();
        jdbc.sql("drop table newest").update();
        assertThat(older.statusCode()).isEqualTo(503);
        assertThat(older.body()).contains("\"database\":{\"status\":\"OUT_OF_SERVICE\"}");
    }

    @Test
    @Order(3)
    void isNotReadyFromTheMomentItIsStoppedAndAnswersUntilPeopleAreElsewhere() throws Exception {
        var publicPort = publicPort();
        var managementPort = managementPort();
        var began = System.nanoTime();
        var end = CompletableFuture.runAsync(running::close);
        HttpResponse<String> readiness;
        do readiness = get(managementPort, "/actuator/health/readiness");
        while (readiness.statusCode() == 200 && !end.isDone());
        assertThat(readiness.body()).contains("OUT_OF_SERVICE");
        assertThat(get(managementPort, "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        while (System.nanoTime() - began < DRAIN.toNanos() / 2)
            assertThat(get(publicPort, "/login").statusCode()).isEqualTo(200);
        end.get(60, TimeUnit.SECONDS);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(DRAIN.toNanos());
        assertThatThrownBy(() -> get(publicPort, "/login")).isInstanceOf(IOException.class);
    }

    private double metric(String name) throws Exception {
        return management("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> management(String path) throws Exception {
        return get(managementPort(), path);
    }

    private HttpResponse<String> open(String path) throws Exception {
        return get(publicPort(), path);
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(port, path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private int publicPort() {
        return port("local.server.port");
    }

    private int managementPort() {
        return port("local.management.port");
    }

    private int port(String name) {
        return running.getEnvironment().getRequiredProperty(name, Integer.class);
    }
}
