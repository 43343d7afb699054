package dev.waymark.organisation;

/** How a mentor's pairings stand: the worst that applies, worst first. */
public enum MentorHealth {
    /** An active pairing without a session for over 30 days. */
    SILENT,
    /** The mentees' goals are on average more than 10 points behind their pace. */
    BEHIND,
    ON_TRACK,
    /** Nobody to look after yet. */
    NO_MENTEES
}
