package mahnlauf.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mahnlauf.core.model.Agency;
import mahnlauf.core.model.AgencyMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What {@code config/agencies/<agency>.yaml} says: who the agency is, which file it wants besides
 * the canonical ones, and how all of it travels there. Every fault is told with file, line and key.
 *
 * @param firm what nobody has said is empty
 * @param map null where the canonical files are all it gets
 */
record AgencyFile(Agency firm, @Nullable AgencyMap map, AgencyWay way) {

    private static final String ENDING = ".yaml";

    /** The name in the settings as long as nobody has set one: no debtor knows that agency. */
    private static final String UNNAMED = "default";

    private static final String CONTACT = "contact";
    private static final List<String> CONTACT_KEYS =
            List.of("name", "street", "postcode", "city", "phone", "email");
    private static final List<String> KEYS =
            Stream.concat(Stream.of(CONTACT, AgencyWay.KEY), AgencyMaps.KEYS.stream()).toList();

    /**
     * The file of an agency; what it is by default where there is none.
     *
     * @throws WrongSettingException with all that is wrong in it
     */
    static AgencyFile of(Home home, String agency) throws IOException {
        Path path = folder(home).resolve(agency + ENDING);
        String firm = agency.equals(UNNAMED) ? "" : agency;
        return Files.exists(path)
                ? read(path, firm)
                : new AgencyFile(Agency.named(firm), null, new AgencyWay.Folder());
    }

    /**
     * Reads the files of all agencies: how copies travel, by the name of the agency.
     *
     * @throws WrongSettingException with all that is wrong in one of them
     */
    static Map<String, AgencyWay> ways(Home home) throws IOException {
        Map<String, AgencyWay> ways = new TreeMap<>();
        if (Files.isDirectory(folder(home))) {
            try (Stream<Path> files = Files.list(folder(home))) {
                for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                    String name = String.valueOf(file.getFileName());
                    String agency = name.substring(0, name.length() - ENDING.length());
                    ways.put(agency, of(home, agency).way());
                }
            }
        }
        return ways;
    }

    private static Path folder(Home home) {
        return home.config().resolve("agencies");
    }

    private static AgencyFile read(Path path, String name) throws IOException {
        String file = "agencies/" + path.getFileName();
        List<String> faults = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path)) {
            Node root =
                    new Compose(LoadSettings.builder().build()).composeInputStream(in).orElse(null);
            if (root == null) {
                throw new WrongSettingException(
                        "config/" + file + " is empty; expected " + String.join(", ", KEYS) + ".");
            }
            YamlPart part = YamlPart.of(file, root, "", KEYS, faults);
            AgencyFile read =
                    new AgencyFile(
                            firm(part, name),
                            AgencyMaps.KEYS.stream().anyMatch(part::has)
                                    ? AgencyMaps.read(file, root, faults)
                                    : null,
                            AgencyWay.read(file, part.node(AgencyWay.KEY), faults));
            if (!faults.isEmpty()) {
                throw new WrongSettingException(String.join("\n", faults));
            }
            return read;
        } catch (YamlEngineException broken) {
            throw new WrongSettingException(
                    "config/" + file + " is no YAML: " + broken.getMessage());
        }
    }

    private static Agency firm(YamlPart file, String name) {
        return file.part(CONTACT, CONTACT_KEYS)
                .map(
                        contact ->
                                new Agency(
                                        contact.line("name", name),
                                        contact.line("street", ""),
                                        contact.line("postcode", ""),
                                        contact.line("city", ""),
                                        contact.line("phone", ""),
                                        contact.line("email", "")))
                .orElse(Agency.named(name));
    }
}
