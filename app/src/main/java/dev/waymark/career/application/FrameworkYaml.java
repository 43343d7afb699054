package dev.waymark.career.application;

import dev.waymark.career.Competency;
import dev.waymark.career.CompetencyId;
import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Responsibility;
import dev.waymark.career.ResponsibilityId;
import dev.waymark.career.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A career framework as people write it down: {@code db/src/main/resources/career/starting-framework.yaml} shows the
 * form. Identifiers are made of the keys, so that reading the same file twice gives the same levels.
 */
class FrameworkYaml {

    private static final int MOST_SLOTS = 20;

    private final Map<String, CompetencyId> competencies = new HashMap<>();
    private final Set<String> responsibilities = new HashSet<>();

    private FrameworkYaml() {}

    /**
     * @param file how messages call the text
     * @throws FrameworkFileBroken with file, line and column of the first thing that is wrong
     */
    static Framework read(String text, String file) {
        return new FrameworkYaml().framework(YamlPlace.root(text, file));
    }

    private Framework framework(YamlPlace root) {
        root.allow("name", "competencies", "levels");
        var name = root.line("name");
        var competencies = competencies(root);
        return new Framework(FrameworkId.next(), 1, name, competencies, levels(root));
    }

    private List<Competency> competencies(YamlPlace root) {
        var names = new HashSet<String>();
        var found = new ArrayList<Competency>();
        for (var place : root.list("competencies")) {
            place.allow("key", "name");
            var key = place.text("key");
            var id = new CompetencyId(id("competency", key));
            if (competencies.put(key, id) != null) throw place.in("key").broken("\"" + key + "\" is there twice");
            found.add(new Competency(id, unique(place, names)));
        }
        return found;
    }

    private List<Level> levels(YamlPlace root) {
        var places = root.list("levels");
        if (places.size() < Framework.FEWEST_LEVELS || places.size() > Framework.MOST_LEVELS)
            throw root.in("levels")
                    .broken("a framework has " + Framework.FEWEST_LEVELS + " to " + Framework.MOST_LEVELS
                            + " levels, not " + places.size());
        var keys = new HashSet<String>();
        var names = new HashSet<String>();
        var found = new ArrayList<Level>();
        for (var place : places) {
            var key = place.text("key");
            if (!keys.add(key)) throw place.in("key").broken("\"" + key + "\" is there twice");
            found.add(level(place, key, unique(place, names), found.size() + 1));
        }
        return found;
    }

    private Level level(YamlPlace place, String key, String name, int rank) {
        place.allow(
                "key",
                "name",
                "titles",
                "who",
                "mission",
                "scope",
                "mentor-slots",
                "responsibilities",
                "routines",
                "milestones");
        return new Level(
                new LevelId(id("level", key)),
                rank,
                name,
                place.texts("titles"),
                place.text("who"),
                place.text("mission"),
                scope(place.in("scope")),
                slots(place.in("mentor-slots")),
                responsibilities(place),
                place.texts("routines"),
                place.texts("milestones"));
    }

    private static Scope scope(YamlPlace place) {
        var text = place.text();
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().equals(text))
                .findFirst()
                .orElseThrow(() -> place.broken(
                        "the scope is one of " + Arrays.toString(Scope.values()) + ", not \"" + text + "\""));
    }

    private static int slots(YamlPlace place) {
        var text = place.text();
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > MOST_SLOTS)
            throw place.broken("mentor slots are a whole number from 0 to " + MOST_SLOTS + ", not \"" + text + "\"");
        return Integer.parseInt(text);
    }

    private List<Responsibility> responsibilities(YamlPlace level) {
        var found = new ArrayList<Responsibility>();
        for (var place : level.list("responsibilities")) {
            place.allow("key", "competency", "does");
            var key = place.text("key");
            if (!responsibilities.add(key)) throw place.in("key").broken("\"" + key + "\" is there twice");
            var competency = competencies.get(place.text("competency"));
            if (competency == null)
                throw place.in("competency").broken("there is no competency \"" + place.text("competency") + "\"");
            found.add(new Responsibility(
                    new ResponsibilityId(id("responsibility", key)), competency, place.text("does")));
        }
        return found;
    }

    private static String unique(YamlPlace place, Set<String> names) {
        var name = place.line("name");
        if (!names.add(name)) throw place.in("name").broken("the name \"" + name + "\" is there twice");
        return name;
    }

    private static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes(("waymark/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
