package dev.waymark.growth.ui;

import dev.waymark.career.Competency;
import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody's goals may grow: the responsibilities of the own level, and of the next one. */
record Aims(Framework framework, @Nullable LevelId level) {

    Optional<Level> own() {
        return Optional.ofNullable(level).flatMap(framework::level);
    }

    Optional<Level> next() {
        return Optional.ofNullable(level).flatMap(framework::after);
    }

    /** The responsibilities offered, those of the own level first. */
    List<Responsibility> offered() {
        return Stream.concat(own().stream(), next().stream())
                .flatMap(one -> one.responsibilities().stream())
                .toList();
    }

    /** Any responsibility of the map, for goals that were drafted on another level. */
    Optional<Responsibility> find(ResponsibilityId id) {
        return framework.levels().stream()
                .flatMap(one -> one.responsibilities().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    String competency(Responsibility responsibility) {
        return framework.competencies().stream()
                .filter(one -> one.id().equals(responsibility.competency()))
                .map(Competency::name)
                .findFirst()
                .orElse("");
    }
}
