package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a link in the inbox points to belongs to somebody else. */
class InboxLinksTest {

    private static final String EXPORT =
            NightAtWork.HEADER
                    + "RE-1;1;Änne Größe;;Hauptstraße 1;10115;Berlin;2026-01-05;2026-01-19;49,00\n";

    @TempDir Path folder;
    @TempDir Path elsewhere;

    @Test
    void a_link_is_told_of_once_and_left_alone_with_all_behind_it() throws Exception {
        Home home = new Home(folder);
        Files.createDirectories(home.inbox());
        Path file = Files.writeString(elsewhere.resolve("rechnungen.csv"), EXPORT);
        Files.writeString(elsewhere.resolve("weitere.csv"), EXPORT.replace("RE-1", "RE-2"));
        Files.createSymbolicLink(home.inbox().resolve("ordner"), elsewhere);
        Files.createSymbolicLink(home.inbox().resolve("datei.csv"), file);
        Settings settings = Settings.load(home, Map.of(), Map.of());
        NightShift shift = new NightShift(home, settings, Clock.system(settings.zone()));
        NightSummary summary =
                shift.run(new NightShift.Order(LocalDate.of(2026, 1, 24), false, true));
        List<String> links =
                summary.findings().stream().filter(f -> f.contains("symbolic link")).toList();
        assertEquals(2, links.size(), summary.findings().toString());
        assertTrue(links.toString().contains("inbox/ordner is"), links.toString());
        assertTrue(Files.exists(file));
        assertEquals(0, summary.files().size());
    }
}
