package mahnlauf.doors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** All letters of a night as one PDF, for the printer, under a list of them. */
public final class PrintBatch {

    /** PDFBox keeps about 0.2 MB of structure a letter in memory; this bounds it. */
    static final int LETTERS_AT_MOST = 500;

    private PrintBatch() {}

    /** The letters in their order, cut into batches that fit in memory. */
    public static <L> List<List<L>> parts(List<L> letters) {
        List<List<L>> parts = new ArrayList<>();
        for (int from = 0; from < letters.size(); from += LETTERS_AT_MOST) {
            int to = Math.min(letters.size(), from + LETTERS_AT_MOST);
            parts.add(List.copyOf(letters.subList(from, to)));
        }
        return parts;
    }

    /** Makes the list of the letters, which says how many pages each has. */
    @FunctionalInterface
    public interface Cover {

        /** The list as PDF. */
        byte[] of(List<Integer> pages);
    }

    /**
     * Joins the letters in the given order behind their list; what is joined waits in a temporary
     * file, not in memory.
     *
     * @throws IOException naming the letter that cannot be read
     */
    public static void merge(List<Path> letters, Cover cover, OutputStream out) throws IOException {
        if (letters.isEmpty() || letters.size() > LETTERS_AT_MOST) {
            throw new IllegalArgumentException(
                    "A print batch takes 1 to 500 letters, not " + letters.size() + "; see parts");
        }
        PDFMergerUtility merger = new PDFMergerUtility();
        try (PDDocument batch = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            List<Integer> pages = new ArrayList<>();
            for (Path letter : letters) {
                int before = batch.getNumberOfPages();
                append(merger, batch, letter);
                pages.add(batch.getNumberOfPages() - before);
            }
            putOnTop(merger, batch, cover.of(pages));
            batch.save(out);
        }
    }

    private static void putOnTop(PDFMergerUtility merger, PDDocument batch, byte[] cover)
            throws IOException {
        int letters = batch.getNumberOfPages();
        try (PDDocument source = Loader.loadPDF(cover)) {
            source.getDocumentCatalog().setStructureTreeRoot(null);
            merger.appendDocument(batch, source);
            String title = source.getDocumentInformation().getTitle();
            batch.getDocumentInformation().setTitle(title);
        }
        for (int i = 0; letters + i < batch.getNumberOfPages(); i++) {
            PDPage page = batch.getPage(letters + i);
            batch.getPages().remove(page);
            batch.getPages().insertBefore(page, batch.getPage(i));
        }
    }

    private static void append(PDFMergerUtility merger, PDDocument batch, Path letter)
            throws IOException {
        try (RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(letter);
                PDDocument source = Loader.loadPDF(file)) {
            // Nobody reads a print batch aloud, and merging the tags takes longer with every
            // letter.
            source.getDocumentCatalog().setStructureTreeRoot(null);
            merger.appendDocument(batch, source);
        } catch (IOException e) {
            throw new IOException(
                    "Letter " + letter + " cannot be added to the print batch: " + e.getMessage(),
                    e);
        }
    }
}
