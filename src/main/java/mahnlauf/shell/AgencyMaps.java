package mahnlauf.shell;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.AgencyMap;
import mahnlauf.doors.CollectionPackage;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The file that an agency wants, as the keys of {@code config/agencies/<agency>.yaml} say. */
final class AgencyMaps {

    static final List<String> KEYS =
            List.of("file", "charset", "delimiter", "decimal", "date", "columns");

    private final String file;
    private final List<String> faults;

    private AgencyMaps(String file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * Reads the map.
     *
     * @param file as messages name it, relative to {@code config/}
     * @param faults takes what is wrong; then the answer counts for nothing
     */
    static @Nullable AgencyMap read(String file, Node root, List<String> faults) {
        return new AgencyMaps(file, faults).map(root);
    }

    private @Nullable AgencyMap map(Node root) {
        Map<String, Node> values = mapping(root, "");
        Node columns = values.get("columns");
        if (columns == null) {
            fault(root, "columns", "it is missing; expected the agency's columns");
            return null;
        }
        String charset = charset(values);
        String date = date(values);
        String name =
                checked(values, "file", "agency.csv", "[\\w][\\w .-]{0,80}", "a plain file name");
        return new AgencyMap(
                name,
                charset,
                checked(values, "delimiter", ";", "[;,|\\t]", "; , | or a tab").charAt(0),
                checked(values, "decimal", ".", "[.,]", ". or ,").charAt(0),
                date,
                columns(columns));
    }

    private List<AgencyMap.Column> columns(Node node) {
        List<AgencyMap.Column> columns = new ArrayList<>();
        mapping(node, "columns")
                .forEach((title, value) -> columns.add(column("columns." + title, title, value)));
        if (columns.isEmpty()) {
            fault(node, "columns", "expected at least one column");
        }
        return columns;
    }

    /** {@code title: canonical} or {@code title: {from: canonical, words: {…}}} or text. */
    private AgencyMap.Column column(String key, String title, Node value) {
        if (value instanceof ScalarNode) {
            return new AgencyMap.Column(title, canonical(key, value), "", Map.of());
        }
        Map<String, Node> parts = mapping(value, key);
        parts.forEach(
                (part, node) -> {
                    if (!List.of("from", "text", "words").contains(part)) {
                        fault(node, key + "." + part, "expected from, words or text");
                    }
                });
        Node from = parts.get("from");
        Node text = parts.get("text");
        if (from == null && text != null) {
            return new AgencyMap.Column(title, "", text(text, key + ".text"), Map.of());
        }
        if (from == null || text != null) {
            fault(value, key, "expected either from or text");
            return new AgencyMap.Column(title, "", "", Map.of());
        }
        Map<String, String> words = new LinkedHashMap<>();
        Node given = parts.get("words");
        if (given != null) {
            mapping(given, key + ".words")
                    .forEach((word, node) -> words.put(word, text(node, key + ".words." + word)));
        }
        return new AgencyMap.Column(title, canonical(key, from), "", words);
    }

    private String canonical(String key, Node node) {
        String name = text(node, key);
        if (!CollectionPackage.columns().contains(name)) {
            fault(
                    node,
                    key,
                    "there is no canonical column '"
                            + name
                            + "'; expected one of "
                            + String.join(", ", CollectionPackage.columns()));
        }
        return name;
    }

    private String charset(Map<String, Node> values) {
        String name = checked(values, "charset", "UTF-8", ".+", "a character set");
        try {
            if (Charset.isSupported(name)) {
                return name;
            }
        } catch (IllegalCharsetNameException wrong) {
            // Told below, like one that is only unknown.
        }
        fault(values.get("charset"), "charset", "it is '" + name + "', expected UTF-8 or so");
        return "UTF-8";
    }

    private String date(Map<String, Node> values) {
        String pattern = checked(values, "date", "uuuu-MM-dd", ".+", "a pattern");
        try {
            String shown = DateTimeFormatter.ofPattern(pattern).format(LocalDate.EPOCH);
            return shown.isBlank() ? "uuuu-MM-dd" : pattern;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            fault(
                    values.get("date"),
                    "date",
                    "it is '" + pattern + "', expected a pattern like dd.MM.uuuu");
            return "uuuu-MM-dd";
        }
    }

    private String checked(
            Map<String, Node> values, String key, String otherwise, String form, String expected) {
        Node node = values.get(key);
        if (node == null) {
            return otherwise;
        }
        String value = text(node, key);
        if (!value.matches(form)) {
            fault(node, key, "it is '" + value + "', expected " + expected);
            return otherwise;
        }
        return value;
    }

    private Map<String, Node> mapping(Node node, String key) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                values.put(text(entry.getKeyNode(), key), entry.getValueNode());
            }
        } else {
            fault(node, key, "expected keys with values");
        }
        return values;
    }

    private String text(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        fault(node, key, "expected one value");
        return "";
    }

    private void fault(@Nullable Node where, String key, String what) {
        if (where != null) {
            faults.add(YamlPart.fault(file, where, key.isEmpty() ? "the file" : key, what));
        }
    }
}
