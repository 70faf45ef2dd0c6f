package mahnlauf.shell;

import static mahnlauf.shell.NoticeHome.HAND_OFF;
import static mahnlauf.shell.NoticeHome.NOTICE;
import static mahnlauf.shell.NoticeHome.ROW_BY_MAIL;
import static mahnlauf.shell.NoticeHome.asked;
import static mahnlauf.shell.NoticeHome.figures;
import static mahnlauf.shell.NoticeHome.knowsAnAgency;
import static mahnlauf.shell.NoticeHome.mail;
import static mahnlauf.shell.NoticeHome.ofHandOff;
import static mahnlauf.shell.NoticeHome.telling;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.RefusedException;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debtor is told that an agency has his claim: once, and how he likes to be written to. */
class HandoverNoticeTest {

    @TempDir Path folder;

    @BeforeEach
    void anAgencyThatIsKnown() throws IOException {
        knowsAnAgency(folder);
    }

    @Test
    void it_leaves_with_the_hand_off_and_once() throws Exception {
        ClerkHome home =
                asked(telling(folder).set("collection.agency", "muster"), ROW_BY_MAIL + "de");
        home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
        String mail = mail(home, "20260531-handover_notice-1.eml");
        for (String part :
                List.of(
                        "das Inkassounternehmen Muster Inkasso GmbH",
                        "31.05.2026",
                        "Beispielweg 1, 50667 Köln, Telefon +49 221 5550100",
                        "C-20260531-1",
                        "Verzugszinsen",
                        "Insgesamt",
                        "schreiben Sie uns sofort an")) {
            assertTrue(mail.contains(part), part + "\n" + mail);
        }
        assertFalse(mail.contains("Verwendungszweck"), mail);
        List<String> figures = figures(home);
        assertEquals(figures.get(0), figures.get(1), "the notice tells what was handed over");
        assertEquals("300.00 0.00 4.59", figures.get(0), "by e-mail no fee, but interest");
        for (String night : List.of("2026-05-31", "2026-06-01", "2026-06-14")) {
            home.night(night);
        }
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
        assertEquals(List.of(), home.verification().fault().stream().toList());
        assertTrue(home.explained("RE-1", "2026-06-14").contains("handover_notice went out by"));
    }

    @Test
    void approve_without_a_name_lets_the_notice_go_too() throws Exception {
        ClerkHome home = asked(telling(folder), ROW_BY_MAIL + "de");
        home.set("approve.letters", "true");
        home.night("2026-05-31");
        try (Clerk clerk = home.clerk()) {
            clerk.approve(List.of());
        }
        home.night("2026-06-01");
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
        assertTrue(mail(home, "20260531-handover_notice-1.eml").contains("am 31.05.2026"));
    }

    @Test
    void without_e_mail_it_is_a_letter() throws Exception {
        ClerkHome home = asked(telling(folder), "RE-1;1;Änne Größe;B2C;;Weg 1;10115;Berlin;de");
        home.night("2026-05-31");
        assertEquals(
                List.of(HAND_OFF, "2026-05-31 handover_notice letter delivered"), ofHandOff(home));
        assertTrue(Files.exists(folder.resolve("outbox/letters/20260531-handover_notice-1.pdf")));
    }

    @Test
    void whoever_cannot_be_reached_is_named_once_and_told_once_he_can() throws Exception {
        ClerkHome home = asked(telling(folder), "RE-1;1;Änne Größe;B2C;a@example.org;;;;de");
        home.drop("kunden.csv", "customer_number;no_email\n1;yes\n");
        NightSummary night = home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF), ofHandOff(home));
        assertTrue(night.findings().toString().contains("Customer 1 can get no letter"));
        assertEquals(List.of(), home.night("2026-06-01").findings());
        home.drop("kunden.csv", "customer_number;no_email\n1;no\n");
        home.night("2026-06-02");
        assertEquals(
                List.of(HAND_OFF, "2026-06-02 handover_notice mail delivered"), ofHandOff(home));
    }

    @Test
    void an_english_customer_reads_it_in_english_and_an_unnamed_agency_is_asked_for()
            throws Exception {
        ClerkHome home = asked(telling(folder), ROW_BY_MAIL + "en");
        home.night("2026-05-31");
        String mail = mail(home, "20260531-handover_notice-1.eml");
        assertTrue(mail.contains("on 31 May 2026 we passed it on to a debt collection"), mail);
        assertFalse(mail.contains("agency default"), mail);
        String report = Files.readString(folder.resolve("reports/2026-05-31/index.html"));
        assertTrue(report.contains("nennt kein Inkassounternehmen"), report);
        assertTrue(report.contains("config/agencies/default.yaml"), report);
    }

    @Test
    void a_preview_shows_it_with_the_hand_off_and_says_how_to_switch_it_on() throws Exception {
        ClerkHome home =
                asked(new ClerkHome(folder).set("collection.agency", "muster"), ROW_BY_MAIL + "de");
        RefusedException off = assertThrows(RefusedException.class, () -> preview(home));
        assertTrue(String.valueOf(off.getMessage()).contains("letters.handover_notice"));
        home.set("letters.handover_notice", "true");
        List<Preview.Written> written = preview(home);
        String html = Files.readString(written.get(0).html());
        assertTrue(html.contains("Muster Inkasso GmbH") && html.contains("C-20260531-1"), html);
        assertEquals(List.of(), ofHandOff(home));
    }

    private List<Preview.Written> preview(ClerkHome home) throws Exception {
        LocalDate night = LocalDate.of(2026, 5, 31);
        try (Ledger ledger = Ledger.of(Database.forReading(home.home.data()))) {
            return new Preview(home.home, home.settings(), ledger, night, BaseRateTable.shipped())
                    .write("handover_notice", new CustomerNumber("1"), folder.resolve("preview"));
        }
    }
}
