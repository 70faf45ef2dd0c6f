package mahnlauf.formats.csv;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import mahnlauf.core.model.CustomerField;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.OptOut;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.Told;
import mahnlauf.formats.bank.CsvDialects;
import mahnlauf.formats.base.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports in the manner of the programs that people use; the content is invented. */
class InvoiceProgramsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lexware",
                "sevdesk",
                "easybill",
                "billomat",
                "fastbill",
                "wiso",
                "papierkram",
                "debitoor",
                "zoho",
                "woocommerce",
                "grandtotal",
                "stripe"
            })
    void every_program_tells_number_customer_gross_amount_and_due_date(String program)
            throws Exception {
        Told told = sample(program + ".csv");
        Invoice invoice = told.invoices.get(0);
        assertEquals("RE-2026-0101", invoice.number().value());
        assertEquals("10101", invoice.customer().value());
        assertEquals(eur(1190_00), invoice.gross());
        assertEquals(LocalDate.of(2026, 2, 1), invoice.invoiceDate());
        assertEquals(LocalDate.of(2026, 2, 15), invoice.dueDate());
        assertEquals(DocumentType.INVOICE, invoice.type());
        assertEquals("Gärtnerei Süßkind & Söhne", told.customers.get(0).name());
    }

    @Test
    void a_correction_with_a_negative_amount_gives_back() throws Exception {
        Invoice correction = sample("lexware.csv").invoices.get(1);
        assertEquals(DocumentType.CREDIT_NOTE, correction.type());
        assertEquals(eur(119_00), correction.gross());
    }

    @Test
    void a_person_has_the_name_of_two_columns_where_no_firm_stands() throws Exception {
        assertEquals("Jörg Öttl", sample("easybill.csv").customers.get(1).name());
    }

    @Test
    void what_a_program_calls_paid_comes_back() throws Exception {
        Told told = sample("stripe.csv");
        assertEquals("csv-stripe", told.format);
        assertEquals(1, told.invoices.size());
        assertTrue(told.reasons().get(0).contains("Amount Paid"), told.reasons().get(0));
    }

    @Test
    void a_list_of_open_items_is_read_by_the_documented_map() throws Exception {
        Path maps = documentedMaps();
        Told told =
                Told.of(
                        write(Told.sample("invoices/opos.csv")),
                        new Recognition(
                                Limits.DEFAULT,
                                CsvDialects.shipped(),
                                InvoiceFormats.of(maps, OptionalInt.empty())));
        assertEquals("csv-opos-kanzlei", told.format);
        assertEquals(List.of(), told.reasons());
        assertEquals(eur(1190_00), told.invoices.get(0).gross());
        assertEquals(LocalDate.of(2026, 2, 15), told.invoices.get(0).dueDate());
        assertEquals(DocumentType.CREDIT_NOTE, told.invoices.get(1).type());
        assertEquals(eur(119_00), told.invoices.get(1).gross());
        assertEquals(2, told.invoices.size());
    }

    @Test
    void orders_of_a_shop_are_read_by_the_documented_map() throws Exception {
        String text =
                """
                Name,Email,Financial Status,Currency,Subtotal,Taxes,Total,Created at,Lineitem name,Billing Name,Payment Terms Name,Outstanding Balance
                #1001,eva@example.org,pending,EUR,50.00,9.50,59.50,2026-02-01 10:11:12 +0100,Topf,Eva Öz,Net 14,59.50
                #1001,eva@example.org,,,,,,2026-02-01 10:11:12 +0100,Deckel,,,
                """;
        Told told =
                Told.of(
                        write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        new Recognition(
                                Limits.DEFAULT,
                                CsvDialects.shipped(),
                                InvoiceFormats.of(documentedMaps(), OptionalInt.empty())));
        assertEquals(List.of(), told.reasons());
        assertEquals(1, told.invoices.size());
        assertEquals("eva@example.org", told.invoices.get(0).customer().value());
        assertEquals(LocalDate.of(2026, 2, 15), told.invoices.get(0).dueDate());
    }

    @Test
    void a_list_of_customers_says_only_what_its_cells_say() throws Exception {
        Told told = sample("kunden.csv");
        assertEquals("csv-customers", told.format);
        assertEquals(CustomerKind.BUSINESS, told.changes.get(0).customer().kind());
        assertTrue(told.changes.get(0).told().contains(CustomerField.NAME));
        assertEquals(java.util.Set.of(CustomerField.EMAIL), told.changes.get(1).told());
        assertEquals("", told.changes.get(1).customer().email());
        assertEquals(
                java.util.Map.of(OptOut.NO_EMAIL, true, OptOut.NO_POST, false),
                told.changes.get(1).optOuts());
        assertEquals(java.util.Map.of(OptOut.DO_NOT_DUN, true), told.changes.get(2).optOuts());
        assertTrue(told.reasons().get(0).startsWith("line 5, column Kundenart"));
    }

    private Told sample(String name) throws IOException, RefusedException {
        return Told.of(folder, Told.sample("invoices/" + name));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("export.csv"), content);
    }

    /** The YAML blocks of the page that tells how to write a map. */
    private Path documentedMaps() throws IOException {
        Path maps = Files.createDirectories(folder.resolve("maps"));
        String[] blocks = Files.readString(Path.of("docs", "column-maps.md")).split("```", -1);
        int found = 0;
        for (String block : blocks) {
            if (block.startsWith("yaml\n")) {
                Files.writeString(maps.resolve(++found + ".yaml"), block.substring(5));
            }
        }
        assertEquals(2, found);
        return maps;
    }
}
