package dev.waymark.people.roster;

import dev.waymark.career.Framework;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the level that a job title stands for, from what the framework in force says of its levels: names, titles in
 * use and scopes. Knows words of seniority, but no level.
 *
 * <p>A title that a level lists is that level. Any other title has to name a role that the framework knows, such as
 * "product manager"; its words of seniority then give it a height, and the level nearest in height is the guess.
 */
public final class TitleGuesses {

    /** Heights of seniority, where the plain role is {@value #PLAIN}; ordinal, only their order and distance matter. */
    private static final double PLAIN = 2;

    private static final Map<String, Double> HEIGHTS = Map.ofEntries(
            Map.entry("intern", 0.4),
            Map.entry("trainee", 0.6),
            Map.entry("graduate", 0.8),
            Map.entry("junior", 1.0),
            Map.entry("associate", 1.0),
            Map.entry("assistant", 1.0),
            Map.entry("entry", 1.0),
            Map.entry("experienced", 2.2),
            Map.entry("senior", 3.0),
            Map.entry("lead", 3.4),
            Map.entry("staff", 3.6),
            Map.entry("principal", 4.0),
            Map.entry("group", 4.2),
            Map.entry("director", 5.4),
            Map.entry("head", 6.0),
            Map.entry("vp", 7.0),
            Map.entry("chief", 8.0));

    /** From here on a title leads, and "product" alone says enough of the role. */
    private static final double LEADING = 3.4;

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("sr", "senior"),
            Map.entry("snr", "senior"),
            Map.entry("jr", "junior"),
            Map.entry("jnr", "junior"),
            Map.entry("assoc", "associate"),
            Map.entry("asst", "assistant"),
            Map.entry("mgr", "manager"),
            Map.entry("mngr", "manager"),
            Map.entry("pm", "product manager"),
            Map.entry("pms", "product manager"),
            Map.entry("po", "product owner"),
            Map.entry("apm", "associate product manager"),
            Map.entry("spm", "senior product manager"),
            Map.entry("gpm", "group product manager"),
            Map.entry("ppm", "principal product manager"),
            Map.entry("cpo", "chief product"),
            Map.entry("hop", "head product"),
            Map.entry("svp", "vp"),
            Map.entry("evp", "vp"),
            Map.entry("avp", "director"),
            Map.entry("dir", "director"),
            Map.entry("internship", "intern"),
            Map.entry("praktikant", "intern"),
            Map.entry("praktikum", "intern"),
            Map.entry("werkstudent", "intern"),
            Map.entry("volontaer", "trainee"),
            Map.entry("auszubildender", "trainee"),
            Map.entry("berufseinsteiger", "graduate"),
            Map.entry("nachwuchs", "junior"),
            Map.entry("assistenz", "assistant"),
            Map.entry("erfahrener", "experienced"),
            Map.entry("leitender", "lead"),
            Map.entry("teamleiter", "lead"),
            Map.entry("teamleitung", "lead"),
            Map.entry("teamlead", "lead"),
            Map.entry("gruppenleiter", "group"),
            Map.entry("gruppenleitung", "group"),
            Map.entry("abteilungsleiter", "head"),
            Map.entry("abteilungsleitung", "head"),
            Map.entry("bereichsleiter", "director"),
            Map.entry("bereichsleitung", "director"),
            Map.entry("leiter", "head"),
            Map.entry("leitung", "head"),
            Map.entry("direktor", "director"),
            Map.entry("geschaeftsfuehrer", "chief"),
            Map.entry("produkt", "product"),
            Map.entry("produktmanager", "product manager"),
            Map.entry("produktmanagement", "product"),
            Map.entry("produktowner", "product owner"),
            Map.entry("produktverantwortlicher", "product owner"),
            Map.entry("produktleiter", "head product"),
            Map.entry("produktleitung", "head product"),
            Map.entry("produktdirektor", "director product"),
            Map.entry("produktchef", "head product"),
            Map.entry("juniorproduktmanager", "junior product manager"),
            Map.entry("seniorproduktmanager", "senior product manager"),
            Map.entry("projektkoordinator", "project coordinator"),
            Map.entry("projekt", "project"),
            Map.entry("koordinator", "coordinator"),
            Map.entry("products", "product"),
            Map.entry("management", ""),
            Map.entry("officer", ""));

    /** Other professions: a title that names one is not guessed, however much of a known role it contains. */
    private static final Set<String> OTHER_PROFESSIONS = Set.of(
            "marketing",
            "marketer",
            "design",
            "designer",
            "engineer",
            "engineering",
            "developer",
            "entwickler",
            "entwicklung",
            "analyst",
            "support",
            "sales",
            "vertrieb",
            "recruiter",
            "recruiting",
            "hr",
            "legal",
            "qa",
            "tester",
            "scientist",
            "researcher",
            "writer",
            "success",
            "accountant",
            "finance",
            "office",
            "program",
            "programme",
            "delivery",
            "operations",
            "security",
            "counsel",
            "people",
            "talent",
            "scrum");

    private static final Set<String> FILLERS = Set.of(
            "of",
            "for",
            "the",
            "and",
            "fuer",
            "der",
            "des",
            "die",
            "im",
            "in",
            "m",
            "w",
            "d",
            "f",
            "x",
            "all",
            "genders",
            "gn",
            "vice",
            "president");

    private static final Map<String, Double> STEPS = Map.of(
            "i", -0.4, "1", -0.4, "ii", 0.0, "2", 0.0, "iii", 1.0, "3", 1.0, "iv", 1.6, "4", 1.6, "v", 2.2, "5", 2.2);

    private final Map<List<String>, LevelId> listed = new HashMap<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Height> heights = new ArrayList<>();

    public TitleGuesses(Framework framework) {
        for (var level : framework.levels()) {
            listed.putIfAbsent(sorted(words(level.name())), level.id());
        }
        for (var level : framework.levels()) {
            for (var title : level.titles()) listed.putIfAbsent(sorted(words(title)), level.id());
        }
        measure(framework.levels());
        collectRoles(framework.levels());
    }

    /** The level that a title seems to stand for; empty where nothing can be said and somebody has to decide. */
    public Optional<LevelId> guess(String title) {
        var words = words(title);
        if (words.isEmpty()) return Optional.empty();
        var exact = listed.get(sorted(words));
        if (exact != null) return Optional.of(exact);
        if (words.stream().anyMatch(OTHER_PROFESSIONS::contains)) return Optional.empty();
        return height(words).flatMap(height -> nearest(height, new HashSet<>(words)));
    }

    private Optional<Double> height(List<String> words) {
        var seniority = seniority(words);
        var role = roles.stream()
                .filter(candidate -> words.containsAll(candidate.words))
                .max((a, b) -> Integer.compare(a.words.size(), b.words.size()));
        var step = words.stream()
                .skip(1)
                .mapToDouble(word -> STEPS.getOrDefault(word, 0.0))
                .sum();
        if (role.isPresent()) {
            var base = role.get().height;
            return Optional.of(seniority
                            .map(height -> height >= LEADING + 1 ? height : height - PLAIN + base)
                            .orElse(base)
                    + step);
        }
        return words.contains("product") ? seniority.filter(height -> height >= LEADING) : Optional.empty();
    }

    private Optional<LevelId> nearest(double height, Set<String> words) {
        Height best = null;
        var bestDistance = Double.MAX_VALUE;
        for (var level : heights) {
            var shared = level.words.stream()
                    .filter(words::contains)
                    .filter(HEIGHTS::containsKey)
                    .count();
            var distance = Math.abs(level.height - height) - 0.3 * shared;
            if (distance < bestDistance) {
                best = level;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best).map(Height::level);
    }

    /** A level is as high as its name says; where the name says nothing, its scope does. */
    private void measure(List<Level> levels) {
        for (var level : levels) {
            var said = seniority(words(level.name())).or(() -> plainRole(level));
            var below = heights.isEmpty() ? 0 : heights.getLast().height;
            var words = new LinkedHashSet<>(words(level.name()));
            level.titles().forEach(title -> words.addAll(words(title)));
            heights.add(new Height(level.id(), Math.max(said.orElse(scopeHeight(levels, level)), below + 0.1), words));
        }
    }

    private static Optional<Double> plainRole(Level level) {
        return words(level.name()).contains("manager") ? Optional.of(PLAIN) : Optional.empty();
    }

    /** Within their scope, levels without words of seniority are spread evenly. */
    private static double scopeHeight(List<Level> levels, Level level) {
        var alike =
                levels.stream().filter(other -> other.scope() == level.scope()).toList();
        var place = (alike.indexOf(level) + 1.0) / (alike.size() + 1.0);
        return switch (level.scope()) {
            case CONTRIBUTOR -> 0.6 + 2 * place;
            case MENTOR -> 2.6 + 2 * place;
            case LEAD -> 4.6 + 3 * place;
        };
    }

    private void collectRoles(Collection<Level> levels) {
        var lowest = new HashMap<Set<String>, Double>();
        var i = 0;
        for (var level : levels) {
            var height = heights.get(i++).height;
            var texts = new ArrayList<>(level.titles());
            texts.add(level.name());
            for (var text : texts) {
                var words = words(text);
                var core = new LinkedHashSet<>(words);
                core.removeAll(HEIGHTS.keySet());
                if (core.isEmpty() || core.equals(Set.of("product"))) continue;
                var seniority = seniority(words);
                lowest.merge(core, seniority.isPresent() ? height - seniority.get() + PLAIN : height, (a, b) -> a);
            }
        }
        lowest.forEach((words, height) -> roles.add(new Role(words, height)));
        var manager = Set.of("product", "manager");
        if (!lowest.containsKey(manager)) roles.add(new Role(manager, PLAIN));
    }

    private static Optional<Double> seniority(Collection<String> words) {
        return words.stream().map(HEIGHTS::get).filter(height -> height != null).max(Double::compare);
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** The words that matter, in one spelling: "Sr. PM (m/w/d)" becomes senior, product, manager. */
    static List<String> words(String title) {
        var plain = title.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("\\([^)]*\\)", " ")
                .replaceAll("[:*/_]-?(in|innen)\\b", "")
                .replace("vice president", "vp");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var words = new ArrayList<String>();
        for (var word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (word.isEmpty() || FILLERS.contains(word)) continue;
            var common = SAME.getOrDefault(word, SAME.getOrDefault(masculine(word), masculine(word)));
            Arrays.stream(common.split(" ")).filter(part -> !part.isEmpty()).forEach(words::add);
        }
        return words;
    }

    /** German words of the feminine form in the form that the vocabulary holds. */
    private static String masculine(String word) {
        if (word.length() > 7 && word.endsWith("erin") || word.length() > 7 && word.endsWith("torin"))
            return word.substring(0, word.length() - 2);
        if (word.equals("praktikantin") || word.equals("werkstudentin")) return word.substring(0, word.length() - 2);
        if (word.equals("leitende") || word.equals("erfahrene") || word.equals("produktverantwortliche"))
            return word + "r";
        return word;
    }

    private record Role(Set<String> words, double height) {}

    private record Height(LevelId level, double height, Set<String> words) {}
}
