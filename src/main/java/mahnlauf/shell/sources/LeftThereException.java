package mahnlauf.shell.sources;

/** A file or mail is not fetched and stays, untouched, where it is; the message says why. */
public final class LeftThereException extends Exception {

    private static final long serialVersionUID = 1L;

    public LeftThereException(String why) {
        super(why);
    }

    public LeftThereException(String why, Throwable cause) {
        super(why, cause);
    }
}
