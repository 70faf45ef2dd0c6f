package mahnlauf.core.model;

import java.util.Locale;

/** Where a claim at a collection agency stands; the words of the table {@code claims}. */
public enum ClaimState {
    HANDED_OVER,
    /** The agency pursues it. */
    ACCEPTED,
    /** The agency does not take it: a person decides. */
    REJECTED,
    /** The debtor has paid a part through the agency, which goes on. */
    PART_PAID,
    /** Settled through the agency. */
    PAID,
    /** The agency has given up: a person decides. */
    CLOSED_UNPAID,
    /** We have called it back. */
    RECALLED;
    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static ClaimState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The agency does nothing more about it, so there is nothing to call back. */
    public boolean hasEnded() {
        return this == REJECTED || this == PAID || this == CLOSED_UNPAID || this == RECALLED;
    }

    /** An agency says so in its reports; the others are ours to say. */
    public boolean isReported() {
        return this != HANDED_OVER && this != RECALLED;
    }

    /** Money came with it. */
    public boolean isPayment() {
        return this == PAID || this == PART_PAID;
    }
}
