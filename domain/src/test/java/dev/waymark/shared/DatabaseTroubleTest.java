package dev.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"57014", "55P03", "40001", "40P01"})
    void whatWasCutOffMayBeTriedAgain(String state) {
        assertThat(DatabaseTrouble.in(deep(new SQLException("cut off", state)))).contains(DatabaseTrouble.BUSY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "53300", "53100", "57P01", "57P02", "57P03", "25P03"})
    void aLostConnectionIsAnOutage(String state) {
        assertThat(DatabaseTrouble.in(deep(new SQLException("lost", state)))).contains(DatabaseTrouble.NO_ANSWER);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsAnOutage() {
        assertThat(DatabaseTrouble.in(deep(new SQLTransientConnectionException("request timed out"))))
                .contains(DatabaseTrouble.NO_ANSWER);
    }

    @Test
    void aConnectionThatWasLostEarlierIsAnOutage() {
        assertThat(DatabaseTrouble.in(deep(new SQLException("Connection is closed"))))
                .contains(DatabaseTrouble.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001", "08P01"})
    void aMistakeIsNone(String state) {
        assertThat(DatabaseTrouble.in(deep(new SQLException("wrong", state)))).isEmpty();
        assertThat(DatabaseTrouble.in(new SQLException("no state"))).isEmpty();
    }

    @Test
    void endsInACircleOfCauses() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        assertThat(DatabaseTrouble.in(one)).isEmpty();
    }

    private static Throwable deep(SQLException failure) {
        return new IllegalStateException("outer", new IllegalStateException("inner", failure));
    }
}
