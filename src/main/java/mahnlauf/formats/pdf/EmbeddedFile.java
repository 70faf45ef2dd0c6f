package mahnlauf.formats.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
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
        try (InputStream in = open();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long written = 0;
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                written += n;
                if (written > MOST_BYTES) {
                    throw refusal("is larger than " + MOST_BYTES + " bytes");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /** Where the packing breaks off, what came out is all; the XML says whether it is whole. */
    private static int read(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (ZipException | EOFException broken) {
            return -1;
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
