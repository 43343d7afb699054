package dev.waymark.people;

/**
 * Use case: leads and administrators keep people's records. Each command repeats the version that its author saw, and
 * fails with {@link dev.waymark.shared.ChangedMeanwhile} if somebody else was faster.
 */
public interface PeopleKeeping {

    /** @throws dev.waymark.shared.BrokenRule if somebody has the e-mail address already */
    PersonId add(AddPerson command);

    /**
     * @throws dev.waymark.shared.BrokenRule if somebody has the e-mail address, or the manager reports to the person
     * @throws dev.waymark.shared.NotAllowed if it changes the address of an administrator and the actor is none
     */
    void edit(EditPerson command);

    /** @throws dev.waymark.shared.BrokenRule if the level is held on that day already, or the day lies before joining */
    void changeLevel(ChangeLevel command);

    /** @throws dev.waymark.shared.BrokenRule if the correction would cover an earlier assignment */
    void correctLevel(CorrectLevel command);

    /**
     * Ends the level, the place, and what other features have open, such as pairings.
     *
     * @throws dev.waymark.shared.NotAllowed if the person is administrator and the actor is none
     */
    void leave(MarkAsLeft command);

    /**
     * Takes somebody back who had left.
     *
     * @throws dev.waymark.shared.NotAllowed if the person is administrator and the actor is none
     */
    void rejoin(Rejoin command);
}
