package mahnlauf.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * One weight of the font that letters are printed in, as each document carries it, and beside it
 * the font for signs that it lacks: Georgian and Armenian names, rare Latin letters.
 */
final class Typeface {

    private final TrueTypeFont whole;
    private final CommonFont common;
    private final String spareFile;
    private @Nullable TrueTypeFont spare;

    private Typeface(TrueTypeFont whole, CommonFont common, String spareFile) {
        this.whole = whole;
        this.common = common;
        this.spareFile = spareFile;
    }

    /** From the program's own fonts; the spare one is read once a letter needs it. */
    static Typeface of(String file, String spareFile) {
        try {
            TrueTypeFont font = read(file);
            return new Typeface(font, CommonFont.of(font), spareFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file, e);
        }
    }

    private static TrueTypeFont read(String file) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            Objects.requireNonNull(in, "Font " + file + " is missing in the program");
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false); // ligatures cost a sixth of the time and hinder searching
            return font;
        }
    }

    private TrueTypeFont spare() throws IOException {
        if (spare == null) {
            spare = read(spareFile);
        }
        return spare;
    }

    /** Whether all of the text can be written with the signs that are cut out once. */
    boolean isCommon(String text) {
        return common.canWrite(text);
    }

    /**
     * The fonts of a document with this text, in the order in which they are asked for a sign;
     * rarer signs are cut out for it alone.
     */
    List<PDFont> in(PDDocument document, String text) throws IOException {
        if (common.canWrite(text)) {
            return List.of(common.in(document));
        }
        PDFont own = PDType0Font.load(document, whole, true);
        return lacking(whole, text).isEmpty()
                ? List.of(own)
                : List.of(own, PDType0Font.load(document, spare(), true));
    }

    /** The signs of a text that neither font has, each once; a print shows {@code #} for them. */
    String lacking(String text) throws IOException {
        String rare = lacking(whole, text);
        return rare.isEmpty() ? "" : lacking(spare(), rare);
    }

    private static String lacking(TrueTypeFont font, String text) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        StringBuilder lacking = new StringBuilder();
        text.codePoints()
                .filter(c -> isSeen(c) && glyphs.getGlyphId(c) == 0)
                .distinct()
                .forEach(lacking::appendCodePoint);
        return lacking.toString();
    }

    /** Blanks are blanks in any font, and what only steers the text is not printed. */
    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
