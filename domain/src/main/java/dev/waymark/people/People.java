package dev.waymark.people;

import java.util.Optional;

/** Everyone on record, those who left too. */
public interface People {

    Optional<Person> findById(PersonId id);

    /**
     * Stores the person at once.
     *
     * @throws dev.waymark.shared.BrokenRule if somebody else has the e-mail address, or managers run in a circle
     * @throws dev.waymark.shared.ChangedMeanwhile if somebody else saved the person first
     */
    Person save(Person person);
}
