package mahnlauf.formats.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A file within a PDF.
 *
 * @param name as the PDF tells it; hostile, so only compared and quoted
 */
record EmbeddedFile(String name, COSStream content) {

    private static final int MOST_BYTES = 20 << 20;

    /** What ZUGFeRD, Factur-X and XRechnung prescribe; each is met in every mixture of cases. */
    private static final Set<String> STANDARD =
            Set.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "facturx.xml");

    boolean isNamedAsInvoice() {
        return STANDARD.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Writes the content to the file, within limits. */
    void writeTo(Path file) throws IOException, RefusedException {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refusal("is larger than " + MOST_BYTES + " bytes");
            }
            Files.write(file, bytes);
        }
    }

    /** Unpacked here and not by the library, which would do it in memory and without a limit. */
    private InputStream open() throws IOException, RefusedException {
        COSBase filter = content.getFilters();
        if (filter instanceof COSArray several) {
            if (several.size() > 1) {
                throw refusal("is packed more than once");
            }
            filter = several.size() == 0 ? null : several.getObject(0);
        }
        if (filter == null) {
            return content.createRawInputStream();
        }
        if (COSName.FLATE_DECODE.equals(filter)
                || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            return new InflaterInputStream(content.createRawInputStream());
        }
        throw refusal("is packed in a way that no e-invoice is (" + filter + ")");
    }

    RefusedException refusal(String what) {
        return new RefusedException(
                "the file " + BadValueException.quoted(name) + " within the PDF " + what);
    }
}
