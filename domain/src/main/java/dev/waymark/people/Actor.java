package dev.waymark.people;

import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a signed-in person with what the current level and grants allow, read anew at each request.
 *
 * @param level the current level; null for somebody outside the career map, such as an administrator from HR
 * @param scope what the level allows; null without a level
 * @param administrator whether the administrator grant is given
 */
public record Actor(
        PersonId id,
        String name,
        @Nullable LevelId level,
        @Nullable Scope scope,
        boolean administrator) {

    public Optional<LevelId> currentLevel() {
        return Optional.ofNullable(level);
    }

    public boolean contributes() {
        return scope != null;
    }

    public boolean mentors() {
        return scope != null && scope.includes(Scope.MENTOR);
    }

    public boolean leads() {
        return scope != null && scope.includes(Scope.LEAD);
    }

    /** Whether this actor looks after people's records: leads and administrators. */
    public boolean keepsPeople() {
        return leads() || administrator;
    }
}
