package mahnlauf.core.accounting;

import java.util.Optional;
import mahnlauf.core.model.Posting;
import org.jspecify.annotations.Nullable;

/**
 * A posting of the ledger, and the bank entry that it names.
 *
 * @param origin null where it names none: a charge, a write-off
 */
public record Movement(Posting posting, @Nullable Origin origin) {

    /**
     * A bank entry, as far as its bookings ask.
     *
     * @param account of the statement, or {@code outside}
     * @param cameIn whether it brought money; else it took some
     */
    public record Origin(String account, boolean cameIn) {}

    /** The entry that brought or took the money. */
    public Optional<Origin> entry() {
        return Optional.ofNullable(origin);
    }

    /**
     * Whether it takes back what the same entry booked before: then its sign is not the entry's. A
     * returned debit is an entry of its own and takes nothing back in this sense.
     */
    boolean takesBack() {
        return origin != null && origin.cameIn() == posting.amount().isNegative();
    }
}
