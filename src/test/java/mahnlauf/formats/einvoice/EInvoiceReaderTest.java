package mahnlauf.formats.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.einvoice.Skonto;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EInvoiceReaderTest {

    @TempDir Path folder;

    private static String sample(String name) {
        return new String(Told.sample(name), StandardCharsets.UTF_8);
    }

    private ElectronicInvoice read(String content) throws Exception {
        List<ElectronicInvoice> read = Told.of(folder, content).electronic;
        assertEquals(1, read.size());
        return read.get(0);
    }

    private String refusal(String content) throws Exception {
        return Told.refusal(folder, content);
    }

    @Test
    void an_xrechnung_in_ubl_says_what_is_claimed_and_of_whom() throws Exception {
        assertEquals("xrechnung-ubl", Told.of(folder, sample("xrechnung-ubl.xml")).format);
        ElectronicInvoice invoice = read(sample("xrechnung-ubl.xml"));
        assertEquals("RE-2026-0101", invoice.number().value());
        assertEquals(DocumentType.INVOICE, invoice.type());
        assertEquals(LocalDate.of(2026, 1, 5), invoice.issued());
        assertEquals(Money.eur(119_000), invoice.gross());
        assertEquals(Money.eur(80_000), invoice.payable());
        assertEquals(LocalDate.of(2026, 1, 19), invoice.terms().due());
        Skonto skonto = new Skonto(BigDecimal.valueOf(2), LocalDate.of(2026, 1, 12));
        assertEquals(skonto, invoice.terms().skonto());
        assertEquals(
                List.of("DE63999001000004711001", "DE05999002000000012345"), invoice.accounts());
        assertEquals("RE-2026-0101", invoice.reference());
    }

    @Test
    void its_buyer_has_the_number_without_a_scheme_first() throws Exception {
        ElectronicInvoice invoice = read(sample("xrechnung-ubl.xml"));
        assertEquals("Größe & Söhne KG", invoice.buyer().name());
        assertEquals(List.of("20001", "4399901234567"), invoice.buyer().identifiers());
        assertEquals("DE999000222", invoice.buyer().vatId());
        assertEquals("buchhaltung@groesse.example", invoice.buyer().email());
        assertEquals("10115", invoice.buyer().postcode());
        assertEquals("Überfluss Werkstatt GmbH", invoice.seller().name());
        assertEquals("DE999000111", invoice.seller().vatId());
        assertEquals("rechnung@ueberfluss.example", invoice.seller().email());
    }

    @Test
    void a_credit_note_in_ubl_names_its_invoice_and_has_its_day_elsewhere() throws Exception {
        ElectronicInvoice note = read(sample("gutschrift-ubl.xml"));
        assertEquals(DocumentType.CREDIT_NOTE, note.type());
        assertEquals(Money.eur(-11_900), note.owed());
        assertEquals("RE-2026-0101", note.preceding().get(0).value());
        assertEquals(LocalDate.of(2026, 2, 3), note.terms().due());
    }

    @Test
    void factur_x_in_cii_is_due_with_its_last_day_and_rounds_at_the_end() throws Exception {
        assertEquals("cii", Told.of(folder, sample("factur-x.xml")).format);
        ElectronicInvoice invoice = read(sample("factur-x.xml"));
        assertEquals(LocalDate.of(2026, 1, 19), invoice.terms().due());
        assertEquals(Money.eur(4_900), invoice.gross());
        assertEquals(LocalDate.of(2026, 1, 12), invoice.terms().skonto().until());
        assertEquals("Zahlung 102", invoice.reference());
        assertEquals("aenne@example.org", invoice.buyer().email());
        assertEquals("", invoice.buyer().vatId());
    }

    @Test
    void zugferd_1_has_older_names_and_may_leave_the_payable_amount_out() throws Exception {
        Told told = Told.of(folder, Told.sample("zugferd-1.xml"));
        assertEquals("zugferd-1.0", told.format);
        ElectronicInvoice invoice = told.electronic.get(0);
        assertEquals("Müller AG", invoice.buyer().name());
        assertEquals(List.of("K-77"), invoice.buyer().identifiers());
        assertEquals(Money.eur(50_000), invoice.payable());
        assertEquals(LocalDate.of(2013, 4, 4), invoice.terms().due());
    }

    @Test
    void an_invoice_without_any_term_is_read_all_the_same() throws Exception {
        String bare = sample("xrechnung-ubl.xml").replaceAll("(?s)<cac:PaymentTerms>.*?Terms>", "");
        assertNull(read(bare).terms().due());
    }

    @Test
    void an_envelope_around_the_invoice_does_not_matter() throws Exception {
        String bare = sample("gutschrift-ubl.xml").replaceFirst("<\\?xml.*\\?>", "");
        String envelope =
                "<StandardBusinessDocument><StandardBusinessDocumentHeader><Sender/>"
                        + "</StandardBusinessDocumentHeader>"
                        + bare
                        + "</StandardBusinessDocument>";
        assertEquals("GS-2026-0007", read(envelope).number().value());
    }

    /** What is changed in the UBL sample, and what the refusal says: where, what, expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-01-05                        | 2026-02-30  | IssueDate: '2026-02-30' is no day
            2026-01-05                        | 05.01.2026  | IssueDate: '05.01.2026' is no date
            >800.0<                           | >800,00<    | PayableAmount: '800,00' is no amount
            >800.0<                           | >8e2<       | is no amount of the form 1234.56
            >800.0<                           | >12345678901234.00< | is no amount
            currencyID="EUR">800.0            | currencyID="CHF">800.0 | the amount is in 'CHF', the invoice in EUR
            >EUR</cbc:DocumentCurrencyCode>   | >EURO</cbc:DocumentCurrencyCode> | is no currency code
            >RE-2026-0101</cbc:ID>            | ></cbc:ID>  | without a number
            </ubl:Invoice>                    | ''          | cut off
            """)
    void what_cannot_be_read_is_refused_with_its_place(String from, String to, String why)
            throws Exception {
        String refusal = refusal(sample("xrechnung-ubl.xml").replace(from, to));
        assertTrue(refusal.contains(why), refusal);
    }

    @Test
    void a_document_type_definition_and_its_entities_are_refused() throws Exception {
        String hostile =
                sample("gutschrift-ubl.xml")
                        .replaceFirst(
                                "\\?>",
                                "?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
        assertTrue(refusal(hostile).contains("DOCTYPE"));
    }

    @Test
    void an_invoice_of_a_million_accounts_or_a_giant_name_is_refused() throws Exception {
        String means =
                "<cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>1</cbc:ID>"
                        + "</cac:PayeeFinancialAccount></cac:PaymentMeans>";
        String many =
                sample("gutschrift-ubl.xml")
                        .replace("<cac:LegalMonetary", means.repeat(201) + "<cac:LegalMonetary");
        assertTrue(refusal(many).contains("more than 200 times"));
        String giant = sample("gutschrift-ubl.xml").replace("Größe", "G".repeat(2_000));
        assertTrue(refusal(giant).contains("longer than 1000"));
        String postcode = sample("gutschrift-ubl.xml").replace("10115", "1".repeat(101));
        assertTrue(refusal(postcode).contains("PostalZone: the text is longer than 100"));
    }

    @Test
    void two_invoices_in_one_file_are_refused() throws Exception {
        String bare = sample("gutschrift-ubl.xml").replaceFirst("<\\?xml.*\\?>", "");
        assertTrue(refusal("<Batch>" + bare + bare + "</Batch>").contains("second invoice"));
    }
}
