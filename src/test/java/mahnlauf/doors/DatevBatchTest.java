package mahnlauf.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mahnlauf.core.accounting.Account;
import mahnlauf.core.accounting.AccountPlan;
import mahnlauf.core.accounting.Batch;
import mahnlauf.core.accounting.Booking;
import mahnlauf.core.accounting.Chart;
import mahnlauf.core.accounting.FiscalYear;
import mahnlauf.core.accounting.Matter;
import mahnlauf.core.accounting.Side;
import mahnlauf.core.accounting.VatRate;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of reference law 09, field by field. */
class DatevBatchTest {

    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final FiscalYear YEAR = FiscalYear.of(DAY, 1);

    @Test
    void the_first_line_is_the_header_that_an_import_asks_for() {
        assertEquals(
                "\"EXTF\";700;21;\"Buchungsstapel\";13;20260204033000000;;\"ML\";\"mahnlauf\";\"\";"
                        + "29098;55003;20260101;4;20260203;20260205;\"mahnlauf 2026-02-04\";\"ML\";"
                        + "1;0;0;\"EUR\";;\"\";;;\"03\";;;\"\";\"mahnlauf\"",
                lines(payment("RE-1"), on(payment("RE-2"), DAY.plusDays(2))).get(0));
    }

    @Test
    void every_line_has_the_columns_of_version_13_at_their_places() {
        List<String> lines = lines(payment("RE-2026/1"));
        List<String> names = List.of(lines.get(1).split(";", -1));
        List<String> cells = List.of(lines.get(2).split(";", -1));
        assertEquals(125, names.size());
        assertEquals(125, cells.size());
        Map.of(
                        1, "Umsatz (ohne Soll/Haben-Kz)",
                        7, "Konto",
                        10, "Belegdatum",
                        18, "Sachverhalt",
                        20, "Beleglink",
                        37, "KOST1 - Kostenstelle",
                        114, "Festschreibung",
                        118, "Generalumkehr (GU)",
                        125, "Abw. Skontokonto")
                .forEach((at, name) -> assertEquals(name, names.get(at - 1)));
        assertEquals("1234,50", cells.get(0));
        assertEquals("\"H\"", cells.get(1));
        assertEquals("10001", cells.get(6));
        assertEquals("1200", cells.get(7));
        assertEquals("0302", cells.get(9), "with its leading zero");
        assertEquals("\"RE-2026/1\"", cells.get(10));
        assertEquals("\"Zahlung Änne Größe\"", cells.get(13));
        assertEquals("0", cells.get(113), "empty would lock it");
        assertEquals("\"\"", cells.get(117));
    }

    @Test
    void the_file_is_in_the_encoding_of_windows_with_its_line_ends() {
        byte[] file = file(payment("RE-1"));
        String text = new String(file, CP1252);
        assertTrue(text.contains("Änne Größe"));
        assertTrue(text.endsWith("\r\n"));
        assertEquals(text.split("\n", -1).length, text.split("\r\n", -1).length);
        assertEquals('E', file[1], "no byte order mark");
    }

    @Test
    void a_charge_says_which_circumstance_it_is_and_a_reversal_that_it_is_one() {
        assertEquals("31", charge(Matter.INTEREST, false).get(17));
        assertEquals("40", charge(Matter.FEE, false).get(17));
        assertEquals("40", charge(Matter.LUMP_SUM, false).get(17));
        assertEquals("\"Verzugspauschale\"", charge(Matter.LUMP_SUM, false).get(13));
        assertEquals("\"Mahnkosten\"", charge(Matter.FEE, false).get(13));
        assertEquals("\"1\"", charge(Matter.FEE, true).get(117));
        assertEquals("\"3\"", charge(Matter.SKONTO, false).get(8), "the key of its account");
    }

    private static List<String> charge(Matter matter, boolean reversal) {
        Booking booking =
                new Booking(
                        "10001",
                        Side.DEBIT,
                        new Account("2742", "3"),
                        Money.eur(4000),
                        DAY,
                        matter,
                        "RE-1",
                        "",
                        reversal);
        return List.of(lines(booking).get(2).split(";", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "RE-2026/0001, RE-2026/0001",
        "RE 2026.17, RE-2026-17",
        "Größe_1, Gr--e-1",
        "A$&%*+-/z9, A$&%*+-/z9",
        "123456789012345678901234567890123456789, 123456789012345678901234567890123456",
    })
    void belegfeld_1_has_an_alphabet_and_a_length(String number, String field) {
        assertEquals(field, DatevText.document(number));
    }

    @Test
    void a_number_that_belegfeld_1_cannot_carry_stands_in_the_text() {
        List<String> cells = List.of(lines(payment("RE 17")).get(2).split(";", -1));
        assertEquals("\"RE-17\"", cells.get(10));
        assertEquals("\"Zahlung RE 17 Änne Größe\"", cells.get(13));
    }

    @ParameterizedTest
    @CsvSource({
        "Änne Größe, Änne Größe",
        "Ștefan Ioniță, Stefan Ionita",
        "Łukasz €, Lukasz €",
        "A\u0308nne, Änne",
        "Işıl Đorđe, Isil Dorde",
        "山田 GmbH, ?? GmbH",
    })
    void what_the_encoding_lacks_is_written_otherwise(String name, String line) {
        assertEquals(line, DatevText.line(name, 60));
        assertTrue(CP1252.newEncoder().canEncode(DatevText.line(name, 60)));
    }

    @Test
    void a_text_is_one_line_of_sixty_characters_and_quotes_stay_inside() {
        assertEquals(60, DatevText.line("x".repeat(61), 60).length());
        assertEquals("a b", DatevText.line("a\r\nb", 60));
        Booking named = payment("RE-1", "Zum \"Goldenen; Hahn\"");
        assertTrue(lines(named).get(2).contains("\"Zahlung Zum \"\"Goldenen; Hahn\"\"\""));
    }

    @Test
    void a_batch_holds_one_fiscal_year_and_euro_alone() {
        Booking old = on(payment("RE-1"), LocalDate.of(2025, 12, 31));
        assertThrows(IllegalArgumentException.class, () -> new Batch(YEAR, List.of(old)));
        assertThrows(IllegalArgumentException.class, () -> new Batch(YEAR, List.of()));
    }

    private static List<String> lines(Booking... bookings) {
        return List.of(new String(file(bookings), CP1252).split("\r\n", -1));
    }

    private static byte[] file(Booking... bookings) {
        AccountPlan plan =
                new AccountPlan(Chart.SKR03, 4, VatRate.STANDARD, false, Map.of(), Map.of(), "");
        return new DatevBatch(new DatevBatch.Sender("29098", "55003"), plan)
                .bytes(new Batch(YEAR, List.of(bookings)), "20260204033000000", DAY.plusDays(1));
    }

    private static Booking payment(String document) {
        return payment(document, "Änne Größe");
    }

    private static Booking payment(String document, String name) {
        return new Booking(
                "10001",
                Side.CREDIT,
                new Account("1200", ""),
                Money.eur(123450),
                DAY,
                Matter.PAYMENT,
                document,
                name,
                false);
    }

    private static Booking on(Booking b, LocalDate day) {
        return new Booking(
                b.account(),
                b.side(),
                b.contra(),
                b.amount(),
                day,
                b.matter(),
                b.document(),
                b.name(),
                b.reversal());
    }
}
