package mahnlauf.core.reconcile;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Writes text in plain capital letters and digits, so that two ways to write the same look the
 * same.
 */
final class Letters {

    private static final Pattern LOOKALIKE =
            Pattern.compile(
                    "((?<![\\p{L}\\d])(?=[OoIl]*\\d)|(?<!\\d)(?=\\d))"
                            + "[OoIl\\d]{2,20}(?![\\p{L}\\d])");

    private static final String SPECIAL = "ßẞøØæÆœŒłŁđĐðÐþÞıİ";
    private static final String[] PLAIN = {
        "S", "S", "O", "O", "A", "A", "O", "O", "L", "L", "D", "D", "D", "D", "T", "T", "I", "I"
    };

    private Letters() {}

    /** Accents split off, so that {@link #plain} sees the bare letter; the rest is untouched. */
    static String decomposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD);
            }
        }
        return text;
    }

    /** The capital letter or digit that a character stands for, or 0 where it is neither. */
    static char plain(char raw) {
        if (raw < 128) {
            return plainAscii(raw);
        }
        int special = SPECIAL.indexOf(raw);
        if (special >= 0) {
            return PLAIN[special].charAt(0);
        }
        int digit = Character.digit(raw, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return Character.isLetter(raw) ? Character.toUpperCase(raw) : 0;
    }

    /** All letters and digits of a text, without anything between them. */
    static String folded(String text) {
        String source = decomposed(text);
        StringBuilder folded = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char plain = plain(source.charAt(i));
            if (plain != 0) {
                folded.append(plain);
            }
        }
        return folded.toString();
    }

    /** The text with digits for the letters that look like them, within groups of digits. */
    static String digitsForLetters(String text) {
        return LOOKALIKE
                .matcher(text)
                .replaceAll(
                        group ->
                                group.group()
                                        .replace('O', '0')
                                        .replace('o', '0')
                                        .replace('I', '1')
                                        .replace('l', '1'));
    }

    static boolean isDigit(char plain) {
        return plain >= '0' && plain <= '9';
    }

    private static char plainAscii(char raw) {
        if (raw >= 'a' && raw <= 'z') {
            return (char) (raw - 32);
        }
        return (raw >= 'A' && raw <= 'Z') || isDigit(raw) ? raw : 0;
    }
}
