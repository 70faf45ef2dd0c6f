package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files from the mails of a real IMAP server on loopback, by the shipped route. */
class MailSourceTest {

    private static final String BANK = "From: Bank <auszug@bank.example>\r\n";

    @TempDir Path home;
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("firma@firma.example", "firma", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void the_files_of_an_allowed_sender_land_and_the_mail_is_read() throws Exception {
        arrives(BANK, part("auszug.sta", "a"), part("Liste März.csv", "ü"));
        Fetching fetched = Fetching.of(home, settings());
        assertEquals(List.of(), fetched.findings());
        assertEquals(Map.of("auszug.sta", "a", "Liste März.csv", "ü"), fetched.inbox());
        assertTrue(mail(0).isSet(Flags.Flag.SEEN));
        assertEquals(2, Fetching.of(home, settings()).inbox().size(), "and nothing comes twice");
    }

    @Test
    void mails_of_others_are_left_unread_and_counted() throws Exception {
        arrives("From: Fremd <fremd@anderswo.example>\r\n", part("rechnung.csv", "a"));
        arrives("From: \"auszug@bank.example\" <x@anderswo.example>\r\n", part("b.csv", "b"));
        arrives("From: auszug@bank.example.anderswo.example\r\n", part("c.csv", "c"));
        arrives(BANK + "From: x@anderswo.example\r\n", part("d.csv", "d"));
        arrives("From: auszug@bank.example, x@anderswo.example\r\n", part("e.csv", "e"));
        arrives("Sender: auszug@bank.example\r\n", part("f.csv", "f"));
        Fetching fetched = Fetching.of(home, settings());
        assertEquals(Map.of(), fetched.inbox());
        assertTrue(fetched.onlyFinding().contains("6 unread mails"), fetched.onlyFinding());
        for (int i = 0; i < 6; i++) {
            assertFalse(mail(i).isSet(Flags.Flag.SEEN), "mail " + i);
        }
    }

    @Test
    void a_whole_domain_may_be_allowed() throws Exception {
        arrives("From: Irgendwer@BANK.example\r\n", part("a.csv", "a"));
        arrives("From: x@sub.bank.example\r\n", part("b.csv", "b"));
        Map<String, String> set = settings();
        set.put("sources.imap.allowed_senders", "rechnung@shop.example, @Bank.Example");
        assertEquals(Map.of("a.csv", "a"), Fetching.of(home, set).inbox());
    }

    @Test
    void hostile_names_land_harmless_in_the_inbox() throws Exception {
        arrives(
                BANK,
                part("../../config/mahnlauf.yaml", "1"),
                part("C:\\Windows\\con.csv", "2"),
                part(".versteckt.csv", "3"),
                part("halb.part", "4"),
                part("a\u202Evsc.exe", "5"),
                part("x".repeat(400) + ".csv", "6"),
                part("gleich.csv", "7"),
                part("gleich.csv", "8"));
        Fetching fetched = Fetching.of(home, settings());
        assertEquals(List.of(), fetched.findings());
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("mahnlauf.yaml", "1");
        expected.put("_con.csv", "2");
        expected.put("versteckt.csv", "3");
        expected.put("halb.part_", "4");
        expected.put("avsc.exe", "5");
        expected.put("x".repeat(176) + ".csv", "6");
        expected.put("gleich.csv", "7");
        expected.put("gleich-2.csv", "8");
        assertEquals(expected, fetched.inbox());
        assertFalse(Files.exists(home.resolve("config/mahnlauf.yaml")));
    }

    @Test
    void headers_of_a_mail_steer_nothing() throws Exception {
        arrives(
                BANK
                        + "delete: true\r\nmoveTo: INBOX.fort\r\ncopyTo: INBOX.kopie\r\n"
                        + "CamelFileName: ../../boese.csv\r\nCamelMailMoveTo: fort\r\n",
                part("auszug.sta", "a"));
        Fetching fetched = Fetching.of(home, settings());
        assertEquals(Map.of("auszug.sta", "a"), fetched.inbox());
        assertEquals(1, folder("INBOX").getMessageCount());
        assertTrue(mail(0).isSet(Flags.Flag.SEEN));
        assertNull(folder("INBOX.fort"));
        assertNull(folder("INBOX.kopie"));
    }

    @Test
    void what_is_no_file_of_the_mail_is_passed_over() throws Exception {
        arrives(
                BANK,
                "Content-Type: text/html\r\n\r\n<p>Guten Tag</p>\r\n",
                "Content-Type: image/png; name=\"logo.png\"\r\nContent-Disposition: inline;"
                        + " filename=\"logo.png\"\r\nContent-ID: <1>\r\n\r\nPNG\r\n",
                "Content-Type: message/rfc822\r\nContent-Disposition: attachment;"
                        + " filename=\"alt.eml\"\r\n\r\n"
                        + "From: auszug@bank.example\r\nContent-Type: text/csv;"
                        + " name=\"innen.csv\"\r\n\r\ninnen\r\n",
                part("auszug.sta", "a"));
        assertEquals(Map.of("auszug.sta", "a"), Fetching.of(home, settings()).inbox());
    }

    @Test
    void a_mail_without_any_file_is_read_and_that_is_all() throws Exception {
        user.deliver(
                message(BANK + "Content-Type: text/html\r\n\r\n<p>Ihr Auszug ist da.</p>\r\n"));
        Fetching fetched = Fetching.of(home, settings());
        assertEquals(List.of(), fetched.findings());
        assertEquals(Map.of(), fetched.inbox());
        assertTrue(mail(0).isSet(Flags.Flag.SEEN));
    }

    @Test
    void a_mail_with_a_file_that_is_too_large_stays_unread_and_nothing_of_it_lands()
            throws Exception {
        arrives(BANK, part("klein.csv", "a"), part("gross.csv", "x".repeat(1_100_000)));
        arrives(BANK, part("auszug.sta", "b"));
        Map<String, String> set = settings();
        set.put("limits.file_mb", "1");
        Fetching fetched = Fetching.of(home, set);
        assertEquals(Map.of("auszug.sta", "b"), fetched.inbox());
        assertTrue(fetched.onlyFinding().contains("(limits.file_mb)"), fetched.onlyFinding());
        assertFalse(mail(0).isSet(Flags.Flag.SEEN));
        assertTrue(mail(1).isSet(Flags.Flag.SEEN));
    }

    @Test
    void the_night_takes_what_came_by_mail() throws Exception {
        arrives(
                BANK,
                part(
                        "export.csv",
                        NightAtWork.HEADER
                                + "RE-1;20001;Änne Größe;;Hauptstraße 1;10115;Berlin;2026-01-05;"
                                + "2026-01-19;49,00\n"));
        Settings settings = Settings.load(new Home(home), settings(), Map.of());
        NightShift shift = new NightShift(new Home(home), settings, Clock.system(settings.zone()));
        NightSummary night = shift.run(new NightShift.Order(NightAtWork.NIGHT, false, false));
        assertEquals(List.of(), night.findings());
        assertEquals("export.csv", night.files().get(0).name());
        assertEquals("accepted", night.files().get(0).state());
    }

    @Test
    void a_mail_of_endless_parts_stays_unread() throws Exception {
        String[] parts = new String[600];
        Arrays.fill(parts, part("a.csv", "a"));
        arrives(BANK, parts);
        Fetching fetched = Fetching.of(home, settings());
        assertEquals(Map.of(), fetched.inbox());
        assertTrue(fetched.onlyFinding().contains("no honest mail"), fetched.onlyFinding());
    }

    @Test
    void a_mail_whose_files_are_here_may_move_to_another_folder() throws Exception {
        arrives(BANK, part("auszug.sta", "a"));
        Map<String, String> set = settings();
        set.put("sources.imap.move_to", "Erledigt");
        Fetching fetched = Fetching.of(home, set);
        assertEquals(List.of(), fetched.findings());
        assertEquals(Map.of("auszug.sta", "a"), fetched.inbox());
        assertEquals(0, folder("INBOX").getMessageCount());
        assertEquals(1, folder("Erledigt").getMessageCount());
    }

    @Test
    void a_wrong_password_is_told_without_the_password() throws Exception {
        Map<String, String> set = settings();
        Files.writeString(home.resolve("kennwort"), "geraten");
        String finding = Fetching.of(home, set).onlyFinding();
        assertTrue(finding.contains("does not accept the user"), finding);
        assertFalse(finding.contains("geraten"), finding);
    }

    @Test
    void a_mail_folder_that_is_not_there_is_told() throws Exception {
        Map<String, String> set = settings();
        set.put("sources.imap.folder", "Nirgends");
        String finding = Fetching.of(home, set).onlyFinding();
        assertTrue(finding.contains("the folder is not there"), finding);
    }

    @Test
    void a_mail_server_that_is_away_is_told() throws Exception {
        Map<String, String> set = settings();
        server.stop();
        String finding = Fetching.of(home, set).onlyFinding();
        assertTrue(finding.startsWith("Source pull-mail (127.0.0.1): nobody answers"), finding);
    }

    @Test
    void a_mail_server_without_the_encryption_asked_for_gets_no_password() throws Exception {
        Map<String, String> set = settings();
        set.put("sources.imap.tls", "starttls");
        assertTrue(Fetching.of(home, set).onlyFinding().startsWith("Source pull-mail"));
    }

    @Test
    void without_allowed_senders_no_night_begins() throws Exception {
        Map<String, String> set = settings();
        set.remove("sources.imap.allowed_senders");
        assertThrows(WrongSettingException.class, () -> Fetching.of(home, set));
        set.put("sources.imap.allowed_senders", "Bank <auszug@bank.example>");
        assertThrows(WrongSettingException.class, () -> Fetching.of(home, set));
    }

    private Map<String, String> settings() throws Exception {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("sources.imap.host", "127.0.0.1");
        set.put("sources.imap.port", String.valueOf(server.getImap().getPort()));
        set.put("sources.imap.tls", "none");
        set.put("sources.imap.user", "firma");
        set.put("sources.imap.password_file", "kennwort");
        Files.writeString(home.resolve("kennwort"), "geheim\n");
        set.put("sources.imap.allowed_senders", "auszug@bank.example");
        set.put("sources.timeout_seconds", "5");
        set.put("sources.max_minutes", "1");
        return set;
    }

    private void arrives(String headers, String... parts) throws Exception {
        StringBuilder mail = new StringBuilder(headers);
        mail.append("Content-Type: multipart/mixed; boundary=grenze\r\n\r\n");
        for (String part : parts) {
            mail.append("--grenze\r\n").append(part);
        }
        user.deliver(message(mail.append("--grenze--\r\n").toString()));
    }

    private static MimeMessage message(String raw) throws Exception {
        String head = "To: firma@firma.example\r\nSubject: Auszug\r\nMIME-Version: 1.0\r\n";
        byte[] bytes = (head + raw).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    /** An attachment whose name is written as old mail programs do. */
    private static String part(String name, String text) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        String encoded = "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
        return "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\""
                + encoded
                + "\"\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    private StoredMessage mail(int number) throws FolderException {
        return folder("INBOX").getMessages().get(number);
    }

    private MailFolder folder(String name) throws FolderException {
        return server.getManagers().getImapHostManager().getFolder(user, name);
    }
}
