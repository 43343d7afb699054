package dev.waymark.mentorship.application;

import dev.waymark.mentorship.InvitationWords;
import dev.waymark.mentorship.MentoringProfiles;
import dev.waymark.mentorship.Pairings;
import dev.waymark.mentorship.SessionAccess;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionInvitation;
import dev.waymark.mentorship.Sessions;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONTRIBUTOR')")
class SessionInvitationService implements SessionInvitation {

    private final Sessions sessions;
    private final Pairings pairings;
    private final People people;
    private final MentoringProfiles profiles;
    private final CurrentActor actor;
    private final Clock clock;

    SessionInvitationService(
            Sessions sessions,
            Pairings pairings,
            People people,
            MentoringProfiles profiles,
            CurrentActor actor,
            Clock clock) {
        this.sessions = sessions;
        this.pairings = pairings;
        this.people = people;
        this.profiles = profiles;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public byte[] file(SessionId id, InvitationWords words) {
        var session = sessions.findById(id).orElseThrow(() -> new NotFound(id));
        var pairing = pairings.findById(session.pairing()).orElseThrow(() -> new NotFound(id));
        SessionAccess.requireReader(actor.get().id(), pairing);
        return new InvitationFile(person(pairing.mentor()), person(pairing.mentee()), zone(pairing.mentor()))
                .of(session, words);
    }

    private Person person(PersonId id) {
        return people.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private ZoneId zone(PersonId mentor) {
        return profiles.findById(mentor)
                .map(profile -> profile.on(LocalDate.now(clock)).hours())
                .map(hours -> hours.zone())
                .orElseGet(clock::getZone);
    }
}
