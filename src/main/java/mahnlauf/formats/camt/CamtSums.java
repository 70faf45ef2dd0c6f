package mahnlauf.formats.camt;

/** What the entries of a statement sum to, in minor units of its currency. */
final class CamtSums {

    private static final long MOST = 100_000_000_000_000_000L; // a quadrillion euros; no overflow

    private long credits;
    private long debits;
    private long pendingCredits;
    private long pendingDebits;
    private long reversed;
    private boolean hasReversals;

    /** A booked entry, signed as it is told. */
    void book(long minor, boolean reversal) {
        credits += Math.max(0, minor);
        debits += Math.max(0, -minor);
        reversed += reversal ? minor : 0;
        hasReversals |= reversal;
    }

    /** An entry that is not booked. */
    void announce(long minor) {
        pendingCredits += Math.max(0, minor);
        pendingDebits += Math.max(0, -minor);
    }

    /** Whether they sum to more than any account can move, before a sum can overflow. */
    boolean areBeyondReason() {
        return credits + debits > MOST || pendingCredits + pendingDebits > MOST;
    }

    boolean tie(long opening, long closing) {
        return opening + credits - debits == closing;
    }

    /** Whether the balances tie once each reversal has the other sign. */
    boolean tieReversed(long opening, long closing) {
        return reversed != 0 && tie(opening, closing + 2 * reversed);
    }

    boolean hasReversals() {
        return hasReversals;
    }

    /** Whether credits or debits may sum to this, with or without what is not booked. */
    boolean mayBe(boolean credit, long minor) {
        long booked = credit ? credits : debits;
        return minor == booked || minor == booked + (credit ? pendingCredits : pendingDebits);
    }
}
