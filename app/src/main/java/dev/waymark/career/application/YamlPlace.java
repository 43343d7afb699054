package dev.waymark.career.application;

import dev.waymark.shared.Text;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value in a YAML text that knows where it stands, for messages with line and column. */
record YamlPlace(String file, Node node) {

    /** @throws FrameworkFileBroken if the text is no YAML, or empty */
    static YamlPlace root(String text, String file) {
        try {
            // one that is written or read twice by mistake must not win silently
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            var node = new Yaml(options).compose(new StringReader(text));
            if (node == null) throw new FrameworkFileBroken(file + " is empty.", null);
            return new YamlPlace(file, node);
        } catch (MarkedYAMLException e) {
            throw broken(file, e.getProblemMark(), String.valueOf(e.getProblem()), e);
        } catch (YAMLException e) {
            throw new FrameworkFileBroken(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    /** Refuses what nobody would read, a misspelt key most of all. */
    void allow(String... keys) {
        var known = new HashSet<>(Arrays.asList(keys));
        var seen = new HashSet<String>();
        for (var entry : entries()) {
            var key = new YamlPlace(file, entry.getKeyNode());
            if (!known.contains(key.text()))
                throw key.broken("\"" + key.text() + "\" is not known here; known are " + String.join(", ", keys));
            if (!seen.add(key.text())) throw key.broken("\"" + key.text() + "\" is there twice");
        }
    }

    /** The value under a key; there must be one. */
    YamlPlace in(String key) {
        for (var entry : entries()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
                return new YamlPlace(file, entry.getValueNode());
        }
        throw broken("\"" + key + "\" is missing");
    }

    List<YamlPlace> list(String key) {
        var place = in(key);
        if (!(place.node instanceof SequenceNode sequence)) throw place.broken("\"" + key + "\" is a list");
        return sequence.getValue().stream()
                .map(node -> new YamlPlace(file, node))
                .toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(YamlPlace::text).toList();
    }

    /** A text of one line under a key, such as a name. */
    String line(String key) {
        var place = in(key);
        var line = Text.tidy(place.text());
        if (place.node instanceof ScalarNode scalar) {
            Text.hidden(Text.tidy(scalar.getValue())).ifPresent(character -> {
                throw place.broken("a character that nobody sees stands here (" + character + ")");
            });
        }
        return line;
    }

    String text(String key) {
        return in(key).text();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) throw broken("a text is expected here");
        var text = Text.lines(scalar.getValue());
        if (text.isEmpty()) throw broken("a text is missing here");
        return text;
    }

    FrameworkFileBroken broken(String problem) {
        return broken(file, node.getStartMark(), problem, null);
    }

    private List<NodeTuple> entries() {
        if (!(node instanceof MappingNode mapping)) throw broken("keys with values are expected here");
        return mapping.getValue();
    }

    private static FrameworkFileBroken broken(String file, Mark mark, String problem, @Nullable Throwable cause) {
        return new FrameworkFileBroken(
                "%s, line %d, column %d: %s.".formatted(file, mark.getLine() + 1, mark.getColumn() + 1, problem),
                cause);
    }
}
