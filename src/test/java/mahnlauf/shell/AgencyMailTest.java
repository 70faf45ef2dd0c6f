package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages reach an agency by mail, through a real mail server, by the shipped routes. */
class AgencyMailTest {

    private static final String TO = "by: mail, to: eingang@inkasso.example";

    @TempDir Path folder;
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private AgencyHome home;

    /** Letters go by post, so that every mail is one to the agency. */
    @BeforeEach
    void start() throws Exception {
        server.start();
        home = new AgencyHome(folder).delivers(TO + ", unencrypted: accepted").dunned();
        serverIs(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void serverIs(int port) {
        home.nights
                .set("mail.host", "127.0.0.1")
                .set("mail.port", String.valueOf(port))
                .set("mail.tls", "none")
                .set("mail.bcc", "archiv@example.com")
                .set("mail.from", "post@example.com");
    }

    @Test
    void a_package_arrives_whole_and_once() throws Exception {
        assertEquals(List.of(), home.night(AgencyHome.NIGHT).findings());
        home.night("2026-06-01");
        MimeMessage mail = only();
        assertEquals("<20260531-collection_handoff-1@example.com>", mail.getMessageID());
        assertEquals(AgencyHome.ZIP, mail.getSubject());
        assertEquals("eingang@inkasso.example", mail.getAllRecipients()[0].toString());
        Part zip = ((Multipart) mail.getContent()).getBodyPart(1);
        assertEquals(AgencyHome.ZIP, zip.getFileName());
        assertArrayEquals(home.file(AgencyHome.ZIP), zip.getInputStream().readAllBytes());
        String text = String.valueOf(((Multipart) mail.getContent()).getBodyPart(0).getContent());
        assertTrue(text.contains(AgencyHome.ZIP), text);
        assertFalse(text.contains("Größe"), "the text names no debtor");
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
    }

    @Test
    void a_run_that_dies_in_between_sends_it_again_under_the_same_id() throws Exception {
        home.diesBefore("arrived");
        home.dies(AgencyHome.NIGHT);
        home.livesOn();
        home.night("2026-06-01");
        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(2, mails.length);
        assertEquals(mails[0].getMessageID(), mails[1].getMessageID());
        assertArrayEquals(attached(mails[0]), attached(mails[1]));
        assertEquals(List.of("collection_handoff delivered"), home.actions());
    }

    @Test
    void a_recall_goes_by_mail_too() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.disputed("2026-06-02");
        home.night("2026-06-02");
        MimeMessage recall = server.getReceivedMessages()[1];
        assertEquals("<nord-recalls-2026-06-02@example.com>", recall.getMessageID());
        assertTrue(new String(attached(recall), StandardCharsets.UTF_8).contains(AgencyHome.CLAIM));
    }

    @Test
    void a_package_that_is_too_large_waits_and_is_told() throws Exception {
        home.delivers(TO + ", unencrypted: accepted, max_mb: 1");
        byte[] large = new byte[(1 << 20) + 1];
        Files.createDirectories(folder.resolve("outbox/collection"));
        Path file = Files.write(folder.resolve("outbox/collection/gross.zip"), large);
        AgencyWays ways = new AgencyWays(home.nights.home, home.nights.settings());
        try (NightAtWork night = new NightAtWork(folder, home.nights.set)) {
            AgencyPost post = new AgencyPost(night.night(), new Pause(() -> false), ways);
            Parcel parcel = post.parcel("nord", file, "gross", false);
            assertFalse(post.leaves(parcel));
            assertFalse(post.leaves(parcel), "asked again, it is told once");
            assertFalse(parcel.hasArrived());
            assertEquals(1, night.night().findings().texts().size());
            assertTrue(night.night().findings().texts().get(0).contains("delivery.max_mb is 1"));
            Path small = Files.write(folder.resolve("outbox/collection/klein.zip"), new byte[9]);
            assertTrue(post.leaves(post.parcel("nord", small, "klein", false)), "others go");
        }
    }

    @Test
    void a_mail_server_that_is_away_lets_it_wait() throws Exception {
        server.stop();
        NightSummary night = home.night(AgencyHome.NIGHT);
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertTrue(night.findings().get(0).startsWith("Nothing reaches agency nord by mail to"));
        assertEquals(List.of("collection_handoff pending"), home.actions());
        assertEquals(List.of(), home.folder());
    }

    @Test
    void without_a_mail_server_the_mail_is_a_file() throws Exception {
        home.nights.set("mail.host", "");
        home.night(AgencyHome.NIGHT);
        assertTrue(Files.exists(folder.resolve("outbox/mail/20260531-collection_handoff-1.eml")));
        assertEquals(0, server.getReceivedMessages().length);
        assertEquals(List.of("collection_handoff delivered"), home.actions());
    }

    @Test
    void a_connection_that_all_can_read_is_refused_before_any_night() throws Exception {
        home.delivers(TO);
        WrongSettingException wrong =
                assertThrows(
                        WrongSettingException.class,
                        () -> Readers.check(home.nights.home, home.nights.settings()));
        assertTrue(String.valueOf(wrong.getMessage()).contains("mail.tls is none"));
        home.nights.set("mail.tls", "starttls");
        Readers.check(home.nights.home, home.nights.settings());
    }

    @Test
    void a_server_without_starttls_gets_nothing_in_the_clear() throws Exception {
        home.delivers(TO);
        home.nights.set("mail.tls", "starttls");
        home.night(AgencyHome.NIGHT);
        assertEquals(0, server.getReceivedMessages().length);
        assertEquals(List.of("collection_handoff pending"), home.actions());
        assertEquals(List.of(), home.folder());
    }

    private MimeMessage only() {
        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(1, mails.length, "one mail, and no copy to the archive");
        return mails[0];
    }

    private static byte[] attached(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(1).getInputStream().readAllBytes();
    }
}
