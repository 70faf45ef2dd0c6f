package mahnlauf.core.model;

import java.util.Locale;

/** What must not be done to a customer, as a list of customers says. */
public enum OptOut {
    /** No letter by e-mail: it goes by post. */
    NO_EMAIL,
    /** No letter by post. */
    NO_POST,
    /** Nothing is sent and nothing climbs: a hold over all that he owes. */
    DO_NOT_DUN;
    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word of files and tables, such as {@code no_email}. */
    public String code() {
        return code;
    }
}
