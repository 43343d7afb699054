package dev.waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserIT {

    @Test
    void leadsAStrangerToTheLoginPage(Browser browser) throws Exception {
        var page = browser.page();
        var answer = page.navigate("");
        assertThat(answer.status()).isEqualTo(200);
        page.waitForURL(url -> url.endsWith("/login"));
        page.locator("input[name=password]").waitFor();
        browser.screenshot(page, "login");
        assertThat(Files.size(Path.of("target/screenshots/login.png"))).isPositive();
    }

    @Test
    void startsEachPageWithNobodySignedIn(Browser browser) {
        var first = browser.page();
        first.navigate("login");
        var second = browser.page();
        second.navigate("login");
        assertThat(first.context()).isNotSameAs(second.context());
    }
}
