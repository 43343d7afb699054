package dev.waymark.people.roster;

import static dev.waymark.people.roster.DateOrder.DAY_FIRST;
import static dev.waymark.people.roster.DateOrder.MONTH_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateColumnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-03-12           | 2024-03-12
                    2024/3/12            | 2024-03-12
                    20240312             | 2024-03-12
                    2024-03-12T00:00:00Z | 2024-03-12
                    2024-03-12 00:00:00.0 | 2024-03-12
                    12.03.2024           | 2024-03-12
                    12.3.24              | 2024-03-12
                    12/03/2024           | 2024-03-12
                    12-03-2024           | 2024-03-12
                    12-Mar-2024          | 2024-03-12
                    12 March 2024        | 2024-03-12
                    Mar 12, 2024         | 2024-03-12
                    12. März 2024        | 2024-03-12
                    1. Dez. 1999         | 1999-12-01
                    12/03/2024 12:30 PM  | 2024-03-12
                    31.12.9999           | 9999-12-31
                    1/2/98               | 1998-02-01
                    """)
    void readsWhatHrSystemsWrite(String written, LocalDate date) {
        assertThat(DateColumn.read(written, DAY_FIRST)).contains(date);
    }

    @Test
    void readsTheMonthFirstWhereTheColumnSaysSo() {
        assertThat(DateColumn.read("03/12/2024", MONTH_FIRST)).contains(LocalDate.of(2024, 3, 12));
        assertThat(DateColumn.read("12.03.2024", MONTH_FIRST))
                .as("dots are never month first")
                .contains(LocalDate.of(2024, 3, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "30.02.2024", "2024-13-01", "45363", "12/2024", "2024-03-12x", "1 2 3"})
    void refusesWhatIsNoDate(String written) {
        assertThat(DateColumn.read(written, DAY_FIRST)).isEmpty();
    }

    @Test
    void oneValueDecidesForTheWholeColumn() {
        assertThat(DateColumn.order(List.of("03/04/2024", "", "03/25/2024")))
                .isEqualTo(new DateColumn.Reading.Certain(MONTH_FIRST));
        assertThat(DateColumn.order(List.of("03/04/2024", "25/03/2024")))
                .isEqualTo(new DateColumn.Reading.Certain(DAY_FIRST));
    }

    @Test
    void asksWhereEveryValueFitsBothOrders() {
        assertThat(DateColumn.order(List.of("05/05/2024", "03/04/2024")))
                .isEqualTo(new DateColumn.Reading.Ambiguous("03/04/2024"));
    }

    @Test
    void doesNotAskWhereItMakesNoDifference() {
        assertThat(DateColumn.order(List.of("05/05/2024", "2024-03-04")))
                .isInstanceOf(DateColumn.Reading.Certain.class);
    }

    @Test
    void readsAnyDateBackInEachFormatThatTheColumnDecides() {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++) {
            var date = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(28000));
            for (var format : List.of("dd.MM.yyyy", "d/M/yyyy", "dd-MM-yyyy", "yyyy-MM-dd", "yyyyMMdd"))
                assertThat(DateColumn.read(date.format(DateTimeFormatter.ofPattern(format)), DAY_FIRST))
                        .contains(date);
            assertThat(DateColumn.read(date.format(DateTimeFormatter.ofPattern("M/d/yyyy")), MONTH_FIRST))
                    .contains(date);
        }
    }
}
