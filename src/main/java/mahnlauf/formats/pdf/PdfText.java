package mahnlauf.formats.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be read in a PDF that {@link PdfReader} found sound. */
public final class PdfText {

    /** What a letter is about stands on its first pages. */
    private static final int PAGES = 3;

    private PdfText() {}

    /** Its title and the words of its first pages; empty where it is a picture or unreadable. */
    public static String of(Path file) {
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
                PDDocument pdf =
                        Loader.loadPDF(bytes, "", IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper words = new PDFTextStripper();
            words.setEndPage(PAGES);
            return pdf.getDocumentInformation().getTitle() + "\n" + words.getText(pdf);
        } catch (IOException | RuntimeException unreadable) {
            return ""; // it is kept all the same: a person can look at it
        }
    }
}
