package mahnlauf.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The characters that letters in western languages are written with, cut out of a font once for all
 * letters: to cut and pack them anew for each costs a fifth of its print.
 *
 * <p>Each document gets a copy of its own. Not for several threads at once.
 */
final class CommonFont extends PDType0Font {

    private static final String CHARACTERS =
            " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
                    + "abcdefghijklmnopqrstuvwxyz{|}~"
                    + "\u00a0§°±²·½×÷«»ÄÅÆÇÈÉÊÓÖØÜßàáâäåæçèéêëíîïñóôöøúûü€–—‘’‚“”„•…−";

    private static final int NO_GLYPH = 0;

    private final PDType0Font source;
    private final int[] glyphs;
    private final float[] widths;
    private @Nullable COSDictionary copy;

    private CommonFont(PDType0Font source) throws IOException {
        super(source.getCOSObject());
        this.source = source;
        int last = CHARACTERS.chars().max().orElse(0);
        this.glyphs = new int[last + 1];
        this.widths = new float[last + 1];
        for (int i = 0; i < CHARACTERS.length(); i++) {
            char c = CHARACTERS.charAt(i);
            glyphs[c] = source.getCmapLookup().getGlyphId(c);
            widths[c] = source.getWidth(glyphs[c]);
        }
    }

    static CommonFont of(TrueTypeFont font) throws IOException {
        // Never closed: what is copied for each letter lies in it.
        PDType0Font source = PDType0Font.load(new PDDocument(), font, true);
        CHARACTERS.chars().forEach(source::addToSubset);
        source.subset();
        return new CommonFont(source);
    }

    /** Whether the text can be written with it; it may hold line breaks. */
    boolean canWrite(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (glyph(c) == NO_GLYPH && !isUnseen(c)) {
                return false;
            }
        }
        return true;
    }

    /** From now on it is this document's font. */
    CommonFont in(PDDocument document) throws IOException {
        copy = (COSDictionary) copied(dict, document);
        return this;
    }

    private static COSBase copied(COSBase base, PDDocument document) throws IOException {
        if (base instanceof COSStream stream) {
            COSStream copy = document.getDocument().createCOSStream();
            try (InputStream in = stream.createRawInputStream();
                    OutputStream out = copy.createRawOutputStream()) {
                in.transferTo(out);
            }
            return filled(copy, stream, document);
        }
        if (base instanceof COSDictionary dictionary) {
            return filled(new COSDictionary(), dictionary, document);
        }
        if (base instanceof COSArray array) {
            COSArray copy = new COSArray();
            for (COSBase element : array.toList()) {
                copy.add(copied(element, document));
            }
            copy.setDirect(true); // else each list of widths becomes an object of its own
            return copy;
        }
        return base; // a name or a number, which belongs to no document
    }

    private static COSDictionary filled(
            COSDictionary copy, COSDictionary original, PDDocument document) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : original.entrySet()) {
            copy.setItem(entry.getKey(), copied(entry.getValue(), document));
        }
        return copy;
    }

    /** Line breaks and tabs of the page's source are measured, but never drawn. */
    private static boolean isUnseen(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private int glyph(int character) {
        return character < glyphs.length ? glyphs[character] : NO_GLYPH;
    }

    private int glyphToWrite(int character) {
        int glyph = glyph(character);
        if (glyph == NO_GLYPH) {
            // What the layout expects of a font that lacks a character.
            throw new IllegalArgumentException("No glyph for U+" + Integer.toHexString(character));
        }
        return glyph;
    }

    private float width(char c) {
        glyphToWrite(c);
        return widths[c];
    }

    @Override
    public COSDictionary getCOSObject() {
        return copy == null ? dict : copy;
    }

    /** The whole font: its measures count, and what was cut out lacks some. */
    @Override
    public PDCIDFont getDescendantFont() {
        return source.getDescendantFont();
    }

    /** Asked where a piece of text holds a character that has no glyph here, such as a tab. */
    @Override
    public CmapLookup getCmapLookup() {
        return new CmapLookup() {
            @Override
            public int getGlyphId(int character) {
                return glyph(character);
            }

            @Override
            public List<Integer> getCharCodes(int glyph) {
                return source.getCmapLookup().getCharCodes(glyph);
            }
        };
    }

    @Override
    protected byte[] encode(int unicode) {
        int glyph = glyphToWrite(unicode);
        return new byte[] {(byte) (glyph >> Byte.SIZE), (byte) glyph};
    }

    @Override
    public float getStringWidth(String text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += isUnseen(c) ? 0 : width(c);
        }
        return width;
    }
}
