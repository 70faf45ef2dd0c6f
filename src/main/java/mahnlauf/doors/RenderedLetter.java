package mahnlauf.doors;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/**
 * A letter in all its forms; they say the same. A class, since a record would not compare bytes.
 */
public final class RenderedLetter {

    /** The Content-ID of the payment code in a mail, without its domain. */
    static final String CODE_ID = "payment-code";

    private final String subject;
    private final String text;
    private final String html;
    private final String pdfName;
    private final byte[] pdf;
    private final String unprintable;
    private final byte[] code;

    RenderedLetter(
            String subject,
            String text,
            String html,
            String pdfName,
            byte[] pdf,
            String unprintable,
            byte[] code) {
        this.subject = subject;
        this.text = text;
        this.html = html;
        this.pdfName = pdfName;
        this.pdf = pdf.clone();
        this.unprintable = unprintable;
        this.code = code.clone();
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    /** The HTML of the mail; the payment code in it is the part {@link #CODE_ID}. */
    public String html() {
        return html;
    }

    /** The HTML as a page of its own, the payment code within it. */
    public String page() {
        String picture = PdfPrinter.PICTURE + Base64.getEncoder().encodeToString(code);
        return html.replace("cid:" + CODE_ID, picture);
    }

    /** The payment code as PNG; empty where the letter has none. */
    byte[] code() {
        return code.clone();
    }

    /** What the PDF is called as an attachment. */
    public String pdfName() {
        return pdfName;
    }

    public byte[] pdf() {
        return pdf.clone();
    }

    /** The signs for which the PDF shows {@code #}, since its fonts lack them; mostly empty. */
    public String unprintable() {
        return unprintable;
    }

    public void writePdf(OutputStream out) throws IOException {
        out.write(pdf);
    }
}
