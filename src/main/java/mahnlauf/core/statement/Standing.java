package mahnlauf.core.statement;

import java.util.Locale;

/** Where an entry of the ledger stands with the bank. */
public enum Standing {
    /** A statement has it. */
    BOOKED,
    /** Only an interim report has told it (camt.052, MT942): the statement must follow. */
    PROVISIONAL,
    /** Only a notification has told it (camt.054). */
    NOTIFIED,
    /** It was provisional, and the statement of its day does not have it: it brought nothing. */
    WITHDRAWN,
    /** Others stand in its place: the payments of the batch, or the same entry told in full. */
    SUPERSEDED;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Standing ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it brings no money (any more). */
    public boolean isEnded() {
        return this == WITHDRAWN || this == SUPERSEDED;
    }
}
