package dev.waymark.career;

/**
 * What a level lets its people do; each scope includes the ones before it. It is a property of the level in the
 * framework, never of its name or rank.
 */
public enum Scope {
    /** Keeps an own journey: goals, evidence, assessments; may ask for a mentor. */
    CONTRIBUTOR,
    /** May mentor, and sees what mentees share. */
    MENTOR,
    /** Sees the organisation and decides on pairings, levels and promotions. */
    LEAD;

    /** Whether this scope allows what {@code other} allows. */
    public boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }
}
