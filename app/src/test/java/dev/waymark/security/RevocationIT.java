package dev.waymark.security;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.career.Scope;
import dev.waymark.people.Accounts;
import dev.waymark.people.Device;
import dev.waymark.people.MarkAsLeft;
import dev.waymark.people.PeopleKeeping;
import dev.waymark.people.PersonErasure;
import dev.waymark.people.PersonId;
import dev.waymark.people.SessionEnd;
import dev.waymark.people.SessionKeeping;
import dev.waymark.people.SignInKeeping;
import dev.waymark.people.SignedInSession;
import dev.waymark.people.SignedInSessionId;
import dev.waymark.people.SignedInSessions;
import dev.waymark.testing.HttpTest;
import dev.waymark.testing.SqlStatements;
import dev.waymark.testing.WireBrowser;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestConstructor;

/**
 * Whoever has lost a right has lost it, whatever is asked for and at whatever address: every way into Vaadin, below
 * every path that looks like a file, after every way of losing it. Rights are taken in the database alone where nothing
 * else is said, as another replica does it.
 */
@HttpTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RevocationIT {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final List<String> PATHS = List.of(
            "/",
            "/VAADIN/x",
            "/VAADIN/x.js",
            "/css/x",
            "/css/waymark.css",
            "/aura/x",
            "/aura/aura.css",
            "/VAADIN/build/x",
            "/VAADIN/build/x.js");

    private final Accounts accounts;
    private final SignedInSessions sessions;
    private final SessionKeeping sessionKeeping;
    private final SignInKeeping keeping;
    private final PeopleKeeping people;
    private final PersonErasure erasure;
    private final HeldSessions held;
    private final SessionLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Environment environment;
    private final Guests guests;
    private PersonId victim = PersonId.next();
    private PersonId administrator = PersonId.next();
    private PersonId other = PersonId.next();
    private String name = "";

    RevocationIT(
            Accounts accounts,
            SignedInSessions sessions,
            SessionKeeping sessionKeeping,
            SignInKeeping keeping,
            PeopleKeeping people,
            PersonErasure erasure,
            HeldSessions held,
            SessionLimits limits,
            JdbcClient jdbc,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.sessionKeeping = sessionKeeping;
        this.keeping = keeping;
        this.people = people;
        this.erasure = erasure;
        this.held = held;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
        this.environment = environment;
        // a cheap hash: its parameters stand in it, and many sign in here
        PasswordEncoder cheap = new Argon2PasswordEncoder(16, 32, 1, 16, 1);
        this.guests = new Guests(jdbc, accounts, cheap);
    }

    @BeforeEach
    void threePeople() {
        victim = guests.withAccount(Scope.LEAD, true);
        administrator = guests.withAccount(null, true);
        other = guests.person(Scope.CONTRIBUTOR);
        name = "Vera " + victim;
        jdbc.sql("update person set name = :name where id = :id")
                .param("name", name)
                .param("id", victim.value())
                .update();
    }

    @AfterEach
    void everybodyLeaves() {
        jdbc.sql("delete from import_file where created_by = :id")
                .param("id", victim.value())
                .update();
        guests.close();
        held.look();
    }

    /** Every way into Vaadin; each session is tried once, since the first refusal ends it. */
    private enum Handler {
        UIDL,
        HEARTBEAT,
        INIT,
        PUSH,
        DOWNLOAD,
        UPLOAD;

        boolean anywhere() {
            return this != DOWNLOAD && this != UPLOAD;
        }
    }

    /** What somebody who still may do it would send, made ready before the right is lost. */
    private record Attempt(String what, Handler handler, WireBrowser browser, SendsIt request) {

        HttpResponse<String> send() {
            return request.get();
        }
    }

    @FunctionalInterface
    private interface SendsIt {
        HttpResponse<String> get();
    }

    private enum Loss {
        REMOVED((test, who) -> test.accounts.remove(who)),
        LEFT((test, who) -> test.guests.leave(who, LocalDate.now(test.clock))),
        ERASED((test, who) -> {
            test.guests.leave(who, LocalDate.now(test.clock));
            test.guests.actAs(test.administrator);
            test.erasure.erase(who);
            test.guests.actAsNobody();
        }),
        NEW_PASSWORD((test, who) ->
                test.accounts.save(test.accounts.find(who).orElseThrow().withPassword("x", test.clock.instant()))),
        ENDED((test, who) -> test.sessions.endAll(who, null, SessionEnd.BY_ADMINISTRATOR, test.clock.instant())),
        TOO_LONG((test, who) -> test.jdbc
                .sql("update signed_in_session set begun_at = begun_at - interval '12 hours' where person_id = :id")
                .param("id", who.value())
                .update());

        private final BiConsumer<RevocationIT, PersonId> happens;

        Loss(BiConsumer<RevocationIT, PersonId> happens) {
            this.happens = happens;
        }
    }

    @Test
    void whatIsTriedHereWorksForWhoMay() {
        for (var handler : List.of(Handler.UIDL, Handler.INIT, Handler.DOWNLOAD, Handler.UPLOAD)) {
            var attempt = attempt(handler, "/");
            assertThat(attempt.send().body() + effects())
                    .as(attempt.what())
                    .satisfiesAnyOf(
                            told -> assertThat(told).contains(name),
                            told -> assertThat(told).doesNotContain("links 0, imports 0"));
        }
        assertThat(effects()).isEqualTo("links 1, imports 1");
        assertThat(attempt(Handler.HEARTBEAT, "/").send().statusCode()).isLessThan(300);
        forgetEffects();
        attempt(Handler.UIDL, "/VAADIN/x").send();
        assertThat(effects()).as("Vaadin asks for no path").isEqualTo("links 1, imports 0");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsAnsweredAndNothingDoneAfterIt(Loss loss) {
        var attempts = attempts(Handler.values());
        loss.happens.accept(this, victim);
        refused(attempts, answer -> assertThat(answer.body()).doesNotContain(name));
        assertThat(jdbc.sql("select count(*) from signed_in_session where person_id = :id and ended_at is null")
                        .param("id", victim.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDismissedAdministratorDoesNothingMoreWithTheGrant() {
        var attempts = attempts(Handler.UIDL, Handler.DOWNLOAD, Handler.UPLOAD);
        guests.assign(victim, Scope.CONTRIBUTOR);
        jdbc.sql("update account set administrator = false where person_id = :id")
                .param("id", victim.value())
                .update();
        refused(attempts, answer -> assertThat(answer.body()).doesNotContain("@example.com"));
    }

    private void refused(List<Attempt> attempts, Consumer<HttpResponse<String>> nothing) {
        var problems = new ArrayList<String>();
        for (var attempt : attempts) {
            var answer = attempt.send();
            try {
                nothing.accept(answer);
                assertThat(effects()).isEqualTo("links 0, imports 0");
                if (attempt.handler() == Handler.HEARTBEAT)
                    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(300);
            } catch (AssertionError broken) {
                problems.add(attempt.what() + ": " + answer.statusCode() + ", " + effects());
                forgetEffects();
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aDayToLeaveThatLiesAheadEndsNothingYet() {
        var attempt = attempt(Handler.INIT, "/");
        guests.leave(victim, LocalDate.now(clock).plusDays(1));
        assertThat(attempt.send().statusCode()).isEqualTo(200);
        assertThat(openSessions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasHalfSentBeforeIsNotDoneAfterIt(Here here) throws IOException {
        var browser = signedIn();
        var page = browser.open("people/" + other);
        var body = page.clickOn("Invite to sign in");
        jdbc.sql("update signed_in_session set begun_at = begun_at - interval '1 hour',"
                        + " last_seen_at = last_seen_at - interval '1 hour'")
                .update();
        try (var socket = new Socket("localhost", port())) {
            var out = socket.getOutputStream();
            out.write("""
                    POST /?v-r=uidl&v-uiId=%s HTTP/1.1\r
                    Host: localhost\r
                    Cookie: %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    """.formatted(page.id(), browser.cookie(), body.length()).getBytes(StandardCharsets.UTF_8));
            out.write(body.substring(0, 9).getBytes(StandardCharsets.UTF_8));
            out.flush();
            await().atMost(20, SECONDS)
                    .until(() -> openSessions().getFirst().lastSeenAt().isAfter(minutesAgo(30)));
            here.happens.accept(this, victim);
            out.write(body.substring(9).getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isNotEmpty()
                    .doesNotContain(name);
        }
        assertThat(effects()).isEqualTo("links 0, imports 0");
    }

    /** Decided in this process, or in another and noticed by the look that is taken every few seconds. */
    private enum Here {
        REMOVED((test, who) -> test.as(test.administrator, () -> test.keeping.remove(who))),
        LEFT((test, who) -> test.as(
                test.administrator, () -> test.people.leave(new MarkAsLeft(who, 0, LocalDate.now(test.clock))))),
        ENDED((test, who) -> test.as(test.administrator, () -> test.sessionKeeping.endOthers(who))),
        DISMISSED_ELSEWHERE((test, who) -> {
            test.guests.assign(who, Scope.CONTRIBUTOR);
            test.jdbc
                    .sql("update account set administrator = false where person_id = :id")
                    .param("id", who.value())
                    .update();
            test.held.look();
        }),
        ENDED_ELSEWHERE((test, who) -> {
            Loss.ENDED.happens.accept(test, who);
            test.held.look();
        });

        private final BiConsumer<RevocationIT, PersonId> happens;

        Here(BiConsumer<RevocationIT, PersonId> happens) {
            this.happens = happens;
        }
    }

    @Test
    void anAdministratorSeesWhereSomebodyIsSignedInAndEndsOneOfThem() {
        var stolen = signedIn();
        var first = openSessions().getFirst();
        var mine = signedIn();
        guests.actAs(administrator);
        assertThat(sessionKeeping.open(victim)).hasSize(2).allSatisfy(open -> {
            assertThat(open.own()).isFalse();
            assertThat(open.session().device().browser()).isEqualTo("Firefox");
            assertThat(open.session().device().system()).isEqualTo("Linux");
            assertThat(open.session().address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        });
        sessionKeeping.end(first.id());
        guests.actAsNobody();
        assertThat(endOf(first.id())).isEqualTo("BY_ADMINISTRATOR");
        assertThat(stolen.get("?v-r=init&location=people&query=").body()).doesNotContain(name);
        assertThat(mine.open("people").shown()).contains("vaadin-grid");
    }

    @Test
    void signingOutEndsTheSessionAndSigningInAnewTheOneBefore() {
        var browser = signedIn();
        var first = openSessions().getFirst().id();
        browser.signIn(Guests.email(victim), Guests.PASSWORD);
        assertThat(endOf(first)).isEqualTo("SIGNED_OUT");
        var second = openSessions().getFirst().id();
        assertThat(second).isNotEqualTo(first);
        browser.post("logout", "application/x-www-form-urlencoded", "x=y");
        assertThat(endOf(second)).isEqualTo("SIGNED_OUT");
    }

    @Test
    void theCookieIsNotOnRecord() {
        var browser = signedIn();
        assertThat(jdbc.sql("select signed_in_session::text from signed_in_session")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(browser.cookie().substring("JSESSIONID=".length())));
    }

    @Test
    void aRequestIsCheckedByOneStatement() {
        signedIn();
        var signedIn = new SignedIn(accounts.actor(victim, LocalDate.now(clock)).orElseThrow(), clock.instant());
        sessions.begin(
                SignedInSession.begin(signedIn.session(), victim, clock.instant(), "", Device.UNKNOWN),
                accounts.find(victim).orElseThrow().passwordChangedAt());
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
        var filter = new ActorIsReadAnew(sessions, limits, clock);
        assertThat(SqlStatements.during(() -> {
                    try {
                        filter.doFilter(
                                new MockHttpServletRequest("GET", "/people"),
                                new MockHttpServletResponse(),
                                new MockFilterChain());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .hasSize(1);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isEqualTo(signedIn);
    }

    @Test
    void whatNobodyEndedEndsAndGoesAfterItsTime() {
        signedIn();
        var forgotten = openSessions().getFirst().id();
        jdbc.sql("update signed_in_session set begun_at = begun_at - interval '2 hours',"
                        + " last_seen_at = last_seen_at - interval '2 hours' where id = :id")
                .param("id", forgotten.value())
                .update();
        guests.actAs(administrator);
        assertThat(sessionKeeping.open(victim)).isEmpty();
        held.tidy();
        assertThat(endOf(forgotten)).isEqualTo("IDLE");
        jdbc.sql("update signed_in_session set ended_at = ended_at - interval '30 days' where id = :id")
                .param("id", forgotten.value())
                .update();
        held.tidy();
        assertThat(sessions.find(forgotten)).isEmpty();
    }

    @Test
    void aSessionHasFiftyPagesAndTheLongestUnheardMakesRoom() {
        var browser = signedIn();
        var oldest = browser.open("people/" + other);
        var second = browser.open("people/" + other);
        for (var i = 2; i < 50; i++) browser.get("?v-r=init&location=people&query=");
        assertThat(browser.post(oldest.address("/"), "application/json", oldest.clickOn("Edit"))
                        .body())
                .contains("changes");
        var newest = browser.open("people/" + other);
        assertThat(browser.post(oldest.address("/"), "application/json", oldest.clickOn("Edit"))
                        .body())
                .contains("sessionExpired");
        for (var page : List.of(second, newest))
            assertThat(browser.post(page.address("/"), "application/json", page.clickOn("Edit"))
                            .body())
                    .contains("changes");
    }

    private List<Attempt> attempts(Handler... handlers) {
        return Stream.of(handlers)
                .flatMap(handler -> handler.anywhere()
                        ? PATHS.stream().map(path -> attempt(handler, path))
                        : Stream.of(attempt(handler, "/")))
                .toList();
    }

    private Attempt attempt(Handler handler, String path) {
        var browser = signedIn();
        var below = path.substring(1);
        SendsIt request = switch (handler) {
            case UIDL -> {
                var page = browser.open("people/" + other);
                var click = page.clickOn("Invite to sign in");
                yield () -> browser.post(page.address(path), "application/json", click);
            }
            case HEARTBEAT -> {
                var page = browser.open("people");
                yield () -> browser.post(below + "?v-r=heartbeat&v-uiId=" + page.id(), "text/plain", "");
            }
            case INIT -> () -> browser.get(below + "?v-r=init&location=people&query=");
            case PUSH -> {
                var page = browser.open("people");
                yield () -> browser.get(below + "?v-r=push&v-uiId=" + page.id());
            }
            case DOWNLOAD -> {
                var address = dynamic(browser.open("people"));
                yield () -> browser.get(address);
            }
            case UPLOAD -> {
                var address = dynamic(browser.open("import"));
                yield () -> browser.post(address, "multipart/form-data; boundary=b", """
                                --b\r
                                Content-Disposition: form-data; name="file"; filename="x.csv"\r
                                Content-Type: text/csv\r
                                \r
                                name,email\r
                                A,a@example.com\r
                                --b--\r
                                """);
            }
        };
        return new Attempt(handler + " at " + path, handler, browser, request);
    }

    private static String dynamic(WireBrowser.WirePage page) {
        return WireBrowser.find(page.shown(), "(VAADIN/dynamic/[^\"]+)");
    }

    private WireBrowser signedIn() {
        return new WireBrowser("http://localhost:" + port() + "/", FIREFOX)
                .signIn(Guests.email(victim), Guests.PASSWORD);
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private String effects() {
        return "links " + count("sign_in_link where person_id", other) + ", imports "
                + count("import_file where created_by", victim);
    }

    private void forgetEffects() {
        jdbc.sql("delete from sign_in_link where person_id = :id")
                .param("id", other.value())
                .update();
        jdbc.sql("delete from import_file where created_by = :id")
                .param("id", victim.value())
                .update();
    }

    private int count(String rows, PersonId person) {
        return jdbc.sql("select count(*) from " + rows + " = :id")
                .param("id", person.value())
                .query(Integer.class)
                .single();
    }

    private List<SignedInSession> openSessions() {
        return sessions.open(victim, minutesAgo(600), minutesAgo(600));
    }

    private Instant minutesAgo(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    private String endOf(SignedInSessionId session) {
        return jdbc.sql("select coalesce(end_reason, 'open') from signed_in_session where id = :id")
                .param("id", session.value())
                .query(String.class)
                .single();
    }

    private void as(PersonId person, Runnable action) {
        guests.actAs(person);
        action.run();
        guests.actAsNobody();
    }
}
