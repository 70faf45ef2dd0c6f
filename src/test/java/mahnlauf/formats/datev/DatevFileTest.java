package mahnlauf.formats.datev;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import mahnlauf.core.model.CustomerField;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.OptOut;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.Told;
import mahnlauf.formats.bank.CsvDialects;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.csv.InvoiceFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatevFileTest {

    private static final String NAMES =
            "Umsatz;S/H;WKZ;Konto;Gegenkonto;Belegdatum;Belegfeld 1;Belegfeld 2;Buchungstext;"
                    + "Fälligkeit;Generalumkehr\n";

    @TempDir Path folder;

    @Test
    void invoices_and_credit_notes_of_a_batch_are_read_and_money_is_not() throws Exception {
        Told told = Told.of(folder, Told.sample("invoices/datev-buchungsstapel.csv"));
        assertEquals("datev-buchungsstapel", told.format);
        assertEquals(List.of(), told.reasons());
        assertEquals(
                List.of(
                        "invoice RE-2026-0101 of 10101: 1190.00, 2025-12-10 to 2025-12-24",
                        "invoice RE-2026-0102 of 10102: 119.00, 2026-01-01 to 2026-01-15",
                        "credit_note GS-2026-0001 of 10101: 59.50, 2026-01-05 to 2026-01-05"),
                told.invoices.stream()
                        .map(
                                i ->
                                        i.type().code()
                                                + " "
                                                + i.number()
                                                + " of "
                                                + i.customer()
                                                + ": "
                                                + i.gross().plain()
                                                + ", "
                                                + i.invoiceDate()
                                                + " to "
                                                + i.dueDate())
                        .toList());
        assertEquals(Set.of(), told.described);
        assertEquals(2, told.remarks.size());
        assertTrue(told.remarks.get(0).contains("1 booking is of money"), told.remarks.get(0));
        assertTrue(told.remarks.get(1).contains("about no customer"), told.remarks.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "S, 10000, 8400, '', invoice", // debit on the customer
        "H, 8400, 10000, '', invoice", // the same, seen from revenue
        "H, 10000, 8400, '', credit_note",
        "S, 8400, 10000, '', credit_note",
        "S, 8730, 10000, '', -", // discount goes with a payment
        "H, 10000, 1200, '', -", // a payment
        "S, 10000, 1200, '', -", // money back to the customer
        "S, 1360, 10000, '', -", // money on its way
        "S, 10000, 9008, '', invoice", // carried forward
        "S, 70000, 8400, '', -", // a supplier
        "S, 1400, 8400, '', -", // no customer of his own
        "S, 010000, 8400, '', invoice" // zeros before the account
    })
    void sides_and_accounts_tell_what_a_booking_is(
            String side, String account, String contra, String reversal, String expected)
            throws Exception {
        Told told = batch(row("5,00", side, account, contra, "0101", "RE-1", reversal));
        assertEquals(List.of(), told.reasons());
        String what = told.invoices.isEmpty() ? "-" : told.invoices.get(0).type().code();
        assertEquals(expected, what);
    }

    @Test
    void accounts_may_be_longer_and_the_chart_decides_what_is_money() throws Exception {
        String five = header("21", "5", "20260101", "20261231", "04");
        Told told =
                read(
                        five
                                + NAMES
                                + row("5,00", "S", "100000", "44000", "0101", "RE-1", "")
                                + row("5,00", "S", "18000", "100000", "0101", "RE-1", "")
                                + row("6,00", "S", "10000", "44000", "0101", "RE-2", ""));
        assertEquals(1, told.invoices.size());
        assertEquals("100000", told.invoices.get(0).customer().value());
    }

    @Test
    void a_reversal_in_the_batch_takes_its_document_back() throws Exception {
        Told told =
                batch(
                        row("5,00", "S", "10000", "8400", "0101", "RE-1", "0")
                                + row("5,00", "H", "10000", "8400", "0101", "RE-1", "1")
                                + row("7,00", "S", "10000", "8400", "0101", "RE-2", "")
                                + row("2,00", "H", "10000", "8400", "0201", "RE-2", ""));
        assertEquals(1, told.invoices.size());
        assertEquals(eur(5_00), told.invoices.get(0).gross());
        assertTrue(told.remarks.get(0).contains("RE-1 is taken back"), told.remarks.get(0));
    }

    @Test
    void a_reversal_of_a_former_batch_needs_a_number_of_its_own() throws Exception {
        Told told = batch(row("5,00", "H", "10000", "8400", "0101", "RE-1", "1"));
        assertEquals(0, told.invoices.size());
        assertTrue(told.reasons().get(0).contains("takes back RE-1"), told.reasons().get(0));
        assertEquals("", told.rejections.get(0).cells().get(0));
        assertEquals("RE-1", told.rejections.get(0).cells().get(8));

        Told again = new Told();
        again.knownInvoices = Set.of(new InvoiceNumber("RE-9"));
        String credit = row("5,00", "H", "10000", "8400", "0101", "RE-9", "");
        again.read(write(period() + NAMES + credit), terms(14));
        assertTrue(again.reasons().get(0).contains("takes back RE-9"), again.reasons().get(0));
    }

    @Test
    void a_reversal_that_could_double_the_amount_or_lift_it_is_not_guessed() throws Exception {
        Told told =
                batch(
                        row("5,00", "S", "10000", "8400", "0101", "RE-1", "0")
                                + row("5,00", "S", "10000", "8400", "0101", "RE-1", "1")
                                + row("7,00", "S", "10000", "8400", "0101", "GS-2", "1"));
        assertEquals(0, told.invoices.size());
        assertTrue(told.reasons().get(0).contains("opposite side"), told.reasons().get(0));
        assertTrue(told.reasons().get(1).contains("takes back GS-2"), told.reasons().get(1));
    }

    @Test
    void a_key_of_correction_is_a_reversal_too() throws Exception {
        String names = NAMES.replace("Buchungstext", "BU-Schlüssel");
        Told told =
                read(
                        period()
                                + names
                                + row("5,00", "H", "10000", "8400", "0101", "RE-1", "")
                                        .replace("Text", "20")
                                + row("6,00", "H", "10000", "8400", "0101", "GS-1", "")
                                        .replace("Text", "40"));
        assertEquals("GS-1", told.invoices.get(0).number().value());
        assertTrue(told.reasons().get(0).contains("takes back RE-1"), told.reasons().get(0));
    }

    @Test
    void what_lowers_a_debt_and_is_neither_money_nor_revenue_is_left_to_a_person()
            throws Exception {
        Told told = batch(row("5,00", "S", "2400", "10000", "0101", "RE-1", ""));
        assertTrue(told.reasons().get(0).contains("account 2400"), told.reasons().get(0));
    }

    @Test
    void one_bad_booking_of_an_invoice_costs_the_whole_invoice() throws Exception {
        Told told =
                batch(
                        row("5,00", "S", "10000", "8400", "0101", "RE-1", "")
                                + row("viel", "S", "10000", "8300", "0101", "RE-1", "")
                                + row("3,00", "S", "10000", "8400", "0101", "RE-2", ""));
        assertEquals(1, told.invoices.size());
        assertTrue(told.reasons().get(0).startsWith("line 4, 'viel'"), told.reasons().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "5;00, S, 10000, 8400, 0101, RE-1, cells",
        "'5,00', X, 10000, 8400, 0101, RE-1, Soll/Haben",
        "'5,00', S, 10000, 8400, 3002, RE-1, is no day from",
        "'5,00', S, 10000, 8400, 1, RE-1, is no day of the form",
        "'5,00', S, 10000, 8400, 0101, '', Belegfeld 1",
        "'5,00', S, 10000, 20000, 0101, RE-1, one customer",
        "'0,00', S, 10000, 8400, 0101, RE-1, zero",
        "'1.000,00', S, 10000, 8400, 0101, RE-1, no amount",
        "'5,00', S, 1000x, 8400, 0101, RE-1, no account"
    })
    void what_is_wrong_in_a_row_is_told(
            String amount,
            String side,
            String account,
            String contra,
            String day,
            String number,
            String told)
            throws Exception {
        Told batch = batch(row(amount, side, account, contra, day, number, ""));
        assertEquals(0, batch.invoices.size());
        assertTrue(batch.reasons().get(0).contains(told), batch.reasons().get(0));
        assertTrue(batch.reasons().get(0).startsWith("line 3, "), batch.reasons().get(0));
    }

    @Test
    void a_day_that_fits_twice_or_never_into_the_period_is_not_guessed() throws Exception {
        String long2 = header("21", "4", "20250101", "20261231", "03");
        Told told = read(long2 + NAMES + row("5,00", "S", "10000", "8400", "0101", "RE-1", ""));
        assertTrue(told.reasons().get(0).contains("can be 2025-01-01 or 2026-01-01"));
    }

    @Test
    void without_a_due_date_and_a_term_a_document_comes_back_ready_to_mend() throws Exception {
        String row = row("5,00", "S", "10000", "8400", "0101", "RE-1", "");
        Told told = Told.of(write(period() + NAMES + row));
        assertTrue(told.reasons().get(0).contains("invoices.default_terms_days"));
        assertEquals(
                List.of("RE-1", "10000", "", "2026-01-01", "", "5,00", "EUR", "invoice", ""),
                told.rejections.get(0).cells());
        String mended =
                String.join(";", told.header)
                        + "\nRE-1;10000;Eva;2026-01-01;2026-01-15;5,00;EUR;invoice;";
        assertEquals(eur(5_00), Told.of(write(mended)).invoices.get(0).gross());
    }

    @Test
    void a_customer_without_a_name_is_not_dunned_under_his_number() throws Exception {
        Told told = new Told();
        told.knowsCustomers = false;
        told.read(
                write(period() + NAMES + row("5,00", "S", "10000", "8400", "0101", "RE-1", "")),
                terms(14));
        assertTrue(told.reasons().get(0).contains("category 16"), told.reasons().get(0));
    }

    @Test
    void customers_are_read_from_debtors_and_suppliers_are_not() throws Exception {
        Told told = Told.of(folder, Told.sample("invoices/datev-debitoren.csv"));
        assertEquals("datev-debitoren", told.format);
        assertEquals(List.of(), told.reasons());
        assertEquals(3, told.changes.size());
        assertEquals("Gärtnerei Süßkind & Söhne", told.changes.get(0).customer().name());
        assertEquals(CustomerKind.BUSINESS, told.changes.get(0).customer().kind());
        assertEquals("DE02120300000000202051", told.changes.get(0).customer().iban());
        assertEquals("Jörg Öttl", told.changes.get(1).customer().name());
        assertTrue(!told.changes.get(1).told().contains(CustomerField.EMAIL));
        assertEquals(Map.of(OptOut.DO_NOT_DUN, true), told.changes.get(1).optOuts());
        assertNull(told.changes.get(1).doNotDunUntil());
        assertEquals("10103", told.changes.get(2).customer().number().value());
        assertEquals(LocalDate.of(2026, 3, 31), told.changes.get(2).doNotDunUntil());
    }

    @Test
    void broken_quotes_refuse_the_file_or_cost_their_row_and_swallow_nothing() throws Exception {
        String rows =
                "5,00;S;;10000;8400;0101;RE-1;;\"offen;150126;\n"
                        + row("6,00", "S", "10000", "8400", "0101", "RE-2", "");
        assertTrue(Told.refusal(folder, period() + NAMES + rows).contains("quote"));
        Told told = batch("5,00;S;;10000;8400;0101;RE-1;;Zeile 1\nZeile 2\";;\n");
        assertEquals(2, told.rejections.size());
    }

    @ParameterizedTest
    @CsvSource({
        "46, 4, 20260101, category 46",
        "21, 20250101, 20260101, field 14",
        "21, 4, 4, field 15",
        "'', 4, 20260101, field 3"
    })
    void a_first_line_that_cannot_be_right_refuses_the_file(
            String category, String length, String from, String told) throws IOException {
        String reason =
                Told.refusal(folder, header(category, length, from, "20261231", "03") + NAMES);
        assertTrue(reason.contains(told), reason);
    }

    @Test
    void a_batch_without_names_of_columns_is_refused() throws IOException {
        String reason = Told.refusal(folder, period() + "5,00;S;;10000;8400;0101;RE-1\n");
        assertTrue(reason.contains("column names"), reason);
    }

    private Told batch(String rows) throws IOException, RefusedException {
        return read(period() + NAMES + rows);
    }

    private Told read(String text) throws IOException, RefusedException {
        return Told.of(write(text), terms(14));
    }

    private static Recognition terms(int days) {
        return new Recognition(
                Limits.DEFAULT,
                CsvDialects.shipped(),
                new InvoiceFormats(List.of(), OptionalInt.of(days)));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("batch.csv"), text);
    }

    private static String period() {
        return header("21", "4", "20260101", "20261231", "03");
    }

    private static String header(
            String category, String length, String from, String to, String chart) {
        return "\"EXTF\";700;"
                + category
                + ";\"Daten\";13;20260120120000000;;;;;1;2;20260101;"
                + length
                + ";"
                + from
                + ";"
                + to
                + ";\"\";;;;;\"EUR\";;;;;\""
                + chart
                + "\";;;;\n";
    }

    private static String row(
            String amount,
            String side,
            String account,
            String contra,
            String day,
            String number,
            String reversal) {
        return String.join(
                        ";", amount, side, "EUR", account, contra, day, number, "", "Text", "",
                        reversal)
                + "\n";
    }
}
