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
import org.springframework.transaction.support.TransactionOperations;

/** Somebody without a mentor asks one, and the mentor accepts, in the browser. */
@BrowserTest
class AskingBrowserIT {

    private static final String MENTEE = "beatriz.silva@example.com";
    private static final String MENTOR = "senior@example.com";
    private static final String MESSAGE = "How do you choose a metric for growth? I would like to learn it from you.";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private int slots;

    @BeforeEach
    void rememberTheMentorsSlots() {
        slots = jdbc.sql("""
                        select slots from mentor_capacity
                          join person on person.id = person_id and email = ? where valid_to is null
                        """).param(MENTOR).query(Integer.class).single();
    }

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
        transaction.executeWithoutResult(status -> restoreTheMentorsSlots());
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

    private void restoreTheMentorsSlots() {
        jdbc.sql("""
                        delete from mentor_capacity using person
                         where person.id = person_id and email = ? and changed_at > now() - interval '1 hour'
                        """).param(MENTOR).update();
        jdbc.sql("""
                        update mentor_capacity set slots = :slots, valid_to = null
                         where id = (select mentor_capacity.id from mentor_capacity
                                       join person on person.id = person_id and email = :mentor
                                      order by valid_from desc limit 1)
                        """).param("slots", slots).param("mentor", MENTOR).update();
    }

    @Test
    void aMenteeAsksAndTheMentorAccepts(Browser browser) {
        var mentee = browser.signInAs(MENTEE);
        browser.open(mentee, "my-mentor/find");
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
        browser.open(mentee, "my-mentor");
        assertThat(mentee.getByText("Waiting for Ana Ferreira")).isVisible();
        assertThat(button(mentee, "Withdraw")).isVisible();

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

        browser.open(mentee, "my-mentor/find");
        assertThat(mentee.getByText("Accepted").first()).isVisible();
    }

    @Test
    void aMentorDeclinesWithAReasonAndTheMenteeReadsIt(Browser browser) {
        var mentee = asksAna(browser);

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

        browser.open(mentee, "my-mentor/find");
        assertThat(mentee.getByText("Three are my limit until summer")).isVisible();
        assertThat(mentee.getByText("Declined by all").first()).isVisible();
    }

    @Test
    void aMenteeTakesTheRequestBackWhileTheMentorReadsIt(Browser browser) {
        var mentee = asksAna(browser);

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
    void theLastSlotGoesWhileTheMentorDecides(Browser browser) {
        asksAna(browser);
        var mentor = browser.signInAs(MENTOR);
        browser.open(mentor, "mentees");
        button(mentor, "Accept the request of Beatriz Silva").click();
        var accept = mentor.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Accept").setExact(true));
        assertThat(accept).isVisible();
        asManySlotsAsPairings();
        accept.click();
        assertThat(mentor.getByText("All your slots are taken")).isVisible();
        browser.axe(mentor);
        browser.screenshot(mentor, "slots-taken");
        button(mentor, "Wait").click();
        assertThat(mentor.getByText("All your slots are taken")).hasCount(0);
        accept.click();
        button(mentor, "Take one more and accept").click();
        assertThat(mentor.getByText("You now mentor Beatriz Silva.")).isVisible();
    }

    private void asManySlotsAsPairings() {
        jdbc.sql("""
                        update mentor_capacity
                           set slots = (select count(*) from pairing
                                         where mentor_id = mentor_capacity.person_id
                                           and state in ('PROPOSED', 'ACTIVE', 'ON_HOLD'))
                          from person
                         where person.id = mentor_capacity.person_id and person.email = ?
                           and mentor_capacity.valid_to is null
                        """).param(MENTOR).update();
    }

    @Test
    void twoWindowsSaveTheSameProfile(Browser browser) {
        var slow = browser.signInAs(MENTOR);
        browser.open(slow, "mentoring-profile");
        var fast = slow.context().newPage();
        browser.open(fast, "mentoring-profile");
        fast.getByText("in my product line").click();
        button(fast, "Save profile").click();
        assertThat(fast.getByText("Your mentoring profile is saved.")).isVisible();

        slow.getByText("in another product line").click();
        button(slow, "Save profile").click();
        assertThat(slow.getByText("saved in the meantime")).isVisible();
        assertThat(slow.getByText("Yours: in another product line")).isVisible();
        slow.getByText("Theirs: in my product line").click();
        browser.axe(slow);
        browser.screenshot(slow, "profile-conflict");
        button(slow, "Save this choice").click();
        assertThat(slow.getByText("Your mentoring profile is saved.")).isVisible();
        browser.open(slow, "mentoring-profile");
        assertThat(slow.getByLabel("in my product line")).isChecked();
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

    private static Page asksAna(Browser browser) {
        var mentee = browser.signInAs(MENTEE);
        browser.open(mentee, "my-mentor/find");
        button(mentee, "Ask Ana Ferreira").click();
        assertThat(button(mentee, "Ana Ferreira, asked as number 1")).isDisabled();
        mentee.getByLabel("Why do you ask").fill(MESSAGE);
        mentee.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
        assertThat(mentee.getByText("Waiting for Ana Ferreira")).isVisible();
        return mentee;
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
