package dev.waymark.people;

import java.util.List;

/** What one feature keeps about a person: each feature with such tables offers one. */
public interface PersonalData {

    /** Everything that belongs to the person, or was written by or about them and they may read. */
    List<PersonalSection> of(PersonId person);

    /**
     * Takes away names, texts and links. Rows, days and numbers stay, so that figures of the past stay right.
     *
     * @see "docs/decisions/0020-own-data.md"
     */
    void erase(PersonId person);
}
