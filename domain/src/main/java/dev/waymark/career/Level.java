package dev.waymark.career;

import java.util.List;

/**
 * A level as one version of the framework describes it.
 *
 * @param rank 1 for the first level of a career, rising
 * @param titles job titles in use for it
 * @param mentorSlots mentees that a person of this level takes at once unless the person says otherwise, 0 to 20
 * @param responsibilities what the level carries, in order
 * @param routines what its people do day by day
 * @param milestones what shows that the next level is near
 */
public record Level(
        LevelId id,
        int rank,
        String name,
        List<String> titles,
        String whoYouAre,
        String mission,
        Scope scope,
        int mentorSlots,
        List<Responsibility> responsibilities,
        List<String> routines,
        List<String> milestones) {

    public Level {
        if (rank < 1) throw new IllegalArgumentException("rank must be 1 or more, was " + rank);
        if (name.isBlank()) throw new IllegalArgumentException("a level needs a name");
        if (mentorSlots < 0 || mentorSlots > 20)
            throw new IllegalArgumentException("mentor slots must be 0 to 20, were " + mentorSlots);
        titles = List.copyOf(titles);
        responsibilities = List.copyOf(responsibilities);
        routines = List.copyOf(routines);
        milestones = List.copyOf(milestones);
    }
}
