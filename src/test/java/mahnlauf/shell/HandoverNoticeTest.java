package mahnlauf.shell;

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
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debtor is told that an agency has his claim: once, and only what has really happened. */
class HandoverNoticeTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;kind;email;street;postcode;city;"
                    + "language;invoice_date;due_date;gross_amount;due_agreed\n";
    private static final String DATES = ";2026-02-16;2026-03-02;300,00;yes\n";
    private static final String BY_MAIL =
            "RE-1;1;Änne Größe;B2C;aenne@example.org;Weg 1;10115;Berlin;";
    private static final String HAND_OFF = "2026-05-31 collection_handoff collection delivered";
    private static final String NOTICE = "2026-05-31 handover_notice mail delivered";

    @TempDir Path folder;

    private ClerkHome home() throws IOException {
        return new ClerkHome(folder).set("letters.handover_notice", "true");
    }

    @BeforeEach
    void anAgencyThatIsKnown() throws IOException {
        Path agencies = Files.createDirectories(folder.resolve("config/agencies"));
        Files.writeString(
                agencies.resolve("muster.yaml"),
                """
                contact:
                  name: Muster Inkasso GmbH
                  street: Beispielweg 1
                  postcode: "50667"
                  city: Köln
                  phone: +49 221 5550100
                  email: service@muster-inkasso.example
                """);
    }

    /** Three letters, then the night in which the claim is due for the agency. */
    private static ClerkHome asked(ClerkHome home, String row) throws Exception {
        home.drop("rechnungen.csv", HEADER + row);
        for (String night : List.of("2026-03-07", "2026-03-12", "2026-03-22")) {
            home.night(night);
        }
        return home;
    }

    private static List<String> figures(ClerkHome home) throws Exception {
        return home.list("actions", "kind", "amount", "fee", "interest").stream()
                .filter(line -> line.contains("handover_") || line.contains("collection_"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private static List<String> ofHandOff(ClerkHome home) throws Exception {
        return home.list("actions", "as_of", "kind", "channel", "state").stream()
                .filter(line -> line.contains("handover_") || line.contains("collection_"))
                .toList();
    }

    @Test
    void it_leaves_with_the_hand_off_and_once() throws Exception {
        ClerkHome home = asked(home().set("collection.agency", "muster"), BY_MAIL + "de" + DATES);
        home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
        String mail = mail("20260531-handover_notice-1.eml");
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
    void nobody_is_told_unless_the_setting_says_so() throws Exception {
        ClerkHome home = asked(new ClerkHome(folder), BY_MAIL + "de" + DATES);
        home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF), ofHandOff(home));
        home.set("letters.handover_notice", "true");
        home.night("2026-06-10");
        assertEquals(
                List.of(HAND_OFF, "2026-06-10 handover_notice mail delivered"), ofHandOff(home));
        assertEquals("300.00 0.00 5.10", figures(home).get(1));
    }

    @Test
    void after_two_weeks_nobody_is_told_any_more() throws Exception {
        ClerkHome home = asked(new ClerkHome(folder), BY_MAIL + "de" + DATES);
        home.night("2026-05-31");
        home.set("letters.handover_notice", "true");
        home.night("2026-06-15");
        assertEquals(List.of(HAND_OFF), ofHandOff(home));
    }

    @Test
    void a_hand_off_that_has_not_left_is_not_told() throws Exception {
        ClerkHome home = asked(home().set("approve.collection", "true"), BY_MAIL + "de" + DATES);
        home.night("2026-05-31");
        List<String> waits =
                List.of(
                        "2026-05-31 collection_handoff collection pending",
                        "2026-05-31 handover_notice mail pending");
        assertEquals(waits, ofHandOff(home));
        home.night("2026-06-01");
        assertEquals(waits, ofHandOff(home));
        try (Clerk clerk = home.clerk()) {
            clerk.approve(List.of("20260531-collection_handoff-1"));
        }
        home.night("2026-06-02");
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
        assertTrue(mail("20260531-handover_notice-1.eml").contains("am 02.06.2026"));
    }

    @Test
    void where_the_package_cannot_be_written_nobody_is_told_until_it_is() throws Exception {
        ClerkHome home = asked(home(), BY_MAIL + "de" + DATES);
        Path blocked = Files.writeString(folder.resolve("outbox/collection"), "no folder");
        assertThrows(Exception.class, () -> home.night("2026-05-31"));
        assertFalse(Files.exists(folder.resolve("outbox/mail/20260531-handover_notice-1.eml")));
        assertEquals(
                List.of(
                        "2026-05-31 collection_handoff collection pending",
                        "2026-05-31 handover_notice mail pending"),
                ofHandOff(home));
        Files.delete(blocked);
        home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
    }

    @Test
    void what_was_paid_before_the_hand_off_left_is_not_told() throws Exception {
        ClerkHome home = asked(home().set("approve.collection", "true"), BY_MAIL + "de" + DATES);
        home.night("2026-05-31");
        home.drop("lastschrift.csv", paid("2026-06-01"));
        home.night("2026-06-02");
        assertEquals(
                List.of(
                        "2026-05-31 collection_handoff collection withdrawn",
                        "2026-05-31 handover_notice mail withdrawn"),
                ofHandOff(home));
    }

    @Test
    void a_claim_that_is_called_back_is_not_told_any_more() throws Exception {
        ClerkHome home = asked(home().set("approve.letters", "false"), BY_MAIL + "de" + DATES);
        home.set("approve.letters", "true");
        home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF, "2026-05-31 handover_notice mail pending"), ofHandOff(home));
        home.drop("beschwerde.csv", "customer_number;date;outcome\n1;2026-06-01;dispute\n");
        home.night("2026-06-01");
        assertEquals(
                List.of(
                        HAND_OFF,
                        "2026-05-31 handover_notice mail withdrawn",
                        "2026-06-01 collection_recall collection delivered"),
                ofHandOff(home));
    }

    @Test
    void a_claim_of_which_a_trifle_is_left_is_called_back_and_not_told() throws Exception {
        ClerkHome home = asked(home(), BY_MAIL + "de" + DATES);
        home.set("approve.letters", "true").night("2026-05-31");
        try (Clerk clerk = home.clerk()) {
            HandDesk desk = clerk.handDesk(home.settings(), BaseRateTable.shipped());
            LocalDate on = LocalDate.of(2026, 5, 31);
            desk.pay(new InvoiceNumber("RE-1"), Money.eur(302_00), on, "bar");
        }
        home.night("2026-06-01");
        assertEquals(List.of("partly_paid"), home.list("invoices", "status"));
        assertEquals(
                List.of(
                        HAND_OFF,
                        "2026-05-31 handover_notice mail withdrawn",
                        "2026-06-01 collection_recall collection delivered"),
                ofHandOff(home));
    }

    @Test
    void a_hold_keeps_it_back() throws Exception {
        ClerkHome home = asked(home(), BY_MAIL + "de" + DATES);
        home.set("approve.letters", "true").night("2026-05-31");
        try (Clerk clerk = home.clerk()) {
            clerk.hold(clerk.subject("RE-1", Clerk.Choice.INVOICE), null, "Rücksprache");
        }
        home.set("approve.letters", "false").night("2026-06-01");
        assertEquals(
                List.of(HAND_OFF, "2026-05-31 handover_notice mail withdrawn"), ofHandOff(home));
    }

    @Test
    void approve_without_a_name_lets_the_notice_go_too() throws Exception {
        ClerkHome home = asked(home(), BY_MAIL + "de" + DATES);
        home.set("approve.letters", "true");
        home.night("2026-05-31");
        try (Clerk clerk = home.clerk()) {
            clerk.approve(List.of());
        }
        home.night("2026-06-01");
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
        assertTrue(mail("20260531-handover_notice-1.eml").contains("am 31.05.2026"));
    }

    @Test
    void without_e_mail_it_is_a_letter() throws Exception {
        ClerkHome home = asked(home(), "RE-1;1;Änne Größe;B2C;;Weg 1;10115;Berlin;de" + DATES);
        home.night("2026-05-31");
        assertEquals(
                List.of(HAND_OFF, "2026-05-31 handover_notice letter delivered"), ofHandOff(home));
        assertTrue(Files.exists(folder.resolve("outbox/letters/20260531-handover_notice-1.pdf")));
    }

    @Test
    void whoever_cannot_be_reached_is_named_once_and_told_once_he_can() throws Exception {
        ClerkHome home = asked(home(), "RE-1;1;Änne Größe;B2C;a@example.org;;;;de" + DATES);
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
        ClerkHome home = asked(home(), BY_MAIL + "en" + DATES);
        home.night("2026-05-31");
        String mail = mail("20260531-handover_notice-1.eml");
        assertTrue(mail.contains("on 31 May 2026 we passed it on to a debt collection"), mail);
        assertFalse(mail.contains("agency default"), mail);
        String report = Files.readString(folder.resolve("reports/2026-05-31/index.html"));
        assertTrue(report.contains("nennt kein Inkassounternehmen"), report);
        assertTrue(report.contains("config/agencies/default.yaml"), report);
    }

    @Test
    void a_preview_shows_it_with_the_hand_off_and_says_how_to_switch_it_on() throws Exception {
        ClerkHome home =
                asked(
                        new ClerkHome(folder).set("collection.agency", "muster"),
                        BY_MAIL + "de" + DATES);
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

    private static String paid(String day) {
        return "customer_number;date;outcome;until\n1;" + day + ";promise;2026-06-20\n";
    }

    /** The letter as it is attached to the mail, which has left. */
    private String mail(String name) throws Exception {
        assertTrue(Files.exists(folder.resolve("outbox/mail").resolve(name)), name);
        Path pdf = folder.resolve("data/letters").resolve(name.replace(".eml", ".pdf"));
        return PrintedText.of(Files.readAllBytes(pdf));
    }
}
