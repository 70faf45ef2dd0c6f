package mahnlauf.doors;

import java.util.regex.Pattern;

/** A text as a cell that no spreadsheet takes for a formula. */
public final class SafeCell {

    /** Blanks, controls and quotes in front do not stop every program from reading a formula. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "[\\s\\p{Z}\\p{C}\"'`]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    /** A signed amount or an international phone number: people search for it as it stands. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*|\\+[0-9][0-9 ()]{0,40}");

    private SafeCell() {}

    /** The text in one line, led by an apostrophe where a spreadsheet might calculate it. */
    public static String of(String text) {
        String line = CleanText.line(text); // a leading tab or CR is gone with this
        boolean calculates = FORMULA.matcher(line).matches() && !NUMBER.matcher(line).matches();
        return calculates ? "'" + line : line;
    }
}
