package dev.waymark.people;

import dev.waymark.career.LevelId;
import dev.waymark.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list of people shows.
 *
 * @param text words that all occur in name, e-mail or job title, whatever their case and accents; may be empty
 * @param level the level held today; null for any
 * @param line the product line today; null for any
 */
public record PeopleFilter(
        String text,
        @Nullable LevelId level,
        @Nullable ProductLineId line,
        Mentoring mentoring,
        Membership membership) {

    /** What a search takes; more is cut off. */
    public static final int LONGEST_TEXT = 100;

    public static final PeopleFilter EVERYBODY_HERE =
            new PeopleFilter("", null, null, Mentoring.ANY, Membership.CURRENT);

    /** Who mentors, and who is mentored, in a pairing that is active or on hold. */
    public enum Mentoring {
        ANY,
        HAS_MENTOR,
        /** Has none, and is on a level below the leads: those who are meant to have one. */
        NEEDS_MENTOR,
        MENTORS
    }

    public enum Membership {
        CURRENT,
        LEFT,
        EVERYBODY
    }

    public PeopleFilter {
        text = Text.plain(text, LONGEST_TEXT);
    }

    public PeopleFilter withText(String text) {
        return new PeopleFilter(text, level, line, mentoring, membership);
    }

    public PeopleFilter withLevel(@Nullable LevelId level) {
        return new PeopleFilter(text, level, line, mentoring, membership);
    }

    public PeopleFilter withLine(@Nullable ProductLineId line) {
        return new PeopleFilter(text, level, line, mentoring, membership);
    }

    public PeopleFilter withMentoring(Mentoring mentoring) {
        return new PeopleFilter(text, level, line, mentoring, membership);
    }

    public PeopleFilter withMembership(Membership membership) {
        return new PeopleFilter(text, level, line, mentoring, membership);
    }
}
