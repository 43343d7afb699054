package dev.waymark.mentorship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.waymark.shared.Ids;
import dev.waymark.testing.Browser;
import dev.waymark.testing.BrowserTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two of a pairing run a session, each in a browser of their own. */
@BrowserTest
class SessionBrowserIT {

    private static final String MENTOR = "senior@example.com";
    private static final String MENTEE = "pm@example.com";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSessionIsRunFromItsAgendaToItsEnd(Browser browser) {
        for (var width : new int[] {Browser.WIDE, Browser.NARROW}) {
            var session = session("PLANNED", width);
            var page = browser.signIn(browser.page(width, ColorScheme.LIGHT, "en-GB"), MENTOR);
            browser.open(page, "sessions/" + session);
            browser.axe(page);
            var brief = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Brief"));
            assertThat(brief).containsText("when you last met");
            assertThat(brief.getByRole(AriaRole.LISTITEM).filter(goalMoved()))
                    .not()
                    .hasCount(0);
            assertThat(brief.getByText("One gap to talk about")).isVisible();
            assertThat(brief.locator(".wm-brief-talk li")).not().hasCount(0);
            var entry = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add to calendar"))
                            .click());
            assertThat(entry.suggestedFilename()).matches("session-\\d{4}-\\d{2}-\\d{2}\\.ics");
            assertThat(entry.path()).content().startsWith("BEGIN:VCALENDAR").contains("/sessions/" + session);
            var item = "Refunds " + Ids.next();
            page.getByLabel("A new item for the agenda").fill(item);
            page.getByLabel("A new item for the agenda").press("Enter");
            var tick = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(item));
            assertThat(tick).isVisible();
            assertThat(button(page, "Remove from the agenda: " + item)).isVisible();
            tick.check();
            assertThat(button(page, "Remove from the agenda: " + item)).hasCount(0);

            var action = "Share the deck " + Ids.next();
            button(page, "Agree").click();
            assertThat(page.getByText("Say what is to be done.").first()).isVisible();
            page.getByLabel("What was agreed").fill(action);
            button(page, "Agree").click();
            assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(action)))
                    .isVisible();

            textbox(page, "Shared notes").fill("Cut the scope");
            button(page, "Save notes").click();
            assertThat(page.getByText("Saved. Both of you can read it.").first())
                    .isVisible();

            button(page, "We met").click();
            browser.axe(page);
            button(page.getByRole(AriaRole.DIALOG), "We met").click();
            assertThat(button(page, "Plan the next one")).isVisible();
            assertThat(brief).hasCount(0);
            browser.axe(page);
            browser.screenshot(page, "session-" + width);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);

            var mentee = browser.signIn(browser.page(width, ColorScheme.DARK, "de-DE"), MENTEE);
            browser.open(mentee, "sessions/" + session);
            assertThat(textbox(mentee, "Gemeinsame Notizen")).hasValue("Cut the scope");
            assertThat(mentee.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(action)))
                    .isVisible();
            browser.axe(mentee);
            browser.screenshot(mentee, "session-mentee-" + width);
        }
    }

    @Test
    void theOtherOneAcceptsAnOfferedTime(Browser browser) {
        var session = session("PROPOSED", 0);
        var mentor = browser.signInAs(MENTOR);
        browser.open(mentor, "sessions/" + session);
        assertThat(mentor.getByText("You offered these times")).isVisible();
        assertThat(mentor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept")))
                .hasCount(0);

        var mentee = browser.signInAs(MENTEE);
        browser.open(mentee, "sessions/" + session);
        browser.axe(mentee);
        mentee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .first()
                .click();
        assertThat(button(mentee, "We met")).isVisible();

        // the mentor's page is older now; the command says so and shows what is
        button(mentor, "Cancel session").click();
        mentor.getByLabel("Why").fill("Ill");
        button(mentor.getByRole(AriaRole.DIALOG), "Cancel session").click();
        assertThat(mentor.getByText("The other one changed this session in the meantime"))
                .isVisible();
        assertThat(button(mentor, "We met")).isVisible();
    }

    @Test
    void aTimeIsPlannedFromTheMenteesPage(Browser browser) {
        var page = browser.signInAs(MENTOR);
        browser.open(page, "mentees?person=" + person(MENTEE));
        button(page, "Plan a session").click();
        browser.axe(page);
        button(page, "Plan it").click();
        assertThat(page.getByText("Choose a day and a time.").first()).isVisible();

        page.getByLabel("Offer up to three times").check();
        var day = LocalDate.now(ZoneId.systemDefault()).plusDays(3).format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
        var first = page.locator("vaadin-date-time-picker").nth(0);
        var second = page.locator("vaadin-date-time-picker").nth(1);
        first.locator("input").nth(0).fill(day);
        first.locator("input").nth(0).press("Enter");
        first.locator("input").nth(1).fill("10:00");
        first.locator("input").nth(1).press("Enter");
        second.locator("input").nth(0).fill(day);
        second.locator("input").nth(0).press("Enter");
        button(page, "Plan it").click();
        assertThat(second.getByText("Choose a day and a time.")).isVisible();
        button(page, "Cancel").click();
        assertThat(button(page, "Plan it")).hasCount(0);
    }

    @Test
    void timesAreThoseOfTheReadersClock(Browser browser) {
        var session = session("PLANNED", 5);
        var begins = jdbc.sql("select starts_at from mentorship_session where id = ?")
                .param(session)
                .query(OffsetDateTime.class)
                .single();
        for (var zone : List.of(ZoneId.of("America/New_York"), ZoneId.of("Asia/Tokyo"))) {
            var page = browser.signIn(browser.page(Browser.WIDE, ColorScheme.LIGHT, "en-GB", zone), MENTOR);
            browser.open(page, "sessions/" + session);
            assertThat(page.locator("main")
                            .getByText(begins.atZoneSameInstant(zone)
                                            .format(DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK))
                                    + " (" + zone.getDisplayName(TextStyle.FULL, Locale.UK) + ")"))
                    .not()
                    .hasCount(0);
            button(page, "Move").click();
            assertThat(page.getByText("Times are in your time zone, " + zone.getId()))
                    .isVisible();
            assertThat(page.locator("vaadin-date-time-picker")
                            .first()
                            .locator("input")
                            .nth(1))
                    .hasValue(begins.atZoneSameInstant(zone).format(DateTimeFormatter.ofPattern("HH:mm")));
        }
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsNotPlanned(Browser browser) {
        var zone = ZoneId.of("America/New_York");
        var gap = Stream.iterate(
                        zone.getRules().nextTransition(Instant.now()),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .filter(ZoneOffsetTransition::isGap)
                .findFirst()
                .orElseThrow();
        var page = browser.signIn(browser.page(Browser.WIDE, ColorScheme.LIGHT, "en-GB", zone), MENTOR);
        browser.open(page, "mentees?person=" + person(MENTEE));
        button(page, "Plan a session").click();
        var time = page.locator("vaadin-date-time-picker").first().locator("input");
        time.nth(0).fill(gap.getDateTimeBefore().format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        time.nth(0).press("Enter");
        time.nth(1).fill(gap.getDateTimeBefore().plusMinutes(30).format(DateTimeFormatter.ofPattern("HH:mm")));
        time.nth(1).press("Enter");
        button(page, "Plan it").click();
        assertThat(page.getByText("The clocks go forward over this time").first())
                .isVisible();
        browser.axe(page);
        browser.screenshot(page, "plan-left-out");
        button(page, "Cancel").click();
        assertThat(button(page, "Plan it")).hasCount(0);
    }

    private static Locator.FilterOptions goalMoved() {
        return new Locator.FilterOptions().setHasText(Pattern.compile("\\d+ → \\d+ %, confidence"));
    }

    private UUID session(String state, int hours) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into mentorship_session (id, pairing_id, state, starts_at, proposed_by, version)
                        select :id, pairing.id, :state, now() + (48 + :hours) * interval '1 hour',
                               case when :state = 'PROPOSED' then mentor_id end, 0
                          from pairing
                         where pairing.state = 'ACTIVE' and mentor_id = :mentor and mentee_id = :mentee
                        """)
                .param("id", id)
                .param("state", state)
                .param("hours", hours)
                .param("mentor", person(MENTOR))
                .param("mentee", person(MENTEE))
                .update();
        if (state.equals("PROPOSED"))
            jdbc.sql("insert into mentorship_session_option (session_id, starts_at)"
                            + " select id, starts_at + k * interval '1 day' from mentorship_session"
                            + " cross join generate_series(0, 2) k where id = ?")
                    .param(id)
                    .update();
        return id;
    }

    private UUID person(String email) {
        return jdbc.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private static Locator textbox(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
