package dev.waymark.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** What is promised of words that are typed while the server is not reached, and what becomes of them. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LostConnectionBrowserIT {

    private final JdbcClient jdbc;

    LostConnectionBrowserIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 1440, LIGHT, No connection. What you type is kept once it is back., 'what you typed without a connection has not'",
        "de-DE, 390, DARK, Keine Verbindung. Eingaben werden erst danach aufgehoben., 'was Sie ohne Verbindung eingegeben haben, nicht'"
    })
    void isKeptWhenTheConnectionIsBackAndNotWhenTheSessionHasGone(
            String language, int width, ColorScheme colours, String lost, String ended, Browser browser) {
        var page = browser.signIn(browser.page(width, colours, language), "pm@example.com");
        browser.open(page, "goals?new=");
        var title = page.locator("vaadin-text-field input").first();
        page.context().setOffline(true);
        title.pressSequentially("Typed without a connection");
        assertThat(page.locator("vaadin-connection-indicator")).containsText(lost);
        browser.screenshot(page, "connection-lost-" + width);
        page.context().setOffline(false);
        await().atMost(Duration.ofMinutes(1)).until(() -> isKept("Typed without a connection"));
        page.reload();
        assertThat(page.locator("vaadin-text-field input").first()).hasValue("Typed without a connection");

        page.context().setOffline(true);
        page.locator("vaadin-text-field input").first().pressSequentially(" and more");
        // a session that nobody knows any more
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "gone").setUrl(browser.address())));
        page.context().setOffline(false);
        assertThat(page.getByText(ended)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        org.assertj.core.api.Assertions.assertThat(isKept("and more")).isFalse();
        browser.screenshot(page, "session-ended-" + width);
        discard(browser, page);
    }

    private boolean isKept(String words) {
        return jdbc.sql("select exists (select from form_draft where content::text like '%' || ? || '%')")
                .param(words)
                .query(Boolean.class)
                .single();
    }

    /** Others begin with an empty form. */
    private static void discard(Browser browser, Page page) {
        browser.signIn(page, "pm@example.com");
        browser.open(page, "goals?new=");
        assertThat(page.locator("vaadin-text-field input").first()).hasValue("Typed without a connection");
        page.locator(".wm-restored").getByRole(AriaRole.BUTTON).click();
        browser.settle(page);
    }
}
