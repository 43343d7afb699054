package dev.waymark.mentorship;

import org.jspecify.annotations.Nullable;

/** Use case: people say what they offer as a mentor and what they wish for as a mentee; each their own alone. */
public interface ProfileKeeping {

    /** The actor's profile as it counts today, with what the career map and the assessments say beside it. */
    OwnProfile own();

    /**
     * Says everything anew, from today on. What is said as a mentor is kept only while the level allows mentoring.
     *
     * @return the version after it
     * @throws dev.waymark.shared.ChangedMeanwhile if it was changed from another window
     */
    int keep(KeepProfile command);

    /**
     * Sets how many mentees the actor takes at once.
     *
     * @param slots null for as many as the level says
     * @param seen the number that was in force when the actor decided
     * @throws dev.waymark.shared.BrokenRule if that is fewer than the actor has; the message names them
     */
    void setSlots(@Nullable Integer slots, int seen);
}
