package dev.waymark.mentorship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plants a marker in a private note and looks for it as everybody, in every view, in what can be taken out, in the log,
 * and in every table but the notes' own.
 */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class PrivateNotesIT {

    private static final String MARKER = "xylophone-at-dawn";
    private static final String AUTHOR = "senior@example.com";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void nobodyButTheAuthorFindsAPrivateNote(Browser browser, CapturedOutput log) throws IOException {
        var session = jdbc.sql("""
                        select session.id from mentorship_session session
                          join pairing on pairing.id = session.pairing_id and pairing.state = 'ACTIVE'
                          join person mentor on mentor.id = pairing.mentor_id and mentor.email = ?
                          join person mentee on mentee.id = pairing.mentee_id and mentee.email = 'pm@example.com'
                         order by session.starts_at desc limit 1""").param(AUTHOR).query(UUID.class).single();
        var author = browser.signInAs(AUTHOR);
        browser.open(author, "sessions/" + session);
        author.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Private notes"))
                .fill(MARKER);
        assertThat(author.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        browser.open(author, "sessions/" + session);
        assertThat(author.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Private notes")))
                .hasValue(MARKER);

        var authorId = person(AUTHOR);
        for (var reader : List.of("pm@example.com", "head@example.com", "admin@example.com", "associate@example.com")) {
            var page = browser.signInAs(reader);
            for (var route : routes(session, authorId, person("pm@example.com"))) {
                page.navigate(route);
                browser.settle(page);
                assertThat(everythingOn(page)).as(route + " as " + reader).doesNotContain(MARKER);
            }
        }
        assertThat(tablesThatHold(MARKER)).containsExactly("mentorship_private_note");
        assertThat(log.getAll()).doesNotContain(MARKER);
        assertThat(context.getBeansWithAnnotation(RestController.class))
                .as("no way in beside the views; a new one has to be searched here")
                .isEmpty();
    }

    /** Every route of the access table, with the records of the note's author and of the other one. */
    private static List<String> routes(UUID session, UUID author, UUID other) throws IOException {
        var routes = Files.readAllLines(Path.of("..", "docs", "access.md")).stream()
                .filter(line -> line.startsWith("| `/"))
                .map(line -> line.split("`")[1])
                .filter(route -> !route.startsWith("/welcome") && !route.equals("/login"))
                .map(route -> route.substring(1))
                .toList();
        assertThat(routes).hasSizeGreaterThan(10);
        return routes.stream()
                .flatMap(route -> !route.contains(":id")
                        ? Stream.of(route)
                        : Stream.of(session, author, other).map(id -> route.replace(":id", id.toString())))
                .distinct()
                .toList();
    }

    /** What is shown, what fields hold, and what the page keeps. */
    private static String everythingOn(Page page) {
        return page.content()
                + page.evaluate("[...document.querySelectorAll('*')].map(one => one.value).filter(v => v).join('\\n')");
    }

    private UUID person(String email) {
        return jdbc.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private List<String> tablesThatHold(String text) {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from \"" + table + "\" t where t::text like ?)")
                        .param("%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    void twoPlacesAloneReadThem() throws IOException {
        try (var sources = Files.walk(Path.of(".."))) {
            var naming = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/main"))
                    .filter(file -> contents(file).contains("mentorship_private_note"))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(naming).containsExactly("MentorshipPersonalData.java", "SqlPrivateNotes.java");
        }
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
