package dev.waymark.mentorship;

/**
 * What its author wrote about a session for nobody else. It never says its text when it is printed, so that no log gets it.
 *
 * @param version 0 before anything is written
 */
public record PrivateNote(String text, int version) {

    @Override
    public String toString() {
        return "PrivateNote[version=" + version + "]";
    }
}
