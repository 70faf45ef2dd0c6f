package mahnlauf.shell;

/** A night before the newest finished one was asked for; nothing was done. */
public final class TooEarlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooEarlyException(String message) {
        super(message);
    }
}
