package mahnlauf.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of the font that letters are printed in, as each document carries it. */
final class Typeface {

    private final TrueTypeFont whole;
    private final CommonFont common;

    private Typeface(TrueTypeFont whole, CommonFont common) {
        this.whole = whole;
        this.common = common;
    }

    /** From the program's own fonts. */
    static Typeface of(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            Objects.requireNonNull(in, "Font " + file + " is missing in the program");
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false); // ligatures cost a sixth of the time and hinder searching
            return new Typeface(font, CommonFont.of(font));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file, e);
        }
    }

    /** The font of a document with this text; rarer characters are cut out for it alone. */
    PDFont in(PDDocument document, String text) throws IOException {
        return common.canWrite(text)
                ? common.in(document)
                : PDType0Font.load(document, whole, true);
    }
}
