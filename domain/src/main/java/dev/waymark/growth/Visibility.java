package dev.waymark.growth;

/** Who besides the owner may see a goal; chosen by the owner. */
public enum Visibility {
    ONLY_ME,
    MENTOR_AND_LEADS,
    EVERYONE
}
