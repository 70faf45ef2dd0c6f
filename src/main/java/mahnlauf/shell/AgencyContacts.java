package mahnlauf.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Agency;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Who an agency is: what {@code contact} of {@code config/agencies/<agency>.yaml} says of it. */
final class AgencyContacts {

    /** The key of the agency's file. */
    static final String KEY = "contact";

    /** The name in the settings as long as nobody has set one: no debtor knows that agency. */
    private static final String UNNAMED = "default";

    private static final List<String> KEYS =
            List.of("name", "street", "postcode", "city", "phone", "email");

    private AgencyContacts() {}

    /** The agency of this name in the settings; its firm is empty where nobody has named it. */
    static Agency of(Home home, String agency) {
        Path file = home.config().resolve("agencies").resolve(agency + ".yaml");
        Map<String, String> said = new HashMap<>();
        said.put("name", agency.equals(UNNAMED) ? "" : agency);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                Node root =
                        new Compose(LoadSettings.builder().build())
                                .composeInputStream(in)
                                .orElse(null);
                read(child(root, KEY), "agencies/" + agency + ".yaml", said);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return new Agency(
                said.getOrDefault("name", ""),
                said.getOrDefault("street", ""),
                said.getOrDefault("postcode", ""),
                said.getOrDefault("city", ""),
                said.getOrDefault("phone", ""),
                said.getOrDefault("email", ""));
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                    return entry.getValueNode();
                }
            }
        }
        return null;
    }

    /** What is wrong in the contact of a file. */
    static List<String> faults(Node contact, String file) {
        return read(contact, file, new HashMap<>());
    }

    private static List<String> read(
            @Nullable Node contact, String file, Map<String, String> said) {
        List<String> faults = new ArrayList<>();
        if (contact instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                boolean one =
                        entry.getKeyNode() instanceof ScalarNode key
                                && KEYS.contains(key.getValue())
                                && entry.getValueNode() instanceof ScalarNode value
                                && !value.getValue().isBlank();
                if (one) {
                    said.put(scalar(entry.getKeyNode()), scalar(entry.getValueNode()).strip());
                } else {
                    String expected = "expected one text each for " + String.join(", ", KEYS);
                    faults.add(YamlPart.fault(file, entry.getKeyNode(), KEY, expected));
                }
            }
        } else if (contact != null) {
            String expected = "expected keys with values: " + String.join(", ", KEYS);
            faults.add(YamlPart.fault(file, contact, KEY, expected));
        }
        return faults;
    }

    private static String scalar(Node node) {
        return ((ScalarNode) node).getValue();
    }
}
