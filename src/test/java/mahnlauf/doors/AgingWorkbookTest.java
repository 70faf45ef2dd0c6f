package mahnlauf.doors;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgingWorkbookTest {

    @TempDir Path folder;

    private static final List<String> COLUMNS =
            List.of("customer_number", "customer_name", "currency", "not_due", "90+", "total");

    @Test
    void amounts_and_dates_are_numbers_with_a_format() throws IOException {
        Map<String, String> parts = write(rows(1, "Änne & Söhne"), 10);
        String aging = sheet(parts, 1);
        assertTrue(aging.contains("<c r=\"D2\" s="), aging);
        assertTrue(aging.contains("<v>-12.50</v>"), aging);
        String open = sheet(parts, 2);
        assertTrue(open.contains("<v>46023.0</v>"), "2026-01-01 as a day's number: " + open);
        assertTrue(open.contains("<v>119.00</v>"), open);
        assertTrue(parts.get("xl/styles.xml").contains("yyyy-mm-dd"));
        assertTrue(parts.get("xl/styles.xml").contains("#,##0.00"));
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text() throws IOException {
        String evil = "=HYPERLINK(\"http://example.org\")";
        Map<String, String> parts = write(rows(1, evil), 10);
        for (int i = 1; i <= 2; i++) {
            assertFalse(sheet(parts, i).contains("<f>"), "a formula");
        }
        assertTrue(sheet(parts, 1).contains("t=\"inlineStr\""), sheet(parts, 1));
        assertTrue(sheet(parts, 1).contains("=HYPERLINK("), "as it was given");
    }

    @Test
    void what_a_file_must_not_hold_is_left_out() throws IOException {
        String sheet = sheet(write(rows(1, "A\u0000\u0008B\uFFFE"), 10), 1);
        assertTrue(
                sheet.chars().allMatch(c -> (c >= ' ' && c != 0xFFFE) || c == '\n' || c == '\r'));
    }

    @Test
    void more_rows_than_a_sheet_holds_are_counted_at_its_end() throws IOException {
        Map<String, String> parts = write(rows(2_503, "A"), 2_500);
        assertTrue(sheet(parts, 1).contains(" + 3: "), "the rest of the customers");
        assertTrue(sheet(parts, 2).contains(" + 3: "), "the rest of the documents");
        assertEquals(
                2_502, sheet(parts, 1).split("<row ", -1).length - 1, "header, rows, the note");
    }

    @Test
    void nothing_open_is_two_sheets_with_headers() throws IOException {
        Map<String, String> parts = write(new Table(COLUMNS, List.of()), 10);
        assertTrue(sheet(parts, 1).contains("customer_number"));
        assertTrue(sheet(parts, 2).contains("invoice_number"));
    }

    private static Table rows(int count, String name) {
        List<String> row = List.of("1", name, "EUR", "-12.50", "100.00", "87.50");
        return new Table(COLUMNS, Collections.nCopies(count, row));
    }

    private Map<String, String> write(Table aging, int mostRows) throws IOException {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Invoice invoice =
                new Invoice(
                        new InvoiceNumber("RE-1"),
                        new CustomerNumber("1"),
                        DocumentType.INVOICE,
                        null,
                        day,
                        day.plusDays(14),
                        eur(119_00),
                        Invoice.Terms.NONE);
        AgingWorkbook.Line line =
                new AgingWorkbook.Line(
                        new Receivable(invoice, day),
                        aging.rows().isEmpty() ? "" : aging.rows().get(0).get(1),
                        eur(119_00),
                        3,
                        "1-4");
        Path file = folder.resolve("aging.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new AgingWorkbook(mostRows)
                    .write(aging, Collections.nCopies(aging.rows().size(), line).iterator(), out);
        }
        return unzipped(file);
    }

    private static String sheet(Map<String, String> parts, int number) {
        return String.valueOf(parts.get("xl/worksheets/sheet" + number + ".xml"));
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
