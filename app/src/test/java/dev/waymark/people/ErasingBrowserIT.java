package dev.waymark.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.shared.Ids;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator erases somebody who left, in the browser. */
@BrowserTest
class ErasingBrowserIT {

    private static final String WORDS = "What I would ask before that";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void nameTextsAndLinksGoAndFiguresOfThePastStay(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var gone = leaver();
            var goal = commented(gone);
            evidence(gone);
            var lead = browser.signInAs("head@example.com");
            browser.open(lead, "goals/" + goal);
            assertThat(lead.getByText(WORDS, exactly())).isVisible();
            assertThat(lead.getByText(gone.name()).first()).isVisible();
            var before = figures(browser, lead);

            var admin = browser.signIn(browser.page(width, ColorScheme.LIGHT, "en-GB"), "admin@example.com");
            browser.open(admin, "people/" + gone.id());
            assertThat(heading(admin, gone.name())).isVisible();
            admin.getByRole(AriaRole.BUTTON, named("Erase").setExact(true)).click();
            var question = admin.getByRole(AriaRole.ALERTDIALOG);
            assertThat(question).containsText("This cannot be undone.");
            assertThat(question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel")))
                    .isFocused();
            browser.axe(admin);
            question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Erase for good"))
                    .click();
            assertThat(admin.getByText("The person was erased.").first()).isVisible();
            assertThat(heading(admin, "(erased)")).isVisible();
            assertThat(admin.getByText(gone.name())).hasCount(0);
            assertThat(admin.getByRole(AriaRole.BUTTON, named("Erase").setExact(true)))
                    .hasCount(0);
            assertThat(admin.getByText("erased.invalid")).hasCount(0);
            assertThat(heading(admin, "Signing in")).hasCount(0);
            browser.axe(admin);
            browser.screenshot(admin, "erased-" + width);

            browser.open(admin, "people?show=left");
            assertThat(admin.getByText(gone.name())).hasCount(0);
            browser.open(lead, "goals/" + goal);
            assertThat(lead.getByText("can read this.").first()).isVisible();
            assertThat(lead.getByText(WORDS, exactly())).hasCount(0);
            assertThat(lead.getByText(gone.name())).hasCount(0);
            assertThat(figures(browser, lead))
                    .isEqualTo(before.stream()
                            .map(page -> page.replace(gone.name(), PersonErasure.ERASED))
                            .toList());
            assertThat(linksOf(gone)).isZero();
        }
    }

    /** The overview of several days, as it is read. */
    private List<String> figures(Browser browser, Page page) {
        var today = LocalDate.now(clock);
        return List.of(90, 200, 400).stream()
                .map(ago -> {
                    browser.open(page, "organisation?asOf=" + today.minusDays(ago));
                    page.locator("h1").waitFor();
                    return page.locator("main").innerText();
                })
                .toList();
    }

    private record Leaver(UUID id, String name) {}

    /** Of those who left and still have a name, one with goals of the past. */
    private Leaver leaver() {
        return jdbc.sql("""
                        select id, name from person
                         where left_on < current_date and name <> :erased
                           and exists (select from goal where owner_id = person.id)
                         order by id desc limit 1""")
                .param("erased", PersonErasure.ERASED)
                .query(Leaver.class)
                .single();
    }

    private UUID commented(Leaver author) {
        var goal = jdbc.sql("""
                        select goal.id from goal join person on person.id = owner_id
                         where email = 'pm@example.com' and goal.state = 'ACTIVE' and visibility <> 'ONLY_ME'
                         order by goal.id limit 1""").query(UUID.class).single();
        jdbc.sql("insert into goal_comment (id, goal_id, author_id, words, made_at) values (?, ?, ?, ?, now())")
                .params(Ids.next(), goal, author.id(), WORDS)
                .update();
        return goal;
    }

    private void evidence(Leaver owner) {
        jdbc.sql("""
                        insert into evidence (id, owner_id, title, impact, happened_on, link, visibility, created_at, version)
                        values (?, ?, 'Wrote it down', '', current_date, 'https://wiki.example.com/mine', 'EVERYONE', now(), 0)""").params(Ids.next(), owner.id()).update();
    }

    private int linksOf(Leaver owner) {
        return jdbc.sql("select count(*) from evidence where owner_id = ? and link <> ''")
                .param(owner.id())
                .query(Integer.class)
                .single();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
