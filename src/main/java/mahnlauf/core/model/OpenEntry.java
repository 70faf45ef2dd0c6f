package mahnlauf.core.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bank entry that is not wholly booked.
 *
 * @param rest what is booked on nothing, signed like the entry
 * @param customer whose money it seems to be, or null
 * @param proposal what a person might decide: {@code RE-1=49.00 RE-2=10.00}, or empty
 * @param confidence of the proposal, percent
 * @param reason why it was not booked, in words
 */
public record OpenEntry(
        long seq,
        State state,
        Money rest,
        @Nullable CustomerNumber customer,
        String proposal,
        int confidence,
        String reason) {

    /** The words of the table {@code payments}. */
    public enum State {
        /** A rest stays as the customer's credit. */
        PARTLY_BOOKED,
        /** A person must decide. */
        REVIEW,
        /** Nothing fits yet; tried again every night. */
        UNMATCHED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
