package dev.waymark.growth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.shared.Ids;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead gives templates to some and to all, takes them back, and two people edit the same one, in the browser. */
@BrowserTest
class TemplatesBrowserIT {

    private static final String LEAD = "head@example.com";
    private static final String KEEPER = "senior@example.com";

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAChosenPersonActivatedStaysWhenTheGivingIsUndone(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var title = template();
            var lead = browser.signIn(browser.page(width, ColorScheme.LIGHT, "en-GB"), LEAD);
            browser.open(lead, "templates");
            button(lead, "Give: " + title).click();
            for (var name : new String[] {"Joana Oliveira", "Lena Hoffmann", "Ravi Kumar"}) {
                lead.getByRole(AriaRole.COMBOBOX, named("People")).fill(name);
                lead.getByRole(AriaRole.OPTION, named(name)).click();
                assertThat(lead.locator("vaadin-multi-select-combo-box-chip[title='" + name + "']"))
                        .hasCount(1);
            }
            lead.keyboard().press("Escape");
            browser.settle(lead);
            browser.axe(lead);
            browser.screenshot(lead, "template-given-to-chosen-" + width);
            button(lead, "Give it").click();
            assertThat(lead.getByText("Given to 3 people.").first()).isVisible();

            activate(browser, width, title);

            browser.open(lead, "templates");
            assertThat(giving(lead, title)).containsText("2 still drafts");
            assertThat(giving(lead, title)).containsText("1 activated");
            undo(lead, title);
            assertThat(lead.getByText("Undone: 2 drafts went, 1 stays, because its owner changed or activated it.")
                            .first())
                    .isVisible();
            browser.axe(lead);
            browser.screenshot(lead, "template-undone-" + width);
        }
    }

    private void activate(Browser browser, int width, String title) {
        var owner = browser.signIn(browser.page(width, ColorScheme.LIGHT, "en-GB"), "associate@example.com");
        var goal = jdbc.sql("""
                        select goal.id from goal join person on person.id = owner_id
                         where title = :title and email = 'associate@example.com'""").param("title", title).query(UUID.class).single();
        browser.open(owner, "goals/" + goal);
        assertThat(owner.getByText("gave this goal on").first()).isVisible();
        button(owner, "Begin").click();
        owner.getByRole(AriaRole.DIALOG, named("Begin \""))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Begin"))
                .click();
        assertThat(button(owner, "Achieved")).isVisible();
    }

    @Test
    void aTemplateIsGivenToEverybodyAtOnceAndTakenBack(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var title = template();
            var lead = browser.signIn(browser.page(width, ColorScheme.DARK, "en-GB"), LEAD);
            browser.open(lead, "templates");
            button(lead, "Give: " + title).click();
            lead.getByText("Everybody of a level or product line").click();
            var many = "(6[1-9]|[7-9][0-9]|1[0-9][0-9])";
            assertThat(lead.getByText(Pattern.compile("That is " + many + " people\\.")))
                    .isVisible();
            browser.axe(lead);
            button(lead, "Give it").click();
            assertThat(lead.getByText(Pattern.compile("Given to " + many + " people\\."))
                            .first())
                    .isVisible();
            assertThat(giving(lead, title)).containsText(Pattern.compile(many + " still drafts"));
            undo(lead, title);
            assertThat(lead.getByText(Pattern.compile("Undone: " + many + " drafts went, nothing stays\\."))
                            .first())
                    .isVisible();
            assertThat(giving(lead, title)).containsText("Undone on");
        }
    }

    @Test
    void theSlowerOfTwoWhoEditATemplateSeesBothVersionsFieldByField(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var title = template();
            var slow = browser.signIn(browser.page(width, ColorScheme.LIGHT, "en-GB"), KEEPER);
            browser.open(slow, "templates");
            button(slow, "Edit: " + title).click();
            slow.getByLabel("Impact").fill("Nobody waits for us");
            slow.getByLabel("Days until the target date").fill("45");

            var fast = browser.signInAs(LEAD);
            browser.open(fast, "templates");
            button(fast, "Edit: " + title).click();
            fast.getByLabel("Impact").fill("Launches come on their day");
            fast.getByLabel("Days until the target date").fill("30");
            button(fast, "Save").click();
            assertThat(fast.getByText("Template saved: " + title).first()).isVisible();

            button(slow, "Save").click();
            assertThat(slow.getByText("saved in the meantime")).isVisible();
            assertThat(slow.getByRole(AriaRole.RADIOGROUP)).hasCount(2);
            assertThat(slow.getByText("Yours: Nobody waits for us")).isVisible();
            assertThat(slow.getByText("Theirs: Launches come on their day")).isVisible();
            assertThat(slow.getByText("Yours: 45")).isVisible();
            slow.getByText("Theirs: 30").click();
            browser.axe(slow);
            browser.screenshot(slow, "template-conflict-" + width);
            button(slow, "Save this choice").click();
            var kept = slow.getByRole(AriaRole.LISTITEM).filter(with(title)).first();
            assertThat(kept).containsText("Nobody waits for us");
            assertThat(kept).containsText("Due after 30 days");
        }
    }

    /** One of its own for each test, so that none sees what another gave. */
    private String template() {
        var title = "Own the launch checklist " + Ids.next();
        jdbc.sql("""
                        insert into goal_template (id, keeper_id, title, impact, days, created_at, version)
                        select :id, id, :title, 'A launch day without a surprise', 60, now(), 0
                          from person where email = :keeper""")
                .param("id", Ids.next())
                .param("title", title)
                .param("keeper", KEEPER)
                .update();
        return title;
    }

    private static void undo(Page page, String title) {
        button(page, "Undo giving " + title).click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
    }

    private static Locator giving(Page page, String title) {
        return page.getByRole(AriaRole.LISTITEM).filter(with(title)).filter(with("by Mei"));
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }
}
