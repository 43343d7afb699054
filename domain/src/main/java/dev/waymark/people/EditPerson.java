package dev.waymark.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param line the product line's name; a new one is made, null for none
 * @param placedFrom from when product line and manager hold, if one of them changes
 */
public record EditPerson(
        PersonId person,
        int version,
        PersonName name,
        Email email,
        JobTitle jobTitle,
        @Nullable String line,
        @Nullable PersonId manager,
        LocalDate placedFrom) {}
