package mahnlauf.core.accounting;

/** Which side of an account a booking stands on. */
public enum Side {
    /** Soll: for a debtor, he owes more. */
    DEBIT("S"),
    /** Haben: for a debtor, he owes less. */
    CREDIT("H");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /** As DATEV writes it. */
    public String code() {
        return code;
    }

    /** The other one. */
    public Side other() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
