package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.people.PersonId;
import dev.waymark.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;

/** Guessing is slow from wherever it comes, and keeps nobody else out. */
@IntegrationTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SignInTriesIT {

    private static final String VICTIM = "victim@example.com";
    private static final SignInSource OFFICE = new SignInSource.Stranger("192.0.2.1");
    private static final SignInSource ELSEWHERE = new SignInSource.Stranger("198.51.100.7");
    private static final SignInSource KNOWN = new SignInSource.KnownBrowser("a".repeat(64), "192.0.2.1");

    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final SignInTries tries;
    private final SignInTries replica;

    SignInTriesIT(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        clock = new MovableClock(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        tries = new SignInTries(jdbc, transactions, clock);
        replica = new SignInTries(jdbc, transactions, clock);
    }

    @BeforeEach
    @AfterEach
    void nobodyTried() {
        jdbc.sql("delete from sign_in_pace").update();
        jdbc.sql("delete from sign_in_attempt").update();
    }

    // nobody is kept out

    @Test
    void theRightPasswordGetsInWhileSomebodyGuessesElsewhere() {
        theRightPasswordGetsIn(ELSEWHERE, OFFICE);
    }

    @Test
    void theRightPasswordGetsInWhileSomebodyGuessesInTheSameOffice() {
        theRightPasswordGetsIn(OFFICE, OFFICE);
    }

    /** Six wrong tries in four minutes at the account, for as long as it takes to sign in 34 times. */
    private void theRightPasswordGetsIn(SignInSource attacker, SignInSource owner) {
        var in = 0;
        for (var i = 0; i < 34; i++) {
            wrong(VICTIM, attacker);
            clock.goOn(Duration.ofSeconds(40));
            if (right(VICTIM, owner)) in++;
        }
        assertThat(in).isEqualTo(34);
    }

    @Test
    void theSameHoldsForHoursWithoutARightTryInBetween() {
        for (var i = 0; i < 4 * 90; i++) {
            wrong(VICTIM, OFFICE);
            clock.goOn(Duration.ofSeconds(40));
        }
        assertThat(right(VICTIM, OFFICE)).isTrue();
    }

    @Test
    void aKnownBrowserGetsInWhateverStrangersDo() {
        attackFromEverywhere(VICTIM);
        for (var i = 0; i < 100; i++) wrong("other" + i + "@example.com", OFFICE);
        assertThat(right(VICTIM, OFFICE)).isFalse();
        assertThat(right(VICTIM, KNOWN)).isTrue();
        assertThat(right(VICTIM, KNOWN)).isTrue();
    }

    @Test
    void oneWrongGuesserDoesNotHoldTheOffice() {
        for (var i = 0; i < 1000; i++) wrong(VICTIM, OFFICE);
        for (var i = 0; i < 100; i++)
            assertThat(right("colleague" + i + "@example.com", OFFICE)).isTrue();
    }

    @Test
    void asManyRightAsWrongDoNotHoldTheOffice() {
        for (var i = 0; i < 200; i++) {
            assertThat(wrong("clumsy" + i + "@example.com", OFFICE)).isTrue();
            assertThat(right("colleague" + i + "@example.com", OFFICE)).isTrue();
        }
    }

    @Test
    void triesInProgressAreNotWrong() {
        var begun = new ArrayList<SignInTries.Try>();
        for (var i = 0; i < 24; i++) begun.add(tries.begin(VICTIM, OFFICE));
        begun.forEach(SignInTries.Try::right);
        begun.clear();
        for (var i = 0; i < 60; i++) begun.add(tries.begin("colleague" + i + "@example.com", OFFICE));
        begun.forEach(SignInTries.Try::right);
        assertThat(right(VICTIM, OFFICE)).isTrue();
        assertThat(jdbc.sql("select count(*) from sign_in_attempt")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTryThatCameToNothingNeverWas() {
        for (var i = 0; i < 100; i++) tries.begin(VICTIM, OFFICE).close();
        assertThat(right(VICTIM, OFFICE)).isTrue();
    }

    @Test
    void whatADeadProcessWasCheckingIsForgotten() {
        for (var i = 0; i < SignInTries.AT_ONCE; i++) tries.begin(VICTIM, OFFICE);
        assertThat(right(VICTIM, OFFICE)).isFalse();
        clock.goOn(Duration.ofMinutes(1));
        assertThat(right(VICTIM, OFFICE)).isTrue();
    }

    // guessing is slow

    @Test
    void oneSourceGuessesTwiceAMinute() {
        assertThat(guessesInFourHours(List.of(OFFICE))).isBetween(480, 490);
    }

    @Test
    void manySourcesGuessNoFasterThanOneAfterTheFirst300() {
        var sources = new ArrayList<SignInSource>();
        for (var i = 0; i < 40; i++) sources.add(new SignInSource.Stranger("203.0.113." + i));
        assertThat(guessesInFourHours(sources)).isBetween(770, 780);
    }

    /** Of whoever asks whenever something is taken. */
    private int guessesInFourHours(List<SignInSource> sources) {
        var guesses = 0;
        for (var second = 0; second < 4 * 3600; second += 30) {
            for (var source : sources) {
                while (wrong(VICTIM, source)) guesses++;
                // the account is full: the other sources would be told the same
                if (sources.size() > 1 && second > 600) break;
            }
            clock.goOn(Duration.ofSeconds(30));
        }
        return guesses;
    }

    @Test
    void anAddressThatSpraysGetsAtFortyAccountsAnHour() {
        var got = 0;
        for (var second = 0; second < 4 * 3600; second += 90) {
            while (wrong("sprayed" + got + "@example.com", OFFICE)) got++;
            clock.goOn(Duration.ofSeconds(90));
        }
        assertThat(got).isBetween(175, 180);
    }

    @Test
    void guessingInParallelGainsAFewTriesOnceAndWaitsForThem() {
        var begun = new ArrayList<SignInTries.Try>();
        assertThatThrownBy(() -> {
                    for (var i = 0; i < 1000; i++) begun.add(tries.begin(VICTIM, OFFICE));
                })
                .isInstanceOf(TooManyTries.class);
        assertThat(begun).hasSize(SignInTries.AT_ONCE);
        begun.forEach(SignInTries.Try::wrong);
        clock.goOn(Pace.SOURCE.every().multipliedBy(SignInTries.AT_ONCE - Pace.SOURCE.holds()));
        assertThat(wrong(VICTIM, OFFICE)).isFalse();
        clock.goOn(Pace.SOURCE.every());
        assertThat(wrong(VICTIM, OFFICE)).isTrue();
        assertThat(wrong(VICTIM, OFFICE)).isFalse();
    }

    @Test
    void whoeverBeginsAtTheSameMomentFindsNoMorePlaces() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var begun = new ArrayList<Future<?>>();
            for (var i = 0; i < 100; i++) {
                var replicaOfTheTry = i % 2 == 0 ? tries : replica;
                begun.add(threads.submit(() -> {
                    try {
                        replicaOfTheTry.begin(VICTIM, OFFICE);
                    } catch (TooManyTries refused) {
                        // as most are
                    }
                }));
            }
            for (var one : begun) one.get();
        }
        assertThat(jdbc.sql("select count(*) from sign_in_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(SignInTries.AT_ONCE);
    }

    @Test
    void sprayingInParallelIsBoundedToo() {
        var begun = 0;
        try {
            for (; begun < 1000; begun++) tries.begin("sprayed" + begun + "@example.com", OFFICE);
        } catch (TooManyTries refused) {
            assertThat(refused.seconds()).isOne();
        }
        assertThat(begun).isEqualTo(SignInTries.AT_ONCE_FROM_ADDRESS);
    }

    @Test
    void guessersWaitWhicheverReplicaTheyAskAndHoweverTheyWriteTheAccount() {
        for (var i = 0; i < Pace.SOURCE.holds(); i++) {
            var one = i % 2 == 0 ? tries : replica;
            try (var begun = one.begin(i % 3 == 0 ? " Victim@Example.com" : VICTIM, OFFICE)) {
                begun.wrong();
            }
        }
        assertThat(wrong("VICTIM@example.com ", OFFICE)).isFalse();
        assertThat(wrong(VICTIM, ELSEWHERE)).isTrue();
    }

    @Test
    void oneMachineWithANetworkOfItsOwnIsOneSource() {
        var guesses = 0;
        for (var i = 0; i < 100; i++)
            if (wrong(VICTIM, new SignInSource.Stranger("2001:db8:1:2:" + Integer.toHexString(i) + "::1"))) guesses++;
        assertThat(guesses).isEqualTo(Pace.SOURCE.holds());
        assertThat(wrong(VICTIM, new SignInSource.Stranger("2001:db8:1:3::1"))).isTrue();
    }

    @Test
    void aKnownBrowserAndAnOpenSessionGuessNoFasterThanStrangers() {
        for (var source : List.of(KNOWN, new SignInSource.OpenSession(PersonId.next()))) {
            var guesses = 0;
            while (wrong(VICTIM, source)) guesses++;
            assertThat(guesses).isEqualTo(Pace.SOURCE.holds());
        }
        assertThat(right(VICTIM, OFFICE)).as("on counters of their own").isTrue();
    }

    @Test
    void whoWaitsIsToldForHowLong() {
        while (wrong(VICTIM, OFFICE))
            assertThat(Pace.SOURCE.every()).as("guesses until it is full").isPositive();
        clock.goOn(Duration.ofSeconds(12));
        assertThatThrownBy(() -> tries.begin(VICTIM, OFFICE))
                .isInstanceOfSatisfying(
                        TooManyTries.class, wait -> assertThat(wait.seconds()).isEqualTo(18));
        clock.goOn(Duration.ofSeconds(18));
        assertThatNoException().isThrownBy(() -> tries.begin(VICTIM, OFFICE).close());
    }

    @Test
    void emptyBucketsAreForgotten() {
        for (var i = 0; i < 10; i++) wrong("nobody" + i + "@example.com", OFFICE);
        clock.goOn(Duration.ofHours(1));
        tries.begin(VICTIM, OFFICE).close();
        assertThat(jdbc.sql("select count(*) from sign_in_pace")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void attackFromEverywhere(String account) {
        for (var i = 0; i < 100; i++) {
            var source = new SignInSource.Stranger("203.0.113." + i);
            for (var k = 0; k < 10; k++) wrong(account, source);
        }
    }

    /** Whether the try was let through. */
    private boolean wrong(String account, SignInSource source) {
        try (var begun = tries.begin(account, source)) {
            begun.wrong();
            return true;
        } catch (TooManyTries wait) {
            return false;
        }
    }

    private boolean right(String account, SignInSource source) {
        try (var begun = tries.begin(account, source)) {
            begun.right();
            return true;
        } catch (TooManyTries wait) {
            return false;
        }
    }
}
