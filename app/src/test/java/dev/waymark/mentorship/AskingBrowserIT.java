package dev.waymark.mentorship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without a mentor asks one, and the mentor accepts, in the browser. */
@BrowserTest
class AskingBrowserIT {

    private static final String MENTEE = "beatriz.silva@example.com";
    private static final String MENTOR = "senior@example.com";
    private static final String MESSAGE = "How do you choose a metric for growth? I would like to learn it from you.";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void giveTheMenteeALogin() {
        jdbc.sql("""
                        insert into account (person_id, password_hash, administrator, password_changed_at, version)
                        select mentee.id, account.password_hash, false, account.password_changed_at, 0
                          from account join person pm on pm.id = account.person_id and pm.email = 'pm@example.com'
                         cross join person mentee where mentee.email = :mentee
                        """).param("mentee", MENTEE).update();
    }

    @AfterEach
    void leaveTheOrganisationAsItWas() {
        jdbc.sql("""
                        delete from mentorship_request_turn
                         where request_id in (select id from mentorship_request where message = :message)
                        """).param("message", MESSAGE).update();
        var pairings = jdbc.sql("""
                        select pairing_id from mentorship_request where message = :message and pairing_id is not null
                        """).param("message", MESSAGE).query(UUID.class).list();
        jdbc.sql("delete from mentorship_request where message = :message")
                .param("message", MESSAGE)
                .update();
        for (var id : pairings)
            for (var rows :
                    List.of("pairing_phase where pairing_id", "pairing_focus where pairing_id", "pairing where id"))
                jdbc.sql("delete from " + rows + " = :id").param("id", id).update();
        // what waited for the mentor has passed on with the last slot; the next one gives the word back first
        jdbc.sql("""
                        update mentorship_request_turn set state = 'QUEUED', began_at = null, deadline_at = null
                         where state = 'ASKED' and place > 1 and request_id in (
                            select turn.request_id from mentorship_request_turn turn
                              join person on person.id = turn.mentor_id and person.email = :mentor
                             where turn.place = 1 and turn.state = 'PASSED_ON')
                        """).param("mentor", MENTOR).update();
        jdbc.sql("""
                        update mentorship_request_turn turn set state = 'ASKED', ended_at = null
                          from person where person.id = turn.mentor_id and person.email = :mentor
                           and turn.place = 1 and turn.state = 'PASSED_ON'
                        """).param("mentor", MENTOR).update();
        jdbc.sql("delete from account where person_id = (select id from person where email = :mentee)")
                .param("mentee", MENTEE)
                .update();
    }

    @Test
    void aMenteeAsksAndTheMentorAccepts(Browser browser) {
        var mentee = browser.signInAs(MENTEE);
        browser.open(mentee, "find-mentor");
        assertThat(mentee.getByText("Earlier requests")).isVisible();
        everyWidth(browser, mentee, "find-mentor");
        var other = mentee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask "))
                .filter(new Locator.FilterOptions().setHasNotText("Ana Ferreira"))
                .first();
        var second = other.textContent().strip().substring("Ask ".length());
        other.click();
        assertThat(button(mentee, second + ", asked as number 1")).isDisabled();
        button(mentee, "Ask Ana Ferreira").click();
        button(mentee, "Move Ana Ferreira up").click();
        assertThat(button(mentee, "Ana Ferreira, asked as number 1")).isDisabled();
        mentee.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
        assertThat(mentee.getByLabel("Why do you ask")).hasAttribute("aria-invalid", "true");
        mentee.getByLabel("Why do you ask").fill(MESSAGE);
        mentee.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
        assertThat(mentee.getByText("Waiting for Ana Ferreira")).isVisible();
        assertThat(mentee.getByText("passes on to " + second)).isVisible();
        everyWidth(browser, mentee, "find-mentor-open");

        var mentor = browser.signInAs(MENTOR);
        browser.open(mentor, "mentees");
        assertThat(mentor.getByText(MESSAGE)).isVisible();
        everyWidth(browser, mentor, "requests-to-me");
        button(mentor, "Accept the request of Beatriz Silva").click();
        assertThat(mentor.getByText("You can agree on everything else")).isVisible();
        browser.axe(mentor);
        mentor.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Accept").setExact(true))
                .click();
        assertThat(mentor.getByText("You now mentor Beatriz Silva.")).isVisible();
        assertThat(mentor.getByText(MESSAGE)).isHidden();

        browser.open(mentee, "find-mentor");
        assertThat(mentee.getByText("Accepted").first()).isVisible();
    }

    @Test
    void aMentorDeclinesWithAReasonAndTheMenteeReadsIt(Browser browser) {
        var mentee = browser.signInAs(MENTEE);
        browser.open(mentee, "find-mentor");
        button(mentee, "Ask Ana Ferreira").click();
        assertThat(button(mentee, "Ana Ferreira, asked as number 1")).isDisabled();
        mentee.getByLabel("Why do you ask").fill(MESSAGE);
        mentee.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
        assertThat(mentee.getByText("Waiting for Ana Ferreira")).isVisible();

        var mentor = browser.signInAs(MENTOR);
        browser.open(mentor, "mentees");
        button(mentor, "Decline the request of Beatriz Silva").click();
        var dialog = mentor.getByRole(AriaRole.DIALOG);
        var decline = dialog.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Decline").setExact(true));
        decline.click();
        assertThat(dialog.getByLabel("Why not")).hasAttribute("aria-invalid", "true");
        browser.axe(mentor);
        dialog.getByLabel("Why not").fill("Three are my limit until summer");
        decline.click();
        assertThat(mentor.getByText("You declined the request of Beatriz Silva."))
                .isVisible();

        browser.open(mentee, "find-mentor");
        assertThat(mentee.getByText("Three are my limit until summer")).isVisible();
        assertThat(mentee.getByText("Declined by all").first()).isVisible();
    }

    @Test
    void aMenteeTakesTheRequestBackWhileTheMentorReadsIt(Browser browser) {
        var mentee = browser.signInAs(MENTEE);
        browser.open(mentee, "find-mentor");
        button(mentee, "Ask Ana Ferreira").click();
        assertThat(button(mentee, "Ana Ferreira, asked as number 1")).isDisabled();
        mentee.getByLabel("Why do you ask").fill(MESSAGE);
        mentee.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
        assertThat(mentee.getByText("Waiting for Ana Ferreira")).isVisible();

        var mentor = browser.signInAs(MENTOR);
        browser.open(mentor, "mentees");
        button(mentor, "Accept the request of Beatriz Silva").click();
        assertThat(mentor.getByText("You can agree on everything else")).isVisible();

        button(mentee, "Withdraw").click();
        var question = mentee.getByRole(AriaRole.ALERTDIALOG).or(mentee.getByRole(AriaRole.DIALOG));
        assertThat(question.getByText("You can ask again at once")).isVisible();
        browser.axe(mentee);
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Withdraw").setExact(true))
                .click();
        assertThat(button(mentee, "Ask Ana Ferreira")).isVisible();
        assertThat(mentee.getByText("Withdrawn").first()).isVisible();

        mentor.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Accept").setExact(true))
                .click();
        assertThat(mentor.getByText("Beatriz Silva has withdrawn the request").first())
                .isVisible();
        browser.open(mentor, "mentees");
        assertThat(mentor.getByText(MESSAGE)).hasCount(0);
    }

    @Test
    void aProfileIsSaved(Browser browser) {
        var page = browser.signInAs(MENTOR);
        browser.open(page, "mentoring-profile");
        assertThat(page.getByText("Only you read this list")).isVisible();
        everyWidth(browser, page, "mentoring-profile");
        page.getByText("in another product line").click();
        button(page, "Save profile").click();
        assertThat(page.getByText("Your mentoring profile is saved.")).isVisible();
        browser.open(page, "mentoring-profile");
        assertThat(page.getByLabel("in another product line")).isChecked();
    }

    private static void everyWidth(Browser browser, Page page, String name) {
        for (var width : new int[] {Browser.NARROW, Browser.WIDE}) {
            page.setViewportSize(width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(width == Browser.NARROW ? ColorScheme.DARK : ColorScheme.LIGHT));
            browser.settle(page);
            page.waitForTimeout(300);
            browser.axe(page);
            browser.screenshot(page, name + "-" + width);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
