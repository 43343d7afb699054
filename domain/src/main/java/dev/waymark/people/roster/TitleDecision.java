package dev.waymark.people.roster;

import dev.waymark.career.LevelId;

/** What becomes of the people with a job title. */
public sealed interface TitleDecision {

    /** They are imported at this level. */
    record Means(LevelId level) implements TitleDecision {}

    /** They are left out on purpose, as people outside the product organisation. */
    record LeaveOut() implements TitleDecision {}
}
