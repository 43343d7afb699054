package dev.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts an organisation of any size in place of the people in the database: {@code organisation.sql}, set by set. */
final class MeasuredOrganisation {

    private MeasuredOrganisation() {}

    /** @param jdbc as a user who may switch triggers off, as on the servers that tests run on */
    static void replace(JdbcTemplate jdbc, TransactionTemplate transaction, int people, LocalDate today) {
        var script = script().replace(":'today'", "'" + today + "'").replace(":people", Integer.toString(people));
        transaction.executeWithoutResult(status -> {
            jdbc.execute("truncate person, product_line cascade");
            // an index of periods grows row by row; building it anew at the end takes a tenth of the time
            var periods = jdbc.queryForList(
                    "select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as rule"
                            + " from pg_constraint where contype = 'x' and pg_get_constraintdef(oid) like '%daterange%'");
            periods.forEach(
                    one -> jdbc.execute("alter table %s drop constraint %s".formatted(one.get("of"), one.get("name"))));
            jdbc.execute("set local session_replication_role = replica");
            jdbc.execute("set local work_mem = '128MB'");
            jdbc.execute(script);
            jdbc.execute("set local session_replication_role = origin");
            periods.forEach(one -> jdbc.execute(
                    "alter table %s add constraint %s %s".formatted(one.get("of"), one.get("name"), one.get("rule"))));
        });
        jdbc.execute("vacuum analyze");
    }

    private static String script() {
        try (var script = Objects.requireNonNull(MeasuredOrganisation.class.getResourceAsStream("organisation.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
