package dev.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import dev.waymark.people.Actor;
import dev.waymark.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthAccessTest {

    private static final PersonId OWNER = PersonId.next();

    @ParameterizedTest(
            name = "{0}, mentors: {1} -> only me {2}, mentor and leads {3}, everyone {4}, journey {5}, rates {6}")
    @CsvSource({
        "OWNER,         false, true,  true,  true,  true,  false",
        "CONTRIBUTOR,   false, false, false, true,  false, false",
        "MENTOR,        false, false, false, true,  false, false",
        "MENTOR,        true,  false, true,  true,  true,  true",
        "LEAD,          false, false, true,  true,  true,  true",
        "LEAD,          true,  false, true,  true,  true,  true",
        "ADMINISTRATOR, false, false, false, false, false, false",
    })
    void showsWhatTheRoleAndTheRelationshipAllow(
            String who,
            boolean mentors,
            boolean onlyMe,
            boolean mentorAndLeads,
            boolean everyone,
            boolean journey,
            boolean rates) {
        var actor = actor(who);
        assertThat(GrowthAccess.sees(actor, OWNER, Visibility.ONLY_ME, mentors)).isEqualTo(onlyMe);
        assertThat(GrowthAccess.sees(actor, OWNER, Visibility.MENTOR_AND_LEADS, mentors))
                .isEqualTo(mentorAndLeads);
        assertThat(GrowthAccess.sees(actor, OWNER, Visibility.EVERYONE, mentors))
                .isEqualTo(everyone);
        assertThat(GrowthAccess.seesJourney(actor, OWNER, mentors)).isEqualTo(journey);
        assertThat(GrowthAccess.rates(actor, OWNER, mentors)).isEqualTo(rates);
    }

    private static Actor actor(String who) {
        return switch (who) {
            case "OWNER" -> actor(OWNER, Scope.CONTRIBUTOR, false);
            case "ADMINISTRATOR" -> actor(PersonId.next(), null, true);
            default -> actor(PersonId.next(), Scope.valueOf(who), false);
        };
    }

    private static Actor actor(PersonId id, @Nullable Scope scope, boolean administrator) {
        return new Actor(id, "Somebody", scope == null ? null : LevelId.next(), scope, administrator);
    }
}
