package mahnlauf.core.accounting;

import java.time.LocalDate;
import mahnlauf.core.model.Money;

/**
 * One row of a batch: an amount from one account to another.
 *
 * @param account that {@code side} is seen from: a debtor's, or one of the general ledger
 * @param amount positive
 * @param day of the document, inside the fiscal year of its batch
 * @param document the invoice it clears; empty where it clears none
 * @param name of the customer; empty where it concerns none, or was erased
 * @param reversal takes an earlier booking back (Generalumkehr)
 */
public record Booking(
        String account,
        Side side,
        Account contra,
        Money amount,
        LocalDate day,
        Matter matter,
        String document,
        String name,
        boolean reversal) {

    public Booking {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Booking of " + document + " over " + amount);
        }
    }

    /** Whether it changes what a debtor owes; his account has a digit more than the others. */
    public boolean isOfDebtor() {
        return account.length() > contra.number().length();
    }

    /** By how much the balance of its account grows; negative on the credit side. */
    public Money debit() {
        return side == Side.DEBIT ? amount : amount.negated();
    }
}
