package mahnlauf.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A letter to print with its enclosures behind it, in one PDF. */
public final class EnclosedPrint {

    private static final int MOST_PAGES = 50; // what fits into an envelope, and more

    private EnclosedPrint() {}

    /**
     * The letter and behind it every enclosed PDF; other kinds of files cannot be printed.
     *
     * @throws IOException if an enclosure cannot be joined; the letter alone is sound all the same
     */
    public static byte[] of(byte[] letter, List<Document> enclosures) throws IOException {
        List<Document> printable =
                enclosures.stream().filter(file -> file.name().endsWith(".pdf")).toList();
        if (printable.isEmpty()) {
            return letter;
        }
        try {
            return joined(
                    letter,
                    print -> {
                        for (Document enclosure : printable) {
                            append(print, enclosure);
                        }
                    });
        } catch (RuntimeException broken) {
            throw new IOException("An enclosure cannot be printed: " + broken.getMessage(), broken);
        }
    }

    /**
     * The letter and behind it a document of ours, however long: what the letter says that it
     * encloses must be there.
     */
    public static byte[] behind(byte[] letter, byte[] ours) throws IOException {
        try (PDDocument source = Loader.loadPDF(ours)) {
            return joined(letter, print -> append(print, source));
        }
    }

    /** What comes behind the letter. */
    @FunctionalInterface
    private interface Behind {
        void appendTo(PDDocument print) throws IOException;
    }

    private static byte[] joined(byte[] letter, Behind behind) throws IOException {
        try (PDDocument print =
                Loader.loadPDF(letter, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            behind.appendTo(print);
            print.setDocumentId(checksum(letter)); // else the clock would enter
            ByteArrayOutputStream out = new ByteArrayOutputStream(letter.length);
            print.save(out);
            return out.toByteArray();
        }
    }

    private static void append(PDDocument print, Document enclosure) throws IOException {
        try (InputStream in = enclosure.content().open();
                PDDocument source = Loader.loadPDF(in.readAllBytes())) {
            if (source.getNumberOfPages() > MOST_PAGES) {
                throw new IOException(
                        enclosure.name() + " has " + source.getNumberOfPages() + " pages");
            }
            append(print, source);
        }
    }

    private static void append(PDDocument print, PDDocument source) throws IOException {
        // The letter is tagged for screen readers, what is printed behind it need not be.
        source.getDocumentCatalog().setStructureTreeRoot(null);
        source.getDocumentCatalog().setAcroForm(null);
        source.getDocumentCatalog().setNames(null); // the data within it are for the mail
        new PDFMergerUtility().appendDocument(print, source);
    }

    private static long checksum(byte[] letter) {
        CRC32 sum = new CRC32();
        sum.update(letter);
        return sum.getValue();
    }
}
