package mahnlauf.doors;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A letter in all its forms; they say the same. A class, since a record would not compare bytes.
 */
public final class RenderedLetter {

    private final String subject;
    private final String text;
    private final String html;
    private final String pdfName;
    private final byte[] pdf;

    RenderedLetter(String subject, String text, String html, String pdfName, byte[] pdf) {
        this.subject = subject;
        this.text = text;
        this.html = html;
        this.pdfName = pdfName;
        this.pdf = pdf.clone();
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public String html() {
        return html;
    }

    /** What the PDF is called as an attachment. */
    public String pdfName() {
        return pdfName;
    }

    public byte[] pdf() {
        return pdf.clone();
    }

    public void writePdf(OutputStream out) throws IOException {
        out.write(pdf);
    }
}
