package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Flags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter by mail that comes back days after it left, by a real SMTP and IMAP server. */
class ReturnedMailTest {

    private static final String SENT = "20260302-dunning-20001";

    @TempDir Path folder;
    private final PostOffice post = new PostOffice();
    private ClerkHome home;

    @BeforeEach
    void aBusinessGotAMahnungByMail() throws Exception {
        home = post.usedBy(new ClerkHome(folder), folder);
        export("weg@kunde.example");
        home.night("2026-02-25");
        home.night("2026-03-02");
        assertEquals(List.of("dunning mail delivered"), actions("2026-03-02"));
        assertEquals(List.of("RE-1 dunning 40.00"), invoices());
    }

    @AfterEach
    void stop() {
        post.close();
    }

    private void export(String email) throws Exception {
        home.drop(
                "rechnungen.csv",
                "invoice_number;customer_number;customer_name;email;street;postcode;city;kind;"
                        + "invoice_date;due_date;due_agreed;gross_amount\n"
                        + "RE-1;20001;Änne Größe GmbH;"
                        + email
                        + ";Hauptstraße 1;10115;Berlin;B2B;2026-02-01;2026-02-20;yes;149,00\n");
    }

    @Test
    void a_letter_that_came_back_has_not_happened_and_goes_by_post() throws Exception {
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "failed", "5.1.1"));
        NightSummary night = home.night("2026-03-04");
        assertEquals(1, night.findings().size(), () -> "" + night.findings());
        assertTrue(night.findings().get(0).startsWith(SENT + " came back (5.1.1)"));
        assertEquals(List.of("dunning mail failed"), actions("2026-03-02"));
        assertEquals(List.of("dunning letter delivered"), actions("2026-03-04"));
        assertEquals(List.of("RE-1 dunning 40.00"), invoices(), "the lump sum is claimed once");
        assertTrue(post.mail(0).isSet(Flags.Flag.SEEN));
        assertTrue(home.verification().isSound());
        String explained = home.explained("RE-1", "2026-03-04");
        assertTrue(explained.contains("the mail came back (" + SENT + ")"), explained);
        assertTrue(explained.contains("charge taken back -40.00 EUR fee"), explained);
    }

    @Test
    void the_report_is_kept_as_proof() throws Exception {
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "failed", "5.1.1"));
        home.night("2026-03-04");
        Path proof = folder.resolve("archive/2026-03-04/bounce-" + SENT + ".eml");
        assertTrue(Files.readString(proof).contains("Final-Recipient: rfc822; weg@kunde.example"));
        assertEquals(
                List.of("bounce-" + SENT + ".eml mail-report accepted"),
                home.list("files", "name", "format", "state").stream()
                        .filter(f -> f.startsWith("bounce"))
                        .toList());
    }

    @Test
    void its_address_is_not_used_until_a_newer_record_has_another() throws Exception {
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "failed", "5.1.1"));
        home.night("2026-03-04");
        home.night("2026-03-14");
        assertEquals(List.of("final_notice letter delivered"), notices("2026-03-14"));
        export("neu@kunde.example");
        home.drop(
                "zwei.csv",
                "invoice_number;customer_number;customer_name;email;kind;invoice_date;due_date;"
                        + "gross_amount\n"
                        + "RE-2;20001;Änne Größe GmbH;neu@kunde.example;B2B;2026-03-01;2026-03-10;"
                        + "50,00\n");
        home.night("2026-03-20");
        assertEquals(List.of("reminder mail delivered"), actions("2026-03-20"));
    }

    @Test
    void an_offer_in_a_letter_that_came_back_was_never_made_and_is_made_again() throws Exception {
        home.night("2026-03-12");
        assertEquals(List.of("offered"), home.agreements("state"));
        post.arrives(
                PostOffice.report(
                        "20260312-final_notice-20001", "weg@kunde.example", "failed", "5.1.1"));
        home.night("2026-03-14");
        assertEquals(List.of("final_notice letter delivered"), notices("2026-03-14"));
        assertEquals(
                List.of("R-20260312-20001 declined", "R-20260314-20001 offered"),
                home.agreements("agreement_id", "state"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void an_offer_of_its_own_that_came_back_goes_by_post() throws Exception {
        home.drop("gespraech.csv", "customer_number;date;outcome\n20001;2026-03-03;hardship\n");
        home.night("2026-03-03");
        assertEquals(List.of("agreement_offer mail delivered"), actions("2026-03-03"));
        post.arrives(
                PostOffice.report(
                        "20260303-agreement_offer-20001", "weg@kunde.example", "failed", "5.1.1"));
        home.night("2026-03-05");
        assertEquals(List.of("agreement_offer mail failed"), actions("2026-03-03"));
        assertEquals(List.of("agreement_offer letter delivered"), actions("2026-03-05"));
        assertEquals(
                List.of("R-20260303-20001 declined", "R-20260305-20001 offered"),
                home.agreements("agreement_id", "state"));
    }

    @Test
    void what_is_only_late_or_did_arrive_changes_nothing() throws Exception {
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "delayed", "4.4.1"));
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "delivered", "2.0.0"));
        assertEquals(List.of(), home.night("2026-03-04").findings());
        assertEquals(List.of("dunning mail delivered"), actions("2026-03-02"));
        assertEquals(List.of(), actions("2026-03-04"));
    }

    @Test
    void what_was_given_up_for_now_goes_by_post_but_the_address_stays_good() throws Exception {
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "failed", "4.4.7"));
        home.night("2026-03-04");
        assertEquals(List.of("dunning mail delivered"), actions("2026-03-04"));
    }

    @Test
    void a_report_twice_is_no_news() throws Exception {
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "failed", "5.1.1"));
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "failed", "5.2.1"));
        assertEquals(1, home.night("2026-03-04").findings().size());
        assertEquals(List.of("dunning letter delivered"), actions("2026-03-04"));
    }

    @Test
    void a_report_about_another_address_is_left_to_a_person() throws Exception {
        post.arrives(PostOffice.report(SENT, "anderer@fremd.example", "failed", "5.1.1"));
        NightSummary night = home.night("2026-03-04");
        assertTrue(night.findings().get(0).contains("names another address"));
        assertEquals(List.of("dunning mail delivered"), actions("2026-03-02"));
        assertEquals(List.of("RE-1 dunning 40.00"), invoices());
    }

    @Test
    void a_report_about_the_mail_of_somebody_else_stays_unread() throws Exception {
        post.arrives(PostOffice.report("newsletter-17", "weg@kunde.example", "failed", "5.1.1"));
        NightSummary night = home.night("2026-03-04");
        assertTrue(night.findings().get(0).contains("1 unread mails"), "" + night.findings());
        assertFalse(post.mail(0).isSet(Flags.Flag.SEEN));
        assertEquals(List.of(), actions("2026-03-04"));
    }

    @Test
    void switched_off_nobody_looks() throws Exception {
        home.set("sources.imap.bounces", "false");
        post.arrives(PostOffice.report(SENT, "weg@kunde.example", "failed", "5.1.1"));
        home.night("2026-03-04");
        assertEquals(List.of("dunning mail delivered"), actions("2026-03-02"));
        assertFalse(post.mail(0).isSet(Flags.Flag.SEEN));
    }

    private List<String> actions(String asOf) throws Exception {
        return home.list("actions", "as_of", "kind", "channel", "state").stream()
                .filter(a -> a.startsWith(asOf) && !a.contains(" call "))
                .map(a -> a.substring(asOf.length() + 1))
                .toList();
    }

    private List<String> notices(String asOf) throws Exception {
        return actions(asOf).stream().filter(a -> a.startsWith("final_notice")).toList();
    }

    private List<String> invoices() throws Exception {
        return home.list("invoices", "invoice_number", "stage", "fees_open");
    }
}
