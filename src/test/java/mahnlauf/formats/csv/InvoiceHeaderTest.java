package mahnlauf.formats.csv;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import mahnlauf.core.model.CustomerField;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.Told;
import mahnlauf.formats.bank.CsvDialects;
import mahnlauf.formats.base.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceHeaderTest {

    private static final String START =
            "Rechnungsnummer;Kundennummer;Kunde;Rechnungsdatum;Fälligkeit;";
    private static final String ROW = "RE-1;1;Eva;01.03.2026;15.03.2026;";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Netto",
                "Betrag (netto)",
                "Betrag [Netto]",
                "Summe ohne MwSt.",
                "Total excl. VAT",
                "Gesamtbetrag (zzgl. USt)",
                "Subtotal"
            })
    void a_net_amount_is_never_taken_for_what_is_owed(String title) throws IOException {
        String reason = Told.refusal(folder, START + title + "\n" + ROW + "100,00\n");
        assertTrue(reason.contains("lacks gross_amount"), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Netto;MwSt;Brutto, '100,00;19,00;119,00'",
        "Betrag;Nettobetrag;Bruttobetrag, '1,00;100,00;119,00'",
        "Nettobetrag;Betrag, '100,00;119,00'",
        "Betrag (inkl. MwSt), '119,00'",
        "Total (EUR), '119,00'",
        "Betrag in EUR, '119,00 EUR'",
        "Steuer;Rechnungsbetrag, '19,00;119,00'"
    })
    void the_gross_amount_is_found_beside_the_others(String titles, String cells) throws Exception {
        Told told = Told.of(folder, START + titles + "\n" + ROW + cells + "\n");
        assertEquals(List.of(), told.reasons());
        assertEquals(eur(119_00), told.invoices.get(0).gross());
    }

    @Test
    void a_bare_amount_beside_a_tax_is_asked_back() throws IOException {
        String reason = Told.refusal(folder, START + "Betrag;USt\n" + ROW + "100,00;19,00\n");
        assertTrue(reason.contains("gross or net"), reason);
    }

    @Test
    void an_amount_in_another_currency_is_not_taken_for_euros() throws IOException {
        String reason = Told.refusal(folder, START + "Bruttobetrag (CHF)\n" + ROW + "100,00\n");
        assertTrue(reason.contains("lacks gross_amount"), reason);
    }

    @Test
    void a_name_is_no_number_and_the_refusal_says_how_to_mend_it() throws IOException {
        String reason =
                Told.refusal(
                        folder,
                        "Rechnungsnummer;Kunde;Rechnungsdatum;Fällig am;Brutto\nR1;Eva;1.1.2026;2.1.2026;5,00");
        assertTrue(reason.contains("lacks customer_number"), reason);
        assertTrue(reason.contains("config/formats/"), reason);
    }

    @Test
    void lines_before_the_header_are_passed_over_and_lines_are_counted_from_the_top()
            throws Exception {
        String text =
                "sep=;\nRechnungen vom 01.03.2026;bis 31.03.2026\n\n"
                        + START
                        + "Brutto\n"
                        + ROW
                        + "5,00\nRE-2;1;Eva;31.02.2026;15.03.2026;5,00\n";
        Told told = Told.of(folder, text);
        assertEquals(1, told.invoices.size());
        assertTrue(told.reasons().get(0).startsWith("line 6, column Rechnungsdatum"));
    }

    @Test
    void debit_and_credit_decide_what_is_owed() throws Exception {
        Told told =
                Told.of(
                        folder,
                        START
                                + "Betrag;S/H\n"
                                + ROW
                                + "5,00;S\n"
                                + ROW
                                + "5,00;H\n"
                                + ROW
                                + "5,00;X");
        assertEquals(DocumentType.INVOICE, told.invoices.get(0).type());
        assertEquals(DocumentType.CREDIT_NOTE, told.invoices.get(1).type());
        assertTrue(told.reasons().get(0).contains("neither S"), told.reasons().get(0));
        Told sides =
                Told.of(
                        folder,
                        START
                                + "Soll;Haben\n"
                                + ROW
                                + "5,00;\n"
                                + ROW
                                + "0,00;7,00\n"
                                + ROW
                                + "1,00;2,00");
        assertEquals(eur(5_00), sides.invoices.get(0).gross());
        assertEquals(DocumentType.CREDIT_NOTE, sides.invoices.get(1).type());
        assertEquals(1, sides.rejections.size());
    }

    @ParameterizedTest
    @CsvSource({
        "14, 15",
        "14 Tage netto, 15",
        "Net 30, 31",
        "innerhalb 10 Tagen, 11",
        "sofort, 1",
        "Due on receipt, 1"
    })
    void terms_in_words_make_the_due_date(String term, int day) throws Exception {
        Told told =
                Told.of(
                        folder,
                        "Rechnungsnummer;Kundennummer;Kunde;Rechnungsdatum;Zahlungsziel;Brutto\n"
                                + "RE-1;1;Eva;01.03.2026;"
                                + term
                                + ";5,00");
        assertEquals(LocalDate.of(2026, 3, day), told.invoices.get(0).dueDate());
    }

    @Test
    void a_term_for_what_states_none_is_taken_from_the_settings_alone() throws Exception {
        String text =
                "Rechnungsnummer;Kundennummer;Kunde;Rechnungsdatum;Brutto\nRE-1;1;Eva;01.03.2026;5,00";
        assertTrue(Told.refusal(folder, text).contains("invoices.default_terms_days"));
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        InvoiceFormats fourteen = new InvoiceFormats(List.of(), OptionalInt.of(14));
        Told told = Told.of(file, new Recognition(Limits.DEFAULT, CsvDialects.shipped(), fourteen));
        assertEquals(LocalDate.of(2026, 3, 15), told.invoices.get(0).dueDate());
    }

    @Test
    void a_file_speaks_of_a_customer_only_where_it_has_columns() throws Exception {
        Told told = Told.of(folder, START + "Brutto;E-Mail\n" + ROW + "5,00;\n");
        assertEquals(Set.of(CustomerField.NAME, CustomerField.EMAIL), told.described);
    }

    @Test
    void who_must_not_be_dunned_is_not_taken_from_an_invoice() throws Exception {
        Told told = Told.of(folder, START + "Brutto;Mahnsperre\n" + ROW + "5,00;ja\n");
        assertTrue(told.reasons().get(0).contains("forbids to dun"), told.reasons().get(0));
    }

    @Test
    void a_first_name_beside_a_last_name_makes_the_whole_name() throws Exception {
        String text =
                "Kundennummer;Name;Vorname;Ort\n1;Öttl;Jörg;Ulm\n2;Eva Öz;Eva;Ulm\n3;Süß GmbH;;Ulm\n";
        List<String> names =
                Told.of(folder, text).changes.stream().map(c -> c.customer().name()).toList();
        assertEquals(List.of("Jörg Öttl", "Eva Öz", "Süß GmbH"), names);
    }

    @Test
    void rows_that_a_map_handed_back_are_read_by_it_again() throws Exception {
        String given = new String(Told.sample("invoices/stripe.csv"), StandardCharsets.UTF_8);
        String mended =
                given.replace("\"1,000.00\"", "1000.00")
                        .replace("\"1,190.00\"", "1190.00")
                        .replace(',', ';');
        assertEquals("csv-stripe", Told.of(folder, mended).format);
    }

    @Test
    void a_delimiter_too_many_at_the_end_hurts_nobody() throws Exception {
        assertEquals(1, Told.of(folder, START + "Brutto\n" + ROW + "5,00;;\n").invoices.size());
    }

    @Test
    void what_is_too_long_for_the_ledger_costs_its_row_alone() throws Exception {
        String street = "x".repeat(1_001);
        Told told = Told.of(folder, START + "Brutto;Straße\n" + ROW + "5,00;" + street + "\n");
        assertTrue(told.reasons().get(0).contains("up to 1000"), told.reasons().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'kind: Rechnungen', kind",
        "'kind: invoices\nname: a b', name",
        "'kind: invoices\nname: a\ndates: 31.12.2026', dates",
        "'kind: invoices\nname: a\nnumbers: 5', numbers",
        "'kind: invoices\nname: a\ndelimiter: x', delimiter",
        "'kind: invoices\nname: a\nmatch: x', match",
        "'kind: invoices\nname: a\ncolumns: [x]', columns",
        "'kind: invoices\nname: a\ncolumns:\n  betrag: x', columns.betrag",
        "'kind: invoices\nname: a\nspalten: x', spalten",
        "'kind: [', YAML",
        "'- x', kind"
    })
    void a_wrong_map_is_told_with_its_file_and_key(String yaml, String told) throws IOException {
        Files.writeString(folder.resolve("meine.yaml"), yaml);
        RefusedException refused =
                assertThrows(
                        RefusedException.class,
                        () -> InvoiceFormats.of(folder, OptionalInt.empty()));
        String reason = String.valueOf(refused.getMessage());
        assertTrue(reason.contains("config/formats/meine.yaml"), reason);
        assertTrue(reason.contains(told), reason);
    }

    @Test
    void a_map_for_banks_is_left_to_others() throws Exception {
        Files.writeString(
                folder.resolve("bank.yaml"),
                "kind: bank\nname: x\nwhatever: y",
                StandardCharsets.UTF_8);
        assertEquals(
                InvoiceFormats.STANDARD.maps(),
                InvoiceFormats.of(folder, OptionalInt.empty()).maps());
    }
}
