package mahnlauf.formats.einvoice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way of writing an electronic invoice in XML: which element path means what. */
final class Syntax {

    private static final String UBL_NAMESPACE = "urn:oasis:names:specification:ubl:";

    private static final Syntax UBL = new Syntax("ubl", "ubl", Map.of());
    private static final Syntax CII = new Syntax("cii", "cii", Map.of());
    private static final Syntax ZUGFERD_1 = new Syntax("zugferd-1.0", "cii", table("zugferd-1"));

    private final String name;
    private final Map<String, String> meanings;
    private final Map<String, String> newerNames;
    private final Set<String> branches = new HashSet<>();

    private Syntax(String name, String table, Map<String, String> newerNames) {
        this.name = name;
        this.meanings = table(table);
        this.newerNames = newerNames;
        for (String path : meanings.keySet()) {
            for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
                branches.add(path.substring(0, at));
            }
        }
    }

    /** The syntax that a root element belongs to, or null where it begins no e-invoice. */
    static @Nullable Syntax of(String root, String namespace) {
        boolean ubl = namespace.isEmpty() || namespace.startsWith(UBL_NAMESPACE);
        return switch (root) {
            case "Invoice", "CreditNote" -> ubl ? UBL : null;
            case "CrossIndustryInvoice" -> CII;
            case "CrossIndustryDocument" -> ZUGFERD_1;
            default -> null;
        };
    }

    /** {@code ubl}, {@code cii} or {@code zugferd-1.0}. */
    String name() {
        return name;
    }

    boolean isUbl() {
        return this == UBL;
    }

    /** The name of an element in today's vocabulary. */
    String today(String element) {
        return newerNames.getOrDefault(element, element);
    }

    /** What the element at this path says; null where nothing that is wanted. */
    @Nullable String meaning(String path) {
        return meanings.get(path);
    }

    /** Whether something that is wanted stands below this path. */
    boolean leadsOn(String path) {
        return branches.contains(path);
    }

    private static Map<String, String> table(String file) {
        String resource = "/mahnlauf/formats/einvoice/" + file + ".properties";
        try (Reader text =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Syntax.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8)) {
            Properties rows = new Properties();
            rows.load(text);
            Map<String, String> table = new HashMap<>();
            rows.forEach((path, meaning) -> table.put(path.toString(), meaning.toString()));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
