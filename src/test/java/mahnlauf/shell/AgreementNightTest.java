package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mahnlauf.core.agree.Proposal;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Table;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.Verification;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreements through the nights: offered, signed, paid, broken, settled. */
class AgreementNightTest {

    private static final CustomerNumber CUSTOMER = new CustomerNumber("20001");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String HEADER =
            "invoice_number;customer_number;customer_name;customer_iban;street;postcode;city;"
                    + "invoice_date;due_date;gross_amount;currency\n";
    private static final String ROW =
            ";20001;Änne Größe;DE02120300000000202051;Weg 1;10115;Berlin;2026-02-16;2026-03-02;";

    @TempDir Path folder;
    private Home home = new Home(Path.of("."));
    private final Map<String, String> set = new TreeMap<>();
    private LocalDate last = LocalDate.EPOCH;

    @BeforeEach
    void anInvoiceThatIsOverdue() throws Exception {
        home = new Home(folder);
        Files.createDirectories(home.inbox());
        drop("rechnungen.csv", HEADER + "RE-1" + ROW + "600,00;EUR\n");
        night("2026-03-07");
    }

    @Test
    void the_signed_offer_is_accepted_by_its_code_and_our_own_copy_is_not() throws Exception {
        Path offer = offer();
        Files.copy(offer, home.inbox().resolve("scan.pdf"));
        night("2026-03-23");
        assertEquals(List.of("offered"), list("agreements", "state"));
        assertTrue(list("files", "reason").toString().contains("not signed"));
        signed(offer, "unterschrieben.pdf");
        night("2026-03-24");
        assertEquals(List.of("active"), list("agreements", "state"));
        assertTrue(list("actions", "kind").contains("agreement_confirmation"));
        assertEquals(List.of("agreement R-20260322-20001"), list("holds", "reason"));
        assertSound();
    }

    @Test
    void a_scan_without_words_is_known_by_its_name_and_comes_too_late_after_the_last_day()
            throws Exception {
        Path offer = offer();
        Path blank = folder.resolve("blank.pdf");
        blank(blank);
        Files.copy(blank, home.inbox().resolve("R-20260322-200019.pdf"));
        night("2026-03-24");
        assertEquals(List.of("offered"), list("agreements", "state"));
        signed(blank, offer.getFileName().toString());
        night("2026-04-02");
        assertEquals(List.of("declined"), list("agreements", "state"));
        assertTrue(list("files", "reason").toString().contains("no longer stands"));
        assertSound();
    }

    @Test
    void the_next_instalment_from_the_customers_account_needs_no_number() throws Exception {
        agree(new Proposal(Agreement.Kind.INSTALMENTS, 3, APRIL, null));
        pay("P1", 200, "danke", "DE02120300000000202051");
        night("2026-04-02");
        assertEquals(
                List.of("P1 RE-1 200.00 agreement_instalment"),
                list("allocations", "bank_ref", "invoice_number", "amount", "rule"));
        assertEquals(List.of("active 2026-05-04 200.00"), next());
        pay("P2", 199, "danke", "DE02120300000000202051");
        night("2026-04-03");
        assertEquals(List.of("P2 review"), list("payments", "bank_ref", "state").subList(1, 2));
        assertSound();
    }

    @Test
    void the_same_night_twice_changes_nothing_and_a_break_is_told_once() throws Exception {
        agree(new Proposal(Agreement.Kind.INSTALMENTS, 3, APRIL, null));
        night("2026-03-08");
        assertEquals(List.of("agreement_confirmation"), kinds("2026-03-08"));
        night("2026-04-08");
        assertEquals(List.of("active"), list("agreements", "state"));
        night("2026-04-09");
        List<String> ledger = list("ledger", "hash");
        assertEquals(List.of("agreement_broken"), kinds("2026-04-09"));
        night("2026-04-09");
        assertEquals(ledger, list("ledger", "hash"));
        night("2026-04-10");
        assertEquals(List.of("dunning"), kinds("2026-04-10"));
        assertSound();
    }

    @Test
    void reminders_and_thanks_go_out_where_they_are_wanted() throws Exception {
        set.put("agreements.remind_days", "3");
        set.put("letters.thanks", "true");
        agree(new Proposal(Agreement.Kind.DEFERRAL, 1, APRIL, null));
        night("2026-03-28");
        night("2026-03-29");
        assertEquals(List.of("instalment_reminder"), kinds("2026-03-29"));
        night("2026-03-30");
        assertEquals(List.of(), kinds("2026-03-30"));
        pay("P1", 600, "RE-1", "DE02120300000000202051");
        night("2026-04-02");
        assertEquals(List.of("thanks"), kinds("2026-04-02"));
        assertEquals(List.of("kept"), list("agreements", "state"));
    }

    @Test
    void a_settlement_after_a_dunning_leaves_neither_fees_nor_interest() throws Exception {
        night("2026-03-12");
        assertEquals(List.of("1.00"), list("invoices", "fees_open"));
        agree(new Proposal(Agreement.Kind.SETTLEMENT, 1, APRIL, Money.eur(500_00)));
        pay("P1", 500, "RE-1", "DE02120300000000202051");
        night("2026-04-02");
        assertEquals(
                List.of("paid 0.00 0.00 0.00"),
                list("invoices", "status", "open_amount", "fees_open", "interest_open"));
        assertEquals(List.of("kept"), list("agreements", "state"));
        assertSound();
    }

    @Test
    void until_the_rest_is_due_nothing_harder_than_a_mahnung_goes_out() throws Exception {
        night("2026-03-12");
        agree(new Proposal(Agreement.Kind.INSTALMENTS, 3, APRIL, null));
        night("2026-03-13");
        night("2026-04-09");
        assertEquals(List.of("agreement_broken"), kinds("2026-04-09"));
        for (int day = 10; day <= 20; day++) {
            night("2026-04-" + day);
            assertEquals(List.of(), kinds("2026-04-" + day));
        }
        assertTrue(
                explained().contains("the broken agreement, which gives until 2026-04-20 to pay"),
                explained());
        night("2026-04-21");
        assertTrue(kinds("2026-04-21").contains("final_notice"), () -> "after the last day");
        assertSound();
    }

    @Test
    void a_mahnung_meanwhile_asks_for_the_money_no_sooner() throws Exception {
        agree(new Proposal(Agreement.Kind.INSTALMENTS, 3, APRIL, null));
        night("2026-03-08");
        night("2026-04-09");
        night("2026-04-10");
        assertEquals(
                List.of("agreement_broken 2026-04-20", "dunning 2026-04-20"),
                list("actions", "as_of", "kind", "deadline").stream()
                        .filter(a -> a.startsWith("2026-04-"))
                        .map(a -> a.substring(11))
                        .filter(a -> !a.startsWith("call"))
                        .toList());
    }

    @Test
    void explain_tells_of_the_agreement() throws Exception {
        agree(new Proposal(Agreement.Kind.INSTALMENTS, 2, APRIL, null));
        String told = explained();
        assertTrue(told.contains("agreement A-20260307-20001 made: instalments over"), told);
        assertTrue(told.contains("until it is kept or broken: 300.00 EUR by 2026-04-01"), told);
    }

    @Test
    void what_cannot_be_agreed_is_refused_and_writes_nothing() throws Exception {
        List<String> before = list("ledger", "hash");
        Proposal three = new Proposal(Agreement.Kind.INSTALMENTS, 3, APRIL, null);
        refused("has no invoice 'RE-9'", List.of(new InvoiceNumber("RE-9")), three);
        refused(
                "has passed",
                List.of(),
                new Proposal(Agreement.Kind.DEFERRAL, 1, LocalDate.parse("2026-03-06"), null));
        assertEquals(before, list("ledger", "hash"));
        agree(three);
        refused("is active", List.of(), three);
        drop("mehr.csv", HEADER + "RE-2" + ROW + "50,00;EUR\nRE-3" + ROW + "70,00;CHF\n");
        night("2026-03-08");
        InvoiceNumber two = new InvoiceNumber("RE-2");
        refused("one currency", List.of(two, new InvoiceNumber("RE-3")), three);
        pay("P1", 600, "RE-1", "DE02120300000000202051");
        night("2026-04-02");
        refused("Nothing is owed", List.of(new InvoiceNumber("RE-1")), three);
    }

    private String explained() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            return String.join(
                    "\n",
                    Explanation.of("RE-1", ledger, last, settings(), BaseRateTable.shipped()));
        }
    }

    private void refused(String because, List<InvoiceNumber> named, Proposal proposal)
            throws Exception {
        try (Clerk clerk = Clerk.at(home, LocalDate.parse("2026-03-07"))) {
            AgreementDesk desk = desk(clerk);
            WrongSettingException refused =
                    assertThrows(
                            WrongSettingException.class,
                            () -> desk.agree(CUSTOMER, named, proposal));
            String said = String.valueOf(refused.getMessage());
            assertTrue(said.contains(because), said);
        }
    }

    private void agree(Proposal proposal) throws Exception {
        try (Clerk clerk = Clerk.at(home, LocalDate.parse("2026-03-07"))) {
            desk(clerk).agree(CUSTOMER, List.of(), proposal);
        }
    }

    private AgreementDesk desk(Clerk clerk) throws Exception {
        return clerk.agreementDesk(clerk.day(), settings(), BaseRateTable.shipped());
    }

    /** The offer that goes with the final notice. */
    private Path offer() throws Exception {
        night("2026-03-12");
        night("2026-03-22");
        assertEquals(List.of("offered"), list("agreements", "state"));
        return home.outbox("agreements").resolve("20260322-agreement_offer-20001.pdf");
    }

    /** A signature changes the file, but not the words. */
    private void signed(Path offer, String name) throws Exception {
        Path copy = home.inbox().resolve(name);
        Files.copy(offer, copy);
        Files.writeString(copy, "% signed\n", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
    }

    private static void blank(Path file) throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(file.toFile());
        }
    }

    private void pay(String ref, int euros, String text, String iban) throws Exception {
        String day = ref.equals("P2") ? "260402" : "260401";
        drop(
                ref + ".sta",
                """
                :20:STARTUMS
                :25:37040044/0532013000
                :28C:%s/1
                :60F:C%sEUR1000,00
                :61:%s0401C%d,00NTRFNONREF//%s
                :86:166?00GUTSCHRIFT?20%s?31%s?32Änne Größe
                :62F:C%sEUR%d,00
                -
                """
                        .formatted(
                                ref.substring(1),
                                day,
                                day,
                                euros,
                                ref,
                                text,
                                iban,
                                day,
                                1000 + euros));
    }

    private List<String> next() throws Exception {
        return list("agreements", "state", "next_due", "next_amount");
    }

    private List<String> kinds(String night) throws Exception {
        return list("actions", "as_of", "kind").stream()
                .filter(line -> line.startsWith(night))
                .map(line -> line.substring(night.length() + 1))
                .filter(kind -> !kind.equals("call"))
                .toList();
    }

    private Settings settings() throws Exception {
        return Settings.load(home, set, Map.of());
    }

    private void drop(String name, String content) throws Exception {
        Files.writeString(home.inbox().resolve(name), content);
    }

    private void night(String date) throws Exception {
        LocalDate day = LocalDate.parse(date);
        last = day;
        Settings settings = settings();
        Clock clock =
                Clock.fixed(
                        day.atTime(LocalTime.of(3, 30)).atZone(settings.zone()).toInstant(),
                        settings.zone());
        new NightShift(home, settings, clock).run(new NightShift.Order(day, false, true));
    }

    private List<String> list(String name, String... columns) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            Table table = new Tables(ledger, last, null, settings()).read(name, null);
            return table.rows().stream()
                    .map(
                            row ->
                                    List.of(columns).stream()
                                            .map(c -> row.get(table.columns().indexOf(c)))
                                            .collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    private void assertSound() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            assertTrue(Verification.of(ledger).isSound(), "not sound");
        }
    }
}
