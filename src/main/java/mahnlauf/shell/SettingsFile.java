package mahnlauf.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * {@code config/mahnlauf.yaml}: nested keys become {@code a.b}; faults are told with their line.
 */
final class SettingsFile {

    private final Path file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private @Nullable Node policies;

    private SettingsFile(Path file) {
        this.file = file;
    }

    /** The file as it was read; it gives nothing where there is no file. */
    static SettingsFile read(Path file) throws IOException {
        SettingsFile settings = new SettingsFile(file);
        if (!Files.exists(file)) {
            return settings;
        }
        try (InputStream in = Files.newInputStream(file)) {
            new Compose(LoadSettings.builder().build())
                    .composeInputStream(in)
                    .ifPresent(n -> settings.add("", n));
        } catch (YamlEngineException e) {
            throw new WrongSettingException(file.getFileName() + " is no YAML: " + e.getMessage());
        }
        return settings;
    }

    /** What it gives for this key, or null. */
    @Nullable String value(String key) {
        return values.get(key);
    }

    /** What stands below {@code policies}, or null; {@link PolicyFile} reads it. */
    @Nullable Node policies() {
        return policies;
    }

    private void add(String prefix, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String key = scalar(entry.getKeyNode(), prefix);
                if (prefix.isEmpty() && key.equals(PolicyFile.KEY)) {
                    policies = entry.getValueNode();
                    continue;
                }
                add(prefix.isEmpty() ? key : prefix + "." + key, entry.getValueNode());
            }
            return;
        }
        if (prefix.isEmpty()) {
            throw wrong(
                    node,
                    "expected keys with values, like `mail:` and below it `  host: smtp.example.com`");
        }
        check(prefix, value(node, prefix), node);
    }

    private void check(String key, String value, Node node) {
        Setting setting = find(key);
        if (setting == null) {
            throw wrong(node, "there is no setting " + key + suggestion(key));
        }
        try {
            SettingCheck.check(setting, value);
        } catch (WrongSettingException e) {
            throw wrong(node, String.valueOf(e.getMessage()));
        }
        values.put(key, value);
    }

    /** A list is the same as its values with commas between. */
    private String value(Node node, String key) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(n -> scalar(n, key))
                    .collect(Collectors.joining(","));
        }
        return scalar(node, key);
    }

    private String scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong(node, "the value of " + key + " is nested too deep");
    }

    private WrongSettingException wrong(Node node, String what) {
        int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        return new WrongSettingException(
                "config/" + file.getFileName() + " line " + line + ": " + what);
    }

    static void refuseUnknown(Collection<String> keys, String where) {
        for (String key : keys) {
            if (find(key) == null) {
                throw new WrongSettingException(
                        where + key + ": there is no such setting" + suggestion(key));
            }
        }
    }

    private static @Nullable Setting find(String key) {
        for (Setting setting : Setting.values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    private static String suggestion(String key) {
        List<String> near =
                Stream.of(Setting.values())
                        .map(Setting::key)
                        .sorted(
                                Comparator.comparingInt((String k) -> distance(k, key))
                                        .thenComparing(k -> k))
                        .limit(3)
                        .toList();
        return ". Did you mean "
                + String.join(", ", near)
                + "? `mahnlauf settings` lists them all.";
    }

    /** Letters to change, add or drop to make one word of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
