package dev.waymark.mentorship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.shared.Ids;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead matches everybody who waits, and a mentor answers, in the browser; the demo is left as it was. */
@BrowserTest
class MatchingBrowserIT {

    private static final String LEAD = "head@example.com";
    private static final String MENTOR = "senior@example.com";

    @Autowired
    JdbcClient jdbc;

    private UUID raised = Ids.next();

    /** The mentor with a login takes many more. */
    @BeforeEach
    void raiseSlots() {
        jdbc.sql("update mentor_capacity set valid_to = current_date where valid_to is null and person_id = "
                        + "(select id from person where email = :mentor)")
                .param("mentor", MENTOR)
                .update();
        jdbc.sql("""
                        insert into mentor_capacity (id, person_id, slots, valid_from, changed_by, changed_at)
                        select :id, id, 20, current_date, id, now() from person where email = :mentor""").param("id", raised).param("mentor", MENTOR).update();
    }

    @AfterEach
    void tidy() {
        var pairings = jdbc.sql("select pairing_id from matching_published_pair")
                .query(UUID.class)
                .list();
        jdbc.sql("delete from matching_published_pair").update();
        jdbc.sql("delete from matching_decision").update();
        jdbc.sql("delete from matching_proposal").update();
        for (var table : List.of("pairing_focus", "pairing_phase"))
            if (!pairings.isEmpty())
                jdbc.sql("delete from " + table + " where pairing_id in (:ids)")
                        .param("ids", pairings)
                        .update();
        if (!pairings.isEmpty())
            jdbc.sql("delete from pairing where id in (:ids)")
                    .param("ids", pairings)
                    .update();
        jdbc.sql("delete from mentor_capacity where id = :id")
                .param("id", raised)
                .update();
        jdbc.sql("update mentor_capacity set valid_to = null where valid_to = current_date and person_id = "
                        + "(select id from person where email = :mentor)")
                .param("mentor", MENTOR)
                .update();
    }

    @Test
    void aLeadMatchesEverybodyAndMentorsAnswer(Browser browser) {
        var mentor = jdbc.sql("select name from person where email = :mentor")
                .param("mentor", MENTOR)
                .query(String.class)
                .single();
        var page = browser.signInAs(LEAD);
        browser.open(page, "mentorship");
        page.getByText("Match everyone who waits").click();
        button(page, "Start a proposal").click();
        assertThat(page.getByText(" people placed")).isVisible();
        browser.axe(page);

        // every pair of this mentor will do
        var fix = button(page, "Fix that " + mentor + " mentors ").first();
        var mentee = fix.getAttribute("aria-label").replace("Fix that " + mentor + " mentors ", "");
        fix.click();
        assertThat(page.getByText("Fixed: " + mentor + " mentors " + mentee).first())
                .isVisible();
        assertThat(button(page, "Release that " + mentor + " mentors " + mentee))
                .isVisible();
        var exclude = button(page, "Exclude that ").last();
        var other = exclude.getAttribute("aria-label").replace("Exclude that ", "");
        exclude.click();
        assertThat(page.getByText("Excluded pairs (1)")).isVisible();
        assertThat(button(page, "Allow again that " + other)).isVisible();

        button(page, "Choose a mentor for ").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.RADIO).first())
                .isVisible();
        browser.axe(page);
        button(page, "Cancel").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();

        button(page, "Publish ").click();
        assertThat(page.getByText("Each mentor is asked")).isVisible();
        browser.axe(page);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish "))
                .click();
        assertThat(page.getByText(" proposed to their mentors.").first()).isVisible();
        assertThat(button(page, "Start a proposal")).isVisible();

        var answering = browser.signInAs(MENTOR);
        browser.open(answering, "mentees");
        button(answering, "Accept to mentor " + mentee).click();
        assertThat(answering.getByText("You now mentor " + mentee).first()).isVisible();
        assertThat(button(answering, "Accept to mentor " + mentee)).isHidden();
        var declined = button(answering, "Decline to mentor ");
        if (declined.count() > 0) {
            declined.first().click();
            decline(answering).click();
            // the answer to an empty reason, before the next word is typed
            assertThat(answering.getByLabel("Reason")).hasAttribute("aria-invalid", "true");
            browser.axe(answering);
            answering.getByLabel("Reason").fill("Too close to my own team");
            decline(answering).click();
            assertThat(answering.getByText("Declined.").first()).isVisible();
        }
    }

    private static Locator decline(Page page) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Decline").setExact(true));
    }

    @Test
    void isAccessibleWideAndNarrowInLightAndDark(Browser browser) {
        var starting = browser.signInAs(LEAD);
        browser.open(starting, "mentorship/matching");
        browser.axe(starting);
        button(starting, "Start a proposal").click();
        assertThat(starting.getByText(" people placed")).isVisible();
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.signIn(browser.page(width, colours, "en-GB"), LEAD);
                browser.open(page, "mentorship/matching?with=0.0.10.0.0.0.2");
                assertThat(page.getByText("Compared with other weights")).isVisible();
                page.getByText("existing pairings stay").last().click();
                assertThat(page.getByLabel("Competencies")).isVisible();
                browser.axe(page);
                browser.screenshot(page, "matching-" + width + "-" + colours);
            }
        }
    }

    @Test
    void weighsAnewAfterComparing(Browser browser) {
        var page = browser.signInAs(LEAD);
        browser.open(page, "mentorship/matching");
        button(page, "Start a proposal").click();
        page.getByText("Competencies 8").click();
        page.getByLabel("Competencies").fill("0");
        page.getByLabel("Competencies").press("Tab");
        button(page, "Compare first").click();
        page.waitForURL(address -> address.contains("with=0."));
        button(page, "Take the other weights").click();
        assertThat(page.getByText("Competencies 0 ·").first()).isVisible();
        page.waitForURL(address -> !address.contains("with="));
        button(page, "Discard").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Discard"))
                .click();
        assertThat(button(page, "Start a proposal")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
