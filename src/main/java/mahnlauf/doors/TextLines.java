package mahnlauf.doors;

import java.util.regex.Pattern;

/** Lays plain text out for mail: lines of at most 72 characters, broken at blanks. */
final class TextLines {

    private static final int WIDTH = 72;
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final char NO_BREAK = '\u00a0';

    private TextLines() {}

    /** Indented lines are tables and stay as they are; blank lines never come in pairs. */
    static String wrap(String text) {
        StringBuilder out = new StringBuilder(text.length() + 128);
        boolean blank = true;
        for (String line : text.lines().toList()) {
            boolean empty = line.isBlank();
            if (!(empty && blank)) {
                String laid = empty || line.startsWith("  ") ? line : wrapped(line);
                out.append(laid).append('\n');
            }
            blank = empty;
        }
        return out.toString().replace(NO_BREAK, ' ');
    }

    private static String wrapped(String line) {
        if (line.length() <= WIDTH) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length() + 8);
        int column = 0;
        for (String word : BLANK.split(line, -1)) {
            boolean fits = column + 1 + word.length() <= WIDTH;
            if (column > 0) {
                out.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }
}
