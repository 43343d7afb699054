package dev.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelColorsTest {

    @Test
    void fourLevelsHaveTheFourColoursOfTheRamp() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(level -> LevelColors.background(level, 4)))
                .containsExactly("#9ec9d8", "#4f9fc0", "#2a6aa8", "#1e3a6e");
    }

    @Test
    void everyLevelIsDarkerThanTheOneBelowWhateverTheirNumber() {
        for (var of = 2; of <= 10; of++) {
            for (var level = 2; level <= of; level++) {
                assertThat(luminance(LevelColors.background(level, of)))
                        .as(level + " of " + of)
                        .isLessThan(luminance(LevelColors.background(level - 1, of)));
            }
        }
    }

    @Test
    void writingOnALevelsColourContrastsAtLeastFourAndAHalfToOne() {
        for (var of = 1; of <= 10; of++) {
            for (var level = 1; level <= of; level++) {
                var paper = luminance(LevelColors.background(level, of));
                var ink = luminance(LevelColors.ink(level, of));
                var contrast = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
                assertThat(contrast).as(level + " of " + of).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static double luminance(String colour) {
        var sum = 0.0;
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        for (var i = 0; i < 3; i++) {
            var c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
