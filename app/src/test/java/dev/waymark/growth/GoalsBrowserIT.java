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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People keep their goals in the browser, and others read what is shared with them. */
@BrowserTest
class GoalsBrowserIT {

    private static final String OWNER = "pm@example.com";
    private static final String MENTOR = "senior@example.com";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aGoalIsDraftedBegunCheckedInOnFromTheKeyboardAndCorrected(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var page = browser.signIn(browser.page(width, ColorScheme.LIGHT, "en-GB"), OWNER);
            var name = "Interview ten customers " + Ids.next();
            draft(browser, page, name);
            button(page, "Begin").click();
            button(dialog(page, "Begin \""), "Begin").click();
            assertThat(button(page, "Achieved")).isVisible();

            checkIn(browser, page, name);
            correct(browser, page);
            steps(browser, page);
            browser.screenshot(page, "goal-" + width);
            close(browser, page, name);
        }
    }

    private void draft(Browser browser, Page page, String name) {
        browser.open(page, "goals?new&responsibility=" + aResponsibility());
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setChecked(true)))
                .hasCount(1);
        browser.axe(page);
        label(page, "Goal").fill(name);
        // a phone's date picker takes no typing
        if (page.viewportSize().width == Browser.WIDE) refusesADayOfThePast(page, name);
        button(page, "Begin now").click();
        assertThat(page.getByText("Say first what will be different").first()).isVisible();
        label(page, "Intended impact").fill("The team builds what they need");
        button(page, "Save as draft").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
        browser.axe(page);
    }

    private static void refusesADayOfThePast(Page page, String name) {
        label(page, "Target date").fill("01/02/2020");
        label(page, "Target date").press("Enter");
        button(page, "Save as draft").click();
        assertThat(page.getByText("is not ahead. Choose a later one.").first()).isVisible();
        assertThat(label(page, "Goal")).hasValue(name);
        label(page, "Target date").fill("01/02/2040");
        label(page, "Target date").press("Enter");
    }

    /** Of the level of the one who drafts. */
    private String aResponsibility() {
        return jdbc.sql("""
                        select fr.responsibility_id::text
                          from framework_responsibility fr
                          join framework f on f.id = fr.framework_id and f.state = 'PUBLISHED'
                          join level_assignment la on la.level_id = fr.level_id and la.valid_to is null
                          join person p on p.id = la.person_id and p.email = ?
                         order by fr.position limit 1""").param(OWNER).query(String.class).single();
    }

    private static void checkIn(Browser browser, Page page, String name) {
        browser.open(page, "goals?show=all");
        var checkIn = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check in on " + name));
        checkIn.focus();
        page.keyboard().press("Enter");
        assertThat(label(page, "Progress in percent")).isFocused();
        browser.axe(page);
        page.keyboard().type("90");
        page.keyboard().press("Tab");
        page.keyboard().type("6");
        label(page, "What changed").focus();
        page.keyboard().type("Talked to nine of them");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Checked in on \"" + name)).isVisible();
        var row = page.locator(".wm-goal-item").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row).containsText("90 % done, confidence 6 of 10");
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByText("Talked to nine of them")).isVisible();
    }

    private static void correct(Browser browser, Page page) {
        button(page, "Correct").click();
        assertThat(label(page, "What changed")).hasValue("Talked to nine of them");
        label(page, "Progress in percent").fill("9");
        button(dialog(page, "Correct"), "Correct").click();
        assertThat(page.getByText("corrected", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("9 % done, confidence 6 of 10", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.getByText("What it said before").click();
        assertThat(page.getByText("90 % done, confidence 6 of 10: Talked to nine of them"))
                .isVisible();
        browser.axe(page);
    }

    private static void steps(Browser browser, Page page) {
        label(page, "A new step").fill("Write it up");
        label(page, "A new step").press("Enter");
        var step = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Write it up"));
        step.check();
        assertThat(page.getByText("1 of 1 done")).isVisible();
        browser.axe(page);
    }

    private static void close(Browser browser, Page page, String name) {
        button(page, "Abandon").click();
        button(dialog(page, "Abandon"), "Abandon").click();
        assertThat(page.getByText("Say why").first()).isVisible();
        label(page, "Why").fill("The market is gone");
        browser.axe(page);
        button(dialog(page, "Abandon"), "Abandon").click();
        assertThat(page.getByText("Abandoned: \"" + name)).isVisible();
        assertThat(page.getByText("The market is gone").first()).isVisible();
        assertThat(button(page, "Reopen")).isVisible();
    }

    @Test
    void aDraftIsDiscardedAndAFormGoesWithItsPage(Browser browser) {
        var page = browser.signInAs(OWNER);
        browser.open(page, "goals");
        button(page, "New goal").first().click();
        assertThat(label(page, "Goal")).isVisible();
        page.waitForURL(address -> address.endsWith("/goals?new"));
        browser.back(page);
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        button(page, "New goal").first().click();
        label(page, "Goal").fill("An idea that did not last");
        page.evaluate(
                "document.querySelector('vaadin-side-nav-item[path*=career]').shadowRoot.querySelector('a').click()");
        page.waitForURL(address -> address.endsWith("/career"));
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        browser.open(page, "goals?new");
        label(page, "Goal").fill("An idea that did not last");
        button(page, "Save as draft").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("An idea that did not last")))
                .isVisible();
        button(page, "Discard").click();
        browser.axe(page);
        button(dialog(page, "Discard the draft"), "Discard").click();
        assertThat(page.getByText("Discarded: \"An idea")).isVisible();
        page.waitForURL(address -> address.endsWith("/goals"));
    }

    @Test
    void theSlowerOfTwoTabsChoosesFieldByField(Browser browser) {
        var first = browser.signInAs(OWNER);
        browser.open(first, "goals?new");
        label(first, "Goal").fill("Two tabs");
        button(first, "Save as draft").click();
        first.waitForURL(address -> address.matches(".*/goals/[0-9a-f-]+"));
        var route = first.url().substring(browser.address().length() + 1);
        var second = browser.signInAs(OWNER);
        browser.open(second, route);
        button(first, "Edit").click();
        button(second, "Edit").click();
        label(second, "Goal").fill("The second was faster");
        button(second, "Save").click();
        assertThat(second.getByText("Saved \"The second was faster\"")).isVisible();
        label(first, "Goal").fill("The first was slower");
        label(first, "Intended impact").fill("Nothing is lost");
        button(first, "Save").click();
        assertThat(first.getByText("Yours: The first was slower")).isVisible();
        browser.axe(first);
        first.getByText("Theirs: The second was faster").click();
        button(first, "Save this choice").click();
        assertThat(first.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName("The second was faster")
                                .setLevel(1)))
                .isVisible();
        assertThat(first.getByText("Nothing is lost", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void theMentorReadsWhatIsSharedAndFindsNothingElse(Browser browser) {
        var owner = browser.signInAs(OWNER);
        browser.open(owner, "goals?new");
        label(owner, "Goal").fill("Shared with my mentor");
        label(owner, "Intended impact").fill("We both see it");
        button(owner, "Begin now").click();
        owner.waitForURL(address -> address.matches(".*/goals/[0-9a-f-]+"));
        var route = owner.url().substring(browser.address().length() + 1);

        var mentor = browser.signInAs(MENTOR);
        browser.open(mentor, route);
        assertThat(mentor.getByText("A goal of Milan Kovač")).isVisible();
        // somebody else's goal can be commented on, and nothing else
        assertThat(mentor.locator("#main").getByRole(AriaRole.BUTTON)).hasText(new String[] {"Comment"});
        assertThat(mentor.getByText("Who can read it")).hasCount(0);
        browser.axe(mentor);

        owner.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Who can read it"))
                .or(owner.locator("vaadin-select"))
                .first()
                .click();
        owner.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Only me"))
                .click();
        assertThat(owner.getByText("Only you can read it").first()).isVisible();
        browser.open(mentor, route);
        assertThat(mentor.getByText("There is nothing here")).isVisible();
    }

    @Test
    void everyPartIsAccessibleWideAndNarrowInLightAndDark(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.signIn(browser.page(width, colours, "de-DE"), OWNER);
                for (var shelf : new String[] {"active", "drafts", "closed", "all"}) {
                    browser.open(page, "goals?show=" + shelf);
                    look(browser, page, "goals-" + shelf + "-" + width + "-" + colours);
                }
                browser.open(page, "goals/" + aGoalWithManyCheckIns());
                look(browser, page, "goal-" + width + "-" + colours);
            }
        }
    }

    private String aGoalWithManyCheckIns() {
        return jdbc.sql("""
                        select g.id::text from goal g join person p on p.id = g.owner_id and p.email = ?
                         where g.state = 'ACTIVE'
                         order by (select count(*) from check_in c where c.goal_id = g.id) desc limit 1""").param(OWNER).query(String.class).single();
    }

    private static void look(Browser browser, Page page, String name) {
        browser.axe(page);
        browser.screenshot(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    private static Locator label(Page page, String text) {
        return page.getByLabel(text, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first();
    }

    private static Locator dialog(Page page, String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator dialog, String name) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
