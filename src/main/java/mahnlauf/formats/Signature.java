package mahnlauf.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.TextFile;

/** The first bytes of a file, by which kinds of files that are no text are told apart. */
final class Signature {

    /** A kind of file that is known and not taken. */
    private record Foreign(String what, int... bytes) {}

    private static final List<Foreign> FOREIGN =
            List.of(
                    new Foreign(
                            "a PDF: this version does not read PDFs yet; drop the invoice as CSV",
                            '%', 'P', 'D', 'F'),
                    new Foreign("a picture (JPEG)", 0xff, 0xd8, 0xff),
                    new Foreign("a picture (PNG)", 0x89, 'P', 'N', 'G'),
                    new Foreign("a picture (GIF)", 'G', 'I', 'F', '8'),
                    new Foreign("a picture (TIFF)", 'I', 'I', 0x2a, 0),
                    new Foreign("an old Office file; save it as CSV", 0xd0, 0xcf, 0x11, 0xe0),
                    new Foreign("packed with gzip; unpack it first", 0x1f, 0x8b),
                    new Foreign("packed with 7-Zip; unpack it first", '7', 'z', 0xbc, 0xaf),
                    new Foreign("packed with RAR; unpack it first", 'R', 'a', 'r', '!'),
                    new Foreign("RTF; save it as plain text", '{', '\\', 'r', 't', 'f'));

    private Signature() {}

    static void refuseForeign(byte[] head) throws RefusedException {
        for (Foreign foreign : FOREIGN) {
            if (TextFile.starts(head, foreign.bytes)) {
                throw new RefusedException("is " + foreign.what + "; expected a bank statement or invoices");
            }
        }
        if (isZip(head) && isOffice(head)) {
            throw new RefusedException("is an Office file (Excel or the like); save the sheet as CSV");
        }
    }

    static boolean isZip(byte[] head) {
        return TextFile.starts(head, 'P', 'K', 3, 4) || TextFile.starts(head, 'P', 'K', 5, 6);
    }

    /** Whether the first sign that is no blank opens a tag, in any character set. */
    static boolean isXml(byte[] head) {
        for (byte sign : head) {
            boolean mark = sign == (byte) 0xef || sign == (byte) 0xbb || sign == (byte) 0xbf
                    || sign == (byte) 0xff || sign == (byte) 0xfe;
            if (sign == '<') {
                return true;
            }
            if (!mark && sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean isOffice(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("[Content_Types].xml") || text.contains("opendocument");
    }
}
