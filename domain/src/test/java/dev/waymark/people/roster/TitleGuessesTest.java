package dev.waymark.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.career.Framework;
import dev.waymark.career.FrameworkId;
import dev.waymark.career.Level;
import dev.waymark.career.LevelId;
import dev.waymark.career.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleGuessesTest {

    private static final Framework STARTING = framework(
            level("Associate PM", Scope.CONTRIBUTOR, "Associate PM", "Product Owner", "Project Coordinator"),
            level("Product Manager", Scope.CONTRIBUTOR, "Product Manager"),
            level("Senior Product Manager", Scope.MENTOR, "Senior Product Manager"),
            level("Head of Product", Scope.LEAD, "Head of Product"));

    private static final Framework SIX_LEVELS = framework(
            level("PM", Scope.CONTRIBUTOR),
            level("Senior PM", Scope.CONTRIBUTOR),
            level("Principal PM", Scope.MENTOR),
            level("Group PM", Scope.MENTOR),
            level("Director of Product", Scope.LEAD),
            level("VP Product", Scope.LEAD));

    private static final Framework UNHEARD_OF = framework(
            level("Scout", Scope.CONTRIBUTOR),
            level("Navigator", Scope.CONTRIBUTOR),
            level("Captain", Scope.MENTOR),
            level("Admiral", Scope.LEAD));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Associate PM                        | Associate PM
                    product owner                       | Associate PM
                    Junior PM                           | Associate PM
                    APM                                 | Associate PM
                    Associate Product Manager           | Associate PM
                    Werkstudent Produktmanagement       |
                    Praktikantin Produktmanager         | Associate PM
                    Product Manager (m/w/d)             | Product Manager
                    Product Manager, Payments           | Product Manager
                    PM II                               | Product Manager
                    Produktmanagerin                    | Product Manager
                    Product Manager:in                  | Product Manager
                    Technical Product Manager           | Product Manager
                    Senior Product Owner                | Product Manager
                    Sr. PM                              | Senior Product Manager
                    Snr Product Manager - Growth        | Senior Product Manager
                    Principal Product Manager           | Senior Product Manager
                    Group Manager, Product              | Senior Product Manager
                    Lead Product Manager                | Senior Product Manager
                    Senior Produktmanager/in            | Senior Product Manager
                    Director of Product Management      | Head of Product
                    VP Product                          | Head of Product
                    Vice President, Product             | Head of Product
                    Chief Product Officer               | Head of Product
                    Leiterin Produktmanagement          | Head of Product
                    Abteilungsleiter Produktmanagement  | Head of Product
                    """)
    void guessesAgainstTheStartingFramework(String title, String level) {
        assertThat(guess(STARTING, title)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Product Manager            | PM
                    Junior Product Manager     | PM
                    Sr. Product Manager        | Senior PM
                    Principal Product Manager  | Principal PM
                    Group Manager, Product     | Group PM
                    GPM                        | Group PM
                    Product Director           | Director of Product
                    VP of Product              | VP Product
                    Chief Product Officer      | VP Product
                    """)
    void guessesAgainstAnyOtherFramework(String title, String level) {
        assertThat(guess(SIX_LEVELS, title)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    navigator                  | Navigator
                    Junior Product Manager     | Scout
                    Senior Product Manager     | Captain
                    VP Product                 | Admiral
                    """)
    void goesByScopeWhereLevelNamesSayNothing(String title, String level) {
        assertThat(guess(UNHEARD_OF, title)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Software Engineer",
                "Product Designer",
                "Product Marketing Manager",
                "Engineering Manager",
                "",
                "Head of Sales",
                "UX Researcher",
                "Office Manager",
                "CEO",
                "Product Analyst",
                "Senior",
                "???"
            })
    void leavesOtherProfessionsToSomebodyWhoKnows(String title) {
        assertThat(guess(STARTING, title)).isNull();
    }

    private static @Nullable String guess(Framework framework, String title) {
        return new TitleGuesses(framework)
                .guess(title)
                .flatMap(framework::level)
                .map(Level::name)
                .orElse(null);
    }

    static Framework framework(Level... levels) {
        var ranked = new ArrayList<Level>();
        for (var level : levels)
            ranked.add(new Level(
                    level.id(),
                    ranked.size() + 1,
                    level.name(),
                    level.titles(),
                    "",
                    "",
                    level.scope(),
                    0,
                    List.of(),
                    List.of(),
                    List.of()));
        return new Framework(FrameworkId.next(), 1, "Test", List.of(), ranked);
    }

    static Level level(String name, Scope scope, String... titles) {
        return new Level(LevelId.next(), 1, name, List.of(titles), "", "", scope, 0, List.of(), List.of(), List.of());
    }
}
