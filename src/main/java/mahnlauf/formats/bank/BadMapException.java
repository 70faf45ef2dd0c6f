package mahnlauf.formats.bank;

/** A map of a bank's export cannot be used. The message names file, line and key. */
public final class BadMapException extends Exception {

    private static final long serialVersionUID = 1L;

    BadMapException(String reason) {
        super(reason);
    }
}
