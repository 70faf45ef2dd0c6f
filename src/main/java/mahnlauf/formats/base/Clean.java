package mahnlauf.formats.base;

/** Foreign text made harmless: one line, no control characters. */
public final class Clean {

    private Clean() {}

    /** One line without blanks at its ends; control characters and line breaks become one blank. */
    public static String line(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (isOdd(text.charAt(i))) {
                return mended(text);
            }
        }
        return text.strip();
    }

    /** As {@link #line}, with runs of blanks made one: for names. */
    public static String name(String text) {
        String line = line(text);
        return line.contains("  ") ? mended(line) : line;
    }

    /** Upper case and without blanks: for account numbers. */
    public static String account(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && !isOdd(c) && !isSpace(c)) {
                kept.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
        }
        return kept.length() == text.length() && text.contentEquals(kept) ? text : kept.toString();
    }

    /** Blanks of all kinds, the one of typesetters too. */
    public static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\t';
    }

    private static String mended(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || isOdd(c)) {
                blank = true;
            } else {
                if (blank && line.length() > 0) {
                    line.append(' ');
                }
                blank = false;
                line.append(c);
            }
        }
        return line.toString().strip();
    }

    /** Control characters, foreign line ends and what turns the direction of writing around. */
    private static boolean isOdd(char c) {
        if (c < 0x7f) {
            return c < ' ';
        }
        return c <= 0x9f
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\ufeff'
                || (c >= '\ufff9' && c <= '\ufffb');
    }
}
