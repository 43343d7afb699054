package dev.waymark.people;

/**
 * Use case: leads and administrators keep people's records. Each command repeats the version that its author saw, and
 * fails with {@link dev.waymark.shared.ChangedMeanwhile} if somebody else was faster.
 */
public interface PeopleKeeping {

    /** @throws dev.waymark.shared.BrokenRule if somebody has the e-mail address already */
    PersonId add(AddPerson command);

    /** @throws dev.waymark.shared.BrokenRule if somebody has the e-mail address, or the manager reports to the person */
    void edit(EditPerson command);

    /** @throws dev.waymark.shared.BrokenRule if the level is held on that day already, or the day lies before joining */
    void changeLevel(ChangeLevel command);

    /** @throws dev.waymark.shared.BrokenRule if the correction would cover an earlier assignment */
    void correctLevel(CorrectLevel command);

    /** Ends the level, the place, and what other features have open, such as pairings. */
    void leave(MarkAsLeft command);

    /** Takes somebody back who had left. */
    void rejoin(Rejoin command);
}
