package dev.waymark.mentorship;

/**
 * Command: replace the notes that were seen. It never says their text when it is printed, so that no log gets it.
 *
 * @param version of what was seen
 */
public record WriteNotes(SessionId session, int version, String text) {

    @Override
    public String toString() {
        return "WriteNotes[session=" + session + ", version=" + version + "]";
    }
}
