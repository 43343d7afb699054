package dev.waymark.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Level;
import dev.waymark.people.PersonId;
import dev.waymark.people.roster.ImportOverview.Stage;
import dev.waymark.shared.Ids;
import dev.waymark.shared.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Imports as a person does, step by step, and waits for what runs in the background. */
class Importer {

    private static final Slice ALL = new Slice(0, 1000);

    private final RosterImporting importing;

    Importer(RosterImporting importing) {
        this.importing = importing;
    }

    /** An administrator outside the career map, on record and signed in. */
    static PersonId signedInAdministrator(JdbcClient sql) {
        var id = new PersonId(Ids.next());
        sql.sql("""
                insert into person (id, name, email, job_title, joined_on, version)
                values (:id, 'Importing Administrator', :email, '', '2020-01-01', 0)
                """)
                .param("id", id.value())
                .param("email", "importer-" + id + "@example.com")
                .update();
        signIn("ROLE_ADMINISTRATOR");
        return id;
    }

    static void signIn(String... roles) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("test", "", roles));
    }

    static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Importer.class.getResourceAsStream("/imports/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportId begin(String csv) {
        return begin(csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportId begin(byte[] file) {
        return importing.begin("people.csv", file);
    }

    /** Takes every guess, and leaves out the titles without one. */
    ImportOverview preview(ImportId id) {
        takeGuesses(id, Map.of());
        importing.leaveOutUndecidedTitles(id);
        importing.plan(id);
        return await(id);
    }

    void takeGuesses(ImportId id, Map<Integer, DateOrder> orders) {
        var fields = new HashMap<Integer, RosterField>();
        for (var column : importing.columns(id))
            if (column.field() != null) fields.put(column.position(), column.field());
        importing.chooseColumns(id, fields, orders);
    }

    ImportOverview imported(byte[] file) {
        var id = begin(file);
        var preview = preview(id);
        assertThat(importing.problems(id, ALL))
                .filteredOn(problem -> problem.kind().blocks())
                .isEmpty();
        assertThat(preview.stage()).isEqualTo(Stage.PREVIEW);
        return confirmed(id);
    }

    ImportOverview confirmed(ImportId id) {
        importing.confirm(id);
        return await(id);
    }

    ImportOverview await(ImportId id) {
        var patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (importing.overview(id).task() != null) {
            assertThat(System.nanoTime()).as("the import's task ends").isLessThan(patience);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return importing.overview(id);
    }

    List<ImportRow> rows(ImportId id, RowFilter filter) {
        return importing.rows(id, filter, ALL);
    }

    List<RowProblem> problems(ImportId id) {
        return importing.problems(id, ALL);
    }

    /** The level that each title was guessed to be; empty where there is no guess. */
    Map<String, String> guesses(ImportId id, List<Level> levels) {
        var guesses = new HashMap<String, String>();
        for (var title : importing.titles(id, ALL)) {
            var name = title.decision() instanceof TitleDecision.Means(var level)
                    ? levels.stream()
                            .filter(known -> known.id().equals(level))
                            .findFirst()
                            .orElseThrow()
                            .name()
                    : "";
            guesses.put(title.title(), name);
        }
        return guesses;
    }
}
