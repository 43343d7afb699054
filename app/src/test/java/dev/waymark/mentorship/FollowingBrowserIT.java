package dev.waymark.mentorship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two of a pairing follow it, in the browser. */
@BrowserTest
class FollowingBrowserIT {

    private static final String MENTOR = "senior@example.com";
    private static final String MENTEE = "pm@example.com";
    private static final String LEAD = "head@example.com";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

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
        browser.back(page);
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
    void aMentorClosesAPairingAndLooksBack(Browser browser) {
        var other = "Tesfaye Sisay";
        try {
            var page = browser.signInAs(MENTOR);
            page.locator(".wm-mentee-list a")
                    .filter(new Locator.FilterOptions().setHasText(other))
                    .click();
            assertThat(heading(page, other)).isVisible();
            button(page, "Close the pairing with " + other).click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Ended early"))
                    .check();
            assertThat(page.getByText("Say why: leads and matching learn from it."))
                    .isVisible();
            browser.axe(page);
            button(page, "Close it").click();
            assertThat(page.getByLabel("Reason")).hasAttribute("aria-invalid", "true");
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Completed"))
                    .check();
            assertThat(page.getByText("May stay empty.")).isVisible();
            button(page, "Close it").click();
            assertThat(page.getByText("The pairing with " + other + " is completed.")
                            .first())
                    .isVisible();
            button(page, "Look back on the pairing with " + other).click();
            assertThat(page.getByText("Who reads this: you, " + other + " and leads."))
                    .isVisible();
            button(page, "Save").click();
            assertThat(page.getByLabel("What you take away")).hasAttribute("aria-invalid", "true");
            browser.axe(page);
            page.getByLabel("What you take away").fill("He ships on his own now.");
            button(page, "Save").click();
            assertThat(page.getByText("You looked back:")).isVisible();
            assertThat(page.getByText("He ships on his own now.")).isVisible();
            assertThat(button(page, "Look back on the pairing with " + other)).isHidden();
            browser.axe(page);
        } finally {
            reopen(other);
        }
    }

    /** Other tests of this database know the pairing as it was. */
    private void reopen(String mentee) {
        for (var sql : new String[] {
            "delete from pairing_reflection where pairing_id = :id",
            "delete from pairing_phase where pairing_id = :id and valid_to is null and state = 'COMPLETED'",
            "update pairing_phase set valid_to = null where pairing_id = :id and state = 'ACTIVE'",
            "update pairing set state = 'ACTIVE' where id = :id"
        })
            jdbc.sql(sql)
                    .param(
                            "id",
                            jdbc.sql("""
                            select pairing.id from pairing
                              join person mentee on mentee.id = mentee_id join person mentor on mentor.id = mentor_id
                             where mentee.name = :mentee and mentor.email = :mentor
                            """)
                                    .param("mentee", mentee)
                                    .param("mentor", MENTOR)
                                    .query(UUID.class)
                                    .single())
                    .update();
    }

    @Test
    void everyFigureOfTheProgrammeOpensWhatItCounts(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "mentorship");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Programme"))
                .click();
        assertThat(heading(page, "Programme")).isVisible();
        for (var day : new String[] {"", "?asOf=" + LocalDate.now(clock).minusDays(120)}) {
            browser.open(page, "mentorship/programme" + day);
            opens(browser, page, "Ended early", "(\\d+) pairings?.*");
            opens(browser, page, "Become free", "(\\d+) pairings?.*");
            opens(browser, page, "Wait for a mentor", "(\\d+) (person|people).*");
            opens(browser, page, "Have a mentor", "(\\d+) of .*");
        }
    }

    private static void opens(Browser browser, Page page, String label, String figure) {
        var address = page.url();
        var card = page.locator("a.wm-stat")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
        assertThat(card).isVisible();
        var text = card.locator(".wm-stat-value").innerText().strip();
        var count = text.equals("None") ? "0" : text.replaceAll(figure, "$1");
        card.click();
        page.waitForURL(now -> !now.equals(address));
        browser.settle(page);
        if (label.startsWith("Wait"))
            assertThat(page.locator("[aria-current]").filter(new Locator.FilterOptions().setHasText("Without")))
                    .containsText("(" + count + ")");
        else
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(count.equals("0") ? "No" : count + " ");
        browser.open(page, address);
    }

    @Test
    void theProgrammeIsAccessibleWideAndNarrowInLightAndDark(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.signIn(browser.page(width, colours, "en-GB"), LEAD);
                browser.open(page, "mentorship/programme");
                assertThat(page.locator(".wm-stat").first()).isVisible();
                assertThat(page.locator("vaadin-side-nav-item[current]")).containsText("Mentorship");
                check(browser, page, "programme", width, colours);
                browser.open(page, "mentorship/programme/list?what=sessions");
                assertThat(page.locator("vaadin-grid")).isVisible();
                browser.settle(page);
                check(browser, page, "programme-sessions", width, colours);
            }
        }
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
        check(browser, page, route, width, colours);
    }

    private static void check(Browser browser, Page page, String name, int width, ColorScheme colours) {
        browser.axe(page);
        browser.screenshot(page, name + "-" + width + "-" + colours);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
