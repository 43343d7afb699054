package dev.waymark.growth;

import dev.waymark.career.Competency;
import dev.waymark.career.CompetencyId;
import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.career.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Frameworks for tests: one competency, and so many responsibilities on each level. */
final class Ladder {

    private Ladder() {}

    static Framework of(int... responsibilities) {
        var line = new Competency(CompetencyId.next(), "Delivery");
        var levels = new ArrayList<Level>();
        for (var rank = 1; rank <= responsibilities.length; rank++) {
            var name = "Level " + rank;
            levels.add(new Level(
                    LevelId.next(),
                    rank,
                    name,
                    List.of(),
                    "",
                    "",
                    Scope.CONTRIBUTOR,
                    0,
                    IntStream.rangeClosed(1, responsibilities[rank - 1])
                            .mapToObj(
                                    n -> new Responsibility(ResponsibilityId.next(), line.id(), name + ", number " + n))
                            .toList(),
                    List.of(),
                    List.of()));
        }
        return new Framework(FrameworkId.next(), 1, "Test", List.of(line), levels);
    }
}
