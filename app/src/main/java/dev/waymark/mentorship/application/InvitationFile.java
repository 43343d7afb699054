package dev.waymark.mentorship.application;

import dev.waymark.mentorship.InvitationWords;
import dev.waymark.mentorship.Session;
import dev.waymark.mentorship.SessionState;
import dev.waymark.people.Person;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes a session of two people as a calendar file (RFC 5545), in one of their zones. */
record InvitationFile(Person mentor, Person mentee, ZoneId zone) {

    /** The same on every machine, so that a later file finds the entry of an earlier one. */
    private static final String UID_OF = "@sessions.waymark.dev";

    /** How long after the session the zone's changes are told. */
    private static final Duration AHEAD = Duration.ofDays(366);

    /** More than the longest session, and than what other programs are mistaken by around a change of the clocks. */
    private static final Duration NEAR = Duration.ofHours(12);

    byte[] of(Session session, InvitationWords words) {
        if (session.state() != SessionState.PLANNED && session.state() != SessionState.CANCELLED)
            throw new BrokenRule("meeting.no-invitation-now", session.state().name());
        var cancelled = session.state() == SessionState.CANCELLED;
        var calendar = new Calendar();
        add(calendar, new ProdId("-//Waymark//Sessions//EN"));
        add(calendar, ImmutableVersion.VERSION_2_0);
        add(calendar, cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        var start = session.startsAt();
        var end = start.plus(Duration.ofMinutes(session.plan().minutes()));
        var local = !isNearAChange(start);
        if (local) calendar.add(timeZone(start));
        calendar.add(event(session, words, local ? start.atZone(zone) : start, local ? end.atZone(zone) : end));
        return bytes(calendar);
    }

    private VEvent event(Session session, InvitationWords words, Temporal start, Temporal end) {
        var event = new VEvent(false);
        event.add(new Uid(session.id() + UID_OF));
        event.add(new Sequence(session.sequence()));
        event.add(new DtStamp(lastChange(session)));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(end));
        event.add(new Summary(Text.plain(words.summary())));
        var place = Text.plain(session.plan().place());
        if (!place.isEmpty()) event.add(new Location(place));
        if (!words.page().isEmpty()) event.add(new Url(URI.create(words.page())));
        event.add(
                session.state() == SessionState.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Organizer(address(mentor)).add(name(mentor)));
        event.add(attendee(mentor, Role.CHAIR));
        event.add(attendee(mentee, Role.REQ_PARTICIPANT));
        return event;
    }

    private static void add(Calendar calendar, Property property) {
        calendar.add(property);
    }

    /** Both have agreed to the time, otherwise the session is not planned. */
    private static Property attendee(Person person, Role role) {
        return new Attendee(address(person)).add(name(person)).add(role).add(PartStat.ACCEPTED);
    }

    private static Cn name(Person person) {
        return new Cn(Text.plain(person.name().text()));
    }

    private static URI address(Person person) {
        try {
            return new URI("mailto", person.email().address(), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time of the state, not of the download: the same state gives the same file. */
    private static Instant lastChange(Session session) {
        var steps = session.history();
        return steps.isEmpty() ? session.startsAt() : steps.getLast().at();
    }

    /** Whether the zone's clocks change within hours: of an hour that comes twice a file can only say the first. */
    private boolean isNearAChange(Instant start) {
        var next = zone.getRules().nextTransition(start.minus(NEAR));
        return next != null && !next.getInstant().isAfter(start.plus(NEAR));
    }

    /** The zone by the rules that the rest of Waymark reckons with, from the last change before to a year after. */
    private VTimeZone timeZone(Instant start) {
        var rules = zone.getRules();
        var described = new VTimeZone();
        described.add(new TzId(zone.getId()));
        var change = rules.previousTransition(start.plusSeconds(1));
        if (change == null) {
            var offset = rules.getOffset(start);
            described.add(observance(new Standard(), LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset));
            change = rules.nextTransition(start);
        }
        for (;
                change != null && change.getInstant().isBefore(start.plus(AHEAD));
                change = rules.nextTransition(change.getInstant()))
            described.add(observance(
                    rules.isDaylightSavings(change.getInstant()) ? new Daylight() : new Standard(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        return described;
    }

    private static Observance observance(Observance observance, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        observance.add(new DtStart<>(onset));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        return observance;
    }

    private static byte[] bytes(Calendar calendar) {
        var bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
