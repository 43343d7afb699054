package dev.waymark.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class OrganisationViewIT {

    @Test
    void isALeadsFirstScreen(Browser browser) {
        var page = browser.signInAs("head@example.com");

        assertThat(page).hasURL(Pattern.compile(".*/organisation$"));
        assertThat(page.locator("h1")).hasText("Product organisation");
        assertThat(page.locator(".wm-figure")).hasCount(5);
        assertThat(page.locator(".wm-rung").count()).isEqualTo(4);
    }

    @Test
    void opensExactlyWhatAFigureCounts(Browser browser) {
        var page = browser.signInAs("head@example.com");
        var links = page.locator(".wm-part, .wm-need > a, .wm-rung-bar, .wm-figure-main");
        for (var i = 0; i < links.count(); i++) {
            var link = links.nth(i);
            var href = link.getAttribute("href");
            if (href.contains("free-mentors")) continue;
            var figure = firstNumber(
                    link.locator(".wm-stat-value").count() > 0
                            ? link.locator(".wm-stat-value").innerText()
                            : link.innerText());
            browser.open(page, href);
            assertThat(firstNumber(page.locator("h1").innerText())).as(href).isEqualTo(figure);
            if (figure > 0) {
                page.locator("vaadin-grid").waitFor();
                assertThat(page.locator("vaadin-grid").evaluate("grid => grid.size"))
                        .as(href)
                        .isEqualTo(figure);
            }
            browser.open(page, "organisation");
        }
    }

    @Test
    void keepsWhatIsChosenInTheAddress(Browser browser) {
        var page = browser.signInAs("head@example.com");
        page.locator(".wm-rung-name").nth(2).click();
        assertThat(page).hasURL(Pattern.compile(".*level=.*"));
        assertThat(page.locator(".wm-rung-selected")).hasCount(1);

        page.locator(".wm-shortcuts a").nth(3).click();
        assertThat(page).hasURL(Pattern.compile(".*asOf=.*level=.*"));
        assertThat(page.locator(".wm-shortcuts a").nth(3)).hasAttribute("aria-current", "true");

        browser.back(page);
        assertThat(page).hasURL(Pattern.compile(".*organisation\\?level=[^&]*$"));
        assertThat(page.locator(".wm-shortcuts a").nth(0)).hasAttribute("aria-current", "true");
        assertThat(page.locator(".wm-rung-selected")).hasCount(1);

        browser.back(page);
        assertThat(page).hasURL(Pattern.compile(".*organisation$"));
        assertThat(page.locator(".wm-rung-selected")).hasCount(0);
    }

    @Test
    void readsWellWideAndNarrowLightAndDarkInBothLanguages(Browser browser) {
        for (var look : new Object[][] {
            {Browser.WIDE, ColorScheme.LIGHT, "en-GB"}, {Browser.NARROW, ColorScheme.LIGHT, "de-DE"},
            {Browser.WIDE, ColorScheme.DARK, "de-DE"}, {Browser.NARROW, ColorScheme.DARK, "en-GB"},
        }) {
            var page = browser.signIn(
                    browser.page((int) look[0], (ColorScheme) look[1], (String) look[2]), "head@example.com");
            for (var route : new String[] {
                "organisation",
                "organisation?asOf=2020-01-01",
                "organisation/mentors",
                "organisation/list?what=goals-at-risk"
            }) {
                browser.open(page, route);
                page.locator("h1").waitFor();
                browser.axe(page);
                assertThat(fits(page)).as("%s at %s", route, look[0]).isTrue();
                browser.screenshot(
                        page, "organisation-" + look[0] + "-" + look[1] + "-" + route.replaceAll("\\W+", "-"));
            }
        }
    }

    @Test
    void isNotForMentors(Browser browser) {
        var page = browser.signInAs("senior@example.com");
        browser.open(page, "organisation");

        assertThat(page.locator(".wm-figure")).hasCount(0);
    }

    private static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    private static int firstNumber(String text) {
        var number = Pattern.compile("\\d[\\d,]*").matcher(text);
        return number.find() ? Integer.parseInt(number.group().replace(",", "")) : 0;
    }
}
