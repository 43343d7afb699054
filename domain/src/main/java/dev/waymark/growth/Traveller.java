package dev.waymark.growth;

import dev.waymark.people.PersonRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person and the levels so far, oldest first. */
public record Traveller(PersonRef person, List<LevelStay> stays) {

    /** Where the person stands on a day; empty for somebody outside the map, or gone. */
    public Optional<LevelStay> on(LocalDate day) {
        return stays.stream().filter(stay -> stay.holdsOn(day)).findFirst();
    }
}
