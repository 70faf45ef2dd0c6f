package mahnlauf.shell;

/**
 * A setting cannot be used: the program stops before it does anything. The message names the key.
 */
public final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongSettingException(String message) {
        super(message);
    }
}
