package dev.waymark.mentorship.matching;

/** Where a mentee would like the mentor to work. */
public enum LineWish {
    SAME,
    OTHER,
    EITHER
}
