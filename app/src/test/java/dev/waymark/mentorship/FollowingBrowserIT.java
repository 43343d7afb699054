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

/** The two of a pairing follow it, in the browser. */
@BrowserTest
class FollowingBrowserIT {

    private static final String MENTOR = "senior@example.com";
    private static final String MENTEE = "pm@example.com";

    @Test
    void aMentorLandsOnTheMenteesAndOpensEach(Browser browser) {
        var page = browser.signInAs(MENTOR);
        page.waitForURL(address -> address.endsWith("/mentees"));
        assertThat(heading(page, "My mentees")).isVisible();
        var list = page.locator(".wm-mentee-list");
        var first = list.locator("[aria-current]").locator(".wm-strong").innerText();
        assertThat(heading(page, first)).isVisible();
        var second = list.locator("a:not([aria-current])").first();
        var name = second.locator(".wm-strong").innerText();
        second.click();
        assertThat(heading(page, name)).isVisible();
        assertThat(page.url()).contains("person=");
        page.goBack();
        assertThat(heading(page, first)).isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Journey").setExact(true))
                .click();
        assertThat(heading(page, "Where " + first + " is today")).isVisible();
    }

    @Test
    void aMenteeSeesTheMentorAndWhatWasAgreed(Browser browser) {
        var page = browser.signInAs(MENTEE);
        browser.open(page, "my-mentor");
        assertThat(heading(page, "Ana Ferreira")).isVisible();
        assertThat(page.getByText("Agreed and still to do")).isVisible();
    }

    @Test
    void bothPagesAreAccessibleWideAndNarrowInLightAndDark(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                look(browser, browser.signIn(browser.page(width, colours, "en-GB"), MENTOR), "mentees", width, colours);
                look(
                        browser,
                        browser.signIn(browser.page(width, colours, "de-DE"), MENTEE),
                        "my-mentor",
                        width,
                        colours);
            }
        }
    }

    private static void look(Browser browser, Page page, String route, int width, ColorScheme colours) {
        browser.open(page, route);
        assertThat(page.locator(".wm-facts").first()).isVisible();
        browser.axe(page);
        browser.screenshot(page, route + "-" + width + "-" + colours);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
