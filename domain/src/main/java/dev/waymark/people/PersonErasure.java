package dev.waymark.people;

/** Use case: an administrator erases somebody who left. */
public interface PersonErasure {

    /** What stands in place of a name or a title that was erased. */
    String ERASED = "(erased)";

    /**
     * Takes away the person's name, address, texts and links, for good. Figures of the past stay right.
     *
     * @throws dev.waymark.shared.NotFound if there is no such person
     * @throws dev.waymark.shared.BrokenRule if the person has not left
     */
    void erase(PersonId person);
}
