package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails to the owner, through whole nights and a real mail server on loopback. */
class OwnerNotesTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 1, 24);

    private static final Map<String, String> WANTED = Map.of("report.mail_to", "chef@example.org");

    @TempDir Path folder;
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void the_summary_leaves_once_a_night() throws Exception {
        server.start();
        night(smtp(server.getSmtp().getPort()), true);
        night(smtp(server.getSmtp().getPort()), true);
        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(1, mails.length);
        assertEquals("Mahnlauf vom 24.01.2026: nichts zu tun", mails[0].getSubject());
        assertTrue(mails[0].getMessageID().startsWith("<summary-2026-01-24."));
    }

    @Test
    void a_summary_that_could_not_leave_stops_no_night_and_follows() throws Exception {
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        NightSummary away = night(smtp(port), true);
        assertEquals(List.of(), away.findings());
        assertTrue(
                away.notes().stream().anyMatch(n -> n.contains("report.mail_to")),
                away.notes().toString());
        assertFalse(Files.exists(report("summary.eml")));
        server.start();
        night(smtp(server.getSmtp().getPort()), true);
        assertEquals(1, server.getReceivedMessages().length);
        assertTrue(Files.exists(report("summary.eml")));
    }

    @Test
    void nobody_gets_a_mail_who_has_not_asked_for_one() throws Exception {
        night(Map.of(), true);
        assertFalse(Files.exists(folder.resolve("outbox/mail")));
    }

    @Test
    void a_night_without_delivery_sends_no_summary() throws Exception {
        night(WANTED, false);
        assertFalse(Files.exists(report("summary.eml")));
    }

    @Test
    void the_alarm_is_a_file_while_no_mail_server_is_set() throws Exception {
        Home home = new Home(folder);
        Settings settings = settings(Map.of("report.alarm_to", "chef@example.org"));
        OwnerNotes notes = new OwnerNotes(home, settings, Clock.systemUTC());
        MimeMessage mail = notes.alarm(NIGHT, true, List.of("the disk is full"));
        assertNotNull(mail);
        try (CamelEngine engine = CamelEngine.start(home, settings, new Desk(), Map.of())) {
            engine.send("alarm", mail, OwnerNotes.alarmId(NIGHT));
        }
        String file = Files.readString(folder.resolve("outbox/mail/alarm-2026-01-24.eml"));
        assertTrue(file.contains("the disk is full"), file);
    }

    @Test
    void a_night_that_needs_nobody_gives_no_alarm() throws Exception {
        Settings settings = settings(Map.of("report.alarm_to", "chef@example.org"));
        OwnerNotes notes = new OwnerNotes(new Home(folder), settings, Clock.systemUTC());
        assertNull(notes.alarm(NIGHT, false, List.of()));
    }

    private Path report(String file) {
        return new Home(folder).reports(NIGHT).resolve(file);
    }

    private static Map<String, String> smtp(int port) {
        Map<String, String> set = new LinkedHashMap<>(WANTED);
        set.put("mail.host", "127.0.0.1");
        set.put("mail.port", String.valueOf(port));
        set.put("mail.tls", "none");
        return set;
    }

    private Settings settings(Map<String, String> set) throws Exception {
        return Settings.load(new Home(folder), set, Map.of());
    }

    private NightSummary night(Map<String, String> set, boolean deliver) throws Exception {
        Settings settings = settings(set);
        Clock clock = Clock.system(settings.zone());
        NightShift shift = new NightShift(new Home(folder), settings, clock);
        return shift.run(new NightShift.Order(NIGHT, false, deliver));
    }
}
