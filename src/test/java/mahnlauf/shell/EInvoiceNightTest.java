package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mahnlauf.core.model.Table;
import mahnlauf.formats.Told;
import mahnlauf.formats.pdf.PdfSample;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Electronic invoices and PDFs from the inbox to the mail that encloses them. */
class EInvoiceNightTest {

    /** Five days after the samples are due: the reminder leaves. */
    private static final LocalDate NIGHT = LocalDate.of(2026, 1, 24);

    private static final String XRECHNUNG = text("xrechnung-ubl.xml");
    private static final byte[] ZUGFERD =
            PdfSample.with("factur-x.xml", Told.sample("factur-x.xml"));
    private static final String ROW_HEADER =
            "invoice_number;customer_number;customer_name;email;street;postcode;city;invoice_date;"
                    + "due_date;gross_amount;pdf\n";
    private static final String ROW =
            "RE-2026-0102;77;Änne Größe;aenne@example.org;Hauptstraße 1;10115;Berlin;2026-01-05;"
                    + "2026-01-19;49,00;";

    @TempDir Path folder;
    private Home home;
    private final Map<String, String> set = new LinkedHashMap<>();

    @BeforeEach
    void makeHome() throws Exception {
        home = new Home(folder);
        Files.createDirectories(home.inbox());
    }

    private static String text(String sample) {
        return new String(Told.sample(sample), StandardCharsets.UTF_8);
    }

    private EInvoiceNightTest drop(String name, byte[] content) throws Exception {
        Path file = home.inbox().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    private EInvoiceNightTest drop(String name, String content) throws Exception {
        return drop(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void run(LocalDate night) throws Exception {
        Settings settings = Settings.load(home, set, Map.of());
        NightShift shift = new NightShift(home, settings, Clock.system(settings.zone()));
        shift.run(new NightShift.Order(night, false, true));
    }

    private List<String> invoices() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            Table table =
                    new Tables(ledger, NIGHT, null, Settings.load(home, set, Map.of()))
                            .read("invoices", null);
            return table.rows().stream()
                    .map(r -> String.join(" ", r.get(0), r.get(1), r.get(2), r.get(4), r.get(6)))
                    .toList();
        }
    }

    private int facts(String type) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            Table table =
                    new Tables(ledger, NIGHT, null, Settings.load(home, set, Map.of()))
                            .read("ledger", null);
            return (int) table.rows().stream().filter(row -> row.contains(type)).count();
        }
    }

    /** What the mail of that action has attached, by name. */
    private Map<String, byte[]> attached(String action) throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        Path eml = home.outbox("mail").resolve(action + ".eml");
        try (InputStream in = Files.newInputStream(eml)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            Multipart parts = (Multipart) mail.getContent();
            for (int i = 1; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                files.put(part.getFileName(), part.getInputStream().readAllBytes());
            }
        }
        return files;
    }

    private String refusal(String name) throws Exception {
        return Files.readString(home.rejected().resolve(name + ".reason.txt"));
    }

    @Test
    void an_xrechnung_is_claimed_and_its_reminder_encloses_it() throws Exception {
        drop("beliebig.xml", XRECHNUNG).run(NIGHT);
        assertEquals(List.of("RE-2026-0101 20001 invoice 2026-01-19 800.00"), invoices());
        byte[] enclosed = attached("20260124-reminder-20001").get("Rechnung-RE-2026-0101.xml");
        assertArrayEquals(Told.sample("xrechnung-ubl.xml"), enclosed);
    }

    @Test
    void a_zugferd_pdf_is_claimed_and_its_reminder_encloses_the_pdf() throws Exception {
        drop("Rechnung.pdf", ZUGFERD).run(NIGHT);
        String customer = "AENNE-GROESSE-10115";
        assertEquals(List.of("RE-2026-0102 " + customer + " invoice 2026-01-19 49.00"), invoices());
        Map<String, byte[]> files = attached("20260124-reminder-" + customer);
        assertArrayEquals(ZUGFERD, files.get("Rechnung-RE-2026-0102.pdf"));
        assertEquals(2, files.size(), "the letter and the invoice");
    }

    @Test
    void two_pdfs_of_one_name_on_two_nights_stay_with_their_own_invoices() throws Exception {
        drop("Rechnung.pdf", ZUGFERD).run(NIGHT.minusDays(7));
        String other =
                text("factur-x.xml").replace("RE-2026-0102", "RE-2026-0103").replace("Änne", "Ute");
        byte[] second = PdfSample.with("factur-x.xml", other.getBytes(StandardCharsets.UTF_8));
        drop("Rechnung.pdf", second).run(NIGHT);
        assertArrayEquals(
                ZUGFERD,
                attached("20260124-reminder-AENNE-GROESSE-10115").get("Rechnung-RE-2026-0102.pdf"));
        assertArrayEquals(
                second,
                attached("20260124-reminder-UTE-GROESSE-10115").get("Rechnung-RE-2026-0103.pdf"));
    }

    @Test
    void a_row_of_an_export_and_its_pdf_are_one_invoice_under_the_number_of_the_row()
            throws Exception {
        drop("export.csv", ROW_HEADER + ROW + "\n").run(NIGHT.minusDays(2));
        drop("a.pdf", ZUGFERD).drop("export2.csv", ROW_HEADER + ROW + "\n\n").run(NIGHT);
        assertEquals(List.of("RE-2026-0102 77 invoice 2026-01-19 49.00"), invoices());
        assertArrayEquals(
                ZUGFERD, attached("20260124-reminder-77").get("Rechnung-RE-2026-0102.pdf"));
        assertEquals(1, facts("invoice_corrected"), "the copy; the export is no news");
    }

    @Test
    void the_pdf_may_come_before_the_row() throws Exception {
        drop("a.pdf", ZUGFERD).run(NIGHT.minusDays(2));
        drop("export.csv", ROW_HEADER + ROW + "\n").run(NIGHT);
        assertEquals(List.of("RE-2026-0102 77 invoice 2026-01-19 49.00"), invoices());
        assertArrayEquals(
                ZUGFERD, attached("20260124-reminder-77").get("Rechnung-RE-2026-0102.pdf"));
    }

    @Test
    void a_document_is_enclosed_where_a_row_names_it_whenever_it_came() throws Exception {
        byte[] copy = PdfSample.with("notiz.txt", new byte[] {'x'});
        drop("export.csv", ROW_HEADER + ROW + "RE-2026-0102.pdf\n").run(NIGHT.minusDays(2));
        drop("kopien/re-2026-0102.PDF", copy).run(NIGHT);
        assertArrayEquals(copy, attached("20260124-reminder-77").get("Rechnung-RE-2026-0102.pdf"));
    }

    @Test
    void the_contract_is_enclosed_from_the_final_notice_on() throws Exception {
        byte[] contract = PdfSample.with("vertrag.txt", new byte[] {'v'});
        String header = ROW_HEADER.replace(";pdf", ";contract_pdf");
        drop("vertrag.pdf", contract).drop("export.csv", header + ROW + "vertrag.pdf\n");
        run(NIGHT);
        run(NIGHT.plusDays(5));
        run(NIGHT.plusDays(15));
        assertEquals(1, attached("20260124-reminder-77").size(), "the letter alone");
        assertEquals(1, attached("20260129-dunning-77").size(), "the letter alone");
        Map<String, byte[]> last = attached("20260208-final_notice-77");
        assertArrayEquals(contract, last.get("Vertrag-RE-2026-0102.pdf"));
    }

    @Test
    void a_name_that_could_mean_two_documents_encloses_none() throws Exception {
        drop("a/rechnung.pdf", PdfSample.with("a", new byte[] {'a'}));
        drop("b/rechnung.pdf", PdfSample.with("b", new byte[] {'b'}));
        drop("export.csv", ROW_HEADER + ROW + "rechnung.pdf\n").run(NIGHT);
        assertEquals(1, attached("20260124-reminder-77").size(), "the letter alone");
    }

    @Test
    void a_row_cannot_reach_for_files_that_were_not_dropped() throws Exception {
        Files.writeString(folder.resolve("geheim.pdf"), "%PDF");
        drop("export.csv", ROW_HEADER + ROW + "../../geheim.pdf\n").run(NIGHT);
        assertEquals(1, attached("20260124-reminder-77").size(), "the letter alone");
    }

    @Test
    void a_pdf_in_a_zip_is_enclosed_too() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("januar/RE 102.pdf"));
            zip.write(ZUGFERD);
        }
        drop("rechnungen.zip", bytes.toByteArray()).run(NIGHT);
        assertArrayEquals(
                ZUGFERD,
                attached("20260124-reminder-AENNE-GROESSE-10115").get("Rechnung-RE-2026-0102.pdf"));
        assertTrue(Files.exists(home.archive(NIGHT).resolve("rechnungen.zip.files/RE 102.pdf")));
    }

    @Test
    void a_letter_by_post_is_printed_with_its_copy_behind_it() throws Exception {
        String noMail = text("factur-x.xml").replace("aenne@example.org", "");
        drop("a.pdf", PdfSample.with("factur-x.xml", noMail.getBytes(StandardCharsets.UTF_8)));
        run(NIGHT);
        Path letter = home.outbox("letters").resolve("20260124-reminder-AENNE-GROESSE-10115.pdf");
        try (PDDocument print = Loader.loadPDF(letter.toFile())) {
            assertEquals(2, print.getNumberOfPages());
        }
    }

    @Test
    void an_amount_that_the_books_know_otherwise_is_refused() throws Exception {
        drop("a-export.csv", ROW_HEADER + ROW.replace("49,00", "94,00") + "\n");
        drop("b.pdf", ZUGFERD).run(NIGHT);
        String refusal = refusal("b.pdf");
        assertTrue(refusal.contains("as invoice of 2026-01-05 over 49.00 EUR"), refusal);
        assertTrue(refusal.contains("know it as invoice of 2026-01-05 over 94.00"), refusal);
        assertEquals(List.of("RE-2026-0102 77 invoice 2026-01-19 94.00"), invoices());
    }

    @Test
    void a_number_that_begins_anew_with_the_year_is_no_copy_of_the_old_one() throws Exception {
        drop("a-export.csv", ROW_HEADER + ROW.replace("2026-01-05", "2025-01-05") + "\n");
        drop("b.pdf", ZUGFERD).run(NIGHT);
        assertTrue(refusal("b.pdf").contains("know it as invoice of 2025-01-05"));
        assertEquals(1, attached("20260124-reminder-77").size(), "the letter alone");
    }

    @Test
    void a_credit_note_lowers_the_invoice_that_it_names() throws Exception {
        drop("a.xml", XRECHNUNG).drop("b.xml", text("gutschrift-ubl.xml")).run(NIGHT);
        assertEquals(
                List.of(
                        "RE-2026-0101 20001 invoice 2026-01-19 800.00",
                        "GS-2026-0007 20001 credit_note 2026-01-20 119.00"),
                invoices());
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            Table table =
                    new Tables(ledger, NIGHT, null, Settings.load(home, set, Map.of()))
                            .read("invoices", null);
            assertEquals("681.00", table.rows().get(0).get(8));
        }
    }

    @Test
    void an_invoice_of_a_supplier_is_refused_once_the_own_firm_is_known() throws Exception {
        set.put("creditor.vat_id", "DE999000999");
        drop("a.xml", XRECHNUNG).run(NIGHT);
        assertTrue(refusal("a.xml").contains("invoice of another firm"));
        assertEquals(List.of(), invoices());
    }

    @Test
    void an_invoice_without_a_due_date_waits_for_a_term() throws Exception {
        String bare = XRECHNUNG.replaceAll("(?s)<cac:PaymentTerms>.*?Terms>", "");
        drop("a.xml", bare).run(NIGHT);
        assertTrue(refusal("a.xml").contains("invoices.default_terms_days"));
        set.put("invoices.default_terms_days", "14");
        drop("a.xml", bare).run(NIGHT);
        assertEquals(List.of("RE-2026-0101 20001 invoice 2026-01-19 800.00"), invoices());
    }

    @Test
    void a_correction_of_an_invoice_that_is_still_open_is_left_to_a_person() throws Exception {
        String correction =
                text("gutschrift-ubl.xml")
                        .replace("CreditNote", "Invoice")
                        .replace(">381<", ">384<");
        drop("a.xml", XRECHNUNG).drop("b.xml", correction).run(NIGHT);
        assertTrue(refusal("b.xml").contains("both would be claimed"));
        assertEquals(1, invoices().size());
    }

    @Test
    void a_row_that_says_another_sum_than_the_electronic_invoice_is_not_taken() throws Exception {
        drop("a.pdf", ZUGFERD).run(NIGHT.minusDays(1));
        drop("b.csv", ROW_HEADER + ROW.replace("49,00", "60,00") + "\n").run(NIGHT);
        assertTrue(invoices().get(0).endsWith(" 49.00"), invoices().toString());
        assertEquals(0, facts("invoice_corrected"));
    }
}
