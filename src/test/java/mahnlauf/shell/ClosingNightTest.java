package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.ActionKind;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.RunRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the ladder through whole nights: list, report, {@code explain}, hand-off. */
class ClosingNightTest {

    /** RE-1 and RE-2 climb the ladder; RE-3 ends with 2026; RE-4 ended with 2025. */
    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;kind;email;invoice_date;due_date;due_agreed;gross_amount
            RE-1;1;Änne Größe;B2C;a@example.org;2026-01-19;2026-01-19;yes;120,00
            RE-2;2;Bodo Beispiel;B2C;b@example.org;2026-01-19;2026-01-19;yes;1200,00
            RE-3;3;Cara Chlodwig;B2C;c@example.org;2023-06-01;2023-06-15;yes;50,00
            RE-4;4;Dora Dünn;B2C;d@example.org;2022-06-01;2022-06-15;yes;80,00
            """;

    @TempDir Path folder;
    private Home home = new Home(Path.of("."));

    @BeforeEach
    void allLettersHaveLeft() throws Exception {
        home = new Home(folder);
        Files.createDirectories(home.inbox());
        Files.writeString(home.inbox().resolve("rechnungen.csv"), INVOICES);
        night("2026-01-24", Map.of());
        night("2026-01-29", Map.of());
        night("2026-02-08", Map.of());
    }

    @Test
    void the_list_has_every_case_with_its_figures() throws Exception {
        night("2026-02-19", Map.of());
        List<String> lines = Files.readAllLines(report("recommendations.csv"));
        assertEquals(
                "customer_number,customer_name,invoice_numbers,currency,principal,fees,interest,"
                        + "claim,days_overdue,limitation,recommendation,keep_asking_percent,"
                        + "keep_asking_cost,keep_asking,collection_percent,collection_cost,"
                        + "collection,court_order_percent,court_order_cost,court_order,factoring,"
                        + "write_off,not_handed_over,ruled_out",
                lines.get(0));
        assertTrue(lines.get(1).startsWith("1,Änne Größe,RE-1,EUR,120.00,"), lines.get(1));
        assertTrue(lines.get(1).contains(",31,2029-12-31,"), lines.get(1));
        assertTrue(lines.get(1).contains(",too_early,"), lines.get(1));
        assertEquals(4, lines.size()); // RE-3 went to the agency
        assertTrue(
                lines.get(3).contains("2025-12-31,write_off,")
                        && lines.get(3).contains(",not_announced time_barred,"),
                lines.get(3));
    }

    @Test
    void what_is_time_barred_gets_no_letter_and_stands_in_the_report() throws Exception {
        NightSummary night = night("2026-02-19", Map.of());
        assertTrue(night.actions().stream().noneMatch(a -> a.customer().value().equals("4")));
        String page = Files.readString(report("index.html"));
        assertTrue(page.contains("mahnlauf write-off RE-4"), "a person decides");
        assertTrue(has(explain("RE-4"), "it is time-barred"), explain("RE-4").toString());
    }

    @Test
    void a_claim_that_ends_soon_is_told_without_ending_the_night_with_1() throws Exception {
        NightSummary soon = night("2026-02-19", Map.of("limitation.warn_days", "315"));
        assertEquals(1, soon.notes().size());
        assertTrue(
                soon.notes().get(0).startsWith("1 claim will be time-barred within 315 days: RE-3"),
                soon.notes().toString());
        assertTrue(Files.readString(report("index.html")).contains("Bald verjährt"));
        NightSummary early = night("2026-02-20", Map.of("limitation.warn_days", "313"));
        assertEquals(List.of(), early.notes());
    }

    @Test
    void by_default_the_ladder_hands_all_over_that_may_be() throws Exception {
        assertEquals(List.of("1", "2", "3"), handedOver(night("2026-04-19", Map.of())));
    }

    /** 1200.00 bring more by an order for payment (AdviserTest has the figures). */
    @Test
    void a_setting_lets_the_recommendation_decide() throws Exception {
        Map<String, String> set = Map.of("collection.by_recommendation", "true");
        assertEquals(List.of("1"), handedOver(night("2026-04-19", set)));
        List<String> told = explain("RE-2");
        assertTrue(has(told, "recommended is court_order for 12"), told.toString());
        assertTrue(has(told, "  court_order: 60 % of 12"), told.toString());
        assertTrue(has(told, "  write_off: 0.00"), told.toString());
        assertTrue(has(told, "  factoring: no, no price is set"), told.toString());
    }

    @Test
    void where_fees_are_unknown_the_recommendation_cannot_decide() {
        WrongSettingException refused =
                assertThrows(
                        WrongSettingException.class,
                        () ->
                                settings(
                                        Map.of(
                                                "collection.by_recommendation",
                                                "true",
                                                "jurisdiction",
                                                "AT")));
        assertTrue(String.valueOf(refused.getMessage()).contains("collection.by_recommendation"));
    }

    @Test
    void an_expectation_that_rises_with_age_is_refused() {
        WrongSettingException refused =
                assertThrows(
                        WrongSettingException.class,
                        () -> settings(Map.of("recovery.collection", "0:50,90:60")));
        assertTrue(String.valueOf(refused.getMessage()).contains("recovery.collection"));
        assertFalse(String.valueOf(refused.getMessage()).contains("court"));
    }

    private static List<String> handedOver(NightSummary night) {
        return night.actions().stream()
                .filter(a -> a.kind() == ActionKind.COLLECTION_HANDOFF)
                .map(a -> a.customer().value())
                .sorted()
                .toList();
    }

    private static boolean has(List<String> told, String words) {
        return told.stream().anyMatch(line -> line.contains(words));
    }

    private Path report(String name) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            return home.reports(RunRegister.newestNight(ledger).orElseThrow()).resolve(name);
        }
    }

    private List<String> explain(String id) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            LocalDate day = RunRegister.newestNight(ledger).orElseThrow();
            return Explanation.of(id, ledger, day, settings(Map.of()), BaseRateTable.shipped());
        }
    }

    private Settings settings(Map<String, String> set) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(set);
        all.put("statements.max_age_days", "0");
        return Settings.load(home, all, Map.of());
    }

    private NightSummary night(String date, Map<String, String> set) throws Exception {
        LocalDate day = LocalDate.parse(date);
        Settings settings = settings(set);
        Clock clock =
                Clock.fixed(
                        day.atTime(LocalTime.of(3, 30)).atZone(settings.zone()).toInstant(),
                        settings.zone());
        return new NightShift(home, settings, clock).run(new NightShift.Order(day, false, true));
    }
}
