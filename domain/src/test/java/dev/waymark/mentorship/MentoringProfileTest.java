package dev.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.CompetencyId;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentoringProfileTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final CompetencyId DELIVERY = CompetencyId.next();
    private static final CompetencyId INSIGHT = CompetencyId.next();

    private final PersonId self = PersonId.next();
    private final MentoringProfile profile = MentoringProfile.of(self);

    @Test
    void knowsWhatWasOfferedAndWishedForOnAnyDay() {
        profile.say(content(Set.of(DELIVERY), Set.of(INSIGHT), null), MONDAY);
        profile.say(content(Set.of(INSIGHT), Set.of(), null), TUESDAY);

        assertThat(profile.on(MONDAY.minusDays(1)).offered()).isEmpty();
        assertThat(profile.on(MONDAY).offered()).containsExactly(DELIVERY);
        assertThat(profile.on(MONDAY).wanted()).containsExactly(INSIGHT);
        assertThat(profile.on(TUESDAY).offered()).containsExactly(INSIGHT);
        assertThat(profile.on(TUESDAY).wanted()).isEmpty();
    }

    @Test
    void takesWhatWasSaidLastOnOneDay() {
        profile.say(content(Set.of(DELIVERY), Set.of(), null), MONDAY);
        profile.say(content(Set.of(DELIVERY, INSIGHT), Set.of(), null), TUESDAY);
        profile.say(content(Set.of(), Set.of(), null), TUESDAY);
        assertThat(profile.on(MONDAY).offered()).containsExactly(DELIVERY);
        assertThat(profile.on(TUESDAY).offered()).isEmpty();

        profile.say(content(Set.of(DELIVERY), Set.of(), null), TUESDAY);
        assertThat(profile.on(MONDAY).offered()).containsExactly(DELIVERY);
        assertThat(profile.on(TUESDAY).offered()).containsExactly(DELIVERY);
    }

    @Test
    void takesNobodyNewUntilTheDaySaid() {
        profile.say(content(Set.of(), Set.of(), MONDAY.plusDays(10)), MONDAY);
        assertThat(profile.on(MONDAY.plusDays(9)).awayUntil()).isEqualTo(MONDAY.plusDays(10));
        assertThat(profile.on(MONDAY.plusDays(10)).awayUntil()).isNull();

        profile.say(content(Set.of(), Set.of(), MONDAY.plusDays(30)), TUESDAY);
        assertThat(profile.on(MONDAY).awayUntil()).isEqualTo(MONDAY.plusDays(30));

        profile.say(content(Set.of(), Set.of(), null), MONDAY.plusDays(5));
        assertThat(profile.on(MONDAY.plusDays(4)).awayUntil()).isEqualTo(MONDAY.plusDays(5));
        assertThat(profile.on(MONDAY.plusDays(5)).awayUntil()).isNull();
    }

    @Test
    void forgetsAnAbsenceThatIsTakenBackOnTheSameDay() {
        profile.say(content(Set.of(), Set.of(), MONDAY.plusDays(10)), MONDAY);
        profile.say(content(Set.of(), Set.of(), null), MONDAY);
        assertThat(profile.on(MONDAY).awayUntil()).isNull();
    }

    @Test
    void refusesAnAbsenceThatIsOverAndOneselfOnTheOwnList() {
        refused("profile.away-until-not-ahead", content(Set.of(), Set.of(), MONDAY));
        refused(
                "profile.never-with-oneself",
                new ProfileContent(
                        Set.of(), Cadence.USUAL, null, Set.of(), LineWish.EITHER, Set.of(), null, Set.of(self)));
        assertThatThrownBy(() -> new ProfileContent(
                        Set.of(), Cadence.USUAL, null, Set.of(), LineWish.EITHER, Set.of("German"), null, Set.of()))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo("profile.language-unknown"));
    }

    private void refused(String rule, ProfileContent content) {
        assertThatThrownBy(() -> profile.say(content, MONDAY))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private static ProfileContent content(
            Set<CompetencyId> offered, Set<CompetencyId> wanted, @Nullable LocalDate away) {
        return new ProfileContent(offered, Cadence.USUAL, away, wanted, LineWish.EITHER, Set.of("en"), null, Set.of());
    }
}
