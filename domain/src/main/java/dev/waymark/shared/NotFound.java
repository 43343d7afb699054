package dev.waymark.shared;

/** There is no such record, or the actor may not know that there is. */
public class NotFound extends RuntimeException {

    public NotFound(Object id) {
        super("no record " + id);
    }
}
