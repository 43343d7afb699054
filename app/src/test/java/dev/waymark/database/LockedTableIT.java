package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.shared.DatabaseTrouble;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One table is locked by somebody for long, and everybody wants it. */
@BrowserTest
@TestPropertySource(
        properties = {
            "waymark.database.longest-wait=2s",
            "waymark.database.longest-query=4s",
            "waymark.database.longest-work=20s",
            "spring.datasource.hikari.maximum-pool-size=6"
        })
class LockedTableIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LongWork longWork;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @Test
    void peopleSignInWhileEverythingElseWaits(Browser browser) throws Exception {
        var page = browser.page();
        browser.open(page, "login");
        try (var other = locked("goal");
                var many = Executors.newFixedThreadPool(40)) {
            assertThat(other.isClosed()).isFalse();
            var waiting = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.runAsync(this::countGoals, many))
                    .toList();
            var begun = System.nanoTime();
            // every connection of the common pool waits; the answer to the form needs none of them
            var answer = page.request()
                    .post(
                            browser.address() + "/login",
                            com.microsoft.playwright.options.RequestOptions.create()
                                    .setForm(com.microsoft.playwright.options.FormData.create()
                                            .set("username", "head@example.com")
                                            .set("password", Browser.DEMO_PASSWORD))
                                    .setMaxRedirects(0));
            var took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(waiting).as("still waiting").anyMatch(wait -> !wait.isDone());
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers().get("location")).doesNotContain("wrong");
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            for (var wait : waiting)
                assertThat(wait)
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                        .satisfies(
                                cutOff -> assertThat(DatabaseTrouble.in(cutOff)).isPresent());
        }
    }

    @Test
    void whatIsCutOffIsSaidInWordsInBothLanguages(Browser browser) throws Exception {
        var english = browser.signInAs("pm@example.com");
        var german = browser.signIn(browser.page(Browser.NARROW, ColorScheme.DARK, "de-DE"), "pm@example.com");
        try (var other = locked("goal")) {
            assertThat(other.isClosed()).isFalse();
            english.navigate("goals");
            english.getByText("Too much at the same time").waitFor();
            browser.screenshot(english, "database-busy-en");
            german.navigate("goals");
            german.getByText("Zu viel auf einmal").waitFor();
            browser.screenshot(german, "database-busy-de");
        }
        browser.open(english, "goals");
        assertThat(english.getByText("Too much at the same time").count()).isZero();
    }

    @Test
    void cutsOffWhatTakesTooLongButNotLongWork() {
        assertThatThrownBy(() -> jdbc.sql("select pg_sleep(6)").query().listOfRows())
                .satisfies(cutOff -> assertThat(DatabaseTrouble.in(cutOff)).contains(DatabaseTrouble.BUSY));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            longWork.begins();
            jdbc.sql("select pg_sleep(6)").query().listOfRows();
        });
        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("4s");
    }

    @Test
    void endsATransactionThatKeepsOthersWaiting() {
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select 1").query().listOfRows();
                    try {
                        new java.util.concurrent.CountDownLatch(1).await(9, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    jdbc.sql("select 2").query().listOfRows();
                }))
                .satisfies(ended -> assertThat(DatabaseTrouble.in(ended)).contains(DatabaseTrouble.NO_ANSWER));
    }

    @Test
    void refusesLongWorkOutsideATransaction() {
        assertThatThrownBy(() -> longWork.begins()).isInstanceOf(IllegalStateException.class);
    }

    private void countGoals() {
        jdbc.sql("select count(*) from goal").query(Integer.class).single();
    }

    private Connection locked(String table) throws Exception {
        var connection = DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }
}
