package dev.waymark.growth.application;

import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.growth.GrowthAccess;
import dev.waymark.growth.Journey;
import dev.waymark.growth.JourneyRecords;
import dev.waymark.growth.JourneyStep;
import dev.waymark.growth.Journeys;
import dev.waymark.growth.Ledger;
import dev.waymark.growth.LevelStay;
import dev.waymark.growth.Readiness;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.Mentoring;
import dev.waymark.people.PersonId;
import dev.waymark.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
class JourneysService implements Journeys {

    private final JourneyRecords records;
    private final CareerMap careerMap;
    private final Mentoring mentoring;
    private final CurrentActor actor;
    private final Clock clock;

    JourneysService(JourneyRecords records, CareerMap careerMap, Mentoring mentoring, CurrentActor actor, Clock clock) {
        this.records = records;
        this.careerMap = careerMap;
        this.mentoring = mentoring;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasRole('CONTRIBUTOR')")
    public Journey journey(PersonId person, @Nullable LevelId towards) {
        var reader = actor.get();
        var mentors = mentors(reader, person);
        if (!GrowthAccess.seesJourney(reader, person, mentors)) throw new NotFound(person);
        var today = LocalDate.now(clock);
        var traveller = records.traveller(person).orElseThrow(() -> new NotFound(person));
        var framework = careerMap.published();
        var here =
                traveller.on(today).filter(stay -> framework.level(stay.level()).isPresent());
        var shown = shown(framework, here.map(LevelStay::level), towards);
        var ledger = new Ledger(
                records.ratings(person),
                records.evidence(person, reader),
                records.goalsByResponsibility(person, reader));
        var lines = shown.map(ledger::of).orElse(List.of());
        var goals = records.goals(person, reader, today, Journey.MOST_GOALS);
        return new Journey(
                traveller.person(),
                reader.id().equals(person),
                here.isPresent() && GrowthAccess.rates(reader, person, mentors),
                framework,
                here.orElse(null),
                JourneyStep.of(
                        framework, traveller.stays(), here.map(LevelStay::level).orElse(null), ledger),
                shown.map(Level::id).orElse(null),
                shown.map(level -> Readiness.of(level.id(), isTop(framework, here, level), lines))
                        .orElseGet(Readiness.TopOfLadder::new),
                lines,
                goals.first(),
                goals.count(),
                records.assessments(person, Journey.MOST_ASSESSMENTS),
                records.drafts(person, reader.id()));
    }

    private static Optional<Level> shown(Framework framework, Optional<LevelId> here, @Nullable LevelId towards) {
        if (towards != null) return Optional.of(framework.level(towards).orElseThrow(() -> new NotFound(towards)));
        return here.flatMap(level -> framework.after(level).or(() -> framework.level(level)));
    }

    private static boolean isTop(Framework framework, Optional<LevelStay> here, Level shown) {
        return here.filter(stay -> stay.level().equals(shown.id())).isPresent()
                && framework.after(shown.id()).isEmpty();
    }

    @Override
    public boolean isOpen(PersonId person) {
        var reader = actor.get();
        return reader.contributes() && GrowthAccess.seesJourney(reader, person, mentors(reader, person));
    }

    private boolean mentors(Actor reader, PersonId person) {
        return !reader.id().equals(person) && mentoring.mentors(reader.id(), person);
    }
}
