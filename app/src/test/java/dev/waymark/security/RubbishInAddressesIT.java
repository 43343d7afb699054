package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.waymark.people.Accounts;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Every route, with rubbish in every parameter that any view reads: words, and never a failure. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RubbishInAddressesIT {

    private static final Pattern READ = Pattern.compile(
            "(?:getSingleParameter|containsKey|PastDay\\.in|id|one|parameter|read)\\((?:query, |parameters, )?\"(\\w+)\"");

    private static final List<String> RUBBISH =
            List.of("a%00b%E2%80%AE", "-999999999-01-01", "%2B999999999-12-31", "99999999999999999999");

    private final Accounts accounts;

    RubbishInAddressesIT(Accounts accounts) {
        this.accounts = accounts;
    }

    @Test
    void isAnsweredInWords(Browser browser) throws IOException {
        var page = browser.signInAs("head@example.com");
        page.setDefaultTimeout(120_000);
        var failures = new ArrayList<String>();
        for (var route : routes()) {
            for (var rubbish : RUBBISH) {
                go(browser, page, route + all(rubbish));
                if (page.locator("body").innerText().contains("went wrong")) {
                    failures.add(route + " " + rubbish);
                    browser.open(page, "people");
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void whatIsNoTextAtAllIsAnsweredInWordsToo(Browser browser) throws IOException {
        var page = browser.signInAs("head@example.com");
        for (var path : List.of(
                "people/%00",
                "goals/%FF%FE", "sessions/%C3%28", "welcome/%00", "people?q=%C3%28", "people?q=%ED%A0%80")) {
            var answer = page.request().get(browser.address() + "/" + path);
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(answer.text()).as(path).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void nobodySignsInByAnAddressThatCannotBe() {
        for (var address :
                List.of("pm\u0000@example.com", "pm@example.com\u0000", "p\u200Bm@example.com", "\uD800@example.com"))
            assertThat(accounts.findByEmail(address)).isEmpty();
        assertThat(accounts.findByEmail("PM@example.com")).isPresent();
    }

    @Test
    void aDayThatCannotBeShownIsSaid(Browser browser) {
        var page = browser.signInAs("head@example.com");
        for (var route : List.of("organisation", "organisation/mentors", "mentorship", "mentorship/programme")) {
            browser.open(page, route + "?asOf=0001-01-01");
            PlaywrightAssertions.assertThat(page.getByText("The address asks for the day “0001-01-01”"))
                    .isVisible();
        }
        browser.screenshot(page, "day-not-shown");
    }

    /** As a click on a link does, without loading the page anew. */
    private static void go(Browser browser, Page page, String address) {
        page.evaluate(
                "address => { history.pushState({}, '', address); dispatchEvent(new PopStateEvent('popstate', {state: {}})) }",
                address);
        browser.settle(page);
    }

    private static Set<String> routes() throws IOException {
        var routes = new TreeSet<String>();
        for (var what : AccessMatrixIT.decided().keySet()) {
            if (!what.startsWith("/") || what.equals("/login")) continue;
            routes.add(what.replace(":id", UUID.randomUUID().toString()).replace(":token", "x") + "?");
            if (what.contains(":id")) routes.add(what.replace(":id", "a%20b") + "?");
        }
        routes.add("/organisation/list?what=everyone&");
        routes.add("/mentorship/programme/list?what=sessions&");
        for (var show : List.of("mentors", "pairings", "without-mentor")) routes.add("/mentorship?show=" + show + "&");
        assertThat(routes).hasSizeGreaterThan(25);
        return routes;
    }

    private static String all(String rubbish) throws IOException {
        var names = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("../ui/src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList())
                READ.matcher(Files.readString(source)).results().forEach(match -> names.add(match.group(1)));
        }
        assertThat(names).contains("q", "asOf", "compare", "page", "sort", "line", "towards");
        return String.join("&", names.stream().map(name -> name + "=" + rubbish).toList());
    }
}
