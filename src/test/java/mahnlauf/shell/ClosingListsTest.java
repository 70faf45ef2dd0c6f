package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies ready for the court or for a buyer, where the recommendation picks them. */
class ClosingListsTest {

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;kind;street;postcode;city;invoice_date;due_date;due_agreed;gross_amount;service
            RE-2;2;=Bodo Beispiel;B2C;Weg 2;10115;Berlin;2026-01-19;2026-01-19;yes;1200,00;Coaching
            """;

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void allLettersHaveLeft() throws Exception {
        home = new ClerkHome(folder).drop("rechnungen.csv", INVOICES);
        home.set("collection.by_recommendation", "true");
        for (String night : List.of("2026-01-24", "2026-01-29", "2026-02-08")) {
            home.night(night);
        }
    }

    private Path report(String name) {
        return folder.resolve("reports/2026-04-19").resolve(name);
    }

    @Test
    void the_court_s_sheet_has_all_that_the_books_know() throws Exception {
        home.night("2026-04-19");
        List<String> lines = Files.readAllLines(report("court-orders.csv"));
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("\ufeffapplicant_name;"), lines.get(0));
        assertTrue(
                lines.get(1)
                        .contains(
                                ";2;B2C;'=Bodo Beispiel;;Weg"
                                        + " 2;10115;Berlin;DE;;Coaching;RE-2;2026-01-19;;1200.00;EUR;5;;2026-01-20;1200.00;"),
                lines.get(1));
        try (PDDocument pdf = Loader.loadPDF(report("court-orders.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Hauptforderung") && text.contains("1200.00"), text);
            assertEquals(1, pdf.getNumberOfPages());
        }
        assertTrue(Files.readString(report("index.html")).contains("court-orders.pdf"));
        assertFalse(Files.exists(report("factoring.csv")));
    }

    @Test
    void for_an_english_house_the_court_s_fields_keep_their_german_names_beside_the_english()
            throws Exception {
        home.set("report.language", "en").night("2026-04-19");
        String text = PrintedText.of(Files.readAllBytes(report("court-orders.pdf")));
        for (String part :
                List.of("As of 19 April 2026", "Hauptforderung (principal) 1200.00", "Page 1")) {
            assertTrue(text.contains(part), part + text);
        }
        assertFalse(text.contains("Alles Folgende"), text);
    }

    @Test
    void a_buyer_s_list_has_price_advance_and_fee() throws Exception {
        home.set("factoring.price_percent", "80");
        home.set("factoring.advance_percent", "90").set("factoring.fee_percent", "2.5");
        home.night("2026-04-19");
        List<String> lines = Files.readAllLines(report("factoring.csv"));
        assertTrue(
                lines.get(1)
                        .endsWith(
                                ";RE-2;2026-01-19;2026-01-19;EUR;1200.00;1200.00;960.00;864.00;24.00;840.00;96.00"),
                lines.get(1));
        assertFalse(Files.exists(report("court-orders.csv")));
    }
}
