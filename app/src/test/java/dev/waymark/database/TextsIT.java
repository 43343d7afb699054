package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which characters the columns of the database take. */
class TextsIT {

    /** Cleaned by {@code Text.lines} on the way in; harmless, whatever stands there. */
    private static final List<String> MANY_LINES = List.of(
            "assessment_draft_rating.note",
            "assessment_rating.note",
            "check_in.changed",
            "check_in.next_step",
            "evidence.impact",
            "goal.impact",
            "goal_comment.words",
            "goal_phase.reason",
            "goal_template.impact",
            "level_assignment.note",
            "mentorship_private_note.text",
            "mentorship_request.message",
            "mentorship_request_turn.reason",
            "mentorship_session.shared_notes",
            "mentorship_session_step.reason",
            "pairing_phase.reason",
            "pairing_reflection.text");

    /** Of these tables nobody types a text: they come from a file that is read with care, or from the program. */
    private static final List<String> NOT_TYPED = List.of(
            "account",
            "flyway_schema_history",
            "form_draft",
            "framework",
            "framework_",
            "import_",
            "known_browser",
            "mentoring_language",
            "mentoring_profile",
            "scheduled_tasks",
            "sign_in_",
            "signed_in_session");

    @Test
    void everyColumnThatPeopleFillIsOneLineOrKnownToHaveMany() {
        var undecided = new TreeSet<>(database(TestServer.cloneOfTheMigrated())
                .sql("""
                select c.table_name || '.' || c.column_name
                  from information_schema.columns c
                 where c.table_schema = 'public' and c.data_type = 'text' and c.is_generated = 'NEVER'
                   and not exists (select from pg_constraint k
                                    where k.conrelid = c.table_name::regclass and k.contype = 'c'
                                      and (pg_get_constraintdef(k.oid) ~ ('is_one_(line|word)\\(' || c.column_name || '\\)')
                                           or pg_get_constraintdef(k.oid) ~ ('\\(' || c.column_name || ' = ANY')))
                """)
                .query(String.class)
                .list());
        undecided.removeIf(column -> NOT_TYPED.stream().anyMatch(column::startsWith));
        assertThat(undecided).containsExactlyElementsOf(MANY_LINES);
    }

    @Test
    void whatWasStoredBeforeTheRuleIsPutRight() {
        var name = "waymark_texts";
        TestServer.emptyDatabase(name);
        migrate(name, "20261123.1615");
        var before = database(name);
        person(before, "1", "An\u202Ena\r\nEk", "ana@example.com", "PM\u0007");
        person(before, "2", "\u202E", "an\u200Ba@example.com", "");
        person(before, "3", "محمد علی‌رضا", "\u200B@x.example", "👩‍💻");
        before.sql(
                        "insert into product_line (id, name) values (gen_random_uuid(), 'Pay'), (gen_random_uuid(), 'pay\u2066')")
                .update();
        migrate(name, "latest");
        var people = before.sql("select name, email, job_title from person order by external_id")
                .query()
                .listOfRows();
        assertThat(people.get(0)).isEqualTo(Map.of("name", "Anna Ek", "email", "ana@example.com", "job_title", "PM"));
        assertThat(people.get(1)).containsEntry("name", "?");
        assertThat(people.get(2)).containsEntry("name", "محمد علی‌رضا").containsEntry("job_title", "👩‍💻");
        for (var row : people.subList(1, 3))
            assertThat((String) row.get("email")).matches("[0-9a-f-]{36}@unreadable\\.invalid");
        assertThat(before.sql("select name from product_line")
                        .query(String.class)
                        .list())
                .contains("Pay")
                .anyMatch(line -> line.matches("pay \\([0-9a-f-]{36}\\)"));
    }

    private static void person(JdbcClient sql, String id, String name, String email, String title) {
        sql.sql("""
                insert into person (id, external_id, name, email, job_title, joined_on, version)
                values (gen_random_uuid(), ?, ?, ?, ?, date '2020-01-01', 0)
                """).params(id, name, email, title).update();
    }

    private static void migrate(String database, String target) {
        Flyway.configure()
                .dataSource(TestServer.jdbcUrl(database), TestServer.username(), TestServer.password())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static JdbcClient database(String name) {
        return JdbcClient.create(
                new DriverManagerDataSource(TestServer.jdbcUrl(name), TestServer.username(), TestServer.password()));
    }
}
