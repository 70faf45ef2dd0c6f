package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.formats.datev.ReadBack;
import mahnlauf.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bookkeeper finds in the morning. */
class AccountNightTest {

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed;discount_percent;discount_until
            RE-1001;10001;Änne Größe;Weg 1;10115;Berlin;2025-12-05;2026-01-19;49,00;yes;;
            RE-1002;K-2;Ștefan Beispiel;Weg 2;10115;Berlin;2025-12-05;2026-01-19;80,00;yes;;
            RE 1003;10003;Carla Muster;Weg 3;10115;Berlin;2025-12-20;2026-01-19;100,00;yes;2;2026-01-10
            """;

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void aClient() throws Exception {
        home = new ClerkHome(folder).drop("rechnungen.csv", INVOICES);
        home.set("accounting.consultant", "29098").set("accounting.client", "55003");
    }

    @Test
    void without_a_client_nobody_gets_a_file() throws Exception {
        home.set("accounting.consultant", "").set("accounting.client", "");
        home.drop("konto.sta", statement("2601050105C49,00NTRFNONREF//B1", "RE-1001", "49,00"));
        home.night("2026-01-06");
        assertFalse(Files.exists(home.home.outbox("accounting")));
    }

    @Test
    void a_night_gives_what_was_booked_and_the_next_one_only_what_is_new() throws Exception {
        home.drop("konto.sta", statement("2601050105C49,00NTRFNONREF//B1", "RE-1001", "49,00"));
        home.night("2026-01-06");
        assertEquals(List.of("EXTF_Buchungsstapel-2026-01-06.csv"), files());
        assertEquals(List.of("10001 H 49.00 1200 RE-1001"), told("2026-01-06"));
        home.night("2026-01-06");
        home.night("2026-01-07");
        assertEquals(List.of("EXTF_Buchungsstapel-2026-01-06.csv"), files());
        home.drop("konto2.sta", statement("2601070107C98,00NTRFNONREF//B2", "RE 1003", "98,00"));
        home.night("2026-01-08");
        assertEquals(
                List.of("10003 H 98.00 1200 RE-1003", "10003 H 2.00 8736 RE-1003"),
                told("2026-01-08"));
    }

    @Test
    void two_files_of_one_night_and_of_two_years_have_names_of_their_own() throws Exception {
        home.drop("konto.sta", statement("2512311231C49,00NTRFNONREF//B1", "RE-1001", "49,00"));
        home.drop("konto2.sta", statement("2601020102C80,00NTRFNONREF//B2", "RE-1002", "80,00"));
        home.night("2026-01-06");
        home.drop("konto3.sta", statement("2601050105C98,00NTRFNONREF//B3", "RE 1003", "98,00"));
        home.night("2026-01-06");
        assertEquals(List.of("10001 H 49.00 1200 RE-1001"), told("2026-01-06"));
        assertEquals(List.of("60000 H 80.00 1200 RE-1002"), told("2026-01-06-2"));
        assertEquals(2, told("2026-01-06-3").size());
        assertEquals(3, files().size());
    }

    @Test
    void what_is_taken_back_or_given_up_follows() throws Exception {
        home.drop("konto.sta", statement("2601050105C49,00NTRFNONREF//B1", "RE-1001", "49,00"));
        home.night("2026-01-06");
        try (Clerk clerk = home.clerk()) {
            clerk.handDesk(home.settings(), BaseRateTable.shipped()).unassign("B1");
            clerk.writeOffs().writeOff(new InvoiceNumber("RE-1002"), "unbekannt verzogen");
        }
        home.night("2026-03-06");
        assertEquals(
                List.of("10001 S 49.00 1200 RE-1001 GU", "60000 H 80.00 2406 RE-1002"),
                told("2026-03-06").subList(0, 2));
    }

    @Test
    void a_run_that_dies_before_its_file_appears_writes_it_again() throws Exception {
        home.drop("konto.sta", statement("2601050105C49,00NTRFNONREF//B1", "RE-1001", "49,00"));
        home.night("2026-01-06");
        Path file = file("2026-01-06");
        byte[] before = Files.readAllBytes(file);
        diedBeforeItWasWrittenDown();
        home.night("2026-01-07");
        assertEquals(List.of("EXTF_Buchungsstapel-2026-01-06.csv"), files(), "it had appeared");
        Files.delete(file);
        diedBeforeItWasWrittenDown();
        home.night("2026-01-08");
        assertEquals(List.of("EXTF_Buchungsstapel-2026-01-06.csv"), files());
        assertEquals(new String(before, cp1252()), Files.readString(file, cp1252()));
        Files.delete(file);
        home.night("2026-01-09");
        assertEquals(List.of(), files(), "the bookkeeper has taken it");
    }

    private void diedBeforeItWasWrittenDown() throws Exception {
        try (Database database = Database.forWriting(home.home.data());
                var statement = database.connection().createStatement()) {
            statement.executeUpdate("update accounting_file set state = 'claimed'");
        }
    }

    @Test
    void what_was_booked_elsewhere_is_left_out() throws Exception {
        home.set("accounting.from", "2026-01-01");
        home.drop("konto.sta", statement("2512311231C49,00NTRFNONREF//B1", "RE-1001", "49,00"));
        home.drop("konto2.sta", statement("2601010101C80,00NTRFNONREF//B2", "RE-1002", "80,00"));
        home.night("2026-01-06");
        assertEquals(List.of("60000 H 80.00 1200 RE-1002"), told("2026-01-06"));
    }

    @Test
    void a_rehearsal_leaves_no_batch() throws Exception {
        home.drop("konto.sta", statement("2601050105C49,00NTRFNONREF//B1", "RE-1001", "49,00"));
        LocalDate day = LocalDate.parse("2026-01-06");
        new NightShift(home.home, home.settings(), Clock.systemUTC())
                .run(new NightShift.Order(day, true, true));
        assertFalse(Files.exists(home.home.outbox("accounting")));
        home.night("2026-01-06");
        assertEquals(1, told("2026-01-06").size());
    }

    @Test
    void half_a_client_and_a_wrong_account_are_refused() throws Exception {
        home.set("accounting.client", "");
        assertThrows(WrongSettingException.class, () -> home.settings());
        home.set("accounting.client", "55003");
        for (String wrong :
                List.of(
                        "consultant=1000",
                        "chart=05",
                        "accounts=discount=87361",
                        "accounts=rent=4210",
                        "banks=DE02",
                        "banks=DE02=12345",
                        "debtors=K-1=9999",
                        "debtors_from=70000",
                        "from=2026-02-30",
                        "fiscal_year_month=13",
                        "vat_percent=16",
                        "account_length=9")) {
            int at = wrong.indexOf('=');
            String key = "accounting." + wrong.substring(0, at);
            String before = home.set.getOrDefault(key, "");
            home.set(key, wrong.substring(at + 1));
            WrongSettingException refused =
                    assertThrows(WrongSettingException.class, () -> home.settings(), wrong);
            assertTrue(String.valueOf(refused.getMessage()).contains(key), refused::getMessage);
            home.set.remove(key);
            if (!before.isEmpty()) {
                home.set(key, before);
            }
        }
        home.set("accounting.banks", "DE89370400440532013000=1200, outside=1000/3");
        home.settings();
    }

    private List<String> told(String stem) throws Exception {
        List<String> told = new ArrayList<>();
        for (ReadBack.Row row : ReadBack.of(file(stem))) {
            told.add(row.told());
        }
        return told;
    }

    private Path file(String stem) {
        return home.home.outbox("accounting").resolve("EXTF_Buchungsstapel-" + stem + ".csv");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(home.home.outbox("accounting"))) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    private static Charset cp1252() {
        return Charset.forName("windows-1252");
    }

    private static String statement(String line, String text, String amount) {
        String day = line.substring(0, 6);
        return """
                :20:STARTUMS
                :25:37040044/0532013000
                :28C:1/1
                :60F:C%sEUR1000,00
                :61:%s
                :86:166?00GUTSCHRIFT?20%s?32Bodo Beispiel
                :62F:C%sEUR10%s
                -
                """
                .formatted(day, line, text, day, amount);
    }
}
