package dev.waymark.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is in the bundles, in both languages, and no view holds a text of its own. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern ASKED_FOR = Pattern.compile("getTranslation\\(\\s*\"([a-z][a-z0-9.-]+[a-z0-9])\"");
    private static final Pattern BROKEN =
            Pattern.compile("(?:new BrokenRule\\(|Text\\.(?:line|code)\\(\\s*\\w+,)\\s*\"([a-z][a-z0-9.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile(
            // the first argument of an anchor is its address
            "(new Anchor\\([^,;]+, |new (Button|Span|Div|H[1-6]|Paragraph|NativeLabel|TextField|TextArea|Select|ComboBox|Checkbox)\\("
                    + "|\\.set(Text|Label|Placeholder|HelperText|AriaLabel|Header|Title)\\()\"[^\"#]*[A-Za-z]{2}[^\"]*\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (var english : bundles("_en.properties")) {
            var german = Path.of(english.toString().replace("_en.", "_de."));
            assertThat(german).exists();
            assertThat(new TreeSet<>(load(german).stringPropertyNames()))
                    .as(german.toString())
                    .isEqualTo(new TreeSet<>(load(english).stringPropertyNames()));
        }
        assertThat(bundles("_de.properties")).hasSameSizeAs(bundles("_en.properties"));
    }

    @Test
    void everyTextIsAPatternAndNamesTheSamePlaceholdersInBothLanguages() {
        for (var english : bundles("_en.properties")) {
            var texts = load(english);
            var german = load(Path.of(english.toString().replace("_en.", "_de.")));
            for (var key : texts.stringPropertyNames()) {
                var one = new MessageFormat(texts.getProperty(key), Locale.ENGLISH).getFormatsByArgumentIndex();
                var other = new MessageFormat(german.getProperty(key, ""), Locale.GERMAN).getFormatsByArgumentIndex();
                assertThat(other.length).as(key).isEqualTo(one.length);
            }
        }
    }

    /** One apostrophe alone swallows the placeholders behind it. */
    @Test
    void apostrophesAreDoubled() {
        for (var bundle : bundles(".properties")) {
            var texts = load(bundle);
            for (var key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key).replace("''", ""))
                        .as(bundle + " " + key)
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void everyTextThatCodeAsksForIsThere() {
        var missing = new TreeSet<String>();
        for (var source : sources("src/main/java")) {
            ASKED_FOR
                    .matcher(read(source))
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !known(key))
                    .forEach(missing::add);
        }
        for (var module : List.of("../domain", "../app", "../persistence")) {
            for (var source : sources(module + "/src/main/java")) {
                BROKEN.matcher(read(source))
                        .results()
                        .map(match -> "rule." + match.group(1))
                        .filter(key -> !known(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noViewHoldsATextOfItsOwn() {
        var literals = new ArrayList<String>();
        for (var source : sources("src/main/java")) {
            LITERAL.matcher(read(source))
                    .results()
                    .map(match -> match.group())
                    .filter(text -> !text.contains("\"Waymark\""))
                    .forEach(text -> literals.add(source.getFileName() + ": " + text));
        }
        assertThat(literals).isEmpty();
    }

    private static boolean known(String key) {
        return !key.equals(new Messages().getTranslation(key, Locale.ENGLISH));
    }

    private static List<Path> bundles(String ending) {
        return walk(BUNDLES, ending);
    }

    private static List<Path> sources(String folder) {
        return walk(Path.of(folder), ".java");
    }

    private static List<Path> walk(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path bundle) {
        try {
            var texts = new Properties();
            texts.load(new StringReader(read(bundle)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
