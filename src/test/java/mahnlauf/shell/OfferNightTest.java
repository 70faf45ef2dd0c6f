package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An offer of instalments reaches the debtor: in the envelope of a letter, or by itself. */
class OfferNightTest {

    private static final String FINAL = "20260322-final_notice-20001";
    private static final String OFFER = "20260322-agreement_offer-20001";
    private static final String ATTACHED = "Ratenangebot-R-20260322-20001.pdf";
    private static final String SAYS_SO = "Unser Angebot liegt diesem Schreiben bei.";
    private static final String HARDSHIP = "20001;2026-03-13;hardship;3\n";

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void home() throws Exception {
        home = new ClerkHome(folder);
        home.set("mail.retry_seconds", "");
    }

    @Test
    void a_final_notice_by_mail_encloses_its_offer_over_all_that_it_asks_for() throws Exception {
        dunned("aenne@example.org", "Weg 1", "600,00");
        home.night("2026-03-22");
        assertEquals(
                List.of(OFFER + " agreement delivered outbox/agreements/" + OFFER + ".pdf"),
                offers());
        assertEquals(List.of(FINAL + ".eml"), mails("20260322"));
        Map<String, byte[]> attached = attachments(FINAL);
        assertArrayEquals(Files.readAllBytes(offerFile()), attached.get(ATTACHED));
        String letter = PrintedText.of(kept(FINAL));
        assertTrue(letter.contains(SAYS_SO), letter);
        assertTrue(text(FINAL).contains(SAYS_SO), text(FINAL));
        assertEquals(List.of("offered " + owed()), home.agreements("state", "total"));
        assertTrue(letter.contains("Zu zahlen " + owed().replace('.', ',') + " €"), letter);
        assertTrue(offer().contains("Zu zahlen " + owed().replace('.', ',') + " €"), offer());
        assertTrue(home.verification().isSound());
    }

    @Test
    void in_print_the_offer_lies_behind_its_letter() throws Exception {
        dunned("", "Weg 1", "600,00");
        home.night("2026-03-22");
        byte[] print = Files.readAllBytes(folder.resolve("outbox/letters/" + FINAL + ".pdf"));
        String printed = PrintedText.of(print);
        int letter = printed.indexOf(SAYS_SO);
        int offer = printed.indexOf("Ich nehme das Angebot R-20260322-20001 an.");
        assertTrue(letter > 0 && offer > letter, printed);
        assertFalse(
                PrintedText.of(kept(FINAL)).contains("Ich nehme"), "the agency gets both apart");
        assertTrue(Files.exists(folder.resolve("outbox/letters/print-2026-03-22.pdf")));
        assertTrue(Files.exists(offerFile()));
        Files.write(folder.resolve("inbox/brief.pdf"), print);
        home.night("2026-03-23");
        assertEquals(List.of("offered"), home.agreements("state"), "our own print");
    }

    @Test
    void where_the_sum_is_too_small_there_is_neither_an_offer_nor_a_word_of_it() throws Exception {
        dunned("aenne@example.org", "Weg 1", "35,00");
        home.night("2026-03-22");
        assertEquals(List.of(), offers());
        assertEquals(1, attachments(FINAL).size());
        assertTrue(PrintedText.of(kept(FINAL)).contains("Ein Anruf oder eine kurze Nachricht"));
        assertFalse(text(FINAL).contains("liegt diesem Schreiben bei"), text(FINAL));
    }

    @Test
    void an_address_that_is_refused_gets_letter_and_offer_by_post_the_same_night()
            throws Exception {
        dunned("weg@example.org", "Weg 1", "600,00");
        try (CountingSmtp server = CountingSmtp.refusing()) {
            smtp(server);
            home.night("2026-03-22");
        }
        assertEquals(List.of("letter delivered"), states("final_notice"));
        assertEquals(List.of("agreement delivered"), states("agreement_offer"));
        assertEquals(List.of("offered"), home.agreements("state"));
        String printed =
                PrintedText.of(
                        Files.readAllBytes(folder.resolve("outbox/letters/" + FINAL + ".pdf")));
        assertTrue(printed.contains("Ich nehme das Angebot R-20260322-20001 an."), printed);
    }

    @Test
    void put_off_for_tonight_it_leaves_with_the_dates_of_the_night_that_takes_it()
            throws Exception {
        dunned("aenne@example.org", "Weg 1", "600,00");
        try (CountingSmtp server = new CountingSmtp(n -> n == 1, 0)) {
            smtp(server);
            home.night("2026-03-22");
            assertEquals(List.of("agreement pending"), states("agreement_offer"));
            assertEquals(List.of(), home.agreements("state"));
            assertFalse(Files.exists(offerFile()), "nothing was offered yet");
            home.night("2026-03-25");
            assertEquals(1, server.heads().size());
        }
        assertOfferedOnceOn("25.03.2026", "07.04.2026");
        assertEquals(
                List.of("final_notice 2026-04-07", "service_stop 2026-04-07"),
                home.list("actions", "kind", "deadline").stream()
                        .filter(a -> a.startsWith("final") || a.startsWith("service"))
                        .sorted()
                        .toList(),
                "the stop is announced for the day that the letter names");
        assertTrue(
                Files.readString(folder.resolve("outbox/service/service-2026-03-25.csv"))
                        .contains("2026-04-07"));
    }

    @Test
    void a_run_that_died_between_sending_and_writing_it_down_offers_once_what_left_last()
            throws Exception {
        dunned("aenne@example.org", "Weg 1", "600,00");
        home.cutShort(
                "2026-03-22", evening -> evening.mail.compose(evening.delivery.action(FINAL)));
        assertEquals(List.of("mail pending"), states("final_notice"));
        assertEquals(List.of(), home.agreements("state"));
        Files.createDirectories(folder.resolve("outbox/agreements"));
        Files.writeString(offerFile(), "what that run had laid there");
        NightSummary next = home.night("2026-03-25");
        assertTrue(next.notes().toString().contains(FINAL + " is sent again"), next::toString);
        assertOfferedOnceOn("25.03.2026", "07.04.2026");
    }

    /** What the mail encloses, what lies in the outbox and what the ledger says is one. */
    private void assertOfferedOnceOn(String date, String until) throws Exception {
        assertEquals(List.of("mail delivered"), states("final_notice"));
        assertEquals(List.of("agreement delivered"), states("agreement_offer"));
        assertEquals(List.of("offered " + owed()), home.agreements("state", "total"));
        assertTrue(offer().contains("Datum " + date), offer());
        assertTrue(offer().contains("bis zum " + until), offer());
        assertTrue(PrintedText.of(kept(FINAL)).contains("bis zum " + until), "letter and offer");
        assertArrayEquals(kept(OFFER), Files.readAllBytes(offerFile()));
        assertTrue(home.verification().isSound());
    }

    @Test
    void an_offer_waits_with_its_letter_for_a_person() throws Exception {
        dunned("aenne@example.org", "Weg 1", "600,00");
        home.set("approve.letters", "true");
        home.night("2026-03-22");
        assertEquals(List.of("agreement pending"), states("agreement_offer"));
        assertEquals(List.of(), home.agreements("state"));
        try (Clerk clerk = home.clerk()) {
            assertEquals(1, clerk.approve(List.of()).size(), "the letter alone is approved");
        }
        home.night("2026-03-23");
        assertEquals(List.of("mail delivered"), states("final_notice"));
        assertEquals(List.of("offered"), home.agreements("state"));
    }

    @Test
    void an_offer_by_itself_leaves_by_mail_with_the_document_to_sign() throws Exception {
        dunned("aenne@example.org", "Weg 1", "600,00");
        hardship();
        String id = "20260313-agreement_offer-20001";
        assertEquals(List.of(id + " mail delivered aenne@example.org"), offers());
        Map<String, byte[]> attached = attachments(id);
        assertEquals(List.of("Ratenangebot-R-20260313-20001.pdf"), List.copyOf(attached.keySet()));
        Path file = folder.resolve("outbox/agreements/" + id + ".pdf");
        assertArrayEquals(
                Files.readAllBytes(file), attached.get("Ratenangebot-R-20260313-20001.pdf"));
        String text = text(id);
        assertTrue(text.contains("Ihre Raten:"), text);
        assertTrue(text.contains("  3. zu zahlen bis"), text);
        MimeMessage mail = mail(id);
        assertTrue(mail.getHeader("In-Reply-To")[0].contains("20260312-dunning-20001@"));
        assertEquals(List.of("offered 3"), home.agreements("state", "instalments"));
        assertEquals(1, mails("20260313").size(), "one letter a night");
    }

    @Test
    void an_offer_by_itself_is_printed_for_whom_takes_no_mail() throws Exception {
        dunned("", "Weg 1", "600,00");
        hardship();
        String id = "20260313-agreement_offer-20001";
        assertEquals(List.of(id + " letter delivered outbox/letters/" + id + ".pdf"), offers());
        String batch =
                PrintedText.of(
                        Files.readAllBytes(folder.resolve("outbox/letters/print-2026-03-13.pdf")));
        assertTrue(batch.contains("1 Schreiben mit zusammen"), batch);
        assertTrue(batch.contains("Angebot zur Ratenzahlung"), batch);
        assertTrue(Files.exists(folder.resolve("outbox/agreements/" + id + ".pdf")));
    }

    @Test
    void an_offer_by_itself_that_the_server_refuses_is_printed_the_same_night() throws Exception {
        dunned("weg@example.org", "Weg 1", "600,00");
        try (CountingSmtp server = CountingSmtp.refusing()) {
            smtp(server);
            hardship();
        }
        assertEquals(List.of("letter delivered"), states("agreement_offer"));
        assertEquals(List.of("offered"), home.agreements("state"));
    }

    @Test
    void whom_neither_mail_nor_post_reaches_somebody_must_hand_it_over() throws Exception {
        dunned("aenne@example.org", "", "600,00");
        home.drop("kunden.csv", "customer_number;customer_name;no_email\n20001;Änne Größe;yes\n");
        hardship();
        String file = "outbox/agreements/20260313-agreement_offer-20001.pdf";
        assertEquals(List.of("agreement delivered"), states("agreement_offer"));
        assertTrue(Files.exists(folder.resolve(file)));
        String report = Files.readString(folder.resolve("reports/2026-03-13/index.html"));
        assertTrue(report.contains("weder E-Mail noch Post erreicht ihn: bitte " + file), file);
    }

    @Test
    void an_offer_that_a_former_version_left_behind_goes_by_itself() throws Exception {
        dunned("aenne@example.org", "Weg 1", "600,00");
        home.cutShort(
                "2026-03-22",
                evening -> {
                    var letter = evening.delivery.action(FINAL);
                    evening.delivery.letterDelivered(letter, evening.delivery.step(letter), null);
                });
        assertEquals(List.of("agreement pending"), states("agreement_offer"));
        home.night("2026-03-23");
        assertEquals(List.of(OFFER + " mail delivered aenne@example.org"), offers());
        assertEquals(List.of("offered"), home.agreements("state"));
        assertEquals(1, attachments(OFFER).size());
    }

    @Test
    void the_answer_to_hardship_is_the_only_letter_of_its_night() throws Exception {
        home.drop(
                "rechnungen.csv",
                header()
                        + row("RE-1", "aenne@example.org", "Weg 1", "600,00")
                        + row("RE-2", "aenne@example.org", "Weg 1", "90,00"));
        home.night("2026-03-07");
        home.drop(
                "gespraech.csv",
                "customer_number;invoice_number;date;outcome\n20001;RE-1;2026-03-12;hardship\n");
        home.night("2026-03-12");
        assertEquals(List.of("agreement_offer"), kinds("2026-03-12"));
        home.night("2026-03-13");
        assertEquals(List.of("dunning"), kinds("2026-03-13"));
    }

    private void dunned(String email, String street, String amount) throws Exception {
        home.drop("rechnungen.csv", header() + row("RE-1", email, street, amount));
        home.night("2026-03-07");
        home.night("2026-03-12");
    }

    private static String header() {
        return "invoice_number;customer_number;customer_name;email;street;postcode;city;"
                + "invoice_date;due_date;due_agreed;gross_amount\n";
    }

    private static String row(String invoice, String email, String street, String amount) {
        String city = street.isEmpty() ? ";;" : street + ";10115;Berlin";
        return "%s;20001;Änne Größe;%s;%s;2026-02-16;2026-03-02;yes;%s\n"
                .formatted(invoice, email, city, amount);
    }

    private void hardship() throws Exception {
        home.drop("gespraech.csv", "customer_number;date;outcome;instalments\n" + HARDSHIP);
        home.night("2026-03-13");
    }

    private void smtp(CountingSmtp server) {
        home.set("mail.host", "127.0.0.1").set("mail.tls", "none");
        home.set("mail.port", String.valueOf(server.port())).set("mail.from", "post@example.com");
    }

    private List<String> offers() throws Exception {
        return home.list("actions", "action_id", "kind", "channel", "state", "target").stream()
                .filter(a -> a.contains(" agreement_offer "))
                .map(a -> a.replace(" agreement_offer ", " "))
                .toList();
    }

    private List<String> states(String kind) throws Exception {
        return home.list("actions", "kind", "channel", "state").stream()
                .filter(a -> a.startsWith(kind + " "))
                .map(a -> a.substring(kind.length() + 1))
                .toList();
    }

    private List<String> kinds(String night) throws Exception {
        return home.list("actions", "as_of", "kind").stream()
                .filter(a -> a.startsWith(night))
                .map(a -> a.substring(night.length() + 1))
                .toList();
    }

    /** What is owed now, fees and interest included. */
    private String owed() throws Exception {
        return Stream.of(
                        home.list("invoices", "open_amount", "fees_open", "interest_open")
                                .get(0)
                                .split(" "))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private Path offerFile() {
        return folder.resolve("outbox/agreements/" + OFFER + ".pdf");
    }

    private String offer() throws IOException {
        return PrintedText.of(Files.readAllBytes(offerFile()));
    }

    private byte[] kept(String action) throws IOException {
        return Files.readAllBytes(folder.resolve("data/letters/" + action + ".pdf"));
    }

    private List<String> mails(String night) throws IOException {
        try (Stream<Path> mails = Files.list(folder.resolve("outbox/mail"))) {
            return mails.map(m -> m.getFileName().toString())
                    .filter(m -> m.startsWith(night))
                    .toList();
        }
    }

    private MimeMessage mail(String action) throws Exception {
        Path eml = folder.resolve("outbox/mail/" + action + ".eml");
        try (InputStream in = Files.newInputStream(eml)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private Map<String, byte[]> attachments(String action) throws Exception {
        Map<String, byte[]> found = new TreeMap<>();
        MimeMultipart parts = (MimeMultipart) mail(action).getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getFileName() != null) {
                found.put(part.getFileName(), part.getInputStream().readAllBytes());
            }
        }
        return found;
    }

    private String text(String action) throws Exception {
        MimeMultipart mixed = (MimeMultipart) mail(action).getContent();
        MimeMultipart bodies = (MimeMultipart) mixed.getBodyPart(0).getContent();
        return bodies.getBodyPart(0)
                .getContent()
                .toString()
                .replaceAll("[ \\u00a0\\r]*\n(?=\\S)", " ");
    }
}
