package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.shared.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/report?id=3#top",
                "http://wiki.example:8080/a",
                "HTTPS://Example.com",
                "https://[2001:db8::1]/x"
            })
    void takesAddressesOfTheWeb(String address) {
        assertThat(new WebLink(address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1),            evidence.link-not-of-the-web",
        "'JavaScript:alert(1)//https://x', evidence.link-not-of-the-web",
        "data:text/html;base64+x,        evidence.link-not-of-the-web",
        "file:///etc/passwd,             evidence.link-not-of-the-web",
        "ftp://example.com/a,            evidence.link-not-of-the-web",
        "example.com/report,             evidence.link-not-of-the-web",
        "//example.com/report,           evidence.link-not-of-the-web",
        "https:example.com,              evidence.link-not-understood",
        "https:///report,                evidence.link-not-understood",
        "'https://exa mple.com',         evidence.link-not-understood",
        "'https://example.com/\"onclick', evidence.link-not-understood",
        "https://bank.example@evil.example/, evidence.link-with-sign-in"
    })
    void refusesWhatIsNoAddressOfTheWebAndSaysWhy(String address, String rule) {
        assertThatThrownBy(() -> new WebLink(address))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    @Test
    void refusesOneThatIsTooLong() {
        assertThatThrownBy(() -> new WebLink("https://example.com/" + "x".repeat(WebLink.LONGEST)))
                .isInstanceOf(BrokenRule.class);
    }

    @Test
    void saysWhereItLeads() {
        assertThat(new WebLink(" https://docs.example.com/a ").host()).isEqualTo("docs.example.com");
        assertThat(WebLink.NONE.isEmpty()).isTrue();
        assertThat(WebLink.NONE.host()).isEmpty();
    }
}
