package mahnlauf.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.TextFile;

/** The first bytes of a file, by which kinds of files that are no text are told apart. */
final class Signature {

    /**
     * A kind of file that is known and not taken.
     *
     * @param start its first bytes, a character for each
     */
    private record Foreign(String what, String start) {}

    private static final List<Foreign> FOREIGN =
            List.of(
                    new Foreign("a picture (JPEG)", "\u00ff\u00d8\u00ff"),
                    new Foreign("a picture (PNG)", "\u0089PNG"),
                    new Foreign("a picture (GIF)", "GIF8"),
                    new Foreign("a picture (TIFF)", "II*\0"),
                    new Foreign("an old Office file; save it as CSV", "\u00d0\u00cf\u0011\u00e0"),
                    new Foreign("packed with gzip; unpack it first", "\u001f\u008b"),
                    new Foreign("packed with 7-Zip; unpack it first", "7z\u00bc\u00af"),
                    new Foreign("packed with RAR; unpack it first", "Rar!"),
                    new Foreign("RTF; save it as plain text", "{\\rtf"));

    private static final int MARK = 64;

    private Signature() {}

    static void refuseForeign(byte[] head) throws RefusedException {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (Foreign foreign : FOREIGN) {
            if (start.startsWith(foreign.start)) {
                throw new RefusedException(
                        "is " + foreign.what + "; expected a bank statement or invoices");
            }
        }
        if (isZip(head) && isOffice(start)) {
            throw new RefusedException(
                    "is an Office file (Excel or the like); save the sheet as CSV");
        }
    }

    /** Its mark, perhaps after blanks or a byte order mark: PDF readers are as lenient. */
    static boolean isPdf(byte[] head) {
        String start =
                new String(head, 0, Math.min(head.length, MARK), StandardCharsets.ISO_8859_1);
        return start.replaceFirst("^[\\s\u00ef\u00bb\u00bf]+", "").startsWith("%PDF");
    }

    static boolean isZip(byte[] head) {
        return TextFile.starts(head, 'P', 'K', 3, 4) || TextFile.starts(head, 'P', 'K', 5, 6);
    }

    /** Whether the first sign that is no blank opens a tag, in any character set. */
    static boolean isXml(byte[] head) {
        for (byte sign : head) {
            boolean mark =
                    sign == (byte) 0xef
                            || sign == (byte) 0xbb
                            || sign == (byte) 0xbf
                            || sign == (byte) 0xff
                            || sign == (byte) 0xfe;
            if (sign == '<') {
                return true;
            }
            if (!mark && sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean isOffice(String text) {
        return text.contains("[Content_Types].xml") || text.contains("opendocument");
    }
}
