package dev.waymark.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.waymark.career.Scope;
import dev.waymark.people.Accounts;
import dev.waymark.people.LinkToken;
import dev.waymark.people.PersonId;
import dev.waymark.people.SignInLink;
import dev.waymark.people.SignInLinks;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestConstructor;

@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SignInBrowserIT {

    private static final String CHOSEN = "a lamp without a switch";

    private final SignInLinks links;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final Guests guests;

    SignInBrowserIT(SignInLinks links, JdbcClient jdbc, Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.links = links;
        this.clock = clock;
        this.jdbc = jdbc;
        this.guests = new Guests(jdbc, accounts, passwords);
    }

    @AfterEach
    void everybodyLeaves() {
        guests.close();
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer(Browser browser) {
        var known = guests.withAccount(null, false);
        var page = browser.page();
        assertThat(answer(browser, page, Guests.email(known), "not it at all"))
                .isEqualTo(answer(browser, page, "nobody@example.com", "not it at all"))
                .contains("Waymark");
    }

    private static String answer(Browser browser, Page page, String email, String password) {
        signIn(page, email, password);
        page.waitForURL(url -> url.endsWith("/login?wrong"));
        browser.settle(page);
        page.getByText("E-mail or password is wrong").first().waitFor();
        return page.locator("main").innerText();
    }

    @Test
    void signingInLeadsBackToTheAddressThatWasAskedFor(Browser browser) {
        var page = browser.page();
        page.navigate("password?from=mail&n=2");
        page.waitForURL(url -> url.endsWith("/login"));
        fill(page, Guests.email(guests.withAccount(null, false)), Guests.PASSWORD);
        page.waitForURL(url -> url.endsWith("/password?from=mail&n=2"));
    }

    @Test
    void aChangeOfLevelTakesEffectAtTheNextRequest(Browser browser) {
        var person = guests.withAccount(Scope.LEAD, false);
        var page = signedIn(browser, person);
        browser.open(page, "organisation");
        assertThat(heading(page, "There is nothing here")).hasCount(0);
        guests.assign(person, Scope.CONTRIBUTOR);
        browser.open(page, "organisation");
        assertThat(heading(page, "There is nothing here")).isVisible();
    }

    @Test
    void somebodyWhoHasLeftIsSignedOut(Browser browser) {
        var person = guests.withAccount(Scope.CONTRIBUTOR, false);
        var page = signedIn(browser, person);
        guests.leave(person, LocalDate.now(clock));
        page.navigate("password");
        page.waitForURL(url -> url.endsWith("/login"));
    }

    @Test
    void aNewPasswordEndsTheOtherSessionAndNotTheOwn(Browser browser) {
        var person = guests.withAccount(null, true);
        var here = signedIn(browser, person);
        var elsewhere = signedIn(browser, person);
        browser.open(here, "password");
        here.getByLabel("Old password").fill(Guests.PASSWORD);
        here.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(CHOSEN);
        here.getByLabel("New password once more").fill(CHOSEN);
        button(here, "Change password").click();
        here.getByText("Your password has been changed.").waitFor();
        browser.open(here, "password");
        assertThat(heading(here, "Change password")).isVisible();
        elsewhere.navigate("password");
        elsewhere.waitForURL(url -> url.endsWith("/login"));
    }

    @Test
    void whoSitsTooLongIsToldSoHoweverBusy(Browser browser) {
        var person = guests.withAccount(null, true);
        var page = signedIn(browser, person);
        browser.open(page, "password");
        jdbc.sql("update signed_in_session set begun_at = begun_at - interval '12 hours' where person_id = ?")
                .param(person.value())
                .update();
        button(page, "Change password").click();
        assertThat(page.getByText("You have been signed out").first()).isVisible();
    }

    @Test
    void anAdministratorEndsASessionOnThePersonsPage(Browser browser) {
        var person = guests.withAccount(Scope.CONTRIBUTOR, false);
        var theirs = signedIn(browser, person);
        var also = signedIn(browser, person);
        browser.open(also, "password");
        var page = signedIn(browser, guests.withAccount(null, true));
        browser.open(page, "people/" + person);
        var ends = page.getByLabel("End the session in");
        assertThat(ends).hasCount(2);
        ends.first().click();
        assertThat(ends).hasCount(1);
        page.getByText("Ended.").first().waitFor();
        assertThat(page.locator("main")).containsText("Chrome on Linux");
        // the one that was seen last stands first
        button(also, "Change password").click();
        assertThat(also.getByText("You have been signed out").first()).isVisible();
        browser.open(theirs, "password");
        assertThat(heading(theirs, "Change password")).isVisible();
    }

    @Test
    void oneEndsAllOtherSessionsOfOnesOwn(Browser browser) {
        var person = guests.withAccount(Scope.CONTRIBUTOR, false);
        var elsewhere = signedIn(browser, person);
        var lost = signedIn(browser, person);
        var here = signedIn(browser, person);
        browser.open(here, "password");
        assertThat(here.locator("main")).containsText("this browser");
        button(here, "End all others").click();
        here.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End all others"))
                .click();
        assertThat(button(here, "End all others")).hasCount(0);
        browser.open(here, "password");
        assertThat(heading(here, "Change password")).isVisible();
        for (var other : List.of(elsewhere, lost)) {
            other.navigate("password");
            other.waitForURL(url -> url.endsWith("/login"));
        }
    }

    @Test
    void whereOneIsSignedInLooksRightEverywhere(Browser browser) {
        var person = guests.withAccount(null, true);
        signedIn(browser, person);
        for (var width : List.of(Browser.WIDE, Browser.NARROW))
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                for (var language : List.of("en-GB", "de-DE")) {
                    var page = browser.page(width, colours, language);
                    signIn(page, Guests.email(person), Guests.PASSWORD);
                    page.waitForURL(url -> !url.contains("/login"));
                    var kind = "-" + width + "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + language;
                    look(browser, page, "password", "sessions-own" + kind);
                    browser.open(page, "people/" + person);
                    page.locator("main .wm-plain-list vaadin-button").last().scrollIntoViewIfNeeded();
                    look(browser, page, "sessions-person" + kind);
                }
    }

    @Test
    void aPasswordThatIsRefusedSaysWhyAtItsField(Browser browser) {
        var page = signedIn(browser, guests.withAccount(null, true));
        browser.open(page, "password");
        page.getByLabel("Old password").fill(Guests.PASSWORD);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("password1234");
        page.getByLabel("New password once more").fill("password1234");
        button(page, "Change password").click();
        assertThat(page.getByText("among the first that others would guess").first())
                .isVisible();
        browser.axe(page);
    }

    @Test
    void aSessionThatEndedSaysSoAndLeadsBack(Browser browser) {
        var person = guests.withAccount(null, true);
        var page = browser.page(Browser.WIDE, ColorScheme.LIGHT, "de-DE");
        signIn(page, Guests.email(person), Guests.PASSWORD);
        page.waitForURL(url -> !url.contains("/login"));
        browser.open(page, "password?n=1");
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "ended").setUrl(browser.address())));
        button(page, "Passwort ändern").click();
        page.getByText("Sie wurden abgemeldet").click();
        page.waitForURL(url -> url.endsWith("/login"));
        fill(page, Guests.email(person), Guests.PASSWORD);
        page.waitForURL(url -> url.endsWith("/password?n=1"));
    }

    @Test
    void somebodyInvitedChoosesAPasswordAndSignsIn(Browser browser) {
        var invited = guests.person(null);
        var page = browser.page();
        browser.open(page, "welcome/" + linkFor(invited));
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(CHOSEN);
        page.getByLabel("Password once more").fill(CHOSEN);
        button(page, "Set password").click();
        page.waitForURL(url -> url.endsWith("/login?ready"));
        assertThat(page.getByText("Your password is set.")).isVisible();
        Assertions.assertThat(page.context().cookies())
                .as("the browser is known before the first sign-in, whoever guesses meanwhile")
                .filteredOn(cookie -> cookie.name.equals(KnownBrowsers.COOKIE))
                .singleElement()
                .satisfies(cookie -> Assertions.assertThat(cookie.httpOnly).isTrue())
                .satisfies(cookie -> Assertions.assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT));
        fill(page, Guests.email(invited), CHOSEN);
        page.waitForURL(url -> !url.contains("/login"));
    }

    @Test
    void theAddressOfTheLoginPageSaysNothingButATime(Browser browser) {
        var page = browser.page();
        for (var text : List.of("Call%200800%20now,", "0", "-5", "86401", "99999999999", "1e3", "%D9%A3")) {
            browser.open(page, "login?wait=" + text);
            assertThat(page.locator("input[name=password]")).isVisible();
            assertThat(page.getByText("too many wrong tries")).hasCount(0);
            assertThat(page.getByText("0800")).hasCount(0);
        }
        browser.open(page, "login?wait=30");
        assertThat(page.getByText("Please wait 30 seconds").first()).isVisible();
        browser.open(page, "login?wait=1201");
        assertThat(page.getByText("Please wait 21 minutes").first()).isVisible();
    }

    @Test
    void aLeadSeesWhyTheSignInOfAnAdministratorIsNotTheirs(Browser browser) {
        var administrator = guests.withAccount(Scope.CONTRIBUTOR, true);
        var lead = guests.withAccount(Scope.LEAD, false);
        for (var language : List.of("en-GB", "de-DE")) {
            for (var width : List.of(Browser.WIDE, Browser.NARROW)) {
                for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    var page = browser.page(width, colours, language);
                    var kind = "-" + language.substring(0, 2) + "-" + width + "-"
                            + colours.name().toLowerCase(java.util.Locale.ROOT);
                    look(browser, page, "login?wait=1201", "signin-wait" + kind);
                    signIn(page, Guests.email(lead), Guests.PASSWORD);
                    page.waitForURL(url -> !url.contains("/login"));
                    look(browser, page, "people/" + administrator, "signin-administrators" + kind);
                    assertThat(button(page, language.startsWith("de") ? "Als gegangen markieren" : "Mark as left"))
                            .hasCount(0);
                    button(page, language.startsWith("de") ? "Bearbeiten" : "Edit")
                            .click();
                    assertThat(page.locator("vaadin-email-field input")).hasAttribute("readonly", "");
                    browser.screenshot(page, "signin-administrators-edit" + kind);
                }
            }
        }
    }

    @Test
    void whatAnotherSiteSendsIsRefusedInWords(Browser browser) {
        var page = browser.page(Browser.NARROW, ColorScheme.DARK, "de-DE");
        page.setContent("<form method=post action='" + browser.address() + "/login'>"
                + "<input name=username value=x><input name=password value=y><button>Go</button></form>");
        page.locator("button").click();
        assertThat(page.locator("h1")).containsText("Das kam von keiner Seite von Waymark");
        look(browser, page, "signin-other-site");
    }

    @Test
    void everyPageAroundSigningInIsAccessibleAndFits(Browser browser) {
        var person = guests.withAccount(null, true);
        var invited = guests.person(null);
        for (var width : List.of(Browser.WIDE, Browser.NARROW)) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var page = browser.page(width, colours, "en-GB");
                var kind = "-" + width + "-" + colours.name().toLowerCase(java.util.Locale.ROOT);
                look(browser, page, "login", "signin-login" + kind);
                look(browser, page, "welcome/" + linkFor(invited), "signin-welcome" + kind);
                look(browser, page, "welcome/used", "signin-welcome-gone" + kind);
                signIn(page, Guests.email(person), Guests.PASSWORD);
                page.waitForURL(url -> !url.contains("/login"));
                look(browser, page, "password", "signin-password" + kind);
                look(browser, page, "people/nobody", "signin-no-such-person" + kind);
                page.navigate("nothere");
                look(browser, page, "signin-not-found" + kind);
            }
        }
    }

    @Test
    void whatNoViewAnswersIsSaidInWordsToo(Browser browser) {
        var page = browser.page();
        var answer = page.navigate("VAADIN/nothere.js");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(page.locator("h1")).containsText("There is nothing here");
        browser.axe(page);
    }

    @Test
    void aPageThatFailsSaysSoWithAnIdAndWithoutDetails(Browser browser) {
        var page = browser.signInAs("senior@example.com");
        jdbc.sql("alter table goal_template rename to goal_template_away").update();
        try {
            browser.open(page, "templates");
            assertThat(page.locator("h1")).containsText("Something went wrong on our side");
            assertThat(page.locator("main")).containsText("report this id");
            assertThat(page.locator("body")).not().containsText("goal_template");
            look(browser, page, "failure");
        } finally {
            jdbc.sql("alter table goal_template_away rename to goal_template").update();
        }
        browser.open(page, "templates");
        assertThat(page.locator("h1")).containsText("Goal templates");
    }

    private static void look(Browser browser, Page page, String route, String name) {
        browser.open(page, route);
        look(browser, page, name);
    }

    private static void look(Browser browser, Page page, String name) {
        page.locator("main h1, main h2").first().waitFor();
        browser.screenshot(page, name);
        browser.axe(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name + " scrolls sideways")
                .isLessThanOrEqualTo(0);
    }

    private String linkFor(PersonId person) {
        var token = LinkToken.next();
        links.issue(SignInLink.forPassword(token, person, person, clock.instant()));
        return token.text();
    }

    private static Page signedIn(Browser browser, PersonId person) {
        var page = browser.page();
        signIn(page, Guests.email(person), Guests.PASSWORD);
        page.waitForURL(url -> !url.contains("/login"));
        browser.settle(page);
        return page;
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate("login");
        fill(page, email, password);
    }

    private static void fill(Page page, String email, String password) {
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }
}
