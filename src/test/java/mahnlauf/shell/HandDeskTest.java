package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Table;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person books: at the command line and on a review list. */
class HandDeskTest {

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount
            RE-1;1;Änne Größe;Weg 1;10115;Berlin;2026-03-01;2026-03-20;49,00
            RE-2;2;Bodo Beispiel;Weg 2;10115;Berlin;2026-03-01;2026-03-20;49,00
            RE-3;2;Bodo Beispiel;Weg 2;10115;Berlin;2026-03-01;2026-03-20;30,00
            """;

    /** Two payments that name nobody: 49.00, which two invoices owe, and 100.00. */
    private static final String STATEMENT =
            """
            :20:STARTUMS
            :25:37040044/0532013000
            :28C:1/1
            :60F:C260303EUR1000,00
            :61:2603040304C49,00NTRFNONREF//B1
            :86:166?00GUTSCHRIFT?20Training Maerz?32Karl Kurz
            :61:2603040304C100,00NTRFNONREF//B2
            :86:166?00GUTSCHRIFT?20Danke?32Lara Lang
            :62F:C260304EUR1149,00
            -
            """;

    @TempDir Path folder;
    private Home home = new Home(Path.of("."));

    @BeforeEach
    void aNightThatLeavesBothToAPerson() throws Exception {
        home = new Home(folder);
        Files.createDirectories(home.inbox());
        drop("rechnungen.csv", INVOICES);
        drop("konto.sta", STATEMENT);
        night("2026-03-05");
        assertEquals(List.of(), list("allocations", "bank_ref", "invoice_number", "amount"));
    }

    @Test
    void what_is_assigned_is_booked_at_once_and_stays() throws Exception {
        assertEquals("0.00", assign("B1", "RE-1=49,00").plain());
        assertEquals(
                List.of("B1 RE-1 49.00"),
                list("allocations", "bank_ref", "invoice_number", "amount"));
        assertEquals(List.of("B1 booked", "B2 unmatched"), list("payments", "bank_ref", "state"));
        night("2026-03-06");
        assertEquals(
                List.of("B1 RE-1 49.00"),
                list("allocations", "bank_ref", "invoice_number", "amount"));
        assertSound();
    }

    @Test
    void what_is_left_of_it_stays_with_the_customer() throws Exception {
        assertEquals("21.00", assign("B2", "RE-2=49.00 RE-3=30.00").plain());
        assertEquals(
                List.of("B1 review", "B2 partly_booked"), list("payments", "bank_ref", "state"));
        night("2026-03-06");
        assertTrue(list("payments", "bank_ref", "state").contains("B2 partly_booked"));
        assertSound();
    }

    @Test
    void what_is_taken_back_waits_and_is_not_booked_by_itself() throws Exception {
        List<String> before = list("invoices", "invoice_number", "status", "open_amount");
        assign("B1", "RE-1=49.00");
        try (Clerk clerk = clerk()) {
            assertEquals("49.00", desk(clerk).unassign("B1").plain());
        }
        assertEquals(before, list("invoices", "invoice_number", "status", "open_amount"));
        assertTrue(list("review", "bank_ref", "reason").get(0).startsWith("B1 taken back by hand"));
        night("2026-03-06");
        assertEquals(before, list("invoices", "invoice_number", "status", "open_amount"));
        assertEquals(List.of("B1"), list("review", "bank_ref"));
        assign("B1", "RE-2=49.00");
        assertSound();
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() throws Exception {
        long facts = facts();
        refused("B1", "RE-1=50.00", "49.00");
        refused("B2", "RE-1=49.01", "owes 49.00");
        refused("B1", "RE-9=1.00", "RE-9");
        refused("B1", "RE-1=40.00 RE-1=9.00", "twice");
        refused("B1", "RE-1", "RE-1=49.00");
        refused("B1", "RE-1=0.00", "nothing");
        refused("B9", "RE-1=49.00", "B9");
        assertEquals(facts, facts());
        assign("B1", "RE-1=49.00");
        refused("B1", "RE-2=49.00", "unassign");
        try (Clerk clerk = clerk()) {
            assertThrows(WrongSettingException.class, () -> desk(clerk).unassign("B2"));
        }
    }

    /** The bank took 3.00 more than the payment, and says nowhere what it was. */
    @Test
    void a_return_with_the_fee_inside_is_proposed_and_undone_by_hand() throws Exception {
        assign("B1", "RE-1=49.00");
        drop(
                "rueck.sta",
                """
                :20:STARTUMS
                :25:37040044/0532013000
                :28C:2/1
                :60F:C260309EUR1149,00
                :61:2603090309D52,00NRTINONREF//B3
                :86:109?00RUECKLASTSCHRIFT?20RE-1?32Karl Kurz
                :62F:C260309EUR1097,00
                -
                """);
        night("2026-03-10");
        assertEquals(
                List.of("B3 RE-1=49.00 85"), list("review", "bank_ref", "proposal", "confidence"));
        refused("B3", "RE-1=48.00", "no payment of 48.00");
        refused("B3", "RE-1=53.00", "52.00");
        assertEquals("-3.00", assign("B3", "RE-1=49.00").plain());
        assertEquals(
                List.of("B1 RE-1 49.00", "B3 RE-1 -49.00"),
                list("allocations", "bank_ref", "invoice_number", "amount"));
        assertEquals(
                List.of("B1 booked", "B2 unmatched", "B3 partly_booked"),
                list("payments", "bank_ref", "state"));
        refused("B3", "RE-1=3.00", "no payment of 3.00");
        night("2026-03-11");
        assertEquals(
                "RE-1 open 49.00",
                list("invoices", "invoice_number", "status", "open_amount").get(0));
        assertSound();
    }

    @Test
    void a_review_list_that_comes_back_is_booked() throws Exception {
        drop(
                "entschieden.csv",
                "bank_ref;booked;amount;decision\nB1;2026-03-04;49,00;RE-2=49,00\nB2;2026-03-04;100,00;\n");
        night("2026-03-06");
        assertEquals(
                List.of("B1 RE-2 49.00"),
                list("allocations", "bank_ref", "invoice_number", "amount"));
        assertEquals(List.of("B1 booked", "B2 unmatched"), list("payments", "bank_ref", "state"));
        night("2026-03-07");
        assertEquals(1, list("allocations", "bank_ref").size());
        assertSound();
    }

    @Test
    void what_is_no_payment_of_a_customer_is_ignored_from_then_on() throws Exception {
        drop("entschieden.csv", "bank_ref,decision\nB1,none\nB2,later\n");
        night("2026-03-06");
        assertEquals(List.of("B1 ignored", "B2 unmatched"), list("payments", "bank_ref", "state"));
        night("2026-03-07");
        assertEquals(List.of(), list("review", "bank_ref"));
    }

    @Test
    void a_decision_that_cannot_be_carried_out_is_handed_back_with_its_reason() throws Exception {
        drop(
                "entschieden.csv",
                """
                bank_ref;decision
                B1;RE-1=50,00
                B2;RE-9=10,00
                B7;RE-1=10,00
                B2;vielleicht
                """);
        night("2026-03-06");
        String rows =
                Files.readString(home.rejected().resolve("entschieden.csv.rows.csv"))
                        .replace("\uFEFF", "");
        assertEquals(5, rows.lines().count(), rows);
        assertTrue(rows.contains("has 49.00 to assign, not 50.00"), rows);
        assertTrue(rows.contains("there is no invoice 'RE-9'"), rows);
        assertTrue(rows.contains("there is no such payment"), rows);
        assertEquals(List.of(), list("allocations", "bank_ref"));
    }

    @Test
    void cash_is_booked_once_and_can_be_taken_back() throws Exception {
        LocalDate on = LocalDate.parse("2026-03-05");
        InvoiceNumber re3 = new InvoiceNumber("RE-3");
        try (Clerk clerk = clerk()) {
            assertEquals("pay:RE-3:2026-03-05", desk(clerk).pay(re3, Money.eur(2000), on, "bar"));
        }
        try (Clerk clerk = clerk()) {
            assertThrows(
                    WrongSettingException.class,
                    () -> desk(clerk).pay(re3, Money.eur(2000), on, "bar"));
            assertEquals(
                    "pay:RE-3:2026-03-05-2", desk(clerk).pay(re3, Money.eur(1500), on, "Karte"));
        }
        assertTrue(
                list("invoices", "invoice_number", "status", "paid_amount")
                        .contains("RE-3 paid 30.00"));
        night("2026-03-06");
        assertTrue(
                list("payments", "bank_ref", "state", "allocated")
                        .contains("pay:RE-3:2026-03-05-2 partly_booked 10.00"));
        try (Clerk clerk = clerk()) {
            desk(clerk).unassign("pay:RE-3:2026-03-05");
        }
        assertTrue(
                list("invoices", "invoice_number", "status", "open_amount")
                        .contains("RE-3 partly_paid 20.00"));
        assertSound();
    }

    @Test
    void who_paid_for_whom_is_learned_and_can_be_forgotten() throws Exception {
        assign("B1", "RE-1=49.00");
        assertEquals(
                List.of("Karl Kurz 1 pays_for B1"),
                list("rules", "matches", "customer_number", "effect", "from"));
        drop(
                "rechnungen2.csv",
                """
                invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount
                RE-4;1;Änne Größe;Weg 1;10115;Berlin;2026-03-05;2026-03-20;51,00
                RE-5;2;Bodo Beispiel;Weg 2;10115;Berlin;2026-03-05;2026-03-20;51,00
                """);
        drop("konto2.sta", later("51,00", "Karl Kurz"));
        night("2026-03-07");
        assertTrue(list("allocations", "bank_ref", "invoice_number").contains("B3 RE-4"));
        String rule = list("rules", "rule_id").get(0);
        try (Clerk clerk = clerk()) {
            assertEquals("Karl Kurz", desk(clerk).forget(rule).name());
            assertThrows(WrongSettingException.class, () -> desk(clerk).forget(rule));
        }
        assertEquals(List.of(), list("rules", "rule_id"));
        assertSound();
    }

    @Test
    void what_is_taken_back_has_taught_nothing() throws Exception {
        assign("B1", "RE-1=49.00");
        try (Clerk clerk = clerk()) {
            desk(clerk).unassign("B1");
        }
        assertEquals(List.of(), list("rules", "rule_id"));
    }

    @Test
    void a_payer_who_is_ignored_once_is_left_aside_unless_he_names_an_invoice() throws Exception {
        drop("entschieden.csv", "bank_ref;decision\nB2;ignore\n");
        night("2026-03-06");
        assertEquals(
                List.of("Lara Lang  ignored"),
                list("rules", "matches", "customer_number", "effect"));
        drop("konto2.sta", later("12,00", "Lara Lang"));
        night("2026-03-07");
        assertTrue(list("payments", "bank_ref", "state").contains("B3 ignored"));
        assertSound();
    }

    private static String later(String amount, String payer) {
        return """
                :20:STARTUMS
                :25:37040044/0532013000
                :28C:2/1
                :60F:C260304EUR1149,00
                :61:2603060306C%s0NTRFNONREF//B3
                :86:166?00GUTSCHRIFT?20Hallo?32%s
                :62F:C260306EUR%d,00
                -
                """
                .formatted(
                        amount.substring(0, amount.length() - 1),
                        payer,
                        1149 + Integer.parseInt(amount.substring(0, 2)));
    }

    @Test
    void what_an_export_says_was_paid_elsewhere_is_booked_once() throws Exception {
        String export =
                """
                invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount;paid_amount;paid_on
                RE-7;7;Cora Lind;Weg 7;10115;Berlin;2026-03-01;2026-03-20;80,00;%s;2026-03-05
                """;
        drop("a.csv", export.formatted("30,00"));
        night("2026-03-06");
        drop("b.csv", export.formatted("30,00") + " ");
        night("2026-03-07");
        assertTrue(
                list("invoices", "invoice_number", "status", "paid_amount")
                        .contains("RE-7 partly_paid 30.00"));
        drop("c.csv", export.formatted("80,00"));
        night("2026-03-08");
        assertTrue(
                list("allocations", "bank_ref", "invoice_number", "amount")
                        .containsAll(List.of("paid:RE-7 RE-7 30.00", "paid:RE-7#2 RE-7 50.00")));
        assertTrue(list("invoices", "invoice_number", "status").contains("RE-7 paid"));
        drop("d.csv", export.formatted("10,00"));
        night("2026-03-09");
        assertTrue(list("files", "reason").stream().anyMatch(r -> r.contains("was told before")));
        assertSound();
    }

    private void refused(String ref, String shares, String because) throws Exception {
        WrongSettingException refused =
                assertThrows(WrongSettingException.class, () -> assign(ref, shares));
        assertTrue(String.valueOf(refused.getMessage()).contains(because), refused.getMessage());
    }

    private Money assign(String ref, String shares) throws Exception {
        try (Clerk clerk = clerk()) {
            return desk(clerk).assign(ref, shares);
        }
    }

    private Clerk clerk() throws Exception {
        return Clerk.at(home, LocalDate.parse("2026-03-05"));
    }

    private HandDesk desk(Clerk clerk) throws Exception {
        return clerk.handDesk(settings(), BaseRateTable.shipped());
    }

    private Settings settings() throws Exception {
        return Settings.load(home, Map.of(), Map.of());
    }

    private void drop(String name, String content) throws Exception {
        Files.writeString(home.inbox().resolve(name), content);
    }

    private void night(String date) throws Exception {
        LocalDate day = LocalDate.parse(date);
        Settings settings = settings();
        Clock clock =
                Clock.fixed(
                        day.atTime(LocalTime.of(3, 30)).atZone(settings.zone()).toInstant(),
                        settings.zone());
        new NightShift(home, settings, clock).run(new NightShift.Order(day, false, true));
    }

    private List<String> list(String name, String... columns) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            Table table =
                    new Tables(ledger, LocalDate.parse("2026-03-08"), null, settings())
                            .read(name, null);
            return table.rows().stream()
                    .map(
                            row ->
                                    List.of(columns).stream()
                                            .map(c -> row.get(table.columns().indexOf(c)))
                                            .collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    private long facts() throws Exception {
        return verification().facts();
    }

    private void assertSound() throws Exception {
        assertTrue(verification().isSound(), () -> "not sound");
    }

    private Verification.Result verification() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            return Verification.of(ledger);
        }
    }
}
