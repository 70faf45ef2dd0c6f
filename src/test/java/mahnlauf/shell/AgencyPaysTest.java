package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agency pays as it was handed over is paid, though a day's interest arose since. */
class AgencyPaysTest {

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed
            RE-1;1;Änne Größe;Weg 1;10115;Berlin;2026-02-16;2026-03-02;600,00;yes
            RE-2;1;Änne Größe;Weg 1;10115;Berlin;2026-02-16;2026-03-02;400,00;yes
            """;
    private static final String CLAIM = "C-20260531-1";
    private static final String HEADER = "claim_id;date;status;amount;note\n";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void a_claim_over_two_invoices() throws Exception {
        home = new ClerkHome(folder).drop("rechnungen.csv", INVOICES);
        for (String night : List.of("2026-03-07", "2026-03-12", "2026-03-22", "2026-05-31")) {
            home.night(night);
        }
    }

    @Test
    void the_whole_claim_to_the_cent_leaves_nothing_open() throws Exception {
        report("2026-06-10", CLAIM + ";2026-06-09;paid;" + total() + ";\n");
        assertEquals(List.of("paid 0.00 0.00 0.00", "paid 0.00 0.00 0.00"), invoices());
        assertEquals(List.of(), home.list("review", "bank_ref"));
        String report = Files.readString(folder.resolve("reports/2026-06-10/index.html"));
        assertFalse(report.contains("write-off"), "nothing is left to write off");
        assertTrue(
                explained()
                        .contains(
                                "(agency:"
                                        + CLAIM
                                        + "): arose after the hand-over of 2026-05-31, and what was"
                                        + " handed over is paid"),
                explained());
        assertEquals(total(), sum("payments", "allocated"));
        assertTrue(home.verification().isSound());
        home.night("2026-06-11");
        assertEquals(List.of("paid 0.00 0.00 0.00", "paid 0.00 0.00 0.00"), invoices());
    }

    @Test
    void a_cent_less_leaves_all_open_that_did_not_come() throws Exception {
        report("2026-06-10", CLAIM + ";2026-06-09;paid;" + total().subtract(CENT) + ";\n");
        assertTrue(invoices().toString().contains("partly_paid"), invoices().toString());
        assertFalse(explained().contains("arose after"), explained());
        String report = Files.readString(folder.resolve("reports/2026-06-10/index.html"));
        assertTrue(report.contains("write-off"), "a person decides");
    }

    @Test
    void parts_that_came_before_count_and_on_the_day_itself_nothing_has_arisen() throws Exception {
        report("2026-05-31", CLAIM + ";2026-05-31;part_paid;300.00;\n");
        BigDecimal rest = total().subtract(new BigDecimal("300.00"));
        report("2026-06-20", CLAIM + ";2026-06-20;paid;" + rest + ";\n");
        assertEquals(List.of("paid 0.00 0.00 0.00", "paid 0.00 0.00 0.00"), invoices());
        assertTrue(home.verification().isSound());
    }

    @Test
    void what_is_taken_back_opens_the_interest_again() throws Exception {
        report("2026-06-10", CLAIM + ";2026-06-09;paid;" + total() + ";\n");
        try (Clerk clerk = home.clerk()) {
            clerk.handDesk(home.settings(), BaseRateTable.shipped()).unassign("agency:" + CLAIM);
        }
        assertEquals(List.of("600.00", "400.00"), home.list("invoices", "open_amount"));
        String waived =
                home.list("ledger", "type", "amount").stream()
                        .filter(l -> l.startsWith("waiver"))
                        .map(l -> new BigDecimal(l.substring(l.lastIndexOf(' ') + 1)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString();
        assertEquals("0.00", waived, "what was let go and taken back");
        assertTrue(home.verification().isSound());
    }

    private void report(String night, String rows) throws Exception {
        home.drop("report-" + night + ".csv", HEADER + rows);
        home.night(night);
    }

    private List<String> invoices() throws Exception {
        return home.list("invoices", "status", "open_amount", "fees_open", "interest_open");
    }

    private String explained() throws Exception {
        return home.explained("RE-1", "2026-06-11") + home.explained("RE-2", "2026-06-11");
    }

    /** Principal, fees and interest as they were handed over. */
    private BigDecimal total() throws Exception {
        return sum("claims", "total");
    }

    private BigDecimal sum(String table, String column) throws Exception {
        return home.list(table, column).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
