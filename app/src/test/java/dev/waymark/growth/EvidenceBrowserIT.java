package dev.waymark.growth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.shared.Ids;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence, comments and templates in the browser. */
@BrowserTest
class EvidenceBrowserIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void evidenceAddedFromAGoalStandsInTheLog(Browser browser) {
        var page = browser.signInAs("pm@example.com");
        browser.open(page, "goals/" + sharedGoalOf("pm@example.com"));
        button(page, "Add evidence").click();
        button(page, "Save").click();
        assertThat(message(page, "Say what you carried or changed")).isVisible();
        page.getByLabel("What you carried or changed").fill("Talked to the treasury team");
        page.getByLabel("Link").fill("javascript:alert(1)");
        button(page, "Save").click();
        assertThat(message(page, "A link begins with")).isVisible();
        page.getByLabel("Link").fill("https://wiki.example.com/treasury");
        assertThat(page.getByText("It is read like its goal.")).isVisible();
        browser.axe(page);
        button(page, "Save").click();
        assertThat(page.getByText("Talked to the treasury team", exactly())).isVisible();

        browser.open(page, "log");
        assertThat(page.getByText("Talked to the treasury team", exactly())).isVisible();
        var link = page.getByRole(AriaRole.LINK, named("Open wiki.example.com in a new tab"))
                .first();
        assertThat(link).hasAttribute("rel", "noopener noreferrer");
        assertThat(link).hasAttribute("target", "_blank");

        button(page, "Remove: Talked to the treasury team").click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel")))
                .isFocused();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        assertThat(page.getByText("Talked to the treasury team", exactly())).hasCount(0);
    }

    @Test
    void theAddressOpensTheFormFilledIn(Browser browser) {
        var page = browser.signInAs("associate@example.com");
        var responsibility = jdbc.sql("""
                        select fr.responsibility_id from framework_responsibility fr
                          join framework f on f.id = fr.framework_id and f.state = 'PUBLISHED'
                          join framework_level fl on fl.framework_id = f.id and fl.level_id = fr.level_id and fl.rank = 1
                         order by fr.position limit 1
                        """).query(UUID.class).single();
        browser.open(page, "log?new&responsibility=" + responsibility);
        assertThat(page.getByText("What did you carry or change?")).isVisible();
        assertThat(page.locator("vaadin-multi-select-combo-box-chip:not([slot=overflow])")
                        .first())
                .isVisible();
        button(page, "Cancel").click();
        page.waitForURL(address -> !address.contains("new"));
        assertThat(page.getByText("What did you carry or change?")).hasCount(0);
    }

    @Test
    void theSlowerOfTwoTabsSeesBothVersionsOfEvidenceFieldByField(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var title = "Cut the release in two " + Ids.next();
            carried(title);
            var slow = browser.signIn(browser.page(width, ColorScheme.LIGHT, "en-GB"), "pm@example.com");
            browser.open(slow, "log");
            var fast = slow.context().newPage();
            browser.open(fast, "log");
            button(slow, "Edit: " + title).click();
            assertThat(inDialog(slow, "Impact")).isVisible();
            button(fast, "Edit: " + title).click();
            inDialog(fast, "Impact").fill("Support sleeps at night");
            inDialog(fast, "Link").fill("https://wiki.example.com/two");
            button(fast, "Save").click();
            assertThat(fast.getByText("Kept in your log: " + title).first()).isVisible();

            inDialog(slow, "Impact").fill("No weekend was lost");
            button(slow, "Save").click();
            assertThat(slow.getByText("saved in the meantime")).isVisible();
            assertThat(slow.getByRole(AriaRole.RADIOGROUP)).hasCount(2);
            assertThat(slow.getByText("Yours: No weekend was lost")).isVisible();
            assertThat(slow.getByText("Theirs: Support sleeps at night")).isVisible();
            assertThat(slow.getByText("Yours: (empty)")).isVisible();
            slow.getByText("Theirs: https://wiki.example.com/two").click();
            browser.axe(slow);
            browser.screenshot(slow, "evidence-conflict-" + width);
            button(slow, "Save this choice").click();
            var kept = slow.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(title))
                    .first();
            assertThat(kept).containsText("No weekend was lost");
            assertThat(kept.getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName("Open wiki.example.com in a new tab")))
                    .hasAttribute("href", "https://wiki.example.com/two");
        }
    }

    private void carried(String title) {
        jdbc.sql("""
                        insert into evidence (id, owner_id, title, impact, happened_on, link, visibility, created_at, version)
                        select :id, id, :title, 'Calm', current_date, '', 'MENTOR_AND_LEADS', now(), 0
                          from person where email = 'pm@example.com'""").param("id", Ids.next()).param("title", title).update();
    }

    private static Locator inDialog(Page page, String label) {
        return page.getByRole(AriaRole.DIALOG).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    @Test
    void mentorAndOwnerTalkAboutAGoal(Browser browser) {
        var page = browser.signInAs("senior@example.com");
        browser.open(page, "goals/" + sharedGoalOf("pm@example.com"));
        assertThat(page.getByText("can read this.").first()).isVisible();
        page.getByLabel("Your comment").fill("Which customer said so?");
        button(page, "Comment").click();
        assertThat(page.getByText("Which customer said so?", exactly())).isVisible();
        browser.axe(page);
        button(page, "Take back").first().click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .click();
        assertThat(page.getByText("The comment is gone.")).isVisible();
        assertThat(page.getByText("Which customer said so?", exactly())).hasCount(0);
    }

    @Test
    void aTemplateIsGivenToSeveralAndTakenBack(Browser browser) {
        var page = browser.signInAs("head@example.com");
        browser.open(page, "templates");
        button(page, "Give: Say no to one request").click();
        page.getByText("Everybody of a level or product line").click();
        page.getByRole(AriaRole.BUTTON, named("Level")).click();
        page.getByRole(AriaRole.OPTION, named("Senior Product Manager")).click();
        assertThat(page.getByText("That is 20 people.")).isVisible();
        browser.axe(page);
        button(page, "Give it").click();
        assertThat(page.getByText("Given to 20 people.")).isVisible();
        assertThat(page.getByText("20 still drafts")).isVisible();
        button(page, "Undo giving Say no to one request").first().click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.getByText("Undone: 20 drafts went, nothing stays.").first())
                .isVisible();
    }

    @Test
    void everyPageIsAccessibleWideAndNarrowInLightAndDark(Browser browser) {
        var goal = sharedGoalOf("senior@example.com");
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var language = colours == ColorScheme.DARK ? "de-DE" : "en-GB";
                var page = browser.signIn(browser.page(width, colours, language), "senior@example.com");
                look(browser, page, "log", "log-" + width + "-" + colours);
                look(browser, page, "log?new", "log-new-" + width + "-" + colours);
                look(browser, page, "templates", "templates-" + width + "-" + colours);
                look(browser, page, "goals/" + goal, "goal-evidence-" + width + "-" + colours);
            }
        }
    }

    private static void look(Browser browser, Page page, String route, String name) {
        browser.open(page, route);
        page.waitForTimeout(500);
        browser.axe(page);
        browser.screenshot(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is no wider than the window")
                .isEqualTo(true);
    }

    private UUID sharedGoalOf(String email) {
        return jdbc.sql("""
                        select goal.id from goal join person p on p.id = owner_id
                         where p.email = :email and goal.state = 'ACTIVE' and visibility <> 'ONLY_ME' order by goal.id limit 1
                        """).param("email", email).query(UUID.class).single();
    }

    private static Locator message(Page page, String text) {
        return page.locator("[slot=error-message]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }
}
