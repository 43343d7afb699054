package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import dev.waymark.people.CurrentActor;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonalData;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.ChangedMeanwhile;
import dev.waymark.shared.NotFound;
import dev.waymark.testing.IntegrationTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** The two of a pairing, and leads, close it; the two look back, and who reads that. */
@IntegrationTest
@WithMockUser(roles = {"CONTRIBUTOR", "MENTOR"})
@Transactional
class ClosingIT {

    @Autowired
    Closing closing;

    @Autowired
    Following following;

    @Autowired
    Pairings pairings;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @MockitoBean
    CurrentActor actor;

    private PersonId ana;
    private PersonId milan;
    private PersonId olga;
    private PersonId lea;
    private PairingId pairing;

    @BeforeEach
    void organise() {
        var today = LocalDate.now(clock);
        var organisation = new Organisation(jdbc);
        ana = organisation.person("Ana", Scope.MENTOR, today.minusYears(3));
        milan = organisation.person("Milan", Scope.CONTRIBUTOR, today.minusYears(2));
        olga = organisation.person("Olga", Scope.MENTOR, today.minusYears(2));
        lea = organisation.person("Lea", Scope.LEAD, today.minusYears(2));
        pairing = new PairingId(organisation.pairing(ana, milan, PairingState.ACTIVE, today.minusDays(90)));
    }

    @Test
    void oneOfTheTwoCompletesIt() {
        as(milan, Scope.CONTRIBUTOR);
        closing.complete(decide(""));
        assertThat(state()).isEqualTo(PairingState.COMPLETED);
    }

    @Test
    void aLeadCompletesIt() {
        as(lea, Scope.LEAD);
        closing.complete(decide("The goal is reached"));
        assertThat(state()).isEqualTo(PairingState.COMPLETED);
    }

    @Test
    void endingEarlyNeedsAReason() {
        as(ana, Scope.MENTOR);
        assertThatThrownBy(() -> closing.endEarly(decide(" "))).isInstanceOf(BrokenRule.class);
        entities.clear();
        closing.endEarly(decide("The calendars never met"));
        assertThat(state()).isEqualTo(PairingState.ENDED_EARLY);
    }

    @Test
    void forAnybodyElseItDoesNotExist() {
        as(olga, Scope.MENTOR);
        assertThatThrownBy(() -> closing.complete(decide(""))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> closing.endEarly(decide("x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> closing.reflections(pairing)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> closing.reflect(new Reflect(pairing, 0, "x"))).isInstanceOf(NotFound.class);
        assertThat(state()).isEqualTo(PairingState.ACTIVE);
    }

    @Test
    void theSlowerOneIsToldThatItChanged() {
        as(ana, Scope.MENTOR);
        assertThatThrownBy(() -> closing.complete(new DecideOnPairing(pairing, 7, "")))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void bothAreAskedToLookBackAndReadEachOther() {
        as(ana, Scope.MENTOR);
        closing.complete(decide(""));
        var today = LocalDate.now(clock);
        assertThat(following.mentees().past()).singleElement().matches(past -> past.asksForReflection(today));
        closing.reflect(new Reflect(pairing, 0, "  He leads his own squad now.  "));
        assertThat(following.mentees().past()).singleElement().satisfies(past -> {
            assertThat(past.asksForReflection(today)).isFalse();
            assertThat(past.own()).isEqualTo("He leads his own squad now.");
        });

        as(milan, Scope.CONTRIBUTOR);
        assertThat(following.mentors().past()).singleElement().satisfies(past -> {
            assertThat(past.asksForReflection(today)).isTrue();
            assertThat(past.theirs()).isEqualTo("He leads his own squad now.");
        });
        closing.reflect(new Reflect(pairing, 0, "She asked the right questions."));
        assertThat(closing.reflections(pairing)).extracting(Reflection::text).hasSize(2);
        as(lea, Scope.LEAD);
        assertThat(closing.reflections(pairing)).hasSize(2);
        assertThatThrownBy(() -> closing.reflect(new Reflect(pairing, 0, "Mine")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void wordsAreChangedByTheirAuthorOnWhatTheyWere() {
        as(ana, Scope.MENTOR);
        closing.complete(decide(""));
        closing.reflect(new Reflect(pairing, 0, "First"));
        assertThatThrownBy(() -> closing.reflect(new Reflect(pairing, 0, "Again")))
                .isInstanceOf(ChangedMeanwhile.class);
        closing.reflect(new Reflect(pairing, 1, "Second"));
        assertThatThrownBy(() -> closing.reflect(new Reflect(pairing, 1, "Third")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(closing.reflections(pairing)).extracting(Reflection::text).containsExactly("Second");
    }

    @Test
    void onlyACompletedPairingIsLookedBackOn() {
        as(ana, Scope.MENTOR);
        assertThatThrownBy(() -> closing.reflect(new Reflect(pairing, 0, "x"))).isInstanceOf(BrokenRule.class);
        closing.endEarly(decide("Moved away"));
        assertThatThrownBy(() -> closing.reflect(new Reflect(pairing, 0, "x"))).isInstanceOf(BrokenRule.class);
        assertThat(following.mentees().past())
                .singleElement()
                .matches(past -> !past.asksForReflection(LocalDate.now(clock)));
    }

    @Test
    void whatSomebodyLookedBackOnIsTheirsToTakeAndGoesWithThem() {
        as(ana, Scope.MENTOR);
        closing.complete(decide(""));
        closing.reflect(new Reflect(pairing, 0, "He leads his own squad now."));
        assertThat(personalData.stream()
                        .flatMap(part -> part.of(ana).stream())
                        .flatMap(section -> section.rows().stream())
                        .anyMatch(row -> "He leads his own squad now.".equals(row.get("description"))))
                .isTrue();
        personalData.forEach(part -> part.erase(ana));
        assertThat(closing.reflections(pairing)).isEmpty();
    }

    private DecideOnPairing decide(String reason) {
        return new DecideOnPairing(pairing, 0, reason);
    }

    private PairingState state() {
        entities.clear();
        return pairings.findById(pairing).orElseThrow().state();
    }

    private void as(PersonId who, Scope scope) {
        given(actor.get()).willReturn(new Actor(who, "x", null, scope, false));
    }
}
