package dev.waymark.mentorship;

import dev.waymark.career.CompetencyId;
import dev.waymark.mentorship.matching.LineWish;
import dev.waymark.mentorship.matching.WorkingHours;
import dev.waymark.people.PersonId;
import dev.waymark.shared.BrokenRule;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about themself as a mentor and as a mentee.
 *
 * @param offered competencies in which the person mentors others
 * @param cadence how often the person as a mentor likes to meet
 * @param awayUntil the first day on which the person takes somebody new again; null if that is now
 * @param wanted competencies that the person as a mentee wants to grow
 * @param lineWish where the mentor should work
 * @param languages ISO 639 codes of what the person speaks
 * @param hours when the person works; null if not said
 * @param neverWith with whom the person does not want to be paired; the author alone reads it
 */
public record ProfileContent(
        Set<CompetencyId> offered,
        Cadence cadence,
        @Nullable LocalDate awayUntil,
        Set<CompetencyId> wanted,
        LineWish lineWish,
        Set<String> languages,
        @Nullable WorkingHours hours,
        Set<PersonId> neverWith) {

    public static final int MOST_LANGUAGES = 10;
    public static final int MOST_NEVER_WITH = 50;

    /** What counts for somebody who has said nothing. */
    public static final ProfileContent NOTHING =
            new ProfileContent(Set.of(), Cadence.USUAL, null, Set.of(), LineWish.EITHER, Set.of(), null, Set.of());

    /** @throws BrokenRule if a list is too long or a language is no code */
    public ProfileContent {
        offered = Set.copyOf(offered);
        wanted = Set.copyOf(wanted);
        languages = Set.copyOf(languages);
        neverWith = Set.copyOf(neverWith);
        if (languages.size() > MOST_LANGUAGES) throw new BrokenRule("profile.too-many-languages", MOST_LANGUAGES);
        if (neverWith.size() > MOST_NEVER_WITH) throw new BrokenRule("profile.too-many-never-with", MOST_NEVER_WITH);
        for (var language : languages)
            if (!language.matches("[a-z]{2,3}")) throw new BrokenRule("profile.language-unknown", language);
    }
}
