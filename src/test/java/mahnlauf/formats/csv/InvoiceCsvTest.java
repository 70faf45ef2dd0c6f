package mahnlauf.formats.csv;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceCsvTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;invoice_date;due_date;gross_amount";

    @TempDir Path folder;

    @Test
    void the_canonical_columns_are_read() throws Exception {
        Told told = Told.of(folder, Told.sample("rechnungen.csv"));
        assertEquals("csv-invoices", told.format);
        assertEquals(List.of(), told.reasons());
        Invoice invoice = told.invoices.get(1);
        assertEquals(eur(1190_50), invoice.gross());
        assertEquals(new BigDecimal("2.5"), invoice.terms().skontoPercent());
        assertTrue(invoice.terms().dueAgreed());
        assertEquals("Bäckerei \"Zum Löwen\"; Filiale 2", told.customers.get(1).name());
        assertEquals(CustomerKind.BUSINESS, told.customers.get(1).kind());
        Invoice credit = told.invoices.get(2);
        assertEquals(DocumentType.CREDIT_NOTE, credit.type());
        assertEquals("RE-2026-0002", String.valueOf(credit.related()));
        assertEquals(credit.invoiceDate(), credit.dueDate());
    }

    @Test
    void german_headers_numbers_and_dates_in_windows_1252_are_read() throws Exception {
        String text =
                """
                Rechnungs-Nr.;Kundennummer;Kunde;Rechnungsdatum;FÄLLIG AM;Brutto-Betrag (EUR);Straße
                RE-1;20001;Jürgen Groß;01.03.2026;15.3.2026;1.234,56 €;Süßweg 3
                """;
        Told told = Told.of(folder, text.getBytes(Charset.forName("windows-1252")));
        assertEquals(List.of(), told.reasons());
        assertEquals(eur(1234_56), told.invoices.get(0).gross());
        assertEquals(LocalDate.of(2026, 3, 15), told.invoices.get(0).dueDate());
        assertEquals("Süßweg 3", told.customers.get(0).street());
    }

    @Test
    void delimiter_and_byte_order_mark_are_found_by_the_header() throws Exception {
        String row = "\nRE-1;1;Eva;2026-03-01;2026-03-15;5.00";
        for (char delimiter : new char[] {';', ',', '\t'}) {
            String text = "\ufeff" + (HEADER + row).replace(';', delimiter);
            assertEquals(eur(5_00), Told.of(folder, text).invoices.get(0).gross());
        }
    }

    @Test
    void a_bad_row_comes_back_as_it_came_and_the_others_count() throws Exception {
        Told told =
                rows(
                        "RE-1;1;Eva;2026-03-01;2026-02-30;5.00",
                        "RE-2;1;Eva;2026-03-01;2026-03-02;zwölf",
                        "RE-3;1;Eva;2026-03-01;2026-03-02;7.00",
                        "RE-4;1;Eva;2026-03-01;2026-03-02");
        assertEquals(1, told.invoices.size());
        assertEquals(
                List.of("RE-1", "1", "Eva", "2026-03-01", "2026-02-30", "5.00"),
                told.rejections.get(0).cells());
        assertEquals(
                "line 2, column due_date: '2026-02-30' is no day of the calendar",
                told.reasons().get(0));
        assertTrue(told.reasons().get(1).startsWith("line 3, column gross_amount: 'zwölf'"));
        assertTrue(told.reasons().get(2).contains("5 cells, the header has 6"));
    }

    @Test
    void whether_a_point_means_thousands_is_decided_by_the_whole_file() throws Exception {
        assertEquals(eur(1234_00), gross("1.234", "99,50"));
        assertEquals(eur(1_23), gross("1.230", "99.50"));
        assertEquals(eur(1234_00), gross("1,234", "99.50"));
        assertTrue(reason("1.234", "100").contains("can mean two amounts"));
        assertTrue(reason("1.234", "99,50", "1.50", "3,30").contains("can mean two amounts"));
        assertEquals(eur(1234567_89), gross("1.234.567,89"));
        assertEquals(eur(0), gross("0"));
    }

    @Test
    void a_number_in_the_header_says_nothing_about_the_cells() throws Exception {
        String header = HEADER.replace("gross_amount", "Bruttobetrag (19,0 % MwSt)");
        Told told = Told.of(folder, header + "\nRE-1;1;Eva;2026-03-01;2026-03-02;1.234\n");
        assertTrue(told.reasons().get(0).contains("can mean two amounts"), told.reasons().get(0));
    }

    @Test
    void a_cell_against_the_files_own_way_of_writing_is_rejected_not_guessed() throws Exception {
        Told told = amounts("10,50", "1.200,00", "10.50");
        assertEquals(2, told.invoices.size());
        assertTrue(told.reasons().get(0).contains("no amount of the form 1.234,56"));
        for (String odd :
                List.of("1.23.4,00", "12.34,5", "1e3", "--5", "5-5", "", "10 USD", "1.005,001")) {
            assertEquals(1, amounts("99,50", odd).rejections.size(), odd);
        }
    }

    @Test
    void a_negative_invoice_is_a_credit_note() throws Exception {
        Invoice invoice = amounts("-12,50").invoices.get(0);
        assertEquals(DocumentType.CREDIT_NOTE, invoice.type());
        assertEquals(eur(12_50), invoice.gross());
        assertEquals(invoice.type(), amounts("12,50-").invoices.get(0).type());
    }

    @Test
    void a_term_in_days_makes_the_due_date() throws Exception {
        String header =
                "invoice_number;customer_number;customer_name;invoice_date;Zahlungsziel;gross_amount\n";
        Told told =
                Told.of(
                        folder,
                        header
                                + "R1;1;Eva;2026-02-20;14;1.00\nR2;1;Eva;2026-02-20;14 Tage;1.00\n"
                                + "R3;1;Eva;2026-02-20;bald;1.00\nR4;1;Eva;2026-02-20;;1.00");
        assertEquals(LocalDate.of(2026, 3, 6), told.invoices.get(0).dueDate());
        assertEquals(LocalDate.of(2026, 3, 6), told.invoices.get(1).dueDate());
        assertEquals(2, told.rejections.size());
    }

    @Test
    void what_was_paid_or_dunned_elsewhere_is_not_taken_as_unpaid() throws Exception {
        for (String column :
                List.of(
                        "paid_amount:5.00",
                        "paid_on:2026-03-01",
                        "stage:dunning",
                        "last_letter_on:2026-03-01",
                        "Offener Betrag:2.00",
                        "Status:bezahlt")) {
            Told told = with(cut(column)[0], cut(column)[1]);
            assertEquals(0, told.invoices.size(), column);
            assertTrue(told.reasons().get(0).contains("another system"), told.reasons().get(0));
        }
        for (String column :
                List.of("paid_amount:0.00", "stage:none", "Offener Betrag:10.00", "Status:offen")) {
            assertEquals(1, with(cut(column)[0], cut(column)[1]).invoices.size(), column);
        }
    }

    @Test
    void a_missing_required_column_refuses_the_file_and_is_named() throws IOException {
        String reason =
                Told.refusal(
                        folder,
                        "Rechnungsnummer;Kunde;Rechnungsdatum;Betrag\nR1;Eva;01.01.2026;5,00");
        assertTrue(reason.contains("customer_number, due_date (or payment_terms_days)"), reason);
        String twice = Told.refusal(folder, HEADER + ";gross_amount\n");
        assertTrue(twice.contains("stands twice"), twice);
    }

    @Test
    void an_address_that_could_reach_others_is_left_out_with_a_remark() throws Exception {
        for (String address :
                List.of(
                        "a@example.org, b@example.org",
                        "Eva <a@example.org>",
                        "a@b@example.org",
                        "a b@example.org",
                        "a@example",
                        ".a@example.org",
                        "a@example.org\u202e",
                        "@example.org",
                        "\"a@example.org\nBcc: b@example.org\"")) {
            Told told = with("email", address);
            assertEquals("", told.customers.get(0).email(), address);
            assertEquals(1, told.remarks.size(), address);
        }
        assertEquals(
                "jörg.groß@bäcker.example",
                with("email", " jörg.groß@bäcker.example ").customers.get(0).email());
    }

    @Test
    void codes_are_brought_into_one_form() throws Exception {
        assertEquals("AT", with("country", "Österreich").customers.get(0).country());
        assertEquals("DE", with("country", "").customers.get(0).country());
        assertEquals(1, with("country", "Atlantis").rejections.size());
        assertEquals(1, with("currency", "EURO").rejections.size());
        assertEquals(
                "CHF",
                with("currency", "chf").invoices.get(0).gross().currency().getCurrencyCode());
        assertEquals("en", with("language", "en-GB").customers.get(0).language());
        assertEquals("", with("customer_iban", "DE00 1234").customers.get(0).iban());
        assertEquals(
                "DE02120300000000202051",
                with("IBAN", "DE02 1203 0000 0000 2020 51").customers.get(0).iban());
        assertEquals(1, with("kind", "Marsmensch").rejections.size());
        assertEquals(1, with("due_agreed", "vielleicht").rejections.size());
        assertFalse(with("due_agreed", "nein").invoices.get(0).terms().dueAgreed());
    }

    @Test
    void line_breaks_and_control_characters_in_a_name_become_one_blank() throws Exception {
        Told told = rows("RE-1;1;\"Eva\r\n\u0007 Muster\u202e\";2026-03-01;2026-03-02;5.00");
        assertEquals("Eva Muster", told.customers.get(0).name());
    }

    @Test
    void a_cell_without_end_costs_its_row_and_an_open_quote_the_file() throws Exception {
        assertTrue(
                reasonOf("RE-1;1;" + "x".repeat(10_001) + ";2026-03-01;2026-03-02;5.00")
                        .contains("longer than 10000"));
        assertTrue(
                reasonOf("R".repeat(101) + ";1;Eva;2026-03-01;2026-03-02;5.00")
                        .contains("longer than 100"));
        String open =
                HEADER
                        + "\nRE-1;1;\"Eva;2026-03-01;2026-03-02;5.00\nRE-2;1;Eva;2026-03-01;2026-03-02;5.00\n";
        assertTrue(Told.refusal(folder, open).contains("quote"));
        assertTrue(Told.refusal(folder, HEADER + "\n" + ";".repeat(600)).contains("CSV"));
    }

    @Test
    void rows_of_delimiters_alone_and_unknown_columns_are_no_matter() throws Exception {
        Told told = with("reason", "line 2, was wrong");
        assertEquals(1, told.invoices.size());
        assertEquals(0, rows(";;;;;", "", "  ; ;;;;").rejections.size());
    }

    @Test
    void a_year_that_nobody_can_mean_is_rejected() throws Exception {
        assertTrue(reasonOf("RE-1;1;Eva;2026-03-01;0026-03-02;5.00").contains("nobody can mean"));
        assertTrue(reasonOf("RE-1;1;Eva;01.03.26;2026-03-02;5.00").contains("31.12.2026"));
    }

    private static String[] cut(String columnAndValue) {
        return columnAndValue.split(":", 2);
    }

    private Told rows(String... rows) throws IOException, RefusedException {
        return Told.of(folder, HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    private String reasonOf(String row) throws IOException, RefusedException {
        return rows(row).reasons().get(0);
    }

    private Told amounts(String... amounts) throws IOException, RefusedException {
        String[] rows = new String[amounts.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "RE-" + i + ";1;Eva;2026-03-01;2026-03-02;" + amounts[i];
        }
        return rows(rows);
    }

    private Money gross(String... amounts) throws IOException, RefusedException {
        Told told = amounts(amounts);
        assertEquals(List.of(), told.reasons());
        return told.invoices.get(0).gross();
    }

    private String reason(String... amounts) throws IOException, RefusedException {
        return amounts(amounts).reasons().get(0);
    }

    private Told with(String column, String value) throws IOException, RefusedException {
        String text =
                HEADER + ";" + column + "\nRE-1;1;Eva;2026-03-01;2026-03-02;10.00;" + value + "\n";
        return Told.of(folder, text.getBytes(StandardCharsets.UTF_8));
    }
}
