package dev.waymark.mentorship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** A lead pairs two people and decides how it goes on, in the browser. */
@BrowserTest
class MentorshipBrowserIT {

    private static final String LEAD = "head@example.com";

    @Test
    void aLeadPairsHoldsResumesAndEndsEarly(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "mentorship?show=without-mentor");
        button(page, "Find a mentor for").first().click();
        page.getByRole(AriaRole.RADIO).first().click();
        browser.axe(page);
        button(page, "Pair them").click();
        assertThat(page.getByText(" now mentors ")).isVisible();
        var done = page.getByText(" now mentors ").textContent();
        var mentor = done.substring(0, done.indexOf(" now mentors "));
        var mentee = done.substring(done.indexOf(" now mentors ") + 13, done.lastIndexOf('.'));

        browser.open(page, "mentorship?show=pairings&q=" + mentee.replace(" ", "%20"));
        button(page, "Open the pairing of " + mentor + " and " + mentee).click();
        assertThat(page.getByText(mentor + " mentors " + mentee)).isVisible();
        // the address says which pairing is open
        page.waitForURL(address -> address.contains("pairing="));
        browser.axe(page);

        button(page, "Put on hold").click();
        page.getByLabel("Reason").fill("Parental leave");
        decide(page, "Put " + mentor, "Put on hold");
        assertThat(page.getByText("Parental leave").first()).isVisible();
        button(page, "Resume").click();
        decide(page, "Resume " + mentor, "Resume");
        assertThat(page.getByText("runs again")).isVisible();
        button(page, "End early").click();
        decide(page, "End the pairing of " + mentor, "End early");
        // the answer to an empty reason, before the next word is typed
        assertThat(page.getByLabel("Reason")).hasAttribute("aria-invalid", "true");
        page.getByLabel("Reason").fill("Moved to another country");
        decide(page, "End the pairing of " + mentor, "End early");
        assertThat(page.getByText("The pairing of " + mentor + " and " + mentee + " ended early."))
                .isVisible();
        page.waitForURL(address -> !address.contains("pairing="));
    }

    @Test
    void theSlowerOfTwoDecidersSeesWhatTheOtherDecidedAndChooses(Browser browser) {
        var slower = browser.signInAs(LEAD);
        var pairing = openAnActivePairing(browser, slower);
        button(slower, "Put on hold").click();
        slower.getByLabel("Reason").fill("Both are busy");

        var faster = browser.signInAs(LEAD);
        browser.open(faster, pairing);
        button(faster, "End early").click();
        faster.getByLabel("Reason").fill("Moved to another country");
        decide(faster, "End the pairing of ", "End early");
        assertThat(faster.getByText("ended early.")).isVisible();

        decide(slower, "Put ", "Put on hold");
        assertThat(slower.getByText("Somebody else was faster")).isVisible();
        assertThat(slower.getByText("Moved to another country").first()).isVisible();
        browser.axe(slower);
        button(slower, "Leave it as it is now").click();
        assertThat(slower.getByText("Somebody else was faster")).isHidden();
    }

    @Test
    void whoLosesTheLastSlotKeepsEverythingAndChooses(Browser browser) {
        var slower = browser.signInAs(LEAD);
        browser.open(slower, "mentorship?show=without-mentor");
        button(slower, "Find a mentor for").first().click();
        var option = slower.locator("vaadin-dialog vaadin-radio-button").first();
        option.getByRole(AriaRole.RADIO).click();
        slower.getByLabel("Why these two").fill("Same market");
        var words = option.innerText().split("\n");
        var mentor = words[0].strip();
        var used = option.innerText().replaceAll("(?s).*?(\\d+) of \\d+.*", "$1");

        var faster = browser.signInAs(LEAD);
        browser.open(faster, "mentorship?show=mentors&q=" + mentor.replace(" ", "%20"));
        button(faster, "Set slots of " + mentor).click();
        faster.getByRole(AriaRole.SPINBUTTON).fill(used);
        faster.getByRole(AriaRole.SPINBUTTON).press("Tab");
        button(faster, "Save").click();
        assertThat(faster.getByRole(AriaRole.DIALOG)).isHidden();

        button(slower, "Pair them").click();
        assertThat(slower.getByText("All slots of " + mentor + " are taken")).isVisible();
        browser.axe(slower);
        button(slower, "Raise to ").click();
        assertThat(slower.getByText(mentor + " now mentors ")).isVisible();
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession(Browser browser) {
        var before = browser.signInAs(LEAD);
        var pairing = openAnActivePairing(browser, before);
        button(before, "Put on hold").click();
        before.getByLabel("Reason").fill("A long explanation");
        browser.settle(before);
        before.waitForTimeout(1_500);
        before.context().clearCookies();

        var after = browser.signInAs(LEAD);
        browser.open(after, pairing);
        button(after, "Put on hold").click();
        assertThat(after.getByLabel("Reason")).hasValue("A long explanation");
        assertThat(after.getByText("Restored what you had typed and not saved."))
                .isVisible();
    }

    /** Opens one, and gives its address. */
    private static String openAnActivePairing(Browser browser, Page page) {
        browser.open(page, "mentorship?show=pairings&state=active");
        button(page, "Open the pairing of ").first().click();
        page.waitForURL(address -> address.contains("pairing="));
        assertThat(button(page, "Put on hold")).isVisible();
        return page.url().substring(page.url().indexOf("mentorship?"));
    }

    @Test
    void saysWhyTheOneSearchedForCannotBeChosen(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "mentorship?show=without-mentor");
        var row = button(page, "Find a mentor for").first();
        var name = row.getAttribute("aria-label").replace("Find a mentor for ", "");
        row.click();
        page.getByLabel("Search mentors").fill(name);
        assertThat(page.getByText("Nobody mentors themself.")).isVisible();
    }

    @Test
    void everyListIsAccessibleWideAndNarrowInLightAndDark(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.signIn(browser.page(width, colours, "en-GB"), LEAD);
                for (var list : new String[] {"mentors", "pairings", "without-mentor"}) {
                    browser.open(page, "mentorship?show=" + list);
                    page.waitForTimeout(300);
                    browser.axe(page);
                    browser.screenshot(page, "mentorship-" + list + "-" + width + "-" + colours);
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void theLinksOfTheDashboardShowWhatTheyName(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "mentorship?show=pairings&health=silent");
        assertThat(page.locator("vaadin-grid .wm-pill").first()).hasText("Silent");
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Mentors, pairings"))
                        .locator("[aria-current]"))
                .containsText("Pairings");
    }

    /** Presses the button of the dialog whose title begins so, which may lie above another dialog. */
    private static void decide(Page page, String title, String button) {
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
