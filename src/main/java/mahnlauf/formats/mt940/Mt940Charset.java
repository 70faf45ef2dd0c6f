package mahnlauf.formats.mt940;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import mahnlauf.formats.base.TextFile;

/**
 * The character set of a statement that is no UTF-8: Windows-1252, or the DOS set CP850 of older
 * banking programs, told by the first umlaut inside a word.
 */
final class Mt940Charset {

    private static final Charset CP850 = Charset.forName("IBM850");

    /** ü, ä, ö, Ö; in Windows-1252 quotation marks and the like, which no word has inside. */
    private static final String IN_CP850 = "\u0081\u0084\u0094\u0099";

    private static final String IN_1252 = "äöüÄÖÜß";

    private Mt940Charset() {}

    /** As recognised, where that was by a mark or UTF-8. */
    static TextFile of(TextFile file) throws IOException {
        return file.charset().equals(TextFile.WINDOWS_1252) && isCp850(file)
                ? new TextFile(file.file(), CP850, 0)
                : file;
    }

    private static boolean isCp850(TextFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.openBytes(), 1 << 16)) {
            int before = ' ';
            int sign = in.read();
            while (sign >= 0) {
                int after = in.read();
                if (sign >= 0x80 && isLetter(before) && isLetter(after)) {
                    if (IN_CP850.indexOf(sign) >= 0) {
                        return true;
                    }
                    if (IN_1252.indexOf(sign) >= 0) {
                        return false;
                    }
                }
                before = sign;
                sign = after;
            }
            return false;
        }
    }

    private static boolean isLetter(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }
}
