package mahnlauf.formats.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import mahnlauf.core.model.Bounce;
import mahnlauf.core.model.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other mail servers write, and what those could write who mean no good. */
class DeliveryReportTest {

    private static final String HEAD =
            lines(
                    "From: MAILER-DAEMON@mx.example",
                    "Subject: Undelivered",
                    "MIME-Version: 1.0",
                    "Content-Type: multipart/report; boundary=g;",
                    " report-type=delivery-status",
                    "");

    @TempDir Path folder;

    private Bounce read(String... parts) throws Exception {
        StringBuilder mail = new StringBuilder(HEAD).append("\r\n");
        for (String part : parts) {
            mail.append("--g\r\n").append(part).append("\r\n");
        }
        Path file = Files.writeString(folder.resolve("r.eml"), mail.append("--g--\r\n"));
        return DeliveryReport.read(file);
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    private static String status(String... lines) {
        return lines(
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example",
                "",
                lines(lines),
                "");
    }

    @Test
    void every_recipient_is_read_with_what_was_said_of_him() throws Exception {
        Bounce bounce =
                read(
                        "Content-Type: text/plain\r\n\r\n"
                                + "Final-Recipient: rfc822; text@is.no.report",
                        status(
                                "Final-Recipient: rfc822;<a@kunde.example>",
                                "Action: Failed (gave up)",
                                "Status: 5.1.1 (bad mailbox)",
                                "Diagnostic-Code: smtp; 550",
                                "  no such user",
                                "",
                                "Original-Recipient: rfc822; b@kunde.example",
                                "Final-Recipient: rfc822; c@weiter.example",
                                "Action: delayed",
                                "Status: 4.4.1"),
                        lines(
                                "Content-Type: message/rfc822",
                                "",
                                "Message-ID:",
                                " <20260302-dunning-1@firma.example>",
                                "Subject: x",
                                "",
                                "Text"));
        assertEquals(List.of("<20260302-dunning-1@firma.example>"), bounce.messageIds());
        Bounce.Recipient first = bounce.recipients().get(0);
        assertTrue(first.hasFailed() && first.isPermanent() && first.isAbout("A@kunde.example"));
        assertEquals("5.1.1", first.status());
        assertEquals("smtp; 550 no such user", first.diagnostic());
        Bounce.Recipient second = bounce.recipients().get(1);
        assertFalse(second.hasFailed());
        assertTrue(second.isAbout("b@kunde.example") && second.isAbout("c@weiter.example"));
        assertEquals(2, bounce.recipients().size());
    }

    @Test
    void a_report_without_any_recipient_is_refused() {
        assertThrows(RefusedException.class, () -> read("Content-Type: text/plain\r\n\r\nText"));
        assertThrows(RefusedException.class, () -> read(status("Action: failed")));
    }

    @Test
    void only_a_mail_with_a_delivery_report_is_one() {
        assertTrue(isOne(HEAD + "\r\nText"));
        String folded =
                lines("Content-Type:", "\tMULTIPART/Report;", "\tReport-Type=Delivery-Status", "");
        assertTrue(isOne("Received: by x\r\n" + folded));
        assertFalse(isOne(lines("From: a@b.example", "Content-Type: text/plain", "", HEAD)));
        assertFalse(isOne(HEAD.replace("delivery-status", "feedback-report")));
        assertFalse(
                isOne(lines("Rechnung;Kunde", "Content-Type: multipart/report; delivery-status")));
    }

    private static boolean isOne(String text) {
        return DeliveryReport.isOne(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void endless_reports_are_cut_and_controls_vanish() throws Exception {
        String[] lines = new String[9_000];
        for (int i = 0; i < lines.length; i += 3) {
            lines[i] = "Final-Recipient: rfc822; k" + i + "@kunde.example";
            lines[i + 1] = "Action: failed";
            lines[i + 2] = "";
        }
        assertEquals(20, read(status(lines)).recipients().size());
        Bounce bounce =
                read(
                        status(
                                "Final-Recipient: rfc822; a@kunde.example",
                                "Action: failed",
                                "Diagnostic-Code: smtp; \u001b[2J\u202e" + "x".repeat(100_000)));
        String said = bounce.recipients().get(0).diagnostic();
        assertTrue(said.length() <= 300 && said.startsWith("smtp; [2J x"), said);
    }

    @Test
    void whatever_comes_is_read_or_refused() throws Exception {
        Random random = new Random(20260302); // fixed seed: a failure can be run again
        String whole =
                lines(
                        HEAD,
                        "--g",
                        status("Final-Recipient: rfc822; a@kunde.example", "Action: failed"),
                        "--g",
                        "Content-Type: text/rfc822-headers",
                        "",
                        "Message-ID: <a@b>",
                        "",
                        "--g--",
                        "");
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(8); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("fuzz.eml"), bytes);
            try {
                read += DeliveryReport.read(file).recipients().size();
            } catch (RefusedException refused) {
                assertFalse(String.valueOf(refused.getMessage()).isEmpty());
            }
        }
        assertTrue(read > 500, "most are still read: " + read);
    }
}
