package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import mahnlauf.core.model.InvoiceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim is given up, opened again, and paid all the same. */
class WriteOffTest {

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed
            RE-1001;1;Änne Größe;Weg 1;10115;Berlin;2026-01-05;2026-01-19;49,00;yes
            RE-1002;2;Bodo Beispiel;Weg 2;10115;Berlin;2026-01-05;2026-01-19;80,00;yes
            """;

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void twoInvoicesWithAMahnung() throws Exception {
        home = new ClerkHome(folder).drop("rechnungen.csv", INVOICES);
        home.night("2026-01-25");
        home.night("2026-02-01");
        assertEquals(List.of("RE-1001 dunning", "RE-1002 dunning"), standing("stage"));
    }

    @Test
    void what_is_written_off_is_neither_open_nor_chased() throws Exception {
        writeOff("RE-1002");
        assertEquals(List.of("RE-1001 open", "RE-1002 written_off"), standing("status"));
        assertEquals("0.00 0.00 0.00", open("RE-1002"));
        home.night("2026-02-11");
        assertEquals(List.of("RE-1001 final_notice", "RE-1002 dunning"), standing("stage"));
        assertEquals(List.of("1"), home.list("aging", "customer_number"));
        List<String> ledger = home.list("ledger", "type", "amount", "booked_on");
        assertTrue(ledger.contains("write_off_principal 80.00 2026-02-01"), ledger.toString());
        assertTrue(home.verification().isSound());
    }

    @Test
    void what_is_opened_again_goes_on_where_the_ladder_stood() throws Exception {
        String before = open("RE-1002");
        writeOff("RE-1002");
        home.night("2026-03-01");
        reopen("RE-1002");
        assertEquals(before, open("RE-1002"));
        home.night("2026-03-02");
        assertTrue(standing("stage").contains("RE-1002 final_notice"), standing("stage")::toString);
        assertThrows(WrongSettingException.class, () -> reopen("RE-1002"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void money_that_names_it_is_booked_and_the_rest_stays_given_up() throws Exception {
        writeOff("RE-1002");
        home.drop("konto.sta", statement("2602100210C30,00NTRFNONREF//B1", "RE-1002", "30,00"));
        home.night("2026-02-11");
        assertEquals(
                List.of("B1 RE-1002 30.00 principal"),
                home.list("allocations", "bank_ref", "invoice_number", "amount", "component"));
        assertTrue(standing("status").contains("RE-1002 written_off"));
        List<String> ledger = home.list("ledger", "type", "amount");
        assertTrue(ledger.contains("write_off_principal -30.00"), ledger.toString());
        home.drop("konto2.sta", statement("2602120212C50,00NTRFNONREF//B2", "RE-1002", "50,00"));
        home.night("2026-02-13");
        assertTrue(standing("status").contains("RE-1002 paid"), standing("status")::toString);
        assertTrue(home.verification().isSound());
    }

    @Test
    void what_is_taken_back_of_it_is_given_up_again() throws Exception {
        writeOff("RE-1002");
        home.drop("konto.sta", statement("2602100210C80,00NTRFNONREF//B1", "RE-1002", "80,00"));
        home.night("2026-02-11");
        assertTrue(standing("status").contains("RE-1002 paid"), standing("status")::toString);
        try (Clerk clerk = home.clerk()) {
            clerk.handDesk(home.settings(), BaseRateTable.shipped()).unassign("B1");
        }
        assertTrue(standing("status").contains("RE-1002 written_off"));
        home.night("2026-02-20");
        assertTrue(standing("stage").contains("RE-1002 dunning"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void an_amount_alone_is_not_taken_for_what_was_given_up() throws Exception {
        writeOff("RE-1002");
        home.drop("konto.sta", statement("2602100210C80,00NTRFNONREF//B1", "Danke", "80,00"));
        home.night("2026-02-11");
        assertEquals(List.of(), home.list("allocations", "bank_ref"));
        assertTrue(standing("status").contains("RE-1002 written_off"));
    }

    @Test
    void what_owes_nothing_cannot_be_given_up() throws Exception {
        writeOff("RE-1002");
        assertThrows(WrongSettingException.class, () -> writeOff("RE-1002"));
        assertThrows(WrongSettingException.class, () -> writeOff("RE-9"));
        assertThrows(WrongSettingException.class, () -> reopen("RE-1001"));
    }

    @Test
    void its_life_is_told_with_the_reason() throws Exception {
        writeOff("RE-1002");
        String told = home.explained("RE-1002", "2026-02-02");
        assertTrue(told.contains("given up by a person: unbekannt verzogen"), told);
        assertTrue(told.contains("written off 80.00 EUR principal"), told);
        assertTrue(told.contains("reopen RE-1002"), told);
    }

    private static String statement(String line, String text, String amount) {
        return """
                :20:STARTUMS
                :25:37040044/0532013000
                :28C:1/1
                :60F:C260203EUR1000,00
                :61:%s
                :86:166?00GUTSCHRIFT?20%s?32Bodo Beispiel
                :62F:C260210EUR%s
                -
                """
                .formatted(line, text, "10" + amount);
    }

    private void writeOff(String invoice) throws Exception {
        try (Clerk clerk = home.clerk()) {
            clerk.writeOffs().writeOff(new InvoiceNumber(invoice), "unbekannt verzogen");
        }
    }

    private void reopen(String invoice) throws Exception {
        try (Clerk clerk = home.clerk()) {
            clerk.writeOffs().reopen(new InvoiceNumber(invoice));
        }
    }

    private List<String> standing(String column) throws Exception {
        return home.list("invoices", "invoice_number", column);
    }

    private String open(String invoice) throws Exception {
        return home
                .list("invoices", "invoice_number", "open_amount", "fees_open", "interest_open")
                .stream()
                .filter(row -> row.startsWith(invoice + " "))
                .map(row -> row.substring(invoice.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
