package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.waymark.people.Accounts;
import dev.waymark.people.PersonId;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Opens every route of docs/access.md as everybody, and sees the view or nothing. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccessToRoutesIT {

    private final Accounts accounts;
    private final JdbcClient jdbc;

    AccessToRoutesIT(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous,",
        "contributor, pm@example.com",
        "mentor, senior@example.com",
        "lead, head@example.com",
        "administrator, admin@example.com"
    })
    void aRouteOpensForWhomTheTableSays(String role, @Nullable String email, Browser browser) throws IOException {
        var page = email == null ? browser.page() : browser.signInAs(email);
        var seen = new LinkedHashMap<String, String>();
        for (var route : decided(role).keySet()) seen.put(route, opens(browser, page, route, email) ? "yes" : "no");
        assertThat(seen).isEqualTo(decided(role)).hasSizeGreaterThan(8);
    }

    private boolean opens(Browser browser, Page page, String route, @Nullable String email) {
        var anybody = accounts.findByEmail("pm@example.com").orElseThrow().person();
        var id = route.equals("/sessions/:id")
                ? session(email == null ? "pm@example.com" : email)
                : record(route, anybody);
        page.navigate(route.substring(1).replace(":id", id.toString()).replace(":token", "unknown")
                + (route.equals("/organisation/list") ? "?what=everyone" : "")
                + (route.equals("/mentorship/programme/list") ? "?what=sessions" : ""));
        browser.settle(page);
        page.locator("main h1, main h2, main vaadin-grid").first().waitFor();
        return !page.locator("main").innerText().contains("There is nothing here")
                && (route.equals("/login") || !page.url().endsWith("/login"));
    }

    /** What the route shows one of: of the person, and seen by mentors and leads. */
    private UUID record(String route, PersonId person) {
        var of = switch (route) {
            case "/journey/assessment/:id" ->
                "select id from assessment where subject_id = :person order by id limit 1";
            case "/goals/:id" ->
                "select id from goal where owner_id = :person and visibility = 'MENTOR_AND_LEADS' order by id limit 1";
            default -> "select id from person where id = :person";
        };
        return jdbc.sql(of).param("person", person.value()).query(UUID.class).single();
    }

    /** One that the reader has a part in, where there is one: nobody else sees it, leads included. */
    private UUID session(String reader) {
        return jdbc.sql("""
                        select session.id from mentorship_session session
                          join pairing on pairing.id = session.pairing_id
                         order by exists (select from person where email = ? and id in (mentor_id, mentee_id)) desc,
                                  session.id
                         limit 1""").param(reader).query(UUID.class).single();
    }

    private static Map<String, String> decided(String role) throws IOException {
        var column = AccessMatrixIT.ROLES.indexOf(role) + 2;
        var routes = new LinkedHashMap<String, String>();
        AccessMatrixIT.decided().forEach((what, row) -> {
            if (what.startsWith("/")) routes.put(what, row.split("\\|")[column].strip());
        });
        return routes;
    }
}
