package mahnlauf.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;

/**
 * What one night fetches by the shipped routes, before it takes anything.
 *
 * @param inbox the text of each file in it by its name, the half written ones too
 */
record Fetching(Map<String, String> inbox, List<String> findings) {

    static Fetching of(Path root, Map<String, String> set) throws Exception {
        return of(root, set, Map.of());
    }

    static Fetching of(Path root, Map<String, String> set, Map<String, String> environment)
            throws Exception {
        Home home = new Home(root);
        Settings settings = Settings.load(home, set, environment);
        Files.createDirectories(home.inbox());
        Desk desk = new Desk();
        try (Ledger ledger = Ledger.of(Database.inMemory());
                CamelEngine engine = CamelEngine.start(home, settings, desk, Map.of())) {
            Night night =
                    new Night(
                            home,
                            settings,
                            ledger,
                            NightAtWork.NIGHT,
                            BaseRateTable.load(home.config().resolve("law.csv")),
                            Clock.system(settings.zone()),
                            Progress.onStandardError());
            desk.lay(night);
            engine.call("pull");
            return new Fetching(files(home.inbox()), night.findings().texts());
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var list = Files.list(folder)) {
            list.forEach(file -> files.put(String.valueOf(file.getFileName()), text(file)));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String onlyFinding() {
        if (findings.size() != 1) {
            throw new AssertionError("not one finding: " + findings);
        }
        return findings.get(0);
    }
}
