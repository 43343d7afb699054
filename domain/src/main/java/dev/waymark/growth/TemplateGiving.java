package dev.waymark.growth;

/** Use case: mentors and leads give templates to people, who get a draft of their own each and decide what becomes of it. */
public interface TemplateGiving {

    /**
     * @param people who got a draft
     * @param skipped who still have a draft of the template, and got no second one
     */
    record Given(int people, int skipped) {}

    /**
     * Gives it; doing so again with the same id changes nothing.
     *
     * @throws dev.waymark.shared.NotFound if there is no such template, or the actor does not reach somebody chosen
     * @throws dev.waymark.shared.BrokenRule if it is retired, reaches nobody who has no draft of it, or more than
     *     {@value Recipients#MOST}
     */
    Given give(GiveTemplate command);

    /**
     * Takes back what of it is still an untouched draft; doing so again changes nothing.
     *
     * @throws dev.waymark.shared.NotFound if there is no such giving by the actor, who does not lead
     */
    Giving.Undone undo(GivingId id);
}
