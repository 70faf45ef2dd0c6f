package mahnlauf.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * For each box of a page the layout marks its background as ornament that screen readers skip, also
 * where there is none. Nobody sees these marks, but they are two thirds of all objects in a letter,
 * and to write them costs as much as the letter itself.
 */
final class EmptyMarks {

    /** As PDFBox writes it: the mark's own properties lie under this name in the page. */
    private static final String BEGIN = "/Artifact /";

    private static final String NOTHING_IN_IT = " BDC\nEMC\n";

    private EmptyMarks() {}

    /** The pages must not be packed yet; they are now. */
    static void removeFrom(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            String content;
            try (InputStream in = page.getContents()) {
                content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            COSDictionary marks =
                    page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            PDStream packed = new PDStream(pdf);
            try (OutputStream out = packed.createOutputStream(COSName.FLATE_DECODE)) {
                String cleaned = marks == null ? content : cleaned(content, marks);
                out.write(cleaned.getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(packed);
        }
    }

    private static String cleaned(String content, COSDictionary marks) {
        StringBuilder cleaned = new StringBuilder(content.length());
        int done = 0;
        for (int at = content.indexOf(BEGIN); at >= 0; at = content.indexOf(BEGIN, at + 1)) {
            int end = content.indexOf(' ', at + BEGIN.length());
            if (content.startsWith(NOTHING_IN_IT, end)) {
                marks.removeItem(COSName.getPDFName(content.substring(at + BEGIN.length(), end)));
                cleaned.append(content, done, at);
                done = end + NOTHING_IN_IT.length();
            }
        }
        return cleaned.append(content, done, content.length()).toString();
    }
}
