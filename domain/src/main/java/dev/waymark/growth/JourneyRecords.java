package dev.waymark.growth;

import dev.waymark.career.ResponsibilityId;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What journeys are made of, read in a fixed number of statements; hidden goals and evidence are left out. */
public interface JourneyRecords {

    Optional<Traveller> traveller(PersonId person);

    /** The newest rating of each responsibility, by the person themself and by anybody else. */
    NewestRatings ratings(PersonId person);

    /** How many pieces of evidence show each responsibility. */
    Map<ResponsibilityId, EvidenceCount> evidence(PersonId person, Actor reader);

    /** The active goal of each responsibility that is due first. */
    Map<ResponsibilityId, GoalRef> goalsByResponsibility(PersonId person, Actor reader);

    ActiveGoals goals(PersonId person, Actor reader, LocalDate today, int most);

    /** Newest first. */
    List<AssessmentNote> assessments(PersonId person, int most);

    /** What a rater began to say about a person and left, newest first. */
    List<OpenDraft> drafts(PersonId subject, PersonId rater);

    /** What the assessment's rater said of each responsibility the last time before. */
    Map<ResponsibilityId, Rated> before(Assessment assessment);

    record NewestRatings(Map<ResponsibilityId, Rated> own, Map<ResponsibilityId, Rated> others) {}

    /** @param newest the day of the newest piece */
    record EvidenceCount(int pieces, LocalDate newest) {}

    /** @param count how many there are, of which the first are listed */
    record ActiveGoals(List<JourneyGoal> first, int count) {}
}
