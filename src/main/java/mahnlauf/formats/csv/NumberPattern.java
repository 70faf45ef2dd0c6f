package mahnlauf.formats.csv;

import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Decimals;

/** Which sign a file sets before the decimals: a property of the file, never of a single cell. */
public enum NumberPattern {
    /** {@code 1.234,56}. */
    COMMA(',', '.'),
    /** {@code 1234.56} or {@code 1,234.56}. */
    POINT('.', ',');

    private static final int GROUP = 3;

    private final char mark;
    private final char grouping;

    NumberPattern(char mark, char grouping) {
        this.mark = mark;
        this.grouping = grouping;
    }

    /** The signed minor units of a cell, in a currency of so many digits. */
    public long minor(String cell, int digits) throws BadValueException {
        String text = cell.strip();
        boolean minusBefore = !text.isEmpty() && isMinus(text.charAt(0));
        boolean minusBehind = text.length() > 1 && isMinus(text.charAt(text.length() - 1));
        if (minusBefore && minusBehind) {
            throw bad(cell);
        }
        boolean plus = text.startsWith("+");
        int from = minusBefore || plus ? 1 : 0;
        String unsigned = text.substring(from, text.length() - (minusBehind ? 1 : 0)).strip();
        long minor = Decimals.minor(ungrouped(unsigned, cell), mark, digits);
        return minusBefore || minusBehind ? -minor : minor;
    }

    /** The number without its thousands signs, which must stand where they belong. */
    private String ungrouped(String text, String cell) throws BadValueException {
        int first = firstGrouping(text);
        if (first < 0) {
            return text;
        }
        int end = text.indexOf(mark) < 0 ? text.length() : text.indexOf(mark);
        char sign = text.charAt(first);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean due = i > 0 && i < end && (end - i) % (GROUP + 1) == 0;
            if (due != (text.charAt(i) == sign) || first > GROUP) {
                throw bad(cell);
            }
            if (!due) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private int firstGrouping(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == grouping || c == '\'' || c == '’' || Clean.isSpace(c)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isMinus(char c) {
        return c == '-' || c == '\u2212';
    }

    private BadValueException bad(String cell) {
        String form = this == COMMA ? "1.234,56" : "1234.56";
        return new BadValueException(
                BadValueException.quoted(cell) + " is no amount of the form " + form);
    }
}
