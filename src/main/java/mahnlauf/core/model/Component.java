package mahnlauf.core.model;

import java.util.Locale;

/** Which part of what is owed a posting concerns; the words of the table {@code allocations}. */
public enum Component {
    PRINCIPAL,
    FEE,
    INTEREST,
    /** Skonto that was granted: closes principal, is no money. */
    DISCOUNT,
    /** A difference of cents that was let go: closes principal, is no money. */
    TOLERANCE;
    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Component ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a posting of this component moves money of the bank entry it names. */
    public boolean isMoney() {
        return this == PRINCIPAL || this == FEE || this == INTEREST;
    }
}
