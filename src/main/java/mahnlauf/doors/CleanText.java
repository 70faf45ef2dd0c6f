package mahnlauf.doors;

/** Makes foreign text fit for one line of a mail header, a cell, a letter or a file name. */
final class CleanText {

    private CleanText() {}

    /**
     * The text in one line. Controls and line breaks become a blank (a CR LF in a name would start
     * a mail header); marks that turn the reading direction, lone surrogates and noncharacters
     * vanish (the first make a text lie, the others break XML).
     */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(line, c));
        return line.toString().strip();
    }

    private static void append(StringBuilder line, int c) {
        if (isBreak(c)) {
            if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (!turnsDirection(c) && isCharacter(c)) {
            line.appendCodePoint(c);
        }
    }

    private static boolean isBreak(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static boolean turnsDirection(int c) {
        boolean embedding = c >= 0x202A && c <= 0x202E;
        boolean isolate = c >= 0x2066 && c <= 0x2069;
        return c == 0x200E || c == 0x200F || embedding || isolate;
    }

    private static boolean isCharacter(int c) {
        boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !lone && (c & 0xFFFE) != 0xFFFE && c != 0xFEFF;
    }

    /** A file name of letters, digits, {@code -}, {@code _} and {@code .} alone; never hidden. */
    static String fileName(String text) {
        String safe = text.replaceAll("[^\\p{L}\\p{Nd}._-]", "_").replaceAll("\\.{2,}", "_");
        safe = safe.replaceFirst("^[.]+", "_");
        int end = Math.min(safe.length(), 120);
        boolean split = end < safe.length() && Character.isHighSurrogate(safe.charAt(end - 1));
        return safe.isEmpty() ? "_" : safe.substring(0, split ? end - 1 : end);
    }
}
