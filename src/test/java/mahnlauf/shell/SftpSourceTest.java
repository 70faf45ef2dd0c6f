package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files from a real SFTP server on loopback, by the shipped route. */
class SftpSourceTest {

    private static final KeyPair USER_KEY = SftpServer.newKey();

    @TempDir Path folder;
    private Path home = Path.of("");
    private SftpServer server;

    @BeforeEach
    void start() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        server = new SftpServer(folder.resolve("server"), USER_KEY.getPublic());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void its_files_land_in_the_inbox_and_stay_on_the_server() throws Exception {
        server.holds("auszug.sta", "a");
        server.holds("Zahlungen März.csv", "ü");
        Fetching fetched = Fetching.of(home, server.settings(home));
        assertEquals(List.of(), fetched.findings());
        assertEquals(Map.of("auszug.sta", "a", "Zahlungen März.csv", "ü"), fetched.inbox());
        assertEquals(List.of("Zahlungen März.csv", "auszug.sta"), server.files());
    }

    @Test
    void what_stays_on_the_server_is_fetched_again_only_once_it_changed() throws Exception {
        server.holds("auszug.sta", "a");
        server.holds("umsatz.csv", "b");
        Fetching.of(home, server.settings(home));
        server.holds("umsatz.csv", "b and more");
        Fetching again = Fetching.of(home, server.settings(home));
        assertEquals(
                Map.of("auszug.sta", "a", "umsatz.csv", "b", "umsatz-2.csv", "b and more"),
                again.inbox());
    }

    @Test
    void what_was_fetched_is_deleted_there_where_the_user_says_so() throws Exception {
        server.holds("ein/auszug.sta", "a");
        server.holds("ein/unter/tief.csv", "b");
        Map<String, String> set = server.settings(home);
        set.put("sources.sftp.folder", "ein");
        set.put("sources.sftp.after", "delete");
        Fetching fetched = Fetching.of(home, set);
        assertEquals(List.of(), fetched.findings());
        assertEquals(Map.of("auszug.sta", "a"), fetched.inbox());
        assertEquals(List.of("ein/unter/tief.csv"), server.files());
    }

    @Test
    void what_was_fetched_is_moved_there_where_the_user_says_so() throws Exception {
        server.holds("Aus gang/auszug.sta", "a");
        Map<String, String> set = server.settings(home);
        set.put("sources.sftp.folder", "Aus gang");
        set.put("sources.sftp.after", "move");
        Fetching fetched = Fetching.of(home, set);
        assertEquals(List.of(), fetched.findings());
        assertEquals(Map.of("auszug.sta", "a"), fetched.inbox());
        assertEquals(1, server.files().size());
        assertTrue(server.files().get(0).matches("Aus gang/taken/[0-9-]+-auszug\\.sta"));
    }

    @Test
    void a_private_key_opens_it_too() throws Exception {
        server.holds("auszug.sta", "a");
        Map<String, String> set = server.settings(home);
        set.remove("sources.sftp.password_file");
        StringWriter key = new StringWriter().append("-----BEGIN PRIVATE KEY-----\n");
        key.append(Base64.getMimeEncoder().encodeToString(USER_KEY.getPrivate().getEncoded()));
        key.append("\n-----END PRIVATE KEY-----\n");
        Files.writeString(home.resolve("config/id"), key.toString());
        set.put("sources.sftp.private_key_file", "config/id");
        assertEquals(Map.of("auszug.sta", "a"), Fetching.of(home, set).inbox());
    }

    @Test
    void a_server_with_another_host_key_gets_no_password_and_gives_no_file() throws Exception {
        server.holds("auszug.sta", "a");
        Map<String, String> set = server.settings(home);
        Files.writeString(
                home.resolve("config/known_hosts"), server.line(SftpServer.newKey().getPublic()));
        Fetching fetched = Fetching.of(home, set);
        assertEquals(Map.of(), fetched.inbox());
        assertTrue(fetched.onlyFinding().contains("its host key is"), fetched.onlyFinding());
        assertEquals(0, server.logins());
    }

    @Test
    void a_server_whose_host_key_nobody_knows_gives_no_file() throws Exception {
        server.holds("auszug.sta", "a");
        Map<String, String> set = server.settings(home);
        Files.writeString(home.resolve("config/known_hosts"), "");
        Fetching fetched = Fetching.of(home, set);
        assertEquals(Map.of(), fetched.inbox());
        assertTrue(fetched.onlyFinding().contains("is not the one in"), fetched.onlyFinding());
        assertEquals(0, server.logins());
    }

    @Test
    void without_known_hosts_no_night_begins() throws Exception {
        Map<String, String> set = server.settings(home);
        set.remove("sources.sftp.known_hosts");
        WrongSettingException wrong =
                assertThrows(WrongSettingException.class, () -> Fetching.of(home, set));
        assertTrue(
                String.valueOf(wrong.getMessage())
                        .contains("ssh-keyscan -p " + server.port() + " 127.0.0.1"),
                wrong.getMessage());
    }

    @Test
    void a_wrong_password_is_told_without_the_password() throws Exception {
        server.holds("auszug.sta", "a");
        Map<String, String> set = server.settings(home);
        Files.writeString(home.resolve("config/kennwort"), "geraten");
        Fetching fetched = Fetching.of(home, set);
        assertEquals(Map.of(), fetched.inbox());
        assertTrue(fetched.onlyFinding().contains("does not accept the user"));
        assertFalse(fetched.onlyFinding().contains("geraten"), fetched.onlyFinding());
    }

    @Test
    void the_password_may_come_from_the_environment() throws Exception {
        server.holds("auszug.sta", "a");
        Map<String, String> set = server.settings(home);
        set.remove("sources.sftp.password_file");
        Map<String, String> environment =
                Map.of("MAHNLAUF_SOURCES_SFTP_PASSWORD", SftpServer.PASSWORD);
        assertEquals(Map.of("auszug.sta", "a"), Fetching.of(home, set, environment).inbox());
    }

    @Test
    void a_server_that_is_away_is_told() throws Exception {
        Map<String, String> set = server.settings(home);
        server.close();
        assertEquals(
                "Source pull-sftp (127.0.0.1): nobody answers there (Connection refused). The night"
                        + " goes on without it; run again once that is mended.",
                Fetching.of(home, set).onlyFinding());
    }

    @Test
    void a_server_that_says_nothing_is_given_up() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Map<String, String> set = server.settings(home);
            set.put("sources.sftp.port", String.valueOf(silent.getLocalPort()));
            set.put("sources.timeout_seconds", "1");
            assertTrue(
                    Fetching.of(home, set).onlyFinding().startsWith("Source pull-sftp"),
                    "it is told");
        }
    }

    @Test
    void a_folder_that_is_not_there_is_told_and_not_made() throws Exception {
        Map<String, String> set = server.settings(home);
        set.put("sources.sftp.folder", "nirgends");
        assertTrue(Fetching.of(home, set).onlyFinding().contains("the folder is not there"));
        assertFalse(Files.exists(server.root.resolve("nirgends")));
    }

    @Test
    void a_file_still_written_waits() throws Exception {
        server.holds("auszug.sta.part", "a");
        server.holds(".versteckt.csv", "a");
        Path young = server.holds("auszug.sta", "a");
        Files.setLastModifiedTime(young, FileTime.from(Instant.now().plusSeconds(3600)));
        Fetching fetched = Fetching.of(home, server.settings(home));
        assertEquals(List.of(), fetched.findings());
        assertEquals(Map.of(), fetched.inbox());
    }

    @Test
    void a_name_that_is_a_pattern_or_a_path_fetches_and_deletes_nothing_else() throws Exception {
        server.holds("*", "all");
        server.holds("unter\\boese.csv", "out");
        server.holds("umsatz[1].csv", "one");
        Map<String, String> set = server.settings(home);
        set.put("sources.sftp.after", "delete");
        Fetching fetched = Fetching.of(home, set);
        assertEquals(Map.of("umsatz[1].csv", "one"), fetched.inbox());
        assertEquals(List.of("*", "unter\\boese.csv"), server.files());
        assertEquals(2, fetched.findings().size(), fetched.findings().toString());
        assertTrue(fetched.findings().get(0).contains("rename it there"));
    }

    @Test
    void a_file_that_is_too_large_stays_there_and_the_others_come() throws Exception {
        server.holds("gross.csv", "x".repeat(1_100_000));
        server.holds("klein.csv", "a");
        Map<String, String> set = server.settings(home);
        set.put("sources.sftp.after", "delete");
        set.put("limits.file_mb", "1");
        Fetching fetched = Fetching.of(home, set);
        assertEquals(Map.of("klein.csv", "a"), fetched.inbox());
        assertEquals(List.of("gross.csv"), server.files());
        assertTrue(fetched.onlyFinding().contains("(limits.file_mb)"), fetched.onlyFinding());
    }

    @Test
    void a_night_fetches_no_more_megabytes_than_the_settings_say() throws Exception {
        server.holds("a.csv", "x".repeat(700_000));
        server.holds("b.csv", "x".repeat(700_000));
        Map<String, String> set = server.settings(home);
        set.put("sources.max_mb", "1");
        Fetching first = Fetching.of(home, set);
        assertEquals(1, first.inbox().size());
        assertTrue(first.onlyFinding().contains("(sources.max_mb)"), first.onlyFinding());
        assertEquals(2, Fetching.of(home, set).inbox().size(), "the rest comes next night");
    }

    @Test
    void a_night_fetches_no_more_files_than_the_settings_say() throws Exception {
        server.holds("a.csv", "a");
        server.holds("b.csv", "b");
        server.holds("c.csv", "c");
        Map<String, String> set = server.settings(home);
        set.put("sources.max_files", "2");
        Fetching first = Fetching.of(home, set);
        assertEquals(Map.of("a.csv", "a", "b.csv", "b"), first.inbox());
        assertTrue(first.onlyFinding().contains("run again for the rest"), first.onlyFinding());
        Fetching second = Fetching.of(home, set);
        assertEquals(Map.of("a.csv", "a", "b.csv", "b", "c.csv", "c"), second.inbox());
        assertEquals(List.of(), second.findings());
    }

    /** As if the program had died after the file landed and before it was remembered. */
    @Test
    void what_is_fetched_twice_is_taken_once() throws Exception {
        server.holds(
                "rechnungen.csv",
                NightAtWork.HEADER
                        + "RE-1;20001;Änne Größe;;Hauptstraße 1;10115;Berlin;2026-01-05;2026-01-19;49,00\n");
        Map<String, String> set = server.settings(home);
        assertEquals("accepted", night(set).files().get(0).state());
        Files.delete(home.resolve("data/pulled.txt"));
        NightSummary second = night(set);
        assertEquals("duplicate", second.files().get(0).state());
        assertEquals(List.of(), second.findings());
        assertEquals(List.of(), night(set).files(), "and the third night fetches nothing");
    }

    private NightSummary night(Map<String, String> set) throws Exception {
        Settings settings = Settings.load(new Home(home), set, Map.of());
        NightShift shift = new NightShift(new Home(home), settings, Clock.system(settings.zone()));
        return shift.run(new NightShift.Order(NightAtWork.NIGHT, false, false));
    }

    @Test
    void a_rehearsal_fetches_nothing() throws Exception {
        server.holds("auszug.sta", "a");
        Settings settings = Settings.load(new Home(home), server.settings(home), Map.of());
        NightShift shift = new NightShift(new Home(home), settings, Clock.system(settings.zone()));
        shift.run(new NightShift.Order(NightAtWork.NIGHT, true, true));
        assertEquals(0, server.logins());
    }
}
