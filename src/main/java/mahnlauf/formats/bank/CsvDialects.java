package mahnlauf.formats.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The exports of banks that are known: the user's own maps first, then those that we ship. */
public final class CsvDialects {

    private static final String FOLDER = "/mahnlauf/formats/bank/";
    private static final String LIST = "maps.txt"; // a folder inside a jar cannot be listed
    private static final CsvDialects NONE_OF_OUR_OWN = new CsvDialects(List.of());

    private final List<CsvDialect> own;

    private CsvDialects(List<CsvDialect> own) {
        this.own = List.copyOf(own);
    }

    /** Read when the first CSV comes: most commands never see one. */
    private static final class Shipped {
        private static final List<CsvDialect> ALL = loadShipped();
    }

    /** Those that come with the program. */
    public static CsvDialects shipped() {
        return NONE_OF_OUR_OWN;
    }

    /** Those of a folder of maps ({@code *.yaml}), before those that come with the program. */
    public static CsvDialects with(Path folder) throws IOException, BadMapException {
        if (!Files.isDirectory(folder)) {
            return NONE_OF_OUR_OWN;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(CsvDialects::isMap).sorted().toList();
        }
        List<CsvDialect> own = new ArrayList<>();
        Map<String, String> fileByFormat = new HashMap<>();
        for (Path file : files) {
            String name = "config/formats/" + file.getFileName();
            CsvDialect dialect = read(file, name);
            if (dialect == null) {
                continue;
            }
            String other = fileByFormat.put(dialect.format(), name);
            if (other != null) {
                throw new BadMapException(
                        name + ": the format " + dialect.format() + " is already that of " + other);
            }
            own.add(dialect);
        }
        return new CsvDialects(own);
    }

    /** In the order in which they are tried; a user's map stands in for ours of the same name. */
    List<CsvDialect> all() {
        Set<String> ours = own.stream().map(CsvDialect::format).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(),
                        Shipped.ALL.stream().filter(map -> !ours.contains(map.format())))
                .toList();
    }

    private static @Nullable CsvDialect read(Path file, String name)
            throws IOException, BadMapException {
        try (InputStream in = Files.newInputStream(file)) {
            return DialectFile.read(name, in);
        }
    }

    private static boolean isMap(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static List<CsvDialect> loadShipped() {
        List<CsvDialect> all = new ArrayList<>();
        try (InputStream list = resource(LIST)) {
            String names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            for (String name : names.lines().filter(line -> !line.isBlank()).toList()) {
                try (InputStream in = resource(name + ".yaml")) {
                    all.add(Objects.requireNonNull(DialectFile.read(name + ".yaml", in)));
                }
            }
        } catch (IOException | BadMapException broken) {
            throw new IllegalStateException("A shipped map is broken", broken);
        }
        return all;
    }

    private static InputStream resource(String name) {
        InputStream in = CsvDialects.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("The program is packed without " + FOLDER + name);
        }
        return in;
    }
}
