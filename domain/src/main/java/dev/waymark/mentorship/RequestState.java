package dev.waymark.mentorship;

/** How far a request has come. */
public enum RequestState {
    /** One of the mentors has the word. */
    REQUESTED,
    ACCEPTED,
    /** Every mentor who was asked said no. */
    DECLINED,
    /** Nobody is left to ask, and not everybody said no: somebody did not answer in time, or was not available. */
    EXPIRED,
    /** The mentee took it back, or left. */
    WITHDRAWN
}
