package dev.waymark.shared;

/**
 * Somebody else saved the same record first; nothing was written. The caller shows both versions and lets the person
 * choose. Every aggregate carries a version that its commands repeat.
 */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile(String record) {
        super(record + " was changed by somebody else meanwhile");
    }
}
