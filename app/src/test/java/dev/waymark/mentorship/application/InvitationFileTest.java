package dev.waymark.mentorship.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dev.waymark.mentorship.Decision;
import dev.waymark.mentorship.InvitationWords;
import dev.waymark.mentorship.PairingId;
import dev.waymark.mentorship.Session;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionPlan;
import dev.waymark.people.Email;
import dev.waymark.people.JobTitle;
import dev.waymark.people.Person;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonName;
import dev.waymark.shared.BrokenRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invitations, read back by the library that writes them and by another one. */
class InvitationFileTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final InvitationWords WORDS =
            new InvitationWords("Mentoring: Ana, Jörg; und \\ Łukasz", "https://waymark.example.com/sessions/1");

    private final Person mentor = person("Jörg \"JJ\" Müller, M.A.", "joerg@example.com");
    private final Person mentee = person("Ana Łuć", "ana+pm@example.com");

    private static Person person(String name, String email) {
        return Person.join(new PersonName(name), new Email(email), new JobTitle("PM"), TODAY);
    }

    private static Decision at(Duration later, String why) {
        return new Decision(PersonId.next(), TODAY, NOW.plus(later), why);
    }

    private static Session planned(Instant start, String place) {
        return Session.plan(
                SessionId.next(), PairingId.next(), new SessionPlan(start, 45, place), at(Duration.ZERO, ""));
    }

    private byte[] file(Session session, ZoneId zone) {
        return new InvitationFile(mentor, mentee, zone).of(session, WORDS);
    }

    /** Before, between and after the changes of both zones, which differ in March and in autumn. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-07T15:00:00Z",
        "Europe/Berlin,    2026-03-20T15:00:00Z",
        "Europe/Berlin,    2026-04-02T15:00:00Z",
        "Europe/Berlin,    2026-10-28T15:00:00Z",
        "America/New_York, 2026-03-07T15:00:00Z",
        "America/New_York, 2026-03-20T15:00:00Z",
        "America/New_York, 2026-10-28T15:00:00Z",
        "Asia/Kolkata,     2026-06-01T10:00:00Z",
        "UTC,              2026-06-01T10:00:00Z",
    })
    void bothLibrariesReadTheSessionsInstants(ZoneId zone, Instant start) throws Exception {
        var file = file(planned(start, ""), zone);
        var event = other(file);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plus(Duration.ofMinutes(45)));
        assertOwnLibraryReads(file, start);
        assertThat(text(file)).contains("DTSTART;TZID=" + zone.getId() + ":", "BEGIN:VTIMEZONE");
    }

    /** Around both changes of both zones, the hour that comes twice among them. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-28T23:30:00Z",
        "Europe/Berlin,    2026-03-29T00:30:00Z",
        "Europe/Berlin,    2026-03-29T01:00:00Z",
        "Europe/Berlin,    2026-10-24T23:30:00Z",
        "Europe/Berlin,    2026-10-25T00:30:00Z",
        "Europe/Berlin,    2026-10-25T01:30:00Z",
        "Europe/Berlin,    2026-10-25T02:00:00Z",
        "America/New_York, 2026-03-08T06:30:00Z",
        "America/New_York, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-11-01T04:30:00Z",
        "America/New_York, 2026-11-01T05:30:00Z",
        "America/New_York, 2026-11-01T06:30:00Z",
        "America/New_York, 2026-11-01T07:00:00Z",
    })
    void bothLibrariesReadTheInstantsAroundAChange(ZoneId zone, Instant start) throws Exception {
        var file = file(planned(start, ""), zone);
        var event = other(file);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plus(Duration.ofMinutes(45)));
        assertOwnLibraryReads(file, start);
        assertThat(text(file)).doesNotContain("TZID");
    }

    private static void assertOwnLibraryReads(byte[] file, Instant start) throws IOException, ParserException {
        var event = parse(file)
                .<net.fortuna.ical4j.model.component.VEvent>getComponent(Component.VEVENT)
                .orElseThrow();
        assertThat(Instant.from(event.<Temporal>getStartDate().orElseThrow().getDate()))
                .isEqualTo(start);
        assertThat(Instant.from(event.<Temporal>getEndDate().orElseThrow().getDate()))
                .isEqualTo(start.plus(Duration.ofMinutes(45)));
    }

    @Test
    void anEntryIsMovedAndWithdrawnByLaterFiles() throws Exception {
        var start = Instant.parse("2026-03-26T15:00:00Z");
        var session = planned(start, "Room 4");
        var planned = file(session, BERLIN);
        assertThat(file(session, BERLIN)).isEqualTo(planned);
        session.move(new SessionPlan(start.plus(Duration.ofDays(7)), 60, "Room 5"), at(Duration.ofHours(1), ""));
        var moved = file(session, BERLIN);
        session.cancel(at(Duration.ofHours(2), "Ill"));
        var cancelled = file(session, BERLIN);

        var methods = List.of("REQUEST", "REQUEST", "CANCEL");
        var states = List.of("CONFIRMED", "CONFIRMED", "CANCELLED");
        var files = List.of(planned, moved, cancelled);
        for (var i = 0; i < files.size(); i++) {
            var calendar = Biweekly.parse(text(files.get(i))).first();
            var event = calendar.getEvents().getFirst();
            assertThat(calendar.getMethod().getValue()).isEqualTo(methods.get(i));
            assertThat(event.getStatus().getValue()).isEqualTo(states.get(i));
            assertThat(event.getSequence().getValue()).isEqualTo(i);
            assertThat(event.getUid().getValue()).isEqualTo(session.id() + "@sessions.waymark.dev");
            assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW.plus(Duration.ofHours(i)));
            assertThat(value(files.get(i), Property.UID)).isEqualTo(session.id() + "@sessions.waymark.dev");
            assertThat(value(files.get(i), Property.SEQUENCE)).isEqualTo(String.valueOf(i));
            assertThat(value(files.get(i), Property.STATUS)).isEqualTo(states.get(i));
        }
        var event = other(moved);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start.plus(Duration.ofDays(7)));
        assertThat(event.getLocation().getValue()).isEqualTo("Room 5");
        assertThat(text(cancelled)).doesNotContain("Ill");
    }

    @Test
    void wordsSurviveAndLongLinesAreFolded() throws Exception {
        var place = "Größe, Raum 4; 2. Stock \\ links, " + "ein weiter Weg ".repeat(12) + "https://call.example.com/ä";
        var file = file(planned(Instant.parse("2026-06-01T10:00:00Z"), place), BERLIN);
        assertThat(text(file).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        var event = other(file);
        assertThat(event.getLocation().getValue()).isEqualToNormalizingNewlines(place);
        assertThat(value(file, Property.LOCATION)).isEqualTo(place);
        assertThat(event.getSummary().getValue()).isEqualTo(WORDS.summary());
        assertThat(value(file, Property.SUMMARY)).isEqualTo(WORDS.summary());
        assertThat(event.getUrl().getValue()).isEqualTo(WORDS.page());
        assertThat(event.getOrganizer().getEmail()).isEqualTo("joerg@example.com");
        assertThat(event.getAttendees())
                .extracting(one -> one.getEmail())
                .containsExactly("joerg@example.com", "ana+pm@example.com");
        assertThat(event.getAttendees().getLast().getCommonName()).isEqualTo("Ana Łuć");
    }

    @Test
    void nothingInTheDataMakesALineOfItsOwn() throws Exception {
        var words = new InvitationWords("Mentoring\rATTENDEE:mailto:x@example.com\u0000\u202E\u0085\n!", "");
        var file = new InvitationFile(mentor, mentee, BERLIN)
                .of(planned(Instant.parse("2026-06-01T10:00:00Z"), "Room 4\rDESCRIPTION:x\r\nSUMMARY:y\u2028z"), words);
        assertThat(text(file).replace("\r\n", "").chars().filter(character -> character < ' ' || character == 0x7F))
                .isEmpty();
        assertThat(other(file).getLocation().getValue()).isEqualTo("Room 4 DESCRIPTION:x SUMMARY:y z");
        assertThat(other(file).getSummary().getValue()).isEqualTo("Mentoring ATTENDEE:mailto:x@example.com !");
        assertThat(other(file).getAttendees()).hasSize(2);
        assertThat(value(file, Property.LOCATION)).isEqualTo("Room 4 DESCRIPTION:x SUMMARY:y z");
    }

    @Test
    void whatIsNotAgreedOrIsOverHasNoInvitation() {
        var start = NOW.plus(Duration.ofDays(2));
        var proposed =
                Session.propose(SessionId.next(), PairingId.next(), Set.of(start), 45, "", at(Duration.ZERO, ""));
        var held = planned(start, "");
        held.hold(TODAY, at(Duration.ZERO, ""));
        var missed = planned(start, "");
        missed.miss(at(Duration.ofDays(3), ""));
        for (var session : List.of(proposed, held, missed))
            assertThatThrownBy(() -> file(session, BERLIN))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("meeting.no-invitation-now [" + session.state() + "]");
    }

    @Test
    void sharedNotesStayInside() {
        var session = planned(Instant.parse("2026-06-01T10:00:00Z"), "");
        session.note("Cut the scope");
        assertThat(text(file(session, BERLIN))).doesNotContain("scope");
    }

    private static VEvent other(byte[] file) {
        return Biweekly.parse(text(file)).first().getEvents().getFirst();
    }

    private static Calendar parse(byte[] file) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static String value(byte[] file, String property) throws IOException, ParserException {
        var event = parse(file)
                .<net.fortuna.ical4j.model.component.VEvent>getComponent(Component.VEVENT)
                .orElseThrow();
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
