package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files from a second folder, by the shipped route. */
class FolderSourceTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-20T03:00:00Z"));

    @TempDir Path folder;
    private Path home = Path.of("");
    private Path share = Path.of("");

    @BeforeEach
    void make() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        share = Files.createDirectories(folder.resolve("Austausch Büro"));
    }

    @Test
    void its_files_land_once_and_it_stays_as_it_was() throws Exception {
        holds("auszug.sta", "a");
        holds("Müller & Söhne.csv", "ü");
        holds("halb.csv.part", "x");
        assertEquals(List.of(), fetch("leave").findings());
        Fetching again = fetch("leave");
        assertEquals(Map.of("auszug.sta", "a", "Müller & Söhne.csv", "ü"), again.inbox());
        assertEquals(List.of("Müller & Söhne.csv", "auszug.sta", "halb.csv.part"), names());
    }

    @Test
    void its_files_are_deleted_once_they_landed_where_the_user_says_so() throws Exception {
        holds("auszug.sta", "a");
        assertEquals(Map.of("auszug.sta", "a"), fetch("delete").inbox());
        assertEquals(List.of(), names());
    }

    @Test
    void its_files_move_aside_where_the_user_says_so() throws Exception {
        holds("auszug.sta", "a");
        assertEquals(Map.of("auszug.sta", "a"), fetch("move").inbox());
        assertEquals(List.of("taken"), names());
        try (var taken = Files.list(share.resolve("taken"))) {
            assertEquals("a", Files.readString(taken.findFirst().orElseThrow()));
        }
    }

    @Test
    void a_link_leads_nowhere() throws Exception {
        Files.writeString(folder.resolve("geheim.txt"), "secret");
        Files.createSymbolicLink(share.resolve("auszug.sta"), folder.resolve("geheim.txt"));
        Fetching fetched = fetch("delete");
        assertEquals(Map.of(), fetched.inbox());
        assertTrue(fetched.onlyFinding().contains("'auszug.sta' is no plain file"));
        assertEquals(List.of("auszug.sta"), names());
    }

    @Test
    void a_folder_that_is_not_there_is_told() throws Exception {
        Files.delete(share);
        String finding = fetch("leave").onlyFinding();
        assertTrue(finding.contains("the folder is not there"), finding);
        assertFalse(Files.exists(share));
    }

    @Test
    void what_a_night_that_died_had_half_fetched_is_swept_away() throws Exception {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/.pull-folder-1.part"), "half");
        assertEquals(Map.of(), fetch("leave").inbox());
    }

    @Test
    void a_folder_of_the_home_itself_is_no_source() {
        Map<String, String> set = Map.of("sources.folder.path", "archive");
        assertThrows(WrongSettingException.class, () -> Fetching.of(home, set));
    }

    private void holds(String name, String text) throws Exception {
        Path file = Files.writeString(share.resolve(name), text);
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    private Fetching fetch(String after) throws Exception {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("sources.folder.path", share.toString());
        set.put("sources.folder.after", after);
        set.put("sources.max_minutes", "1");
        return Fetching.of(home, set);
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(share)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
