package mahnlauf.shell;

/** A file changed while it was read: somebody still writes it, so it is left for the next run. */
final class StillWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StillWrittenException(String name) {
        super(name);
    }
}
