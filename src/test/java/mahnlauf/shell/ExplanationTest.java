package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.RunRegister;
import mahnlauf.store.SqlTables;
import mahnlauf.store.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} and the review list tell a person of payments and invoices. */
class ExplanationTest {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;due_agreed;gross_amount
            RE-1;1;Änne Größe;Weg 1;10115;Berlin;2026-03-01;2026-03-20;yes;49,00
            RE-2;2;Bodo Beispiel;Weg 2;10115;Berlin;2026-03-01;2026-03-20;yes;49,00
            RE-3;2;Bodo Beispiel;Weg 2;10115;Berlin;2026-03-01;2026-03-20;yes;30,00
            RE-4;3;Cara Chlodwig;Weg 3;10115;Berlin;2026-03-01;2026-03-20;yes;49,00
            RE-5;4;Dora Dünn;Weg 4;10115;Berlin;2026-03-01;2026-03-20;yes;12,00
            """;

    /** B1 names nobody, three owe it; B2 quotes RE-5; B3 names nobody and fits nothing. */
    private static final String STATEMENT =
            """
            :20:STARTUMS
            :25:37040044/0532013000
            :28C:1/1
            :60F:C260303EUR1000,00
            :61:2603040304C49,00NTRFNONREF//B1
            :86:166?00GUTSCHRIFT?20Training Maerz?32Karl Kurz
            :61:2603040304C12,00NTRFNONREF//B2
            :86:166?00GUTSCHRIFT?20RE-5?32Dora Duenn
            :61:2603040304C77,77NTRFNONREF//B3
            :86:166?00GUTSCHRIFT?20Danke?32Lara Lang
            :62F:C260304EUR1138,77
            -
            """;

    @TempDir Path folder;
    private Home home = new Home(Path.of("."));

    @BeforeEach
    void oneNight() throws Exception {
        home = new Home(folder);
        Files.createDirectories(home.inbox());
        Files.writeString(home.inbox().resolve("rechnungen.csv"), INVOICES);
        Files.writeString(home.inbox().resolve("konto.sta"), STATEMENT);
        night("2026-03-05");
    }

    @Test
    void the_review_list_has_three_proposals_and_the_decision_stays_last() throws Exception {
        Path list = home.outbox("review").resolve("review-2026-03-05.csv");
        List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
        assertEquals(
                "\uFEFFbank_ref;booked;amount;counterparty;remittance;proposal;confidence;reason;"
                        + "proposal_2;confidence_2;proposal_3;confidence_3;decision",
                lines.get(0));
        assertTrue(
                lines.get(1).endsWith(";RE-2=49.00;20;RE-4=49.00;20;")
                        && lines.get(1).contains(";RE-1=49.00;20;"),
                lines.get(1));
    }

    @Test
    void a_single_proposal_leaves_the_other_columns_empty() throws Exception {
        assign("B1", "RE-1=49.00");
        unassign("B1");
        try (Ledger ledger = reading()) {
            List<List<String>> rows = SqlTables.read(ledger, "review", FOREVER).rows();
            assertEquals(List.of("", "", "", ""), rows.get(0).subList(8, 12));
        }
    }

    @Test
    void the_other_proposals_stay_with_the_entry_on_the_next_night() throws Exception {
        night("2026-03-06");
        try (Ledger ledger = reading()) {
            List<List<String>> rows = SqlTables.read(ledger, "review", FOREVER).rows();
            assertEquals(
                    List.of("RE-2=49.00", "20", "RE-4=49.00", "20"), rows.get(0).subList(8, 12));
        }
    }

    @Test
    void of_a_payment_that_nobody_won_all_candidates_are_told_with_what_speaks_against_them()
            throws Exception {
        List<String> told = explain("B1");
        assertTrue(told.get(0).startsWith("Payment B1 of 2026-03-04: 49.00 EUR from Karl Kurz"));
        assertTrue(
                told.contains(
                        "  RE-1 (customer 1), 20 %. For: the payment pays exactly what is owed."
                                + " Against: its number is not quoted; the payer is nobody that we know."),
                told.toString());
        assertEquals(3, told.stream().filter(line -> line.startsWith("  RE-")).count());
        assertEquals(
                "Why nobody won: Only the amount speaks for an invoice.",
                told.get(told.size() - 1));
        assertTrue(told.size() <= 12, told.toString());
    }

    @Test
    void of_a_payment_that_is_booked_the_winner_is_told_with_what_speaks_for_it() throws Exception {
        List<String> told = explain("B2");
        assertTrue(
                told.contains(
                        "  RE-5 (customer 4), 99 %, chosen. For: its number is quoted; the payment"
                                + " pays exactly what is owed; the customer's name agrees."
                                + " Against: nothing."),
                told.toString());
        assertTrue(told.get(told.size() - 1).startsWith("Why it won: the text quotes the invoice"));
    }

    @Test
    void nothing_is_a_candidate_where_nothing_fits() throws Exception {
        List<String> told = explain("B3");
        assertEquals(
                "Why nobody won: names no invoice and no customer that we know.",
                told.get(told.size() - 1));
    }

    @Test
    void what_a_person_decided_and_what_it_taught_is_told_but_is_no_evidence_for_itself()
            throws Exception {
        assign("B1", "RE-4=49.00");
        List<String> told = explain("B1");
        assertTrue(told.contains("  2026-03-05 decided: assigned (assign)"), told.toString());
        assertTrue(
                told.stream().anyMatch(l -> l.endsWith("this payer pays for customer 3.")),
                told.toString());
        assertEquals(
                "A person booked it; by itself the program would ask a person:"
                        + " Only the amount speaks for an invoice.",
                told.get(told.size() - 1));
    }

    @Test
    void where_the_books_have_moved_on_it_says_so() throws Exception {
        unassign("B2");
        String last = explain("B2").get(explain("B2").size() - 1);
        assertTrue(last.startsWith("The books have moved on since"), last);
    }

    @Test
    void to_explain_writes_nothing() throws Exception {
        long facts;
        try (Ledger ledger = reading()) {
            facts = Verification.of(ledger).facts();
        }
        explain("B1");
        explain("B2");
        try (Ledger ledger = reading()) {
            assertEquals(facts, Verification.of(ledger).facts());
            assertTrue(ledger.books().receivable(new InvoiceNumber("RE-5")).paid().isPositive());
        }
    }

    @Test
    void the_life_of_an_invoice_is_told_in_the_order_of_the_days() throws Exception {
        assign("B1", "RE-2=20.00");
        hold("RE-2", "2026-04-10");
        Files.writeString(
                home.inbox().resolve("rechnungen.csv"),
                INVOICES.replace(
                        "RE-2;2;Bodo Beispiel;Weg 2;10115;Berlin;2026-03-01;2026-03-20;yes;49,00",
                        "RE-2;2;Bodo Beispiel;Weg 2;10115;Berlin;2026-03-01;2026-03-20;yes;47,00"));
        night("2026-03-06");
        List<String> told = explain("RE-2");
        List<String> days =
                told.stream()
                        .filter(line -> line.matches("  2026-.*"))
                        .map(line -> line.substring(2, 12))
                        .toList();
        assertEquals(days.stream().sorted().toList(), days);
        assertTrue(has(told, "taken from an export: 49.00 EUR, due 2026-03-20"), told.toString());
        assertTrue(has(told, "payment, booked by hand, 20.00 EUR principal (B1)"), told.toString());
        assertTrue(has(told, "held until 2026-04-10: fragt nach"), told.toString());
        assertTrue(has(told, "corrected: gross 47.00 instead of 49.00"), told.toString());
        assertTrue(has(told, "Owed on 2026-03-06: 27.00 EUR principal"), told.toString());
        assertTrue(has(told, "47.00 EUR invoiced, less 20.00 EUR paid."), told.toString());
        assertTrue(has(told, "Held until 2026-04-10: fragt nach."), told.toString());
        assertTrue(
                has(told, "Next, unless something changes: reminder on 2026-04-11."),
                told.toString());
        assertTrue(
                has(
                        told,
                        "reminder could come on 2026-03-25, but this is in its way: a hold until"),
                told.toString());
    }

    @Test
    void interest_is_told_with_its_days_and_rate() throws Exception {
        night("2026-04-20");
        List<String> told = explain("RE-1");
        assertTrue(has(told, " days from 2026-03-21 at "), told.toString());
        assertTrue(has(told, "claimed from the dunning on."), told.toString());
        assertTrue(
                has(told, "No letter leaves until a newer bank statement comes:"), told.toString());
        assertFalse(has(explain("RE-5"), "Interest:"));
        assertTrue(has(explain("RE-5"), "Nothing more will happen"));
    }

    @Test
    void a_letter_that_waits_for_a_person_is_told_with_the_command_that_lets_it_go()
            throws Exception {
        night("2026-03-25", Map.of("approve.letters", "true", "statements.max_age_days", "0"));
        assertTrue(
                has(explain("RE-1"), "it waits for `mahnlauf approve "),
                explain("RE-1").toString());
    }

    private static boolean has(List<String> told, String words) {
        return told.stream().anyMatch(line -> line.contains(words));
    }

    private List<String> explain(String id) throws Exception {
        try (Ledger ledger = reading()) {
            LocalDate day = RunRegister.newestNight(ledger).orElseThrow();
            return Explanation.of(id, ledger, day, settings(Map.of()), BaseRateTable.shipped());
        }
    }

    private Ledger reading() throws Exception {
        return Ledger.of(Database.forReading(home.data()));
    }

    private void assign(String ref, String shares) throws Exception {
        try (Clerk clerk = clerk()) {
            desk(clerk).assign(ref, shares);
        }
    }

    private void unassign(String ref) throws Exception {
        try (Clerk clerk = clerk()) {
            desk(clerk).unassign(ref);
        }
    }

    private void hold(String invoice, String until) throws Exception {
        try (Clerk clerk = clerk()) {
            Clerk.Subject subject = clerk.subject(invoice, Clerk.Choice.INVOICE);
            clerk.hold(subject, LocalDate.parse(until), "fragt nach");
        }
    }

    private Clerk clerk() throws Exception {
        return Clerk.at(home, LocalDate.parse("2026-03-05"));
    }

    private HandDesk desk(Clerk clerk) throws Exception {
        return clerk.handDesk(settings(Map.of()), BaseRateTable.shipped());
    }

    private Settings settings(Map<String, String> set) throws Exception {
        return Settings.load(home, set, Map.of());
    }

    private void night(String date) throws Exception {
        night(date, Map.of());
    }

    private void night(String date, Map<String, String> set) throws Exception {
        LocalDate day = LocalDate.parse(date);
        Settings settings = settings(set);
        Clock clock =
                Clock.fixed(
                        day.atTime(LocalTime.of(3, 30)).atZone(settings.zone()).toInstant(),
                        settings.zone());
        new NightShift(home, settings, clock).run(new NightShift.Order(day, false, true));
    }
}
