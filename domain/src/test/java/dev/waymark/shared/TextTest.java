package dev.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.growth.EvidenceText;
import dev.waymark.growth.GoalText;
import dev.waymark.growth.WebLink;
import dev.waymark.mentorship.SessionPlan;
import dev.waymark.people.Email;
import dev.waymark.people.JobTitle;
import dev.waymark.people.PersonName;
import dev.waymark.people.ProductLine;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final String RULE = "people.name-hidden-character";

    /** Names as people of the world write them, with what their scripts need though nobody sees it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Ferreira",
                "Þórdís Kolbrún R. Gylfadóttir",
                "D'Artagnan, M.A. (IIb) – «x»",
                "محمد الفاتح",
                "می‌خواهم علی‌رضا",
                "שרה לוי-כהן",
                "שרה \u200Eltd\u200E לוי",
                "श्रीमान्‌",
                "क्‍ष रश्मि",
                "കൃഷ്ണന്‍",
                "សុខ\u200Bសាន្ត",
                "👩‍💻 ❤️‍🔥 👍🏽 🏳️‍🌈",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "1️⃣"
            })
    void leavesNamesOfTheWorldWhole(String name) {
        assertThat(Text.line(name, RULE)).isEqualTo(name);
        assertThat(Text.lines(name)).isEqualTo(name);
        assertThat(Text.plain(name)).isEqualTo(name);
        assertThat(new PersonName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00A0Ana\u00A0Ferreira\u202F', Ana Ferreira",
        "'\uFEFFAna\u200B', Ana",
        "'\u202AAna Ferreira\u202C', Ana Ferreira",
        "'\u200EAna\u200F', Ana",
        "'Ana\tFerreira', Ana Ferreira",
        "'Ana\r\nFerreira\r', Ana Ferreira",
        "'Ana  \u2028 Ferreira', Ana Ferreira",
        "'An\u00ADa\u200D Fer\u2060reira\u200C', Ana Ferreira",
        "'Jo\u0308rg', Jörg",
        "'A\uDB40\uDC41\uDB40\uDC42na', Ana",
        "'\u3164\u2800', ''",
    })
    void putsRightWithoutAWordWhatPastingBrings(String typed, String kept) {
        assertThat(Text.line(typed, RULE)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "'Ana\u0000Ferreira', U+0000",
        "'Ana\u001B[31mFerreira', U+001B",
        "'Ana\u007FFerreira', U+007F",
        "'Ana\u009BFerreira', U+009B",
        "'Ana\u202EarierreF', U+202E",
        "'Ana \u2066x\u2069 F', U+2066",
        "'Ana\uD83DF', U+D83D",
        "'Ana\uDE00F', U+DE00",
    })
    void refusesInALineWhatOnlyDeceives(String typed, String told) {
        assertThatThrownBy(() -> Text.line(typed, RULE))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(RULE + " [" + told + "]");
        assertThat(Text.hidden(Text.plain(typed))).isEmpty();
        assertThat(Text.hidden(Text.lines(typed))).isEmpty();
    }

    @Test
    void keepsTheLinesOfNotesAndNothingHidden() {
        assertThat(Text.asTyped("one\r\ntwo\rthree\u2028four\tfive \u202Esix\u202C\u0000 \uD800seven\n"))
                .isEqualTo("one\ntwo\nthree\nfour five six seven\n");
    }

    @Test
    void nothingInAnAddressIsInvisible() {
        for (var typed :
                new String[] {"a\u200Bna@example.com", "ana@exam\u200Dple.com", "a\u00ADna@example.com", "ana\uFE0F@x.y"
                })
            assertThatThrownBy(() -> new Email(typed))
                    .isInstanceOfSatisfying(
                            BrokenRule.class,
                            broken -> assertThat(broken.rule()).isEqualTo("people.email-hidden-character"));
        assertThat(new Email("\u202Aana@example.com\u202C\u00A0").address()).isEqualTo("ana@example.com");
    }

    static Stream<Arguments> linesOfOneField() {
        return Stream.of(
                line("name", "people.name-hidden-character", text -> new PersonName(text).text()),
                line("job title", "people.job-title-hidden-character", text -> new JobTitle(text).text()),
                line("product line", "people.line-hidden-character", ProductLine::named),
                line("goal", "growth.goal-title-hidden-character", text -> new GoalText(text, "").title()),
                line("evidence", "evidence.title-hidden-character", text -> new EvidenceText(text, "").title()),
                line(
                        "link",
                        "evidence.link-hidden-character",
                        text -> new WebLink(text.replace("ab", "https://x.example/ab")).address()),
                line(
                        "place",
                        "meeting.place-hidden-character",
                        text -> new SessionPlan(Instant.EPOCH, 45, text).place()));
    }

    private static Arguments line(String name, String rule, Function<String, String> field) {
        return Arguments.of(Named.of(name, rule), field);
    }

    @ParameterizedTest
    @MethodSource("linesOfOneField")
    void everyFieldOfOneLineNamesItselfWhereItRefuses(String rule, Function<String, String> field) {
        assertThatThrownBy(() -> field.apply("ab\u202Ecd"))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(rule + " [U+202E]");
        assertThat(field.apply("\u00A0ab\r")).endsWith("ab");
    }

    @Test
    void theSameTwiceIsTheSame() {
        var random = new Random(12);
        var pool =
                "aZé \u00A0\t\r\n\u0000\u0085\u00AD\u034F\u061C\u200B\u200C\u200D\u200E\u202E\u2066\u2028\uFEFF\uFE0F\u0301א‎क्م😀\uD83D\uDE00"
                        .toCharArray();
        for (var i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (var k = random.nextInt(9); k >= 0; k--) typed.append(pool[random.nextInt(pool.length)]);
            var plain = Text.plain(typed.toString());
            assertThat(Text.plain(plain)).as(typed.toString()).isEqualTo(plain);
            assertThat(Text.line(plain, RULE)).isEqualTo(plain);
            var lines = Text.asTyped(typed.toString());
            assertThat(Text.asTyped(lines)).as(typed.toString()).isEqualTo(lines);
            assertThat(lines.codePoints()
                            .filter(c -> c != '\n'
                                    && (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)))
                    .isEmpty();
        }
    }

    @Test
    void aCutLeavesNoHalfCharacter() {
        assertThat(Text.plain("ab😀", 3)).isEqualTo("ab");
        assertThat(Text.plain("ab😀", 4)).isEqualTo("ab😀");
    }
}
