package dev.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a session holds in memory after the dashboard and the people list; sessions are driven over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(BenchTable.class)
class SessionBench {

    private static final int SESSIONS = 200;
    private static final int MOST_KIB = 150;
    private static final String PASSWORD = "a long enough password";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;

    @LocalServerPort
    private int port;

    @Autowired
    SessionBench(JdbcTemplate jdbc, PlatformTransactionManager transactions, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
    }

    @Test
    void holdsLittleAndTheSameAtAnySize() throws Exception {
        var small = kibibytesASession(100);
        var large = kibibytesASession(100_000);
        BenchTable.row(
                "live heap a session after dashboard and people list, 200 sessions, at 100 / 100,000 people",
                String.format(Locale.ROOT, "%.0f KiB / %.0f KiB", small, large),
                "at most 150 KiB, the same at both",
                small <= MOST_KIB && large <= MOST_KIB && Math.abs(large - small) < 0.1 * small);
    }

    private double kibibytesASession(int people) throws Exception {
        MeasuredOrganisation.replace(jdbc, transaction, people, LocalDate.now());
        var lead = jdbc.queryForObject(
                "select person_id from level_assignment a join framework_level l on l.level_id = a.level_id"
                        + " where l.scope = 'LEAD' and a.valid_to is null limit 1",
                UUID.class);
        jdbc.update("update person set email = 'lead@example.com' where id = ?", lead);
        jdbc.update("insert into account values (?, ?, false, now(), 0)", lead, passwords.encode(PASSWORD));
        var kept = new ArrayList<Session>();
        for (var i = 0; i < 20; i++) kept.add(opened());
        var before = liveHeap();
        for (var i = 0; i < SESSIONS; i++) kept.add(opened());
        var grown = liveHeap() - before;
        for (var session : kept) session.signOut();
        return grown / 1024.0 / SESSIONS;
    }

    private Session opened() throws Exception {
        var session = new Session("http://localhost:" + port + "/");
        session.signIn();
        session.start();
        assertThat(session.open("organisation")).contains("wm-rungs");
        assertThat(session.open("people")).contains("vaadin-grid");
        session.confirm();
        return session;
    }

    private static long liveHeap() throws InterruptedException {
        for (var i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A browser's side of a session, as little of it as the server needs. */
    private static final class Session {

        // one client for all, since a client of its own would count as the session's memory; cookies by hand
        private static final HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();

        private final String address;
        private String cookie = "";
        private String key = "";
        private String ui = "";
        private int sync;
        private int sent;

        Session(String address) {
            this.address = address;
        }

        void signIn() throws Exception {
            var login = get("login");
            var token = find(login, "name=\"_csrf\" content=\"([^\"]+)\"");
            var form = "username=lead%40example.com&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                    + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
            post("login", "application/x-www-form-urlencoded", form);
        }

        void start() throws Exception {
            var init = get("?v-r=init&location=organisation&query=");
            key = find(init, "\"Vaadin-Security-Key\":\\s*\"([^\"]+)\"");
            ui = find(init, "\"v-uiId\":\\s*(\\d+)");
            sync = Integer.parseInt(find(init, "\"syncId\":\\s*(\\d+)"));
        }

        String open(String route) throws Exception {
            return call("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
                "historyState":{"idx":0},"trigger":""}}""".formatted(route));
        }

        /** As a grid does with the rows it got; until then the server keeps its last answer, to send it again. */
        void confirm() throws Exception {
            call("");
        }

        private String call(String rpc) throws Exception {
            var body = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                    .formatted(key, rpc, sync, sent++);
            var answer = post("?v-r=uidl&v-uiId=" + ui, "application/json", body);
            sync = Integer.parseInt(find(answer, "\"syncId\":\\s*(\\d+)"));
            return answer;
        }

        void signOut() {
            cookie = "";
        }

        private String get(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Accept", "text/html")
                    .GET());
        }

        private String post(String path, String type, String body) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body)));
        }

        private String send(HttpRequest.Builder request) throws Exception {
            if (!cookie.isEmpty()) request.header("Cookie", cookie);
            var response = client.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as(response.uri() + " " + response.body())
                    .isLessThan(400);
            response.headers().allValues("Set-Cookie").stream()
                    .map(one -> one.split(";", 2)[0])
                    .filter(one -> one.startsWith("JSESSIONID="))
                    .forEach(one -> cookie = one);
            return response.body();
        }

        private static String find(String text, String pattern) {
            var matcher = Pattern.compile(pattern).matcher(text);
            assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
            return matcher.group(1);
        }
    }
}
