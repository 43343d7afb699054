package dev.waymark.people;

import java.util.List;

/** Use case: everybody takes out everything that is kept about them. */
public interface OwnData {

    /** Everything of the actor's, section by section; sections without rows too. */
    List<PersonalSection> everything();
}
