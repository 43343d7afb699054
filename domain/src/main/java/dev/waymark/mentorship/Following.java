package dev.waymark.mentorship;

/** Use case: the two of a pairing see how it stands, each from their side. */
public interface Following {

    /** Whom the actor mentors, who needs the actor first, first. */
    MenteesOfMentor mentees();

    /** Whether the actor mentors anybody now. */
    boolean hasMentees();

    /** Who mentors the actor, and who did. */
    MentorsOfMentee mentors();
}
