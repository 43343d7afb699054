package dev.waymark.growth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People assess themselves and see their journey, in the browser. */
@BrowserTest
class JourneyBrowserIT {

    private static final String PM = "pm@example.com";
    private static final String ASSOCIATE = "associate@example.com";
    private static final String MENTOR = "senior@example.com";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPmLandsOnTheJourneyAndSeesWhatLiesAhead(Browser browser) {
        var page = browser.signInAs(PM);
        page.waitForURL(address -> address.endsWith("/journey"));
        assertThat(heading(page, "Where you are today")).isVisible();
        assertThat(page.getByText("Product Manager since")).isVisible();
        assertThat(page.locator("[aria-current=step]")).containsText("You are here");
        assertThat(page.getByRole(AriaRole.TABLE, named("Towards Senior Product Manager")))
                .containsText("Ana Ferreira");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Head of Product"))
                .click();
        assertThat(heading(page, "Towards Head of Product")).isVisible();
        assertThat(page.url().contains("towards=")).isTrue();
        browser.back(page);
        assertThat(heading(page, "Towards Senior Product Manager")).isVisible();
    }

    @Test
    void anAssessmentIsLeftAndContinuedOneQuestionAtATimeOnAPhone(Browser browser) {
        jdbc.sql("delete from assessment_draft where rater_id = :id")
                .param("id", person(PM))
                .update();
        var page = browser.signIn(browser.page(Browser.NARROW, ColorScheme.LIGHT, "en-GB"), PM);
        browser.open(page, "journey/assessment");
        assertThat(questions(page)).hasCount(1);
        assertThat(page.getByText("1 of 9", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        browser.axe(page);
        for (var answer : new String[] {"Doing", "Leading", "Learning"}) {
            radio(page, answer).check();
            assertThat(page.getByRole(AriaRole.STATUS).filter(saved())).isVisible();
            button(page, "Next").click();
            browser.settle(page);
        }
        assertThat(page.getByText("4 of 9", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        browser.open(page, "journey");
        assertThat(page.getByText("3 of 9 rated")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(page.getByText("4 of 9", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        // the keyboard alone: an arrow chooses, the next button goes on
        for (var n = 4; n <= 9; n++) {
            radio(page, "Not yet").focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(n + " of 9 rated");
            if (n < 9) button(page, "Next").press("Enter");
            browser.settle(page);
        }
        button(page, "Add a note").click();
        page.getByLabel("Note (optional)").locator("visible=true").fill("Not mine yet.");
        page.keyboard().press("Tab");
        browser.settle(page);
        button(page, "Finish").click();
        assertThat(heading(page, "Your assessment")).isVisible();
        assertThat(page.getByText("Not mine yet.")).isVisible();
        browser.axe(page);
    }

    @Test
    void aGapBecomesAGoalWideAndNarrow(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var page = browser.signIn(browser.page(width, ColorScheme.LIGHT, "en-GB"), ASSOCIATE);
            browser.open(page, "journey");
            var gap = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Draft a goal for: "))
                    .first();
            var responsibility = gap.getAttribute("aria-label").replaceFirst("Draft a goal for: ", "");
            gap.click();
            assertThat(page.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(responsibility).setChecked(true)))
                    .isVisible();
            browser.axe(page);
            var title = "From a gap at " + width;
            page.getByLabel("Goal", new Page.GetByLabelOptions().setExact(true)).fill(title);
            page.getByLabel("Intended impact").fill("Somebody else can rest");
            button(page, "Begin now").click();
            page.waitForURL(address -> address.matches(".*/goals/[0-9a-f-]{36}"));

            browser.open(page, "journey");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                            .first())
                    .isVisible();
            browser.axe(page);
        }
    }

    @Test
    void aSecondWindowShowsWhatTheFirstOneAnswered(Browser browser) {
        jdbc.sql("delete from assessment_draft where rater_id = :id")
                .param("id", person(MENTOR))
                .update();
        var first = browser.signInAs(MENTOR);
        browser.open(first, "journey/assessment");
        var second = first.context().newPage();
        browser.open(second, "journey/assessment");
        radio(first, "Doing").check();
        assertThat(first.getByRole(AriaRole.STATUS).filter(saved())).isVisible();
        radio(second, "Leading").check();
        var notice = second.getByRole(AriaRole.ALERT).locator("visible=true");
        assertThat(notice).containsText("In another window you answered: Doing.");
        browser.axe(second);
        notice.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save this one"))
                .click();
        assertThat(second.getByRole(AriaRole.STATUS).filter(saved())).isVisible();
        browser.open(first, "journey/assessment");
        assertThat(radio(first, "Leading")).isChecked();
    }

    @Test
    void aMentorReadsAndRatesTheMentee(Browser browser) {
        jdbc.sql("delete from assessment_draft where rater_id = :id")
                .param("id", person(MENTOR))
                .update();
        var page = browser.signInAs(MENTOR);
        browser.open(page, "people/" + person(PM));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Journey").setExact(true))
                .click();
        assertThat(heading(page, "Where Milan Kovač is today")).isVisible();
        assertThat(page.getByText("Draft a goal")).hasCount(0);
        browser.axe(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Rate").setExact(true))
                .click();
        assertThat(heading(page, "How do you see Milan Kovač today?")).isVisible();
        button(page, "Finish").click();
        assertThat(page.getByText("Rate at least one responsibility").first()).isVisible();
        radio(page, "Leading").check();
        assertThat(page.getByRole(AriaRole.STATUS).filter(saved())).isVisible();
        button(page, "Finish").click();
        assertThat(heading(page, "Milan Kovač, as Ana Ferreira sees it")).isVisible();
        browser.axe(page);
    }

    @Test
    void othersFindNoJourney(Browser browser) {
        for (var email : new String[] {ASSOCIATE, "admin@example.com"}) {
            var page = browser.signInAs(email);
            browser.open(page, "people/" + person(PM));
            assertThat(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Journey").setExact(true)))
                    .hasCount(0);
            browser.open(page, "people/" + person(PM) + "/journey");
            assertThat(page.locator("main")).containsText("There is nothing here");
        }
    }

    @Test
    void everyPageIsAccessibleWideAndNarrowInLightAndDark(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.signIn(browser.page(width, colours, "en-GB"), ASSOCIATE);
                var result = jdbc.sql("select id from assessment where subject_id = :id and rater_id = :id limit 1")
                        .param("id", person(ASSOCIATE))
                        .query(UUID.class)
                        .single();
                for (var route : new String[] {"journey", "journey/assessment", "journey/assessment/" + result}) {
                    browser.open(page, route);
                    page.waitForTimeout(300);
                    browser.axe(page);
                    browser.screenshot(
                            page,
                            route.replaceAll("[/-].*-.*", "-result").replace('/', '-') + "-" + width + "-" + colours);
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void speaksGerman(Browser browser) {
        var page = browser.signIn(browser.page(Browser.WIDE, ColorScheme.LIGHT, "de-DE"), PM);
        assertThat(heading(page, "Wo Sie heute stehen")).isVisible();
        assertThat(page.locator("main")).not().containsText("journey.");
    }

    private UUID person(String email) {
        return jdbc.sql("select id from person where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private static Locator questions(Page page) {
        return page.locator("vaadin-radio-group").locator("visible=true");
    }

    /** A choice of the first question that is seen. */
    private static Locator radio(Page page, String name) {
        return questions(page)
                .first()
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions saved() {
        return new Locator.FilterOptions().setHasText("saved");
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .locator("visible=true")
                .first();
    }
}
