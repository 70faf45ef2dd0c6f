package mahnlauf.core.model;

/**
 * A whole file cannot be taken. The message says where, what came, what was expected, how to mend
 * it.
 */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public RefusedException(String reason) {
        super(reason);
    }

    public RefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
