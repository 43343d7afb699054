package dev.waymark.mentorship.application;

import dev.waymark.career.CareerMap;
import dev.waymark.career.Level;
import dev.waymark.career.Scope;
import dev.waymark.growth.GrowthNewsRecords;
import dev.waymark.growth.JourneyRecords;
import dev.waymark.growth.Ledger;
import dev.waymark.growth.LevelStay;
import dev.waymark.mentorship.MeetingRecords;
import dev.waymark.mentorship.PairingState;
import dev.waymark.mentorship.SessionBrief;
import dev.waymark.mentorship.SessionBriefing;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.SessionState;
import dev.waymark.mentorship.TalkingPoint;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONTRIBUTOR')")
class SessionBriefingService implements SessionBriefing {

    private final MeetingRecords meetings;
    private final GrowthNewsRecords news;
    private final JourneyRecords journeys;
    private final CareerMap careerMap;
    private final CurrentActor actor;
    private final Clock clock;

    SessionBriefingService(
            MeetingRecords meetings,
            GrowthNewsRecords news,
            JourneyRecords journeys,
            CareerMap careerMap,
            CurrentActor actor,
            Clock clock) {
        this.meetings = meetings;
        this.news = news;
        this.journeys = journeys;
        this.careerMap = careerMap;
        this.actor = actor;
        this.clock = clock;
    }

    /** Growth is read with the mentor's eyes, whichever of the two asks: both look at the same page. */
    @Override
    public Optional<SessionBrief> brief(SessionId session) {
        var occasion = meetings.occasion(session, actor.get().id()).orElseThrow(() -> new NotFound(session));
        if (!isAhead(occasion)) return Optional.empty();
        var mentor = new Actor(occasion.mentor().id(), occasion.mentor().name(), null, Scope.MENTOR, false);
        var since = occasion.metOn() == null ? occasion.begunOn() : occasion.metOn();
        var towards = towards(occasion.mentee());
        return Optional.of(new SessionBrief(
                since,
                occasion.metOn() != null,
                news.of(occasion.mentee(), mentor, since, clock.getZone()),
                towards,
                towards == null ? null : talk(occasion, mentor, towards)));
    }

    private static boolean isAhead(MeetingRecords.Occasion occasion) {
        return (occasion.state() == SessionState.PROPOSED || occasion.state() == SessionState.PLANNED)
                && (occasion.pairingState() == PairingState.ACTIVE || occasion.pairingState() == PairingState.ON_HOLD);
    }

    private @Nullable Level towards(PersonId mentee) {
        var framework = careerMap.published();
        return journeys.traveller(mentee)
                .flatMap(traveller -> traveller.on(LocalDate.now(clock)))
                .map(LevelStay::level)
                .flatMap(level -> framework.after(level).or(() -> framework.level(level)))
                .orElse(null);
    }

    private @Nullable TalkingPoint talk(MeetingRecords.Occasion occasion, Actor mentor, Level towards) {
        var mentee = occasion.mentee();
        var ledger = new Ledger(
                journeys.ratings(mentee),
                journeys.evidence(mentee, mentor),
                journeys.goalsByResponsibility(mentee, mentor));
        return TalkingPoint.of(ledger.of(towards), occasion.focus()).orElse(null);
    }
}
