package mahnlauf.formats.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

    private static final byte[] INVOICE = Told.sample("factur-x.xml");

    @TempDir Path folder;
    private final PdfSample pdf = new PdfSample();

    @AfterEach
    void close() {
        pdf.close();
    }

    private String numberIn(byte[] content) throws Exception {
        return Told.of(folder, content).electronic.get(0).number().value();
    }

    private String refusal(byte[] content) throws Exception {
        return Told.refusal(folder, content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "factur-x.xml",
                "xrechnung.xml",
                "zugferd-invoice.xml",
                "ZUGFeRD-invoice.xml",
                "Rechnung Größe ½ €.xml",
                "ohne Endung"
            })
    void the_invoice_is_known_by_its_content_whatever_its_name(String name) throws Exception {
        Told told = Told.of(folder, PdfSample.with(name, INVOICE));
        assertEquals("pdf-cii", told.format);
        assertEquals("RE-2026-0102", told.electronic.get(0).number().value());
    }

    @Test
    void it_is_found_wherever_programs_put_it() throws Exception {
        try (PdfSample clip = new PdfSample()) {
            assertEquals("RE-2026-0102", numberIn(clip.onPage("factur-x.xml", INVOICE).bytes()));
        }
        pdf.inNameTree("Bild.xml", text("<svg/>")).asAssociatedFile("a", text("Lieferschein"));
        assertEquals("RE-2026-0102", numberIn(pdf.asAssociatedFile("b.xml", INVOICE).bytes()));
    }

    @Test
    void zugferd_1_within_a_pdf_is_read() throws Exception {
        byte[] old = PdfSample.with("ZUGFeRD-invoice.xml", Told.sample("zugferd-1.xml"));
        assertEquals("pdf-zugferd-1.0", Told.of(folder, old).format);
    }

    @Test
    void a_pdf_without_invoice_data_is_a_document() throws Exception {
        assertEquals("pdf", Told.of(folder, pdf.inNameTree("a.xml", text("<a/>")).bytes()).format);
        ByteArrayOutputStream late = new ByteArrayOutputStream();
        late.writeBytes(text("\n"));
        late.writeBytes(pdf.bytes());
        assertEquals("pdf", Told.of(folder, late.toByteArray()).format);
    }

    @Test
    void the_same_invoice_twice_is_one_and_two_that_differ_are_refused() throws Exception {
        pdf.inNameTree("factur-x.xml", INVOICE).asAssociatedFile("xrechnung.xml", INVOICE);
        assertEquals("RE-2026-0102", numberIn(pdf.bytes()));
        pdf.asAssociatedFile("Anlage.xml", Told.sample("xrechnung-ubl.xml"));
        assertEquals("RE-2026-0102", numberIn(pdf.bytes()), "the prescribed names count");
        pdf.asAssociatedFile("ZUGFeRD-invoice.xml", Told.sample("zugferd-1.xml"));
        String refusal = refusal(pdf.bytes());
        assertTrue(refusal.contains("RE-2026-0102 and RE-2013-0001"), refusal);
    }

    @Test
    void an_invoice_that_cannot_be_read_is_refused_with_its_place() throws Exception {
        byte[] cut = Arrays.copyOf(INVOICE, INVOICE.length / 2);
        String refusal = refusal(pdf.inNameTree("factur-x.xml", cut).bytes());
        assertTrue(refusal.contains("'factur-x.xml' within the PDF cannot be read"), refusal);
        assertTrue(refusal.contains("cut off"), refusal);
    }

    @Test
    void a_pdf_that_asks_for_a_password_is_refused_and_one_that_asks_for_none_is_read()
            throws Exception {
        pdf.inNameTree("factur-x.xml", INVOICE);
        assertTrue(refusal(pdf.locked("geheim").bytes()).contains("password"));
        try (PdfSample open = new PdfSample()) {
            open.inNameTree("factur-x.xml", INVOICE);
            assertEquals("RE-2026-0102", numberIn(open.locked("").bytes()));
        }
    }

    @Test
    void pages_that_run_in_circles_end() throws Exception {
        pdf.onPage("factur-x.xml", INVOICE).inCircles();
        assertEquals("RE-2026-0102", numberIn(pdf.bytes()));
    }

    @Test
    void what_is_no_pdf_inside_is_refused() throws Exception {
        assertTrue(refusal(text("%PDF-1.7\nnichts weiter")).contains("is a PDF that is damaged"));
    }

    @Test
    void a_few_bytes_that_unpack_to_gigabytes_are_refused() throws Exception {
        byte[] bomb = deflated(deflated(new byte[120 << 20]));
        assertTrue(bomb.length < 10_000, "twice packed it is small");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(text("%PDF-1.7\n1 0 obj<</Filter[/FlateDecode/FlateDecode]>>stream\r\n"));
        file.writeBytes(bomb);
        file.writeBytes(text("\nendstream endobj\n"));
        assertTrue(refusal(file.toByteArray()).contains("unpacks to far more"));
    }

    private static byte[] deflated(byte[] bytes) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
