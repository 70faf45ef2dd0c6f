package mahnlauf.core.model;

import java.util.List;
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
 * @param others what he might decide instead, the likelier first; at most two
 */
public record OpenEntry(
        long seq,
        State state,
        Money rest,
        @Nullable CustomerNumber customer,
        String proposal,
        int confidence,
        String reason,
        List<Proposal> others) {

    public OpenEntry {
        others = List.copyOf(others);
    }

    /** An entry with one proposal at most. */
    public OpenEntry(
            long seq,
            State state,
            Money rest,
            @Nullable CustomerNumber customer,
            String proposal,
            int confidence,
            String reason) {
        this(seq, state, rest, customer, proposal, confidence, reason, List.of());
    }

    /** No question any more: it stays the customer's credit. */
    public OpenEntry toCredit(String why) {
        return new OpenEntry(
                seq, State.PARTLY_BOOKED, rest, customer, "", confidence, reason + "; " + why);
    }

    /**
     * One way to book it.
     *
     * @param proposal {@code RE-1=49.00 RE-2=10.00}
     * @param confidence percent
     */
    public record Proposal(String proposal, int confidence) {}

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
