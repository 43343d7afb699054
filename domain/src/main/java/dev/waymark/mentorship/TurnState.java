package dev.waymark.mentorship;

/** Where one of the mentors of a request stands. */
public enum TurnState {
    /** Those before have the word first. */
    QUEUED,
    /** Has the word until the deadline. */
    ASKED,
    ACCEPTED,
    DECLINED,
    /** Did not answer in time. */
    EXPIRED,
    /** Could not take this mentee when it was their turn, or while it was. */
    PASSED_ON,
    /** The mentee took the request back, or another mentor accepted. */
    WITHDRAWN
}
