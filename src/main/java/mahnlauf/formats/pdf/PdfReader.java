package mahnlauf.formats.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.einvoice.EInvoiceReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the electronic invoice that a PDF carries (ZUGFeRD, Factur-X, XRechnung in a PDF). */
public final class PdfReader {

    private static final long MOST_BYTES = 32L << 20;

    private final Limits limits;

    private PdfReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * The e-invoice in the PDF, by its content; the names that the standards prescribe only decide
     * where there are several. Empty where it has none.
     */
    public static Optional<EInvoiceReader.Read> invoiceIn(Path file, Limits limits)
            throws IOException, RefusedException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException(
                    "is a PDF of "
                            + Files.size(file)
                            + " bytes; PDFs up to "
                            + MOST_BYTES
                            + " bytes are taken");
        }
        try {
            StreamGuard.check(Files.readAllBytes(file));
            return new PdfReader(limits).read(file);
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            // Whatever the guard overlooked: one bad file must not end the night.
            throw new RefusedException(
                    "is a PDF that is built to take all memory; print it to a new PDF", tooMuch);
        }
    }

    private Optional<EInvoiceReader.Read> read(Path file) throws RefusedException {
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
                PDDocument pdf =
                        Loader.loadPDF(bytes, "", IOUtils.createTempFileOnlyStreamCache())) {
            List<EInvoiceReader.Read> named = new ArrayList<>();
            List<EInvoiceReader.Read> others = new ArrayList<>();
            for (EmbeddedFile embedded : files(pdf)) {
                read(embedded).ifPresent(embedded.isNamedAsInvoice() ? named::add : others::add);
            }
            return onlyOne(named.isEmpty() ? others : named);
        } catch (InvalidPasswordException locked) {
            throw new RefusedException(
                    "is a PDF that is locked by a password; save it without one", locked);
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException(
                    "is a PDF that is damaged: "
                            + BadValueException.quoted(String.valueOf(broken.getMessage()))
                            + "; save or print it anew",
                    broken);
        }
    }

    private static List<EmbeddedFile> files(PDDocument pdf) {
        return EmbeddedFiles.of(pdf.getDocumentCatalog().getCOSObject());
    }

    private Optional<EInvoiceReader.Read> read(EmbeddedFile embedded)
            throws IOException, RefusedException {
        Path xml = Files.createTempFile("mahnlauf-pdf", ".xml");
        try {
            embedded.writeTo(xml);
            return EInvoiceReader.isOne(xml, limits)
                    ? Optional.of(EInvoiceReader.read(xml, limits))
                    : Optional.empty();
        } catch (IOException | RefusedException unreadable) {
            if (embedded.isNamedAsInvoice() || isInvoice(xml)) {
                throw embedded.refusal("cannot be read: " + unreadable.getMessage());
            }
            return Optional.empty(); // something else that is attached
        } finally {
            Files.deleteIfExists(xml);
        }
    }

    private boolean isInvoice(Path xml) throws IOException {
        return Files.size(xml) > 0 && EInvoiceReader.isOne(xml, limits);
    }

    private static Optional<EInvoiceReader.Read> onlyOne(List<EInvoiceReader.Read> found)
            throws RefusedException {
        for (EInvoiceReader.Read other : found) {
            if (!isSame(other.invoice(), found.get(0).invoice())) {
                throw new RefusedException(
                        "is a PDF with two invoices that differ, "
                                + found.get(0).invoice().number()
                                + " and "
                                + other.invoice().number()
                                + "; which one counts, only a person knows");
            }
        }
        return found.stream().findFirst();
    }

    private static boolean isSame(ElectronicInvoice a, ElectronicInvoice b) {
        return a.number().equals(b.number())
                && a.owed().equals(b.owed())
                && a.issued().equals(b.issued());
    }
}
