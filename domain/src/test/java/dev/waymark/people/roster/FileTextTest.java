package dev.waymark.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.shared.BrokenRule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileTextTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = "Name;E-Mail\nJürgen Müßig – „Chef“;j@example.com\n";

    @Test
    void readsUtf8WithAndWithoutAMark() {
        assertThat(FileText.of(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(new FileText(TEXT, "UTF-8"));
        assertThat(FileText.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new FileText(TEXT, "UTF-8"));
    }

    @Test
    void readsWindows1252() {
        assertThat(FileText.of(TEXT.getBytes(WINDOWS))).isEqualTo(new FileText(TEXT, "windows-1252"));
    }

    @Test
    void readsUtf16WithAMark() {
        assertThat(FileText.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(TEXT);
        assertThat(FileText.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void namesTheLineWhereTwoEncodingsAreMixed() throws Exception {
        var mixed = new ByteArrayOutputStream();
        mixed.write("Name\nJürgen\nÄnne Öztürk\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("Müller\n".getBytes(WINDOWS));
        assertThatThrownBy(() -> FileText.of(mixed.toByteArray())).hasMessage("import.encoding [4]");
    }

    @Test
    void refusesWhatIsNoText() {
        refused(new byte[0], "import.empty");
        refused(" \r\n\t\n".getBytes(StandardCharsets.UTF_8), "import.empty");
        refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "import.workbook");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "import.workbook");
        refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "import.binary");
        refused("Name;Mail\nA;a@example.com\nB\0;b@example.com".getBytes(StandardCharsets.UTF_8), "import.nul");
    }

    @Test
    void refusesNoiseWithoutEverFailingOtherwise() {
        var random = new Random(11);
        for (var i = 0; i < 500; i++) {
            var noise = new byte[200 + random.nextInt(4000)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> FileText.of(noise)).isInstanceOf(BrokenRule.class);
        }
    }

    private static void refused(byte[] bytes, String rule) {
        assertThatThrownBy(() -> FileText.of(bytes))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
