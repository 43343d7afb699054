package dev.waymark.shared;

/** The actor may do this to other records, but not to this one. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String what) {
        super(what);
    }
}
