package dev.waymark.career;

/** Use case: everyone reads the career framework in force. */
public interface CareerMap {

    /**
     * The framework in force.
     *
     * @throws dev.waymark.shared.NotFound if none has been published, which the application's start rules out
     */
    Framework published();
}
