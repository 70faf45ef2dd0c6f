package mahnlauf.formats.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.DayPattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Column maps as YAML files: of kind {@code invoices} or {@code customers}; others are not ours.
 */
final class ColumnMapFile {

    private static final Set<String> KEYS =
            Set.of(
                    "kind",
                    "name",
                    "match",
                    "delimiter",
                    "numbers",
                    "dates",
                    "columns",
                    "constants",
                    "only_rows_with");
    private static final int LARGEST = 1 << 16;

    /** The maps of programs whose words mislead. */
    static final List<ColumnMap> SHIPPED = shipped("stripe.yaml");

    private final String file;
    private final Map<String, Object> values;

    private ColumnMapFile(String file, Map<String, Object> values) {
        this.file = file;
        this.values = values;
    }

    /** The maps of a folder, then the shipped ones. */
    static List<ColumnMap> ofFolder(Path folder) throws IOException, RefusedException {
        List<ColumnMap> maps = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().filter(ColumnMapFile::isYaml).toList()) {
                    ColumnMap map = of(file.getFileName() + "", Files.newInputStream(file));
                    if (map != null) {
                        maps.add(map);
                    }
                }
            }
        }
        maps.addAll(SHIPPED);
        return maps;
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static List<ColumnMap> shipped(String... names) {
        List<ColumnMap> maps = new ArrayList<>();
        for (String name : names) {
            InputStream in = ColumnMapFile.class.getResourceAsStream("/mahnlauf/formats/" + name);
            try {
                maps.add(Objects.requireNonNull(of(name, Objects.requireNonNull(in))));
            } catch (IOException | RefusedException broken) {
                throw new IllegalStateException("The program is packed wrongly", broken);
            }
        }
        return List.copyOf(maps);
    }

    /** The map of a file; null where it is of another kind. */
    static @Nullable ColumnMap of(String file, InputStream content)
            throws IOException, RefusedException {
        Object root;
        try (InputStream in = content) {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file).setCodePointLimit(LARGEST).build();
            root = new Load(settings).loadFromInputStream(in);
        } catch (YamlEngineException broken) {
            throw new RefusedException(
                    "config/formats/" + file + " is no YAML: " + broken.getMessage());
        }
        ColumnMapFile map = new ColumnMapFile(file, mapping(file, root));
        return switch (map.text("kind")) {
            case "invoices" -> map.read(ColumnMap.Kind.INVOICES);
            case "customers" -> map.read(ColumnMap.Kind.CUSTOMERS);
            case "bank" -> null;
            default -> throw map.wrong("kind", "expected bank, invoices or customers");
        };
    }

    private static Map<String, Object> mapping(String where, @Nullable Object node)
            throws RefusedException {
        if (!(node instanceof Map<?, ?> found)) {
            throw new RefusedException(
                    "config/formats/"
                            + where
                            + ": expected keys with values, like `kind: invoices`");
        }
        Map<String, Object> mapping = new TreeMap<>();
        found.forEach((key, value) -> mapping.put(String.valueOf(key), value == null ? "" : value));
        return mapping;
    }

    private ColumnMap read(ColumnMap.Kind kind) throws RefusedException {
        for (String key : values.keySet()) {
            if (!KEYS.contains(key)) {
                throw wrong(key, "there is no such key; known are " + new TreeSet<>(KEYS));
            }
        }
        Map<InvoiceColumn, String> columns = byColumn("columns", true);
        String only = text("only_rows_with");
        return new ColumnMap(
                kind,
                name(),
                match(columns),
                delimiter(),
                numbers(),
                days(),
                columns,
                byColumn("constants", false),
                only.isEmpty() ? null : HeaderWords.fold(only));
    }

    private String name() throws RefusedException {
        String name = text("name");
        if (!name.matches("[\\p{L}\\p{N}_-]{1,40}")) {
            throw wrong("name", "expected 1 to 40 letters, digits, - and _");
        }
        return "csv-" + name.toLowerCase(Locale.ROOT);
    }

    /** The cells that tell the file; where none are named, all that the map reads. */
    private Set<String> match(Map<InvoiceColumn, String> columns) throws RefusedException {
        Object said = values.getOrDefault("match", List.of());
        if (!(said instanceof List<?> cells)) {
            throw wrong("match", "expected a list of header cells");
        }
        Set<String> match =
                cells.stream()
                        .map(cell -> HeaderWords.fold(String.valueOf(cell)))
                        .collect(Collectors.toSet());
        return match.isEmpty() ? Set.copyOf(columns.values()) : match;
    }

    private @Nullable Character delimiter() throws RefusedException {
        String said =
                values.containsKey("delimiter") ? String.valueOf(values.get("delimiter")) : "";
        return switch (said) {
            case "" -> null;
            case ";", ",", "\t" -> said.charAt(0);
            case "tab" -> '\t';
            default -> throw wrong("delimiter", "expected ; or , or tab");
        };
    }

    private @Nullable NumberPattern numbers() throws RefusedException {
        return switch (text("numbers")) {
            case "" -> null;
            case "1.234,56", "1234,56" -> NumberPattern.COMMA;
            case "1,234.56", "1234.56" -> NumberPattern.POINT;
            default -> throw wrong("numbers", "expected 1.234,56 or 1,234.56 (in quotes)");
        };
    }

    private DayPattern days() throws RefusedException {
        String said = text("dates");
        if (said.isEmpty()) {
            return DayPattern.PLAIN;
        }
        if (!DayPattern.KNOWN.contains(said)) {
            throw wrong("dates", "expected one of " + new TreeSet<>(DayPattern.KNOWN));
        }
        return DayPattern.of(said);
    }

    private Map<InvoiceColumn, String> byColumn(String key, boolean folded)
            throws RefusedException {
        Map<InvoiceColumn, String> columns = new EnumMap<>(InvoiceColumn.class);
        if (!values.containsKey(key)) {
            return columns;
        }
        for (Map.Entry<String, Object> entry :
                mapping(file + ", " + key, values.get(key)).entrySet()) {
            InvoiceColumn column = column(key, entry.getKey());
            String value = String.valueOf(entry.getValue()).strip();
            if (value.isEmpty()) {
                throw wrong(key + "." + entry.getKey(), "expected a value");
            }
            columns.put(column, folded ? HeaderWords.fold(value) : value);
        }
        return columns;
    }

    private InvoiceColumn column(String key, String title) throws RefusedException {
        for (InvoiceColumn column : InvoiceColumn.values()) {
            if (column.title().equals(title)) {
                return column;
            }
        }
        throw wrong(key + "." + title, "there is no such column");
    }

    private String text(String key) {
        return String.valueOf(values.getOrDefault(key, "")).strip();
    }

    private RefusedException wrong(String key, String what) {
        String came = values.containsKey(key) ? " is '" + values.get(key) + "'" : "";
        return new RefusedException("config/formats/" + file + ": " + key + came + "; " + what);
    }
}
