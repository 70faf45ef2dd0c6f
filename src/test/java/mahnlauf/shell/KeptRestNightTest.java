package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An offer's total ends all, though interest arose between the offer and its acceptance. */
class KeptRestNightTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;kind;street;postcode;city;"
                    + "invoice_date;due_date;gross_amount;currency;due_agreed\n";
    private static final String DATES = ";Allee 1;10115;Berlin;2025-12-20;2026-01-05;";

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void anEmptyHome() throws Exception {
        home = new ClerkHome(folder);
    }

    @Test
    void a_large_debt_paid_in_part_before_it_was_agreed_upon() throws Exception {
        offered("Y-1;100;Viel GmbH;B2B" + DATES + "50000,00;EUR;yes\n");
        keep("Y-1", "50363.58", 1000_00, LocalDate.of(2026, 2, 6));
        assertEquals(List.of("50000.00 0.00 0.00 0.00 paid"), standing());
        assertEquals(
                List.of("112.54 principal", "-112.54 interest"),
                home.list("allocations", "amount", "component", "rule").stream()
                        .filter(a -> a.endsWith(" agreement_kept"))
                        .map(a -> a.replace(" agreement_kept", ""))
                        .toList());
        String told = home.explained("Y-1", "2026-02-10");
        assertTrue(told.contains("waived 112.54 EUR interest"), told);
        home.night("2026-04-07");
        assertEquals(List.of(), home.list("claims", "claim_id"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void a_small_debt_paid_in_part_the_day_after_the_offer() throws Exception {
        offered("Y-1;100;Wenig;B2C" + DATES + "500,00;EUR;yes\n");
        keep("Y-1", total(), 100_00, LocalDate.of(2026, 1, 30));
        assertEquals(List.of("500.00 0.00 0.00 0.00 paid"), standing());
        assertTrue(home.list("ledger", "type").contains("waiver_interest"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void money_that_paid_such_interest_on_one_invoice_pays_the_other() throws Exception {
        offered(
                "Y-1;100;Viel GmbH;B2B"
                        + DATES
                        + "30000,00;EUR;yes\nY-2;100;Viel GmbH;B2B"
                        + DATES
                        + "20000,00;EUR;yes\n");
        BigDecimal total = new BigDecimal(total());
        pay("Y-1", 1000_00, LocalDate.of(2026, 2, 6));
        accept(LocalDate.of(2026, 2, 6));
        Money rest = Money.of(total, Money.EUR).minus(Money.eur(1000_00));
        long first = open("Y-1");
        pay("Y-1", first, LocalDate.of(2026, 2, 9));
        pay("Y-2", rest.minor() - first, LocalDate.of(2026, 2, 9));
        home.night("2026-02-10");
        assertEquals(List.of("kept " + total), home.agreements("state", "paid"));
        assertEquals(
                List.of("30000.00 0.00 0.00 0.00 paid", "20000.00 0.00 0.00 0.00 paid"),
                standing());
        assertTrue(home.verification().isSound());
    }

    @Test
    void a_payment_that_is_taken_back_leaves_all_owed_that_it_had_paid() throws Exception {
        offered("Y-1;100;Viel GmbH;B2B" + DATES + "50000,00;EUR;yes\n");
        keep("Y-1", "50363.58", 1000_00, LocalDate.of(2026, 2, 6));
        try (Clerk clerk = Clerk.at(home.home, LocalDate.of(2026, 2, 10))) {
            clerk.handDesk(home.settings(), BaseRateTable.shipped()).unassign("pay:Y-1:2026-02-06");
        }
        home.night("2026-02-11");
        assertEquals(List.of("active 49363.58"), home.agreements("state", "paid"));
        assertEquals(List.of("49363.58 636.42 40.00 323.58 partly_paid"), standing());
        assertTrue(home.verification().isSound());
    }

    private void offered(String rows) throws Exception {
        home.drop("rechnungen.csv", HEADER + rows);
        for (String night : List.of("2026-01-12", "2026-01-19", "2026-01-29")) {
            home.night(night);
        }
        assertEquals(List.of("offered"), home.agreements("state"));
    }

    private void keep(String invoice, String total, long cents, LocalDate on) throws Exception {
        assertEquals(total, total());
        pay(invoice, cents, on);
        accept(LocalDate.of(2026, 2, 6));
        Money all = Money.of(new BigDecimal(total), Money.EUR);
        pay(invoice, all.minor() - cents, LocalDate.of(2026, 2, 9));
        home.night("2026-02-10");
        assertEquals(List.of("kept " + total), home.agreements("state", "paid"));
    }

    private String total() throws Exception {
        return home.agreements("total").get(0);
    }

    private void pay(String invoice, long cents, LocalDate on) throws Exception {
        try (Clerk clerk = Clerk.at(home.home, on)) {
            clerk.handDesk(home.settings(), BaseRateTable.shipped())
                    .pay(new InvoiceNumber(invoice), Money.eur(cents), on, "bar");
        }
    }

    private void accept(LocalDate day) throws Exception {
        home.night(day.toString());
        try (Clerk clerk = Clerk.at(home.home, day)) {
            clerk.agreementDesk(day, home.settings(), BaseRateTable.shipped())
                    .accept(new CustomerNumber("100"));
        }
        home.night(day.plusDays(1).toString());
    }

    private long open(String invoice) throws Exception {
        String amount =
                home.list("invoices", "invoice_number", "open_amount").stream()
                        .filter(row -> row.startsWith(invoice + " "))
                        .map(row -> row.substring(invoice.length() + 1))
                        .findFirst()
                        .orElseThrow();
        return Money.of(new BigDecimal(amount), Money.EUR).minor();
    }

    private List<String> standing() throws Exception {
        return home.list(
                "invoices", "paid_amount", "open_amount", "fees_open", "interest_open", "status");
    }
}
