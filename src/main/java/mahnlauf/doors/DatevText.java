package mahnlauf.doors;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** What of a text a DATEV file can carry: its fields have an alphabet and a length each. */
final class DatevText {

    /** The encoding of these files. */
    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final int LONGEST_DOCUMENT = 36;
    private static final String MARKS_ALLOWED = "$&%*+-/";

    /** Letters of our neighbours that have no mark to lose, and what they become. */
    private static final String UNDIVIDED = "ıłŁđĐħĦŧŦ";

    private static final String PLAIN = "ilLdDhHtT";

    private DatevText() {}

    /**
     * Belegfeld 1, by which an open item is cleared: letters without marks, digits and {@code
     * $&%*+-/}; everything else becomes a {@code -}, so that two numbers seldom become one.
     */
    static String document(String number) {
        StringBuilder field = new StringBuilder(number.length());
        number.chars()
                .limit(LONGEST_DOCUMENT)
                .forEach(c -> field.append(isAllowed(c) ? (char) c : '-'));
        return field.toString();
    }

    private static boolean isAllowed(int c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || MARKS_ALLOWED.indexOf(c) >= 0;
    }

    /**
     * One line of at most so many characters in the encoding of the file. What the encoding lacks
     * loses its marks (ș becomes s, ł becomes l); what is no Latin letter becomes a question mark.
     */
    static String line(String text, int most) {
        CharsetEncoder encoder = CHARSET.newEncoder();
        StringBuilder line = new StringBuilder(text.length());
        String clean = Normalizer.normalize(CleanText.line(text), Normalizer.Form.NFC);
        clean.codePoints().forEach(c -> line.append(encodable(encoder, Character.toString(c))));
        return line.length() <= most ? line.toString() : line.substring(0, most).strip();
    }

    private static String encodable(CharsetEncoder encoder, String one) {
        if (encoder.canEncode(one)) {
            return one;
        }
        int undivided = UNDIVIDED.indexOf(one);
        if (undivided >= 0) {
            return PLAIN.substring(undivided, undivided + 1);
        }
        String bare = Normalizer.normalize(one, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && encoder.canEncode(bare) ? bare : "?";
    }
}
