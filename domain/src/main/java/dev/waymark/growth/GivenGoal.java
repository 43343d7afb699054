package dev.waymark.growth;

import dev.waymark.people.PersonRef;
import java.time.Instant;

/** Who gave a goal to its owner, and when. */
public record GivenGoal(PersonRef by, Instant at) {}
