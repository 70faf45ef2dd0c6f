package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails through a real SMTP server on loopback. */
class MailServerTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 1, 24);

    @TempDir Path folder;
    private final GreenMail plain = server(ServerSetup.PROTOCOL_SMTP);
    private final GreenMail encrypted = server(ServerSetup.PROTOCOL_SMTPS);

    private static GreenMail server(String protocol) {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    }

    @AfterEach
    void stop() {
        plain.stop();
        encrypted.stop();
    }

    @Test
    void a_mail_arrives_whole_with_its_letter_and_the_id_of_its_action() throws Exception {
        plain.start();
        List<Action> actions = night(plain.getSmtp().getPort(), "none", Map.of());
        assertEquals(Action.State.DELIVERED, actions.get(0).state());
        MimeMessage mail = plain.getReceivedMessages()[0];
        assertEquals("<20260124-reminder-20001@example.com>", mail.getMessageID());
        assertEquals("Zahlungserinnerung zur Rechnung RE-1 vom 05.01.2026", mail.getSubject());
        String raw = GreenMailUtil.getWholeMessage(mail);
        assertTrue(raw.contains("text/html"), "the HTML part");
        assertTrue(raw.contains("application/pdf"), "the letter");
        assertTrue(raw.contains("post@example.com"), "the sender");
    }

    @Test
    void a_copy_goes_to_the_archive_and_the_customer_does_not_see_it() throws Exception {
        plain.start();
        night(plain.getSmtp().getPort(), "none", Map.of("mail.bcc", "archiv@example.com"));
        assertEquals(2, plain.getReceivedMessages().length);
        for (MimeMessage mail : plain.getReceivedMessages()) {
            assertEquals("<20260124-reminder-20001@example.com>", mail.getMessageID());
            assertFalse(GreenMailUtil.getWholeMessage(mail).contains("archiv@"));
        }
    }

    @Test
    void the_right_password_opens_a_server_that_asks_for_one() throws Exception {
        asksForPassword();
        List<Action> actions = night(plain.getSmtp().getPort(), "none", login("geheim"));
        assertEquals(Action.State.DELIVERED, actions.get(0).state());
        assertEquals(1, plain.getReceivedMessages().length);
    }

    @Test
    void with_a_wrong_password_the_letter_waits() throws Exception {
        asksForPassword();
        List<Action> actions = night(plain.getSmtp().getPort(), "none", login("geraten"));
        assertEquals(Action.State.PENDING, actions.get(0).state());
        assertEquals(0, plain.getReceivedMessages().length);
    }

    @Test
    void a_server_without_starttls_gets_nothing_in_the_clear() throws Exception {
        plain.start();
        List<Action> actions = night(plain.getSmtp().getPort(), "starttls", Map.of());
        assertEquals(Action.State.PENDING, actions.get(0).state());
        assertEquals(0, plain.getReceivedMessages().length);
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_nothing() throws Exception {
        encrypted.start();
        List<Action> actions = night(encrypted.getSmtps().getPort(), "tls", Map.of());
        assertEquals(Action.State.PENDING, actions.get(0).state());
        assertEquals(0, encrypted.getReceivedMessages().length);
    }

    private void asksForPassword() {
        plain.start();
        plain.setUser("post@example.com", "post", "geheim");
        plain.getUserManager().setAuthRequired(true);
    }

    private Map<String, String> login(String password) throws Exception {
        Path file = Files.writeString(folder.resolve("kennwort"), password + "\n");
        return Map.of("mail.user", "post", "mail.password_file", file.toString());
    }

    private List<Action> night(int port, String tls, Map<String, String> more) throws Exception {
        Home home = new Home(folder);
        Files.createDirectories(home.inbox());
        Files.writeString(
                home.inbox().resolve("rechnungen.csv"),
                NightAtWork.HEADER
                        + "RE-1;20001;Änne"
                        + " Größe;aenne@example.org;;;;2026-01-05;2026-01-19;49,00\n");
        Map<String, String> set = new LinkedHashMap<>(more);
        set.put("mail.host", "127.0.0.1");
        set.put("mail.port", String.valueOf(port));
        set.put("mail.tls", tls);
        set.put("mail.from", "post@example.com");
        set.putIfAbsent("mail.retry_seconds", "");
        Settings settings = Settings.load(home, set, Map.of());
        NightShift shift = new NightShift(home, settings, Clock.system(settings.zone()));
        return shift.run(new NightShift.Order(NIGHT, false, true)).actions();
    }
}
