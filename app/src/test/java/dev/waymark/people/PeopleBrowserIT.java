package dev.waymark.people;

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

/** Looking people up, keeping their records and reading the career map, in the browser. */
@BrowserTest
class PeopleBrowserIT {

    private static final String LEAD = "head@example.com";

    @Test
    void findsAPersonFromTheKeyboardAndKeepsTheSearchInTheAddress(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "people");
        page.keyboard().press("/");
        page.keyboard().type("ferreira ana");
        assertThat(link(page, "Ana Ferreira")).isVisible();
        assertThat(page.getByText("1 person", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.waitForURL(address -> address.contains("q=ferreira"));
        page.reload();
        assertThat(link(page, "Ana Ferreira")).isVisible();
        link(page, "Ana Ferreira").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Level history"))).isVisible();
        browser.back(page);
        page.waitForURL(address -> address.contains("q=ferreira"));
    }

    @Test
    void aSearchBeginsAtTheTopOfWhatItFinds(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "people");
        page.evaluate("document.querySelector('vaadin-grid').scrollToIndex(80)");
        page.waitForFunction("document.querySelector('vaadin-grid')._firstVisibleIndex > 40");
        page.keyboard().press("/");
        page.keyboard().type("senior");
        page.waitForURL(address -> address.contains("q=senior"));
        page.waitForFunction("document.querySelector('vaadin-grid')._firstVisibleIndex === 0");
    }

    @Test
    void saysThatNobodyMatchesAndOffersTheWayBack(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "people?q=zzzzzz");
        assertThat(page.getByText("Nobody matches")).isVisible();
        browser.axe(page);
        button(page, "Clear search and filters").click();
        assertThat(link(page, "Ana Ferreira")).isVisible();
    }

    @Test
    void addsPromotesCorrectsAndSeesOffAPerson(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "people");
        button(page, "Add person").click();
        button(page, "Save").click();
        assertThat(message(page, "A name is needed.")).isVisible();
        assertThat(message(page, "An e-mail address is needed; it is also the login."))
                .isVisible();
        browser.axe(page);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Quill Newcomer");
        page.getByLabel("E-mail").fill("HEAD@example.com");
        button(page, "Save").click();
        assertThat(message(page, "Somebody else has the address")).isVisible();
        page.getByLabel("E-mail").fill("quill" + UUID.randomUUID() + "@example.com");
        page.getByLabel("Joined on").fill("01/02/2026");
        page.getByLabel("Joined on").press("Enter");
        button(page, "Save").click();
        page.waitForURL(address -> address.contains("/people/"));
        assertThat(page.getByText("No level so far.")).isVisible();

        button(page, "Change level").click();
        choose(page, "New level", "Associate PM");
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("01/01/2026");
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).press("Enter");
        button(page, "Save").click();
        assertThat(message(page, "joined on 1 Feb 2026 only")).isVisible();
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("01/03/2026");
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).press("Enter");
        button(page, "Save").click();
        assertThat(page.getByText("Hired, decided by")).isVisible();

        button(page, "Correct Associate PM from 1 Mar 2026").click();
        choose(page, "Right level", "Product Manager");
        button(page, "Save").click();
        assertThat(page.getByText("1 entry was replaced by a correction")).isVisible();
        browser.axe(page);

        button(page, "Mark as left").click();
        assertThat(page.getByText("On that day these end")).isVisible();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mark as left"))
                .click();
        assertThat(page.getByText("Left on").first()).isVisible();
        assertThat(button(page, "Take back")).isVisible();
    }

    @Test
    void showsBothVersionsToTheSlowerOfTwoWhoEdit(Browser browser) {
        var slow = browser.signInAs(LEAD);
        browser.open(slow, "people?q=chiara");
        link(slow, "Chiara Conti").click();
        button(slow, "Edit").click();
        slow.getByLabel("Job title").fill("Lead of checkout");

        var fast = browser.signInAs("admin@example.com");
        fast.navigate(slow.url());
        button(fast, "Edit").click();
        fast.getByLabel("Job title").fill("Lead of refunds");
        button(fast, "Save").click();
        assertThat(fast.getByText("Lead of refunds").first()).isVisible();

        button(slow, "Save").click();
        assertThat(slow.getByText("saved in the meantime")).isVisible();
        assertThat(slow.getByText("Yours: Lead of checkout")).isVisible();
        assertThat(slow.getByText("Theirs: Lead of refunds")).isVisible();
        browser.axe(slow);
        button(slow, "Save this choice").click();
        assertThat(slow.getByText("Lead of checkout").first()).isVisible();
    }

    @Test
    void showsContributorsNamesAndLevelsOnly(Browser browser) {
        var page = browser.signInAs("pm@example.com");
        browser.open(page, "people?q=ferreira&mentor=mentors&show=left");
        assertThat(link(page, "Ana Ferreira")).isVisible();
        assertThat(page.getByText("Product line")).hasCount(0);
        assertThat(button(page, "Add person")).hasCount(0);
        link(page, "Ana Ferreira").click();
        assertThat(page.getByText("Names and levels are for everyone.")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Level history"))).hasCount(0);
    }

    @Test
    void comparesTheCareerMapAlongACompetency(Browser browser) {
        var page = browser.signInAs("pm@example.com");
        browser.open(page, "career");
        assertThat(page.getByText("You are here").last()).isVisible();
        assertThat(page.getByText("Daily routines").first()).isVisible();
        link(page, "Stakeholders").click();
        assertThat(page.getByText("Work with other department heads on company goals."))
                .isVisible();
        assertThat(page.getByText("Daily routines")).hasCount(0);
        browser.axe(page);
    }

    @Test
    void everyPageIsAccessibleWideAndNarrowInLightAndDark(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var language = colours == ColorScheme.DARK ? "de-DE" : "en-GB";
                var page = browser.signIn(browser.page(width, colours, language), LEAD);
                look(browser, page, "career", "career-" + width + "-" + colours);
                look(browser, page, "people", "people-" + width + "-" + colours);
                link(page, "Ana Ferreira").click();
                page.waitForURL(address -> address.contains("/people/"));
                look(browser, page, page.url(), "person-" + width + "-" + colours);
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

    /** At its field; a live region says it too. */
    private static Locator message(Page page, String text) {
        return page.locator("[slot=error-message]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    private static void choose(Page page, String field, String value) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(field))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }
}
