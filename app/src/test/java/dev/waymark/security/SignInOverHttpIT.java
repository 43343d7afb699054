package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.Accounts;
import dev.waymark.people.PersonId;
import dev.waymark.testing.SqlStatements;
import dev.waymark.testing.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** Signs in as a browser does, and as a browser does that another site has in its hand. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "waymark.demo=true")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({SqlStatements.class, SignInOverHttpIT.CountedHashes.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SignInOverHttpIT {

    private static final String WRONG = "not the right one";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final CountedHashes hashes;
    private final Clock clock;
    private final int port;
    private final Guests guests;

    SignInOverHttpIT(
            JdbcClient jdbc,
            Accounts accounts,
            PasswordEncoder passwords,
            CountedHashes hashes,
            Clock clock,
            @Value("${local.server.port}") int port) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.hashes = hashes;
        this.clock = clock;
        this.port = port;
        this.guests = new Guests(jdbc, accounts, passwords);
    }

    @BeforeEach
    void nobodyTried() {
        forget();
    }

    @AfterEach
    void everybodyLeaves() {
        guests.close();
        forget();
    }

    private void forget() {
        jdbc.sql("delete from sign_in_pace").update();
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void aWrongTryCountsOnceAndHashesOnce() throws Exception {
        for (var email : List.of(Guests.email(guests.withAccount(null, false)), "nobody@example.com")) {
            forget();
            var before = hashes.checked.get();
            var now = clock.instant();
            assertThat(location(signIn(new Visitor(), email, WRONG))).endsWith("/login?wrong");
            assertThat(hashes.checked.get() - before).as("hashes for " + email).isOne();
            assertThat(fullFor(Pace.SOURCE, SignInTries.plain(email) + " address 127.0.0.1", now))
                    .isBetween(Pace.SOURCE.every(), Pace.SOURCE.every().plusSeconds(20));
        }
    }

    private Duration fullFor(Pace pace, String counted, Instant now) {
        return Duration.between(
                now,
                jdbc.sql("select empty_at from sign_in_pace where key = ?")
                        .param(pace.key(counted))
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant());
    }

    @Test
    void aTextThatNobodyCanHaveIsHashedOnceAndWrong() throws Exception {
        var email = Guests.email(guests.withAccount(null, false));
        for (var login : List.of(email, "with\0nul@example.com", "x".repeat(3000))) {
            var before = hashes.checked.get();
            assertThat(location(signIn(new Visitor(), login, "🦊".repeat(129)))).endsWith("/login?wrong");
            assertThat(hashes.checked.get() - before).isOne();
        }
    }

    @Test
    void sixtyEightEmojiSignIn() throws Exception {
        var emoji = "🦊".repeat(68);
        var person = guests.withAccount(null, false);
        var account = accounts.find(person).orElseThrow();
        accounts.save(account.withPassword(String.valueOf(passwords.encode(emoji)), account.passwordChangedAt()));
        var visitor = new Visitor();
        signIn(visitor, Guests.email(person), emoji);
        assertThat(isSignedIn(visitor)).isTrue();
    }

    @Test
    void twentyFourRightSignInsAtOnceFromOneAddressAllGetIn() throws Exception {
        var everybody = new ArrayList<Visitor>();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < 24; i++) {
            var visitor = new Visitor();
            everybody.add(visitor);
            answers.add(visitor.sendLater(visitor.form(
                    "/login",
                    Map.of("username", Guests.email(guests.withAccount(null, false)), "password", Guests.PASSWORD))));
        }
        for (var answer : answers) assertThat(location(answer.get())).doesNotContain("/login");
        for (var visitor : everybody) assertThat(isSignedIn(visitor)).isTrue();
    }

    @Test
    void twentyFourBrowsersOfOnePersonAllGetInAtOnce() throws Exception {
        var email = Guests.email(guests.withAccount(null, false));
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < 24; i++) {
            var visitor = new Visitor();
            answers.add(
                    visitor.sendLater(visitor.form("/login", Map.of("username", email, "password", Guests.PASSWORD))));
        }
        for (var answer : answers) assertThat(location(answer.get())).doesNotContain("/login");
    }

    @Test
    void aBrowserThatHasSignedInGetsInWhileStrangersOfItsAddressAreHeld() throws Exception {
        var person = guests.withAccount(null, false);
        var email = Guests.email(person);
        var browser = new Visitor();
        signIn(browser, email, Guests.PASSWORD);
        var cookie = browser.cookie(KnownBrowsers.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(KnownBrowsers.REMEMBERED.toSeconds());
        assertThat(jdbc.sql("select known_browser::text from known_browser")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains(cookie.getValue()));

        for (var i = 0; i < Pace.SOURCE.holds(); i++) signIn(new Visitor(), email, WRONG);
        assertThat(location(signIn(new Visitor(), email, Guests.PASSWORD))).contains("/login?wait=");
        for (var i = 0; i < 34; i++)
            assertThat(location(signIn(browser.withoutItsSession(), email, Guests.PASSWORD)))
                    .doesNotContain("/login");
        assertThat(browser.cookie(KnownBrowsers.COOKIE).getValue()).isEqualTo(cookie.getValue());

        var other = Guests.email(guests.withAccount(null, false));
        for (var i = 0; i < Pace.SOURCE.holds(); i++) signIn(new Visitor(), other, WRONG);
        assertThat(location(signIn(browser.withoutItsSession(), other, Guests.PASSWORD)))
                .as("known to one account is a stranger to another")
                .contains("/login?wait=");
    }

    @Test
    void aBrowserKnowsSeveralAccountsAndEachIsForgottenWithItsPassword() throws Exception {
        var one = guests.withAccount(null, false);
        var other = guests.withAccount(null, false);
        var browser = new Visitor();
        signIn(browser, Guests.email(one), Guests.PASSWORD);
        signIn(browser.withoutItsSession(), Guests.email(other), Guests.PASSWORD);
        var tokens = List.of(browser.cookie(KnownBrowsers.COOKIE).getValue().split("\\."));
        var known = new KnownBrowsers(jdbc, clock);
        assertThat(tokens).hasSize(2);
        assertThat(known.known(one, tokens)).isPresent();
        assertThat(known.known(other, tokens)).isPresent();
        assertThat(known.known(PersonId.next(), tokens)).isEmpty();
        known.onlyThisOne(one);
        assertThat(known.known(one, tokens)).isEmpty();
        assertThat(known.known(other, tokens)).isPresent();
        accounts.remove(other);
        assertThat(known.known(other, tokens)).isEmpty();
    }

    @Test
    void onlyTheLastBrowsersOfAnAccountAreKept() throws Exception {
        var email = Guests.email(guests.withAccount(null, false));
        for (var i = 0; i < KnownBrowsers.BROWSERS_AN_ACCOUNT + 3; i++) signIn(new Visitor(), email, Guests.PASSWORD);
        assertThat(jdbc.sql("select count(*) from known_browser")
                        .query(Integer.class)
                        .single())
                .isEqualTo(KnownBrowsers.BROWSERS_AN_ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, whatever comes later",
        "Origin, https://evil.example",
        "Origin, http://localhost:1",
        "Origin, http://evil.localhost",
        "Origin, null",
        "Origin, ht!tp://:x"
    })
    void noOtherSiteSignsAnybodyInOrOut(String header, String value) throws Exception {
        var email = Guests.email(guests.withAccount(null, false));
        var visitor = new Visitor();
        var refused = visitor.send(visitor.form("/login", Map.of("username", email, "password", Guests.PASSWORD))
                .header(header, value));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This did not come from a page of Waymark");
        assertThat(isSignedIn(visitor)).isFalse();

        signIn(visitor, email, Guests.PASSWORD);
        for (var path : List.of("/logout", "/login", "/", "/?v-r=uidl&v-uiId=0"))
            assertThat(visitor.send(visitor.form(path, Map.of()).header(header, value))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        assertThat(isSignedIn(visitor)).isTrue();
    }

    @Test
    void nobodyIsSignedOutByALinkOrAPostWithoutTheToken() throws Exception {
        var visitor = new Visitor();
        signIn(visitor, Guests.email(guests.withAccount(null, false)), Guests.PASSWORD);
        visitor.send(
                visitor.to("/logout").header("Sec-Fetch-Site", "cross-site").GET());
        assertThat(visitor.send(visitor.form("/logout", Map.of())).statusCode()).isEqualTo(403);
        assertThat(isSignedIn(visitor)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, own", "X-Nothing, said"})
    void theOwnPageSignsIn(String header, String value) throws Exception {
        var visitor = new Visitor();
        var email = Guests.email(guests.withAccount(null, false));
        visitor.send(visitor.form("/login", Map.of("username", email, "password", Guests.PASSWORD))
                .header(header, value.equals("own") ? "http://localhost:" + port : value));
        assertThat(isSignedIn(visitor)).isTrue();
    }

    private HttpResponse<String> signIn(Visitor visitor, String email, String password) throws Exception {
        return visitor.send(visitor.form("/login", Map.of("username", email, "password", password)));
    }

    private static boolean isSignedIn(Visitor visitor) throws Exception {
        var answer = visitor.send(visitor.to("/password").GET());
        return answer.statusCode() == 200;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A browser with its cookies, which follows no redirect. */
    private final class Visitor {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html")
                    .header("Accept-Language", "en");
        }

        HttpRequest.Builder form(String path, Map<String, String> fields) {
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .reduce((one, other) -> one + "&" + other)
                    .orElse("");
            return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
            return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpCookie cookie(String name) {
            return store().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        Visitor withoutItsSession() {
            for (var cookie : List.copyOf(store().getCookies()))
                if (cookie.getName().equals("JSESSIONID")) store().remove(null, cookie);
            return this;
        }

        private CookieStore store() {
            return cookies.getCookieStore();
        }
    }

    /** Counts how often a password is checked against a hash. */
    @TestConfiguration(proxyBeanMethods = false)
    static class CountedHashes {

        private final AtomicInteger checked = new AtomicInteger();

        @Bean
        static BeanPostProcessor counting(ObjectProvider<CountedHashes> hashes) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder encoder
                            ? new Counting(
                                    encoder, () -> hashes.getObject().checked.incrementAndGet())
                            : bean;
                }
            };
        }
    }

    private record Counting(PasswordEncoder encoder, Runnable count) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            count.run();
            return encoder.matches(password, hash);
        }
    }
}
