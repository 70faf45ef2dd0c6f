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
    /** What a consumer owes for a letter (German: Mahnkosten). */
    FEE,
    /** What a business owes for being late (German: Verzugspauschale, § 288 V BGB). */
    LUMP_SUM,
    /** Such a fee, and what the bank took for a returned debit, paid together. */
    FEE_AND_BANK_COST,
    INTEREST,
    /** What the bank took for a returned debit. */
    BANK_COST,
    WRITE_OFF,
    /** A claim that was written off and is open again. */
    REOPENED,
    /** A trifle that was let go. */
    WAIVER
}
