package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a claim once it is with the agency. */
class AgencyReportTest {

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed
            RE-1;1;Änne Größe;Weg 1;10115;Berlin;2026-02-16;2026-03-02;60,00;yes
            RE-2;1;Änne Größe;Weg 1;10115;Berlin;2026-02-16;2026-03-02;40,00;yes
            """;
    private static final String CLAIM = "C-20260531-1";
    private static final LocalDate CAME_ON = LocalDate.of(2026, 5, 31);
    private static final String HEADER = "claim_id;date;status;amount;note\n";

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void a_claim_over_two_invoices() throws Exception {
        home = new ClerkHome(folder).drop("rechnungen.csv", INVOICES).dunned();
        home.night("2026-05-31");
        assertEquals(List.of(CLAIM + " handed_over 100.00"), claims());
    }

    @Test
    void the_newest_report_says_where_the_claim_stands() throws Exception {
        report(
                "2026-06-10",
                CLAIM + ";2026-06-05;closed_unpaid;;\n" + CLAIM + ";2026-06-02;accepted;;\n");
        assertEquals(List.of(CLAIM + " closed_unpaid 100.00"), claims());
        NightSummary later = report("2026-06-11", CLAIM + ";2026-06-05;closed_unpaid;;erneut\n");
        assertEquals(List.of(), later.findings());
        assertEquals(
                2, home.list("ledger", "type").stream().filter("agency_report"::equals).count());
        assertTrue(home.explained("RE-1", "2026-06-11").contains("write-off RE-1"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void what_settles_the_claim_is_booked_once_on_the_principal_first() throws Exception {
        report("2026-06-10", CLAIM + ";2026-06-05;paid;100.00;\n");
        assertEquals(List.of(CLAIM + " paid 100.00"), claims());
        List<String> booked =
                List.of(
                        "agency:" + CLAIM + " RE-1 60.00 principal by_agency",
                        "agency:" + CLAIM + " RE-2 40.00 principal by_agency");
        assertEquals(booked, allocations());
        assertEquals(
                List.of("agency:" + CLAIM + " agency 100.00 booked"),
                home.list("payments", "bank_ref", "account", "amount", "state"));
        report("2026-06-11", CLAIM + ";2026-06-05;paid;100.00;noch einmal\n");
        assertEquals(booked, allocations());
        NightSummary other = report("2026-06-12", CLAIM + ";2026-06-12;paid;90.00;\n");
        assertEquals(1, other.findings().size());
        assertEquals(booked, allocations());
        assertTrue(home.verification().isSound());
        home.night("2026-06-13");
        assertEquals(List.of("0.00", "0.00"), home.list("invoices", "open_amount"));
        assertFalse(home.list("actions", "kind").contains("collection_recall"));
    }

    @Test
    void a_part_goes_to_costs_and_interest_first() throws Exception {
        report("2026-06-10", CLAIM + ";2026-06-05;part_paid;30.00;\n");
        assertEquals(List.of(CLAIM + " part_paid 100.00"), claims());
        List<String> booked = allocations();
        assertTrue(booked.get(0).endsWith("RE-1 1.00 fee by_agency"), booked::toString);
        assertTrue(
                booked.get(1).contains("RE-1") && booked.get(1).contains("interest"),
                booked::toString);
        report(
                "2026-06-11",
                CLAIM + ";2026-06-09;part_paid;5.00;\n" + CLAIM + ";2026-06-09;part_paid;6.00;\n");
        assertEquals(
                List.of(
                        "agency:" + CLAIM + ":2026-06-05",
                        "agency:" + CLAIM + ":2026-06-09",
                        "agency:" + CLAIM + ":2026-06-09-2"),
                home.list("payments", "bank_ref"));
    }

    @Test
    void more_than_the_claim_owes_waits_for_a_person() throws Exception {
        report(
                "2026-06-10",
                CLAIM + ";2026-06-05;part_paid;50.00;\n" + CLAIM + ";2026-06-08;paid;100.00;\n");
        List<String> review = home.list("review", "bank_ref", "amount");
        assertEquals(List.of("agency:" + CLAIM + " 100.00"), review);
        String reason = home.list("review", "reason").get(0);
        assertTrue(reason.contains("reported before"), reason);
        home.night("2026-06-12");
        assertEquals(review, home.list("review", "bank_ref", "amount"));
        assertTrue(home.verification().isSound());
    }

    @Test
    void rows_that_name_no_claim_are_handed_back() throws Exception {
        NightSummary night =
                report(
                        "2026-06-10",
                        "C-9;2026-06-05;paid;1.00;\n"
                                + CLAIM
                                + ";2026-06-11;accepted;;\n"
                                + CLAIM
                                + ";2026-05-30;accepted;;\n"
                                + CLAIM
                                + ";2026-06-05;accepted;;\n");
        assertEquals(1, night.findings().size());
        assertEquals(List.of(CLAIM + " accepted 100.00"), claims());
        String rows = Files.readString(folder.resolve("rejected/report-2026-06-10.csv.rows.csv"));
        assertTrue(rows.contains("there is no claim 'C-9'"), rows);
        assertTrue(rows.contains("after the night"), rows);
        assertTrue(rows.contains("was handed over on 2026-05-31"), rows);
    }

    @Test
    void a_claim_that_has_ended_is_not_called_back() throws Exception {
        report("2026-06-10", CLAIM + ";2026-06-05;rejected;;\n");
        home.drop("kontakte.csv", "customer_number;date;outcome\n1;2026-06-10;dispute\n");
        home.night("2026-06-11");
        assertFalse(home.list("actions", "kind").contains("collection_recall"));
        assertEquals(List.of(CLAIM + " rejected 100.00"), claims());
    }

    @Test
    void a_dispute_calls_the_claim_back_and_says_why() throws Exception {
        home.drop(
                "kontakte.csv",
                "customer_number;invoice_number;date;outcome\n1;RE-2;2026-06-02;dispute\n");
        home.night("2026-06-02");
        assertEquals(List.of(CLAIM + " recalled 100.00"), claims());
        String list = Files.readString(folder.resolve("outbox/collection/recalls-2026-06-02.csv"));
        assertTrue(list.contains(CLAIM + ";1;RE-1 RE-2;2026-06-02;disputed by the debtor"), list);
        report("2026-06-10", CLAIM + ";2026-06-05;closed_unpaid;;\n");
        assertEquals(List.of(CLAIM + " recalled 100.00"), claims());
    }

    @Test
    void a_part_that_came_in_to_us_is_told_to_the_agency_once() throws Exception {
        Path list = folder.resolve("outbox/collection/default-payments-2026-06-10.csv");
        try (Clerk clerk = home.clerk()) {
            clerk.handDesk(home.settings(), BaseRateTable.shipped())
                    .pay(new InvoiceNumber("RE-1"), Money.eur(30_00), CAME_ON, "bar");
        }
        home.night("2026-06-10");
        assertEquals(List.of(CLAIM + " handed_over 100.00"), claims());
        String told = Files.readString(list);
        assertTrue(told.contains(CLAIM + ";1;RE-1;2026-06-10;30.00;30.00;"), told);
        assertEquals(2, told.lines().count(), told);
        home.night("2026-06-11");
        assertFalse(
                Files.exists(folder.resolve("outbox/collection/default-payments-2026-06-11.csv")));
        report("2026-06-12", CLAIM + ";2026-06-12;part_paid;5.00;\n");
        assertFalse(
                Files.exists(folder.resolve("outbox/collection/default-payments-2026-06-12.csv")));
        assertTrue(
                home.explained("RE-1", "2026-06-12").contains("the agency knows that 30.00 EUR"));
        assertTrue(home.verification().isSound());
    }

    private NightSummary report(String night, String rows) throws Exception {
        home.drop("report-" + night + ".csv", HEADER + rows);
        return home.night(night);
    }

    private List<String> claims() throws Exception {
        return home.list("claims", "claim_id", "state", "principal");
    }

    private List<String> allocations() throws Exception {
        return home.list(
                "allocations", "bank_ref", "invoice_number", "amount", "component", "rule");
    }
}
