package mahnlauf.doors;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import mahnlauf.core.model.NightInsight;
import mahnlauf.core.model.NightReport;
import mahnlauf.core.model.NightReport.Attention;
import mahnlauf.core.model.NightReport.PaymentSum;
import mahnlauf.core.model.NightStanding;
import org.junit.jupiter.api.Test;

class OwnerMailTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 22);

    @Test
    void the_summary_counts_what_needs_the_owner_and_names_nobody() {
        OwnerMail.Text text = OwnerMail.summary(night(), "de", "reports/2026-03-22/index.html");
        assertEquals("Mahnlauf vom 22.03.2026: 3 Dinge brauchen Sie", text.subject());
        assertIn(
                text.body(),
                "Zahlung prüfen: 2",
                "Freigabe: 1",
                "zugeordnet: 78",
                "Offen insgesamt: 1.000,00",
                "reports/2026-03-22/index.html");
        assertFalse(text.body().contains("Erika") || text.body().contains("20001"), text.body());
        assertFalse(text.body().contains("Ruht"), "a hold needs nobody");
    }

    @Test
    void the_summary_is_written_in_english_where_that_is_wanted() {
        OwnerMail.Text text = OwnerMail.summary(night(), "en", "reports/2026-03-22/index.html");
        assertEquals("Dunning run of 22 March 2026: 3 things need you", text.subject());
        assertIn(text.body(), "Payment to decide: 2", "Approval: 1", "booked: 78");
    }

    @Test
    void the_alarm_says_why_the_night_failed() {
        OwnerMail.Text text = OwnerMail.alarm(NIGHT, true, List.of("disk is full"), "de");
        assertEquals("Mahnlauf nicht gelungen: Nacht vom 22.03.2026", text.subject());
        assertIn(text.body(), "disk is full", "Nichts ist halb geschehen");
    }

    @Test
    void the_mail_goes_to_everybody_named_and_keeps_its_id() throws Exception {
        MimeMessage mail =
                OwnerMail.compose(
                        OwnerMail.alarm(NIGHT, false, List.of("Zeile\r\nBcc: x@example.org"), "de"),
                        envelope("chef@example.org, büro@example.org".replace("ü", "ue")));
        assertEquals(2, mail.getRecipients(Message.RecipientType.TO).length);
        assertEquals("<alarm-1@example.com>", mail.getMessageID());
        mail.saveChanges();
        assertEquals("<alarm-1@example.com>", mail.getMessageID());
        String eml = new String(MailMessages.eml(mail), StandardCharsets.UTF_8);
        assertTrue(eml.contains("Auto-Submitted: auto-generated"), eml);
        assertFalse(eml.substring(0, eml.indexOf("\r\n\r\n")).contains("Bcc"), eml);
    }

    @Test
    void an_unusable_address_is_refused_by_its_setting() {
        IllegalArgumentException fault =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                OwnerMail.compose(
                                        OwnerMail.alarm(NIGHT, true, List.of("x"), "de"),
                                        envelope("chef")));
        assertTrue(String.valueOf(fault.getMessage()).contains("report.mail_to"));
    }

    private static Envelope envelope(String to) {
        return new Envelope(
                "post@example.com",
                "Studio",
                "",
                to,
                "",
                "alarm-1@example.com",
                ZonedDateTime.of(2026, 3, 22, 3, 30, 0, 0, ZoneOffset.UTC));
    }

    private static NightReport night() {
        NightStanding.Sums sums =
                new NightStanding.Sums(
                        eur(1_000_00),
                        eur(300_00),
                        eur(50_00),
                        30,
                        eur(3_000_00),
                        List.of(new NightStanding.Week(NIGHT, eur(1_000_00), eur(0))));
        return new NightReport(
                "Studio",
                NIGHT,
                false,
                List.of(),
                List.of(),
                List.of(new PaymentSum("booked", 78, eur(1_234_567))),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Attention("review", "Erika Muster", "why", "mahnlauf explain B1"),
                        new Attention("review", "Erika Muster", "why", "mahnlauf explain B2"),
                        new Attention("approval", "20001 · dunning", "why", "mahnlauf approve a1"),
                        new Attention("hold", "20001 · RE-1", "why", "mahnlauf explain RE-1")),
                List.of(),
                List.of(),
                NightInsight.NONE,
                new NightStanding(List.of(sums), List.of(), List.of(), 0));
    }
}
