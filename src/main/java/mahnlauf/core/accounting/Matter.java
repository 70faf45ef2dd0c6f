package mahnlauf.core.accounting;

/** What a booking is about. */
public enum Matter {
    PAYMENT,
    /** Money that went back: a returned debit, a refund. */
    RETURN,
    SKONTO,
    /** A difference of cents. */
    TOLERANCE,
    /** What a kept settlement let go. */
    SETTLEMENT,
    FEE,
    INTEREST,
    /** What the bank took for a returned debit. */
    BANK_COST,
    WRITE_OFF,
    /** A claim that was written off and is open again. */
    REOPENED,
    /** A trifle that was let go. */
    WAIVER
}
