package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several offers to one customer can be answered, and what an answer to all means. */
class StandingOffersTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;email;street;postcode;city;"
                    + "invoice_date;due_date;due_agreed;gross_amount;currency\n";
    private static final String ROW =
            ";20001;Änne Größe;a@example.org;Weg 1;10115;Berlin;2026-02-16;2026-03-02;yes;600,00;";

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void home() throws Exception {
        home = new ClerkHome(folder);
    }

    @Test
    void a_newer_offer_ends_the_older_one_which_nobody_can_sign_any_more() throws Exception {
        dunned("RE-1" + ROW + "EUR\n");
        home.night("2026-03-22");
        says("2026-03-24;hardship;12");
        String older = "R-20260322-20001 declined 3";
        assertEquals(List.of(older, "R-20260324-20001 offered 12"), offers());
        signed("20260322-agreement_offer-20001.pdf");
        home.night("2026-03-25");
        assertEquals(List.of(older, "R-20260324-20001 offered 12"), offers());
        String reasons = home.list("files", "reason").toString();
        assertTrue(
                reasons.contains("no longer stands: R-20260324-20001 has come in its place"),
                reasons);
        signed("20260324-agreement_offer-20001.pdf");
        home.night("2026-03-26");
        assertEquals(List.of(older, "R-20260324-20001 active 12"), offers());
        assertTrue(home.verification().isSound());
    }

    @Test
    void an_answer_to_all_accepts_the_offer_in_each_currency() throws Exception {
        offeredInTwoCurrencies();
        says("2026-03-14;offer_accepted;");
        assertEquals(List.of("active", "active"), home.agreements("state"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void an_answer_to_all_declines_the_offer_in_each_currency() throws Exception {
        offeredInTwoCurrencies();
        says("2026-03-14;offer_declined;");
        assertEquals(List.of("declined", "declined"), home.agreements("state"));
    }

    private void offeredInTwoCurrencies() throws Exception {
        dunned("RE-1" + ROW + "EUR\nRE-2" + ROW + "CHF\n");
        says("2026-03-13;hardship;3");
        assertEquals(List.of("offered", "offered"), home.agreements("state"));
    }

    private void dunned(String rows) throws Exception {
        home.drop("rechnungen.csv", HEADER + rows);
        home.night("2026-03-07");
        home.night("2026-03-12");
    }

    private void says(String row) throws Exception {
        home.drop(
                "gespraech-" + row.substring(0, 10) + ".csv",
                "customer_number;date;outcome;instalments\n20001;" + row + "\n");
        home.night(row.substring(0, 10));
    }

    /** A signature changes the file, but not the words. */
    private void signed(String offer) throws Exception {
        Path copy = folder.resolve("inbox/unterschrieben-" + offer.charAt(7) + ".pdf");
        Files.copy(folder.resolve("outbox/agreements/" + offer), copy);
        Files.writeString(copy, "% signed\n", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
    }

    private List<String> offers() throws Exception {
        return home.agreements("agreement_id", "state", "instalments");
    }
}
