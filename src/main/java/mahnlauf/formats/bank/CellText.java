package mahnlauf.formats.bank;

import mahnlauf.formats.base.Clean;

/** The text of a cell without the wrappings in which banks hide it from spreadsheets. */
final class CellText {

    private CellText() {}

    /**
     * One line; {@code ="01.07.2023"}, {@code 'DE89…'} and {@code "…"} lose what surrounds them.
     */
    static String of(String cell) {
        String text = Clean.line(cell);
        if (text.startsWith("=\"")) {
            text = text.substring(1);
        } else if (text.startsWith("=")) {
            return text.substring(1);
        }
        if (isWithin(text, '"') || isWithin(text, '\'')) {
            return Clean.line(text.substring(1, text.length() - 1));
        }
        return text;
    }

    /**
     * A text that a bank cuts into lines of so many characters wherever they end: a full line goes
     * on in the next one, a shorter one ended with a blank.
     */
    static String unfolded(String cell, int lineLength) {
        StringBuilder text = new StringBuilder(cell.length());
        boolean full = true;
        for (String line : cell.lines().toList()) {
            text.append(full ? "" : " ").append(line);
            full = line.length() >= lineLength;
        }
        return text.toString();
    }

    private static boolean isWithin(String text, char quote) {
        int last = text.length() - 1;
        return last > 0
                && text.charAt(0) == quote
                && text.charAt(last) == quote
                && text.indexOf(quote, 1) == last;
    }
}
