package dev.waymark.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-none-", "@here", "\t=x", "\rx", "'=x", "''-1"})
    void noSpreadsheetTakesEscapedTextForAFormula(String text) {
        assertThat(CellText.escape(text)).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource({
        "Eve;=1+1;x, Eve;'=1+1;x",
        "Eve|@x, Eve|'@x",
        "Eve; =1+1, Eve; '=1+1",
        "'Eve\t-1', 'Eve\t''-1'",
        "'Eve\n+1', 'Eve\n''+1'",
        "＝1＋1, '''＝1＋1'",
        "Eve = 1-1; a=b, Eve = 1-1; a=b"
    })
    void noProgramFindsAFormulaBehindASeparatorOfItsOwn(String text, String written) {
        assertThat(CellText.escape(text)).isEqualTo(written);
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(CellText.escape("Anna O'Neil")).isEqualTo("Anna O'Neil");
        assertThat(CellText.escape("'quoted'")).isEqualTo("'quoted'");
    }

    @Test
    void readingUndoesEscaping() {
        var random = new Random(3);
        var signs = "'=+-@ab ;|＝".toCharArray();
        for (var i = 0; i < 5000; i++) {
            var text = new StringBuilder();
            for (var k = random.nextInt(6); k >= 0; k--) text.append(signs[random.nextInt(signs.length)]);
            var written = CellText.tidy(text.toString());
            assertThat(CellText.clean(CellText.escape(written))).isEqualTo(written);
        }
    }

    @Test
    void seesLettersThatAWrongEncodingBroke() {
        assertThat(CellText.isGarbled("MÃ¼ller")).isTrue();
        assertThat(CellText.isGarbled("M\uFFFDller")).isTrue();
        assertThat(CellText.isGarbled("Müller, São Paulo, SÃO")).isFalse();
    }

    @Test
    void takesSpellingsOfANameForTheSame() {
        assertThat(CellText.key("Müller,  Anna")).isEqualTo(CellText.key("anna müller"));
    }
}
