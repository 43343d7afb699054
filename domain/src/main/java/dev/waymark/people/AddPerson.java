package dev.waymark.people;

import dev.waymark.career.LevelId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param line the product line's name; a new one is made, null for none
 * @param level null for somebody outside the career map
 */
public record AddPerson(
        PersonName name,
        Email email,
        JobTitle jobTitle,
        LocalDate joinedOn,
        @Nullable LevelId level,
        @Nullable String line,
        @Nullable PersonId manager) {}
