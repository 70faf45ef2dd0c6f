package mahnlauf.formats.base;

/**
 * A text is not the number, date or code that it should be.
 *
 * <p>The message says what came and what was expected; whoever reads the file adds where. It has no
 * stack trace: a file may hold a million bad rows.
 */
public final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String reason;

    public BadValueException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What came and what was expected. */
    public String reason() {
        return reason;
    }

    /** The text in quotes, cut where it is long: a message is for people. */
    public static String quoted(CharSequence text) {
        String clean = Clean.line(text.toString());
        return clean.length() <= SHOWN ? "'" + clean + "'" : "'" + clean.substring(0, SHOWN) + "…'";
    }
}
