package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer who is settled is forgotten; the figures and the others stay. */
class EraseTest {

    private static final String HEAD =
            "invoice_number;customer_number;customer_name;street;postcode;city;email;invoice_date;"
                    + "due_date;gross_amount;due_agreed\n";
    private static final String ZEISIG =
            "RE-1001;1;Zacharias Zeisig;Weg 1;10115;Berlin;zz@example.org;2026-01-05;2026-01-19;"
                    + "49,00;yes\n";
    private static final String BODO =
            "RE-1002;2;Bodo Beispiel;Weg 2;10115;Berlin;;2026-01-05;2026-01-19;80,00;yes\n";

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void twoWithALetter() throws Exception {
        home = new ClerkHome(folder);
        home.drop("a-zeisig.csv", HEAD + ZEISIG).drop("beide.csv", HEAD + ZEISIG + BODO);
        home.night("2026-01-25");
    }

    private void paid(String ref, String who, String amount, String invoice) throws Exception {
        home.drop(
                ref + ".sta",
                ":20:A\n:25:10010010/123456\n:28C:1/1\n:60F:C260201EUR100,00\n:61:2602010201C"
                        + amount
                        + "NTRFNONREF//"
                        + ref
                        + "\n:86:166?00GUTSCHRIFT?20"
                        + invoice
                        + "?30BELADEBEXXX?31DE02120300000000202051?32"
                        + who
                        + "\n:62F:C260201EUR"
                        + (100 + Integer.parseInt(amount.replace(",00", "")))
                        + ",00\n-\n");
        home.night("2026-02-02");
    }

    private List<String> erase(String customer) throws Exception {
        try (Clerk clerk = home.clerk()) {
            return clerk.erasing(home.home, home.settings())
                    .erase(new CustomerNumber(customer), true);
        }
    }

    /** Files below the home whose bytes hold the text, but for those that were said to stay. */
    private List<String> told(String text) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> bytes(f).contains(text))
                    .map(home.home::relative)
                    .sorted()
                    .toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_owes_is_not_erased_and_keeps_all_files() throws Exception {
        List<String> before = told("Zeisig");
        WrongSettingException refused = assertThrows(WrongSettingException.class, () -> erase("1"));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .contains("49.00 EUR is open on invoice RE-1001"),
                refused.getMessage());
        assertEquals(before, told("Zeisig"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void who_is_settled_is_forgotten_and_the_chain_is_sound() throws Exception {
        assertTrue(told("zz@example.org").contains("data/mahnlauf.mv.db"));
        paid("B1", "ZACHARIAS ZEISIG", "49,00", "RE-1001");
        List<String> said = erase("1");
        assertEquals(
                List.of(
                        "archive/2026-01-25/beide.csv",
                        "reports/2026-01-25/aging.csv",
                        "reports/2026-01-25/index.html"),
                told("Zeisig"));
        assertEquals(List.of(), told("ZEISIG"));
        assertTrue(said.contains("Gone: archive/2026-01-25/a-zeisig.csv"), said::toString);
        assertTrue(said.contains("Gone: archive/2026-02-02/B1.sta"), said::toString);
        for (String gone :
                List.of(
                        "outbox/mail/20260125-reminder-1.eml",
                        "data/letters/20260125-reminder-1.pdf")) {
            assertTrue(said.contains("Gone: " + gone), said::toString);
            assertFalse(Files.exists(folder.resolve(gone)), gone);
        }
        assertTrue(
                said.contains("Stays: archive/2026-01-25/beide.csv, it holds others as well."),
                said::toString);
        assertTrue(
                said.contains("Stays: reports/2026-01-25/, it holds others as well."),
                said::toString);
        assertTrue(said.stream().anyMatch(s -> s.contains("until 2034-12-31")), said::toString);
        assertTrue(home.verification().isSound());
        assertTrue(
                home.verification().sentence().endsWith("Personal data erased: 4 facts."),
                home.verification()::sentence);
    }

    @Test
    void what_is_listed_and_explained_says_erased() throws Exception {
        paid("B1", "ZACHARIAS ZEISIG", "49,00", "RE-1001");
        erase("1");
        assertEquals(
                List.of("B1 erased erased 49.00"),
                home.list("payments", "bank_ref", "counterparty", "remittance", "amount"));
        assertTrue(
                home.list("actions", "customer_number", "target").contains("1 erased"),
                home.list("actions", "customer_number", "target")::toString);
        String explained = home.explained("B1", "2026-02-02");
        assertTrue(explained.contains("from erased, \"erased\""), explained);
        assertTrue(explained.contains("Booked on RE-1001"), explained);
        assertTrue(home.explained("RE-1001", "2026-02-02").contains("personal data erased"));
        assertTrue(home.list("invoices", "invoice_number", "status").contains("RE-1001 paid"));
        assertThrows(WrongSettingException.class, () -> erase("1"));
    }

    @Test
    void what_was_learned_of_his_payer_is_forgotten() throws Exception {
        paid("B1", "Tante Berta", "49,00", "Danke");
        try (Clerk clerk = home.clerk()) {
            clerk.handDesk(home.settings(), BaseRateTable.shipped()).assign("B1", "RE-1001=49.00");
        }
        assertEquals(List.of("1"), home.list("rules", "customer_number"));
        assertTrue(told("DE02120300000000202051").contains("data/mahnlauf.mv.db"));
        home.night("2026-02-03");
        erase("1");
        assertEquals(List.of(), home.list("rules", "customer_number"));
        assertFalse(told("DE02120300000000202051").contains("data/mahnlauf.mv.db"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void a_payment_for_two_customers_stays_while_the_other_is_known() throws Exception {
        paid("B1", "Zacharias Zeisig", "129,00", "RE-1001 RE-1002");
        assertEquals(List.of("RE-1001", "RE-1002"), home.list("allocations", "invoice_number"));
        List<String> said = erase("1");
        assertTrue(said.contains("Stays: payment B1, it paid others as well."), said::toString);
        assertTrue(
                said.contains("Stays: archive/2026-02-02/B1.sta, it holds others as well."),
                said::toString);
        said = erase("2");
        assertTrue(said.contains("Gone: archive/2026-02-02/B1.sta"), said::toString);
        assertTrue(said.contains("Gone: archive/2026-01-25/beide.csv"), said::toString);
        assertTrue(home.verification().isSound());
    }

    @Test
    void a_trial_changes_nothing() throws Exception {
        paid("B1", "ZACHARIAS ZEISIG", "49,00", "RE-1001");
        List<String> before = told("Zeisig");
        try (Clerk clerk = home.clerk()) {
            clerk.erasing(home.home, home.settings()).erase(new CustomerNumber("1"), false);
        }
        assertEquals(before, told("Zeisig"));
        assertEquals("Sound", home.verification().sentence().substring(0, 5));
        assertFalse(home.verification().sentence().contains("erased"));
    }

    @Test
    void an_export_that_still_lists_him_brings_him_back_and_says_so() throws Exception {
        paid("B1", "ZACHARIAS ZEISIG", "49,00", "RE-1001");
        erase("1");
        home.drop("neu.csv", HEAD + ZEISIG + BODO + BODO.replace("1002", "1003"));
        home.night("2026-02-03");
        assertTrue(
                home.list("files", "reason").stream()
                        .anyMatch(r -> r.contains("customer 1 was erased and is described anew")),
                home.list("files", "reason")::toString);
        assertTrue(erase("1").size() > 2);
        assertTrue(home.verification().isSound());
    }

    @Test
    void what_was_written_off_is_settled_but_a_payment_in_review_is_not() throws Exception {
        paid("B1", "ZACHARIAS ZEISIG", "48,00", "RE-1001");
        assertThrows(WrongSettingException.class, () -> erase("1"));
        try (Clerk clerk = home.clerk()) {
            clerk.writeOffs().writeOff(new InvoiceNumber("RE-1001"), "Rest");
        }
        home.night("2026-02-03");
        erase("1");
        assertTrue(home.verification().isSound());
        assertTrue(
                home.explained("RE-1001", "2026-02-03").contains("given up by a person: erased"));
    }
}
