package dev.waymark.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.waymark.bench.BenchTable;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.roster.ImportOverview.Stage;
import dev.waymark.testing.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole import of a file, from its bytes to the last row, against COPY of the very same rows into the same tables,
 * turn by turn.
 */
@IntegrationTest
@ExtendWith(BenchTable.class)
class ImportBench {

    private static final int PEOPLE = 10_000;
    private static final int ROUNDS = 5;

    @Autowired
    RosterImporting importing;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    CurrentActor actor;

    @AfterEach
    void leave() {
        jdbc.execute("truncate person, product_line, import_layout, import_title_memory cascade");
        SecurityContextHolder.clearContext();
    }

    @Test
    void importsTenThousandRowsWithinFiveTimesWhatCopyTakes() {
        var file = file();
        var imports = new double[ROUNDS];
        var copies = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            imports[round] = importMilliseconds(file);
            copies[round] = copyMilliseconds(rows());
        }
        var imported = median(imports);
        var copied = median(copies);
        BenchTable.row(
                "import of 10,000 rows, from the file to the last row, against COPY into the same tables",
                String.format(Locale.ROOT, "%.0f ms / %.0f ms, ratio %.2f", imported, copied, imported / copied),
                "at most 5",
                imported / copied <= 5);
    }

    private double importMilliseconds(byte[] file) {
        jdbc.execute("truncate person, product_line, import_layout, import_title_memory cascade");
        var me = Importer.signedInAdministrator(sql);
        when(actor.get()).thenReturn(new Actor(me, "Administrator", null, null, true));
        var importer = new Importer(importing);
        var begun = System.nanoTime();
        var done = importer.confirmed(previewed(importer, file));
        var milliseconds = (System.nanoTime() - begun) / 1e6;
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.counts().created()).isEqualTo(PEOPLE);
        return milliseconds;
    }

    private static ImportId previewed(Importer importer, byte[] file) {
        var id = importer.begin(file);
        importer.preview(id);
        return id;
    }

    /** What the import has written, table by table, as COPY gives it out. */
    private Map<String, byte[]> rows() {
        var rows = new LinkedHashMap<String, byte[]>();
        for (var table : List.of("product_line", "person", "placement", "level_assignment")) {
            rows.put(table, copyOut(table));
        }
        return rows;
    }

    private byte[] copyOut(String table) {
        var out = new ByteArrayOutputStream();
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
            } catch (IOException e) {
                throw new SQLException(e);
            }
        });
        return out.toByteArray();
    }

    private double copyMilliseconds(Map<String, byte[]> rows) {
        jdbc.execute("truncate person, product_line cascade");
        var begun = System.nanoTime();
        new TransactionTemplate(transactions).executeWithoutResult(status -> rows.forEach(this::copyIn));
        var milliseconds = (System.nanoTime() - begun) / 1e6;
        assertThat(sql.sql("select count(*) from level_assignment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PEOPLE);
        return milliseconds;
    }

    private void copyIn(String table, byte[] rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows));
            } catch (IOException e) {
                throw new SQLException(e);
            }
        });
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** An organisation of ten thousand: ids, e-mails, titles, product lines, managers by e-mail and three dates. */
    private static byte[] file() {
        String[] titles = {"Associate PM", "Product Manager", "Senior Product Manager", "Product Owner", "Sr. PM", "PM"
        };
        var text = new StringBuilder(
                "Employee ID,Full name,Work email,Job title,Department,Manager email,Hire date,Level since\n");
        for (var i = 1; i <= PEOPLE; i++) {
            text.append("E")
                    .append(i)
                    .append(",Given")
                    .append(i * 7919 % 4001)
                    .append(" Family")
                    .append(i)
                    .append(",person")
                    .append(i);
            text.append("@bench.example.com,").append(i == 1 ? "Head of Product" : titles[i % titles.length]);
            text.append(",Line ")
                    .append(i % 40)
                    .append(',')
                    .append(i == 1 ? "" : "person" + (1 + i / 9) + "@bench.example.com");
            text.append(",20")
                    .append(10 + i % 12)
                    .append("-0")
                    .append(1 + i % 9)
                    .append("-1")
                    .append(i % 10);
            text.append(",20")
                    .append(22 + i % 4)
                    .append("-0")
                    .append(1 + i % 9)
                    .append("-0")
                    .append(1 + i % 9)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
