package mahnlauf.core.model;

import java.util.Locale;

/**
 * What a person decided about a bank entry.
 *
 * @param entry its place in the ledger
 * @param shares for {@link Word#ASSIGN}: {@code RE-1=49.00 RE-2=10.00}; else empty
 * @param source the command or the file that said so
 */
public record EntryDecision(long entry, Word word, String shares, String source) {

    /** The decisions; the newest one of an entry counts. */
    public enum Word {
        /** It is to be booked so by the next reconciliation. */
        ASSIGN,
        /** It was booked so at once. */
        ASSIGNED,
        /** What was booked is taken back; it waits in review and is not booked by itself. */
        UNASSIGNED,
        /** It is no payment of a customer. */
        NONE;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }

        public static Word ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
