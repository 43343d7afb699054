package dev.waymark.career.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.career.Level;
import dev.waymark.career.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class FrameworkYamlTest {

    @Test
    void readsTheFrameworkThatShips() throws IOException {
        var framework = FrameworkYaml.read(shipped(), "shipped");
        assertThat(framework.levels())
                .extracting(Level::name)
                .containsExactly("Associate PM", "Product Manager", "Senior Product Manager", "Head of Product");
        assertThat(framework.levels())
                .extracting(Level::scope)
                .containsExactly(Scope.CONTRIBUTOR, Scope.CONTRIBUTOR, Scope.MENTOR, Scope.LEAD);
        assertThat(framework.levels()).extracting(Level::mentorSlots).containsExactly(0, 0, 3, 2);
        assertThat(framework.competencies()).hasSize(5);
        assertThat(framework.levels().stream()
                        .mapToInt(level -> level.responsibilities().size()))
                .containsExactly(5, 5, 4, 4);
        assertThat(framework.levels()).allSatisfy(level -> {
            assertThat(level.routines()).hasSizeBetween(4, 6);
            assertThat(level.milestones()).hasSizeBetween(4, 6);
        });
    }

    @Test
    void givesTheSameIdentitiesAtEachReading() throws IOException {
        var first = FrameworkYaml.read(shipped(), "shipped");
        var second = FrameworkYaml.read(shipped(), "shipped");
        assertThat(second.levels()).isEqualTo(first.levels());
        assertThat(second.competencies()).isEqualTo(first.competencies());
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void takesTwoLevelsAndTen() {
        assertThat(FrameworkYaml.read(withLevels(2), "two").levels()).hasSize(2);
        assertThat(FrameworkYaml.read(withLevels(10), "ten").levels()).hasSize(10);
    }

    @Test
    void refusesOneLevelAndEleven() {
        assertBroken(withLevels(1), "line 5, column 3: a framework has 2 to 10 levels, not 1");
        assertBroken(withLevels(11), "line 5, column 3: a framework has 2 to 10 levels, not 11");
    }

    @Test
    void saysWhereTheYamlIsNone() {
        assertBroken("name: x\ncompetencies: [\n", "broken.yaml, line 3, column 1");
        assertBroken("", "broken.yaml is empty");
        assertBroken("- just\n- a list", "line 1, column 1: keys with values are expected here");
    }

    @Test
    void saysWhatIsMissingOrMisspelt() {
        assertBroken(withLevels(2).replace("    mission: ", "    misson: "), "\"misson\" is not known here");
        assertBroken(withLevels(2).replaceFirst("    mission: m\n", ""), "line 5, column 5: \"mission\" is missing");
        assertBroken(withLevels(2).replaceFirst("name: Level 1", "name: ''"), "a text is missing here");
        assertBroken(withLevels(2).replaceFirst("titles: \\[t]", "titles: t"), "\"titles\" is a list");
    }

    @Test
    void saysWhichValueIsUnknownAndWhere() {
        assertBroken(
                withLevels(2).replaceFirst("scope: CONTRIBUTOR", "scope: BOSS"),
                "line 10, column 12: the scope is one of [CONTRIBUTOR, MENTOR, LEAD], not \"BOSS\"");
        assertBroken(withLevels(2).replaceFirst("mentor-slots: 1", "mentor-slots: 21"), "whole number from 0 to 20");
        assertBroken(
                withLevels(2).replaceFirst("competency: c", "competency: craft"), "there is no competency \"craft\"");
    }

    @Test
    void refusesWhatIsThereTwice() {
        assertBroken(withLevels(2).replace("key: level2", "key: level1"), "\"level1\" is there twice");
        assertBroken(withLevels(2).replace("name: Level 2", "name: Level 1"), "the name \"Level 1\" is there twice");
        assertBroken(withLevels(2).replace("key: r2", "key: r1"), "\"r1\" is there twice");
        assertBroken("name: a\nname: b\n", "\"name\" is there twice");
    }

    private static void assertBroken(String yaml, String message) {
        assertThatThrownBy(() -> FrameworkYaml.read(yaml, "broken.yaml"))
                .isInstanceOf(FrameworkFileBroken.class)
                .hasMessageContaining(message);
    }

    /** A framework of so many levels; the first level's lines are 5 to 14. */
    static String withLevels(int count) {
        var text = new StringBuilder("""
                name: Made up
                competencies:
                  - {key: c, name: Craft}
                levels:
                """);
        IntStream.rangeClosed(1, count).forEach(i -> text.append("""
                  - key: level%1$d
                    name: Level %1$d
                    titles: [t]
                    who: w
                    mission: m
                    scope: CONTRIBUTOR
                    mentor-slots: 1
                    responsibilities:
                      - {key: r%1$d, competency: c, does: d}
                    routines: [r]
                    milestones: [m]
                """.formatted(i)));
        return text.toString();
    }

    private static String shipped() throws IOException {
        return new ClassPathResource("career/starting-framework.yaml").getContentAsString(StandardCharsets.UTF_8);
    }
}
