package mahnlauf.core.model;

import java.util.Locale;

/** What a bank entry is, by the bank's own codes. */
public enum EntryKind {
    /** Money that came in by transfer. */
    CREDIT,
    /** Money that went out. */
    DEBIT,
    /** Money that we collected by direct debit. */
    DIRECT_DEBIT,
    /** A direct debit of ours that the payer's bank took back (German: Rücklastschrift). */
    RETURN,
    /** Money that we paid back to a customer. */
    REFUND;
    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
