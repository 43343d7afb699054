package dev.waymark.mentorship;

/** Why somebody cannot become somebody's mentor. */
public sealed interface Obstacle {

    /** Nobody mentors themself. */
    record SamePerson() implements Obstacle {}

    /** The mentor has left the organisation, or it is known that they leave. */
    record MentorGone() implements Obstacle {}

    /** The mentee has left the organisation, or it is known that they leave. */
    record MenteeGone() implements Obstacle {}

    /** The mentor's level does not allow mentoring. */
    record NotAMentor() implements Obstacle {}

    /** The mentor's level ranks below the mentee's. */
    record LevelBelow() implements Obstacle {}

    /** All of the mentor's slots are taken. */
    record NoFreeSlot(int slots, int used) implements Obstacle {}

    /** The two have a pairing that is proposed, active or on hold. */
    record AlreadyPaired() implements Obstacle {}

    /** The mentee mentors the mentor, directly or through others. */
    record Circle() implements Obstacle {}
}
