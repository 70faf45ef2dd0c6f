package mahnlauf.doors;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints XHTML as PDF with embedded fonts; the same page on the same day gives the same bytes.
 *
 * <p>It loads nothing from outside the page, and takes no DTD: a template is edited by people, and
 * what stands in it comes from files. Not for several threads at once; see {@link #ofThisThread()}.
 */
final class PdfPrinter {

    private static final String FAMILY = "Open Sans";

    /** A picture that stands in the page itself. */
    static final String PICTURE = "data:image/png;base64,";

    private static final ThreadLocal<PdfPrinter> PRINTERS =
            ThreadLocal.withInitial(PdfPrinter::new);
    private final DocumentBuilder xml = strictXml();

    static {
        XRLog.setLoggingEnabled(false); // it would tell of every page, at length
        ImageIO.setUseCache(false); // else each payment code passes through a file of its own
        // Named, they are found at once; else each letter searches the class path for its XML
        // tools.
        name(DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance());
        name(TransformerFactory.class, TransformerFactory.newDefaultInstance());
    }

    // Parsed once: reading the two fonts anew costs more than the page.
    private final Typeface regular = Typeface.of("OpenSans-Regular.ttf", "DejaVuSans-Names.ttf");
    private final Typeface semibold =
            Typeface.of("OpenSans-Semibold.ttf", "DejaVuSans-Bold-Names.ttf");

    private PdfPrinter() {}

    private static void name(Class<?> factory, Object standard) {
        System.setProperty(factory.getName(), standard.getClass().getName());
    }

    /** The fonts read their tables from one stream, so each thread has its own. */
    static PdfPrinter ofThisThread() {
        return PRINTERS.get();
    }

    byte[] print(String xhtml, String title, LocalDate date) {
        return print(xhtml, title, date, null);
    }

    /**
     * @param bill drawn at the foot of the last page, or null
     */
    byte[] print(String xhtml, String title, LocalDate date, @Nullable SwissBill bill) {
        try (PDDocument pdf = new PDDocument()) {
            pdf.setDocumentId(checksum(xhtml)); // else the clock would enter
            String text = composed(xhtml);
            Document page = parse(text);
            if (text.contains("&#")) { // such a reference may stand for any sign
                text = page.getDocumentElement().getTextContent();
            }
            try (PdfBoxRenderer renderer = renderer(pdf, page, text)) {
                renderer.createPDFWithoutClosing();
            }
            EmptyMarks.removeFrom(pdf);
            if (bill != null) {
                bill.drawOn(pdf);
            }
            pdf.setDocumentInformation(information(title, date));
            pdf.getDocumentCatalog().setLanguage(language(xhtml));
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot print '" + title + "' as PDF", e);
        }
    }

    private PdfBoxRenderer renderer(PDDocument pdf, Document page, String text) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        // Tagged for screen readers; besides, it keeps PDFBox from searching the system's fonts.
        builder.usePdfUaAccessibility(true);
        builder.usePDDocument(pdf);
        builder.testMode(true); // leaves pages unpacked, no more: EmptyMarks packs them
        builder.withW3cDocument(page, null);
        builder.useObjectDrawerFactory(new PrintedCode());
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(PICTURE),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(PICTURE),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        use(renderer.getFontResolver(), regular.in(pdf, text), 400);
        use(renderer.getFontResolver(), semibold.in(pdf, text), 700);
        return renderer;
    }

    /** In UA mode nothing falls back to the system's fonts, so ours also stand in for any other. */
    private static void use(PdfBoxFontResolver resolver, List<PDFont> fonts, int weight) {
        PDFontSupplier own = new PDFontSupplier(fonts.get(0));
        for (FontGroup group : List.of(FontGroup.MAIN, FontGroup.FINAL_FALLBACK)) {
            resolver.addFont(own, FAMILY, weight, IdentValue.NORMAL, true, group);
        }
        for (PDFont spare : fonts.subList(1, fonts.size())) {
            resolver.addFont(
                    new PDFontSupplier(spare),
                    "spare",
                    weight,
                    IdentValue.NORMAL,
                    true,
                    FontGroup.FINAL_FALLBACK);
        }
    }

    /** The signs of a page that no font here has, each once; the print shows {@code #} for them. */
    String lacking(String xhtml) {
        try {
            return regular.isCommon(xhtml) ? "" : regular.lacking(composed(xhtml));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the fonts", e);
        }
    }

    /**
     * A letter and its accent as one sign where there is one: side by side they miss each other.
     * Asked first is what nearly all letters are: written with common signs, which are all whole.
     */
    private String composed(String xhtml) {
        return regular.isCommon(xhtml) ? xhtml : Normalizer.normalize(xhtml, Normalizer.Form.NFC);
    }

    private Document parse(String xhtml) throws IOException {
        try {
            return xml.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new BadTemplateException(
                    "The print layout gives no sound XHTML: " + e.getMessage(), e);
        }
    }

    private static PDDocumentInformation information(String title, LocalDate date) {
        PDDocumentInformation information = new PDDocumentInformation();
        GregorianCalendar day = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        information.setTitle(title);
        information.setProducer("mahnlauf");
        information.setCreationDate(day);
        return information;
    }

    private static String language(String xhtml) {
        int at = xhtml.indexOf(" lang=\"");
        return at < 0 ? Templates.FALLBACK : xhtml.substring(at + 7, at + 9);
    }

    private static long checksum(String xhtml) {
        CRC32 sum = new CRC32();
        sum.update(xhtml.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static DocumentBuilder strictXml() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // The layout visits every node, so to build them on demand costs more.
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK cannot read XML without DTD", e);
        }
    }
}
