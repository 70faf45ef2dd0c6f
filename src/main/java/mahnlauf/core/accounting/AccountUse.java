package mahnlauf.core.accounting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account of the general ledger (Sachkonto) is booked for. */
public enum AccountUse {
    /** The bank account, where the settings name none for the statement's. */
    BANK,
    /** Money on its way (Geldtransit): cash, cards, and banks that no setting names. */
    TRANSIT,
    /** Late fees and lump sums: damages, no turnover. */
    FEES,
    /** Default interest: damages, no turnover. */
    INTEREST,
    /** What the bank takes for a returned debit. */
    BANK_COST,
    /** Skonto that customers took. */
    DISCOUNT,
    /** Other reductions of turnover: cents that were let go, the rest of a settlement. */
    DEDUCTION,
    /** Claims that were written off (Forderungsverluste). */
    LOSS;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the setting {@code accounting.accounts} names it. */
    public String code() {
        return code;
    }

    /** The use of this name; empty where there is none. */
    public static Optional<AccountUse> ofCode(String code) {
        return Stream.of(values()).filter(use -> use.code.equals(code)).findFirst();
    }
}
