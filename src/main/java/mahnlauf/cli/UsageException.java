package mahnlauf.cli;

/** The call asks for something that is not there; nothing was done. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
