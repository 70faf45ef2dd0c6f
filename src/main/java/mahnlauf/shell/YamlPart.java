package mahnlauf.shell;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A part of a YAML file whose keys are known: reads its values, and tells every fault with file,
 * line, key and what was expected. What is missing or wrong keeps its former value.
 */
final class YamlPart {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String file;
    private final Node node;
    private final String path;
    private final List<String> faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlPart(String file, Node node, String path, List<String> faults) {
        this.file = file;
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /**
     * The keys of a node.
     *
     * @param path what the node is called in a message
     * @param faults takes what is wrong
     */
    static YamlPart of(
            String file, Node node, String path, List<String> known, List<String> faults) {
        YamlPart part = new YamlPart(file, node, path, faults);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                part.add(entry, known);
            }
        } else {
            part.fault(node, "", "expected keys with values: " + String.join(", ", known));
        }
        return part;
    }

    private void add(NodeTuple entry, List<String> known) {
        Node keyNode = entry.getKeyNode();
        String key = keyNode instanceof ScalarNode scalar ? scalar.getValue().strip() : "?";
        if (!known.contains(key)) {
            fault(keyNode, key, "there is no such key here; expected " + String.join(", ", known));
        } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
            fault(keyNode, key, "it is given twice; keep one");
        }
    }

    /** What stands under a key, not read yet; null where it is not given. */
    @Nullable Node node(String key) {
        return values.get(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** What is wrong with the part as a whole. */
    void fault(String what) {
        fault(node, "", what);
    }

    /** What is wrong with the value of a key. */
    void fault(String key, String what) {
        fault(values.getOrDefault(key, node), key, what);
    }

    private void fault(Node where, String key, String what) {
        faults.add(fault(file, where, key.isEmpty() ? path : below(key), what));
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** What is wrong with a node, in the words of every message about the file. */
    static String fault(String file, Node where, String key, String what) {
        int line = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return "config/%s line %d: %s: %s.".formatted(file, line, key, what);
    }

    /** The word under a key of a node that was not read yet, or empty. */
    static String peek(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)
                        && entry.getValueNode() instanceof ScalarNode value) {
                    return value.getValue().strip();
                }
            }
        }
        return "";
    }

    private void wrong(String key, String value, String expected) {
        fault(key, "it is '" + value + "', expected " + expected);
    }

    /** The keys below a key; empty where it is not given. */
    Optional<YamlPart> part(String key, List<String> known) {
        Node below = values.get(key);
        return below == null
                ? Optional.empty()
                : Optional.of(of(file, below, below(key), known, faults));
    }

    /** Whether the value is one word or number, no list and no keys. */
    boolean isPlain(String key) {
        return values.get(key) instanceof ScalarNode;
    }

    /** The word or number of a key; null where it is not given or is none. */
    private @Nullable String plain(String key, String expected) {
        Node value = values.get(key);
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        if (value != null) {
            fault(key, "expected " + expected);
        }
        return null;
    }

    int number(String key, int otherwise, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        String value = plain(key, expected);
        if (value == null) {
            return otherwise;
        }
        boolean fits =
                NUMBER.matcher(value).matches()
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most;
        if (!fits) {
            wrong(key, value, expected);
        }
        return fits ? Integer.parseInt(value) : otherwise;
    }

    /** An amount in cents of whatever currency it is compared with. */
    long cents(String key, long otherwise) {
        String value = plain(key, "an amount like 2.50");
        if (value == null) {
            return otherwise;
        }
        if (!AMOUNT.matcher(value).matches()) {
            wrong(key, value, "an amount like 2.50");
            return otherwise;
        }
        return new BigDecimal(value).movePointRight(2).longValueExact();
    }

    boolean yes(String key, boolean otherwise) {
        return oneOf(key, List.of("true", "false"), String.valueOf(otherwise)).equals("true");
    }

    String oneOf(String key, List<String> words, String otherwise) {
        return text(
                key,
                otherwise,
                Pattern.compile(String.join("|", words)),
                "one of " + String.join(", ", words));
    }

    String text(String key, String otherwise, Pattern form, String expected) {
        String value = plain(key, expected);
        if (value == null) {
            return otherwise;
        }
        if (!form.matcher(value).matches()) {
            wrong(key, value, expected);
            return otherwise;
        }
        return value;
    }

    /** Words on one line. */
    String line(String key, String otherwise) {
        return text(key, otherwise, LINE, "some words");
    }

    /** One value, or a list of them; empty where none is given. */
    List<String> texts(String key, Pattern form, String expected) {
        Node value = values.get(key);
        List<Node> nodes =
                value instanceof SequenceNode list
                        ? list.getValue()
                        : value == null ? List.of() : List.of(value);
        List<String> texts =
                nodes.stream()
                        .filter(n -> n instanceof ScalarNode)
                        .map(n -> ((ScalarNode) n).getValue().strip())
                        .toList();
        if (texts.size() < nodes.size() || (value != null && nodes.isEmpty())) {
            fault(key, "expected " + expected);
        }
        for (String text : texts) {
            if (!form.matcher(text).matches()) {
                wrong(key, text, expected);
            }
        }
        return texts.stream().filter(t -> form.matcher(t).matches()).toList();
    }
}
