package dev.waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A person's browser in front of the running application. */
public final class Browser {

    /** The widths that every view is looked at. */
    public static final int WIDE = 1440;

    public static final int NARROW = 390;

    /** The password of all demo logins. */
    public static final String DEMO_PASSWORD = "waymark-demo";

    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Where the application answers, without a slash at the end. */
    public String address() {
        return address;
    }

    /** A page of its own session, nobody signed in, in English and light colours, {@link #WIDE}. */
    public Page page() {
        return page(WIDE, ColorScheme.LIGHT, "en-GB");
    }

    /** A page of its own session, nobody signed in; routes are relative: {@code page.navigate("people")}. */
    public Page page(int width, ColorScheme colours, String locale) {
        return page(width, colours, locale, ZoneId.systemDefault());
    }

    /** A page as above, of a browser whose clock goes in this zone. */
    public Page page(int width, ColorScheme colours, String locale, ZoneId zone) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address + "/")
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setLocale(locale)
                .setTimezoneId(zone.getId()));
        contexts.add(context);
        return context.newPage();
    }

    /** A {@link #page()} in which the demo's person has signed in. */
    public Page signInAs(String email) {
        return signIn(page(), email);
    }

    /** Signs the demo's person in on the page, and waits for the first screen. */
    public Page signIn(Page page, String email) {
        page.navigate("login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(DEMO_PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        settle(page);
        return page;
    }

    /** Opens a route and waits until it is drawn. */
    public Page open(Page page, String route) {
        page.navigate(route);
        settle(page);
        return page;
    }

    /** Waits until Vaadin has answered everything that was asked. */
    public void settle(Page page) {
        page.waitForFunction("""
                () => {
                  const clients = window.Vaadin?.Flow?.clients;
                  return clients && Object.values(clients).every(client => !client.isActive || !client.isActive());
                }""");
    }

    /** Goes back once everything is answered: the client loses a step back that comes while it goes on. */
    public void back(Page page) {
        settle(page);
        page.goBack();
    }

    /** Asserts that axe finds nothing on the page; the message names each rule and where it is broken. */
    public void axe(Page page) {
        // Vaadin's own sign of a lost connection is empty, and stands outside every landmark
        var violations = new AxeBuilder(page)
                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp()
                                + rule.getNodes().stream()
                                        .map(node -> "\n    " + node.getHtml())
                                        .reduce("", String::concat))
                        .toList();
        assertThat(violations).as("axe on " + page.url()).isEmpty();
    }

    /** Saves what the page shows, whole, as {@code target/screenshots/<name>.png}. */
    public void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    void screenshotsOfFailure(String name) {
        for (var context : contexts) {
            for (var page : context.pages()) {
                screenshot(page, "failed-" + name + "-" + contexts.indexOf(context));
            }
        }
    }

    void close() {
        contexts.forEach(BrowserContext::close);
    }
}
