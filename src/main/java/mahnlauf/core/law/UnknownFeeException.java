package mahnlauf.core.law;

/** No fee is known for a value or a day. Checked: every caller must decide what to say then. */
public final class UnknownFeeException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnknownFeeException(String message) {
        super(message);
    }
}
