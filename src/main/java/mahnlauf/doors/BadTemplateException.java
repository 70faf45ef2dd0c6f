package mahnlauf.doors;

import java.io.Serial;

/** A template cannot be used: the message names the file, the line and what is wrong with it. */
public final class BadTemplateException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    BadTemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
