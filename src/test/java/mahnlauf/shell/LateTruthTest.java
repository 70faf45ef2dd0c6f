package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mahnlauf.core.model.Table;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known late: past days as they were, refunds before their credit, closed accounts. */
class LateTruthTest {

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount
            RE-1;1;Erika Muster;Weg 1;10115;Berlin;2026-02-10;2026-03-02;100,00
            """;

    @TempDir Path folder;

    private ClerkHome home() throws Exception {
        return new ClerkHome(folder).drop("rechnungen.csv", INVOICES);
    }

    /**
     * A statement that opens with 1000.00; entries are {@code mmdd C100,00 ref code text payer}.
     */
    private static String statement(String account, int number, String... entries) {
        StringBuilder text =
                new StringBuilder(
                        ":20:STARTUMS\n:25:37040044/%s\n:28C:%d/1\n:60F:C260301EUR1000,00\n"
                                .formatted(account, number));
        int euros = 1000;
        for (String entry : entries) {
            String[] e = entry.split(" ", 5);
            int amount = Integer.parseInt(e[1].substring(1, e[1].indexOf(',')));
            euros += e[1].startsWith("C") ? amount : -amount;
            String type = e[3].equals("109") ? "NRTINONREF" : "NTRFNONREF";
            text.append(":61:26%s%s%s%s//%s\n".formatted(e[0], e[0], e[1], type, e[2]));
            text.append(":86:%s?00X?20%s?32Erika Muster\n".formatted(e[3], e[4]));
        }
        return text.append(":62F:C260309EUR%d,00\n-\n".formatted(euros)).toString();
    }

    private static List<String> asOf(ClerkHome home, String day, String table, String... columns)
            throws Exception {
        LocalDate date = LocalDate.parse(day);
        try (Ledger ledger = Ledger.of(Database.forReading(home.home.data()))) {
            Table rows = new Tables(ledger, date, date, home.settings()).read(table, null);
            return rows.rows().stream()
                    .map(
                            row ->
                                    List.of(columns).stream()
                                            .map(c -> row.get(rows.columns().indexOf(c)))
                                            .collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    @Test
    void a_past_day_shows_what_was_booked_by_then() throws Exception {
        ClerkHome home = home();
        home.night("2026-03-03");
        home.drop("k1.sta", statement("1", 1, "0304 C40,00 B1 166 RE-1 Rate"));
        home.drop("k2.sta", statement("2", 1, "0306 C60,00 B2 166 RE-1 Rest"));
        home.night("2026-03-10");
        String[] invoice = {"invoice_number", "status", "paid_amount", "open_amount"};
        assertEquals(List.of("RE-1 paid 100.00 0.00"), home.list("invoices", invoice));
        assertEquals(List.of(), asOf(home, "2026-03-02", "invoices", invoice));
        assertEquals(
                List.of("RE-1 open 0.00 100.00"), asOf(home, "2026-03-03", "invoices", invoice));
        assertEquals(
                List.of("RE-1 partly_paid 40.00 60.00"),
                asOf(home, "2026-03-05", "invoices", invoice));
        assertEquals(List.of("60.00"), asOf(home, "2026-03-05", "aging", "total"));
        assertEquals(List.of("0.00"), asOf(home, "2026-03-05", "aging", "not_due"));
        assertEquals(
                List.of("B1 booked 40.00"),
                asOf(home, "2026-03-05", "payments", "bank_ref", "state", "allocated"));
        assertEquals(
                List.of("RE-1 paid 100.00 0.00"), asOf(home, "2026-03-06", "invoices", invoice));
    }

    @Test
    void a_refund_finds_its_credit_that_another_account_tells_later() throws Exception {
        ClerkHome home = home();
        home.drop(
                "k1.sta",
                statement(
                        "1",
                        1,
                        "0302 C100,00 B1 166 RE-1",
                        "0304 D100,00 D1 177 Rueckzahlung Doppelzahlung RE-1"));
        home.night("2026-03-05");
        assertEquals(
                List.of("B1 booked", "D1 ignored"), home.list("payments", "bank_ref", "state"));
        home.drop("k2.sta", statement("2", 1, "0303 C100,00 B2 166 RE-1"));
        home.night("2026-03-06");
        assertEquals(
                List.of("B1 credit booked", "D1 refund partly_booked", "B2 credit partly_booked"),
                home.list("payments", "bank_ref", "kind", "state"));
        assertEquals(List.of(), home.list("review", "bank_ref"));
        assertTrue(home.verification().isSound());
    }

    /** What was sent back before this money came cannot have been this money. */
    @Test
    void a_refund_uses_up_no_credit_that_is_younger() throws Exception {
        ClerkHome home = home();
        home.drop(
                "k1.sta",
                statement(
                        "1",
                        1,
                        "0302 C100,00 B1 166 RE-1",
                        "0304 D100,00 D1 177 Rueckzahlung Doppelzahlung RE-1"));
        home.night("2026-03-05");
        home.drop("k2.sta", statement("2", 1, "0305 C100,00 B2 166 RE-1"));
        home.night("2026-03-06");
        assertEquals(
                List.of("B1 booked", "D1 ignored", "B2 review"),
                home.list("payments", "bank_ref", "state"));
    }

    @Test
    void a_closed_account_is_told_wherever_somebody_might_collect_again() throws Exception {
        ClerkHome home = home();
        home.night("2026-03-03");
        home.drop(
                "k1.sta",
                statement(
                        "1",
                        1,
                        "0302 C100,00 B1 166 RE-1",
                        "0304 D100,00 R1 109 SVWZ+RETURN/AC04/RE-1"));
        NightSummary night = home.night("2026-03-05");
        assertEquals(
                List.of("1 unusable since 2026-03-04, AC04, the account is closed"),
                home.list("customers", "customer_number", "direct_debit"));
        assertEquals(
                List.of("1 "),
                asOf(home, "2026-03-03", "customers", "customer_number", "direct_debit"));
        assertTrue(
                night.notes().stream()
                        .anyMatch(
                                n ->
                                        n.startsWith(
                                                "Direct debits from 1 (AC04) can only come back")),
                () -> night.notes().toString());
        assertTrue(
                home.explained("RE-1", "2026-03-05").contains("Do not collect it by direct debit"));
    }
}
