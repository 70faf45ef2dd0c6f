package mahnlauf.formats.bank;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Keys with values of a YAML file; what is wrong is said with file, line and key. */
final class YamlMap {

    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlMap(String file, Node node) throws BadMapException {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "expected keys with values, like `format: csv-my-bank`");
        }
        for (NodeTuple entry : mapping.getValue()) {
            values.put(scalar(entry.getKeyNode(), "a key"), entry.getValueNode());
        }
    }

    /** The keys of a whole file. */
    static YamlMap read(String file, InputStream in) throws BadMapException {
        try {
            Node root =
                    new Compose(LoadSettings.builder().build()).composeInputStream(in).orElse(null);
            if (root == null) {
                throw new BadMapException(file + " is empty; expected a map of a bank's export");
            }
            return new YamlMap(file, root);
        } catch (YamlEngineException broken) {
            throw new BadMapException(file + " is no YAML: " + broken.getMessage());
        }
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    Set<String> keys() {
        asked.addAll(values.keySet());
        return values.keySet();
    }

    /** The text of a key that must be there. */
    String text(String key) throws BadMapException {
        Node value = value(key);
        if (value == null) {
            throw wrong(node, "the key `" + key + "` is missing");
        }
        return scalar(value, key);
    }

    String text(String key, String otherwise) throws BadMapException {
        return value(key) == null ? otherwise : text(key);
    }

    /** The value of a key as one of the words that may stand there. */
    <T> T word(String key, Map<String, T> words, T otherwise) throws BadMapException {
        if (value(key) == null) {
            return otherwise;
        }
        T meant = words.get(text(key));
        if (meant == null) {
            throw wrong(
                    key,
                    "'"
                            + text(key)
                            + "' is not known; expected one of "
                            + String.join(", ", new TreeSet<>(words.keySet())));
        }
        return meant;
    }

    boolean flag(String key) throws BadMapException {
        return word(key, Map.of("true", true, "false", false), false);
    }

    int number(String key, int otherwise) throws BadMapException {
        String text = text(key, String.valueOf(otherwise));
        if (text.isEmpty()
                || text.length() > 4
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong(key, "'" + text + "' is no number");
        }
        return Integer.parseInt(text);
    }

    /** The texts of a list, or the only text; none where the key is not there. */
    List<String> texts(String key) throws BadMapException {
        Node value = value(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                texts.add(scalar(item, key));
            }
        } else if (value != null) {
            texts.add(scalar(value, key));
        }
        return texts;
    }

    /** The keys below a key; null where it is not there. */
    @Nullable YamlMap map(String key) throws BadMapException {
        Node value = value(key);
        return value == null ? null : new YamlMap(file, value);
    }

    /** The maps of a list; none where the key is not there. */
    List<YamlMap> maps(String key) throws BadMapException {
        Node value = value(key);
        List<YamlMap> maps = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                maps.add(new YamlMap(file, item));
            }
        } else if (value != null) {
            maps.add(new YamlMap(file, value));
        }
        return maps;
    }

    /** To be called once all that is known was asked for. */
    void refuseUnknownKeys() throws BadMapException {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                throw wrong(
                        key,
                        "there is no such key here; expected one of "
                                + String.join(", ", new TreeSet<>(asked)));
            }
        }
    }

    /** What is wrong with the value of a key. */
    BadMapException wrong(String key, String what) {
        Node value = values.get(key);
        return wrong(value == null ? node : value, "`" + key + "`: " + what);
    }

    private @Nullable Node value(String key) {
        asked.add(key);
        return values.get(key);
    }

    private String scalar(Node value, String key) throws BadMapException {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(value, "`" + key + "`: expected one text");
    }

    private BadMapException wrong(Node where, String what) {
        int line = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new BadMapException(file + " line " + line + ": " + what);
    }
}
