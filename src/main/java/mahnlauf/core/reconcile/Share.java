package mahnlauf.core.reconcile;

import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;

/**
 * What one invoice gets of a payment.
 *
 * @param amount money of the entry
 * @param discount Skonto granted with it: closes the invoice, but is no money
 * @param tolerance missing cents that are let go: close the invoice, but are no money
 */
public record Share(InvoiceNumber invoice, Money amount, Money discount, Money tolerance) {

    public Share {
        if (!amount.isPositive() || discount.isNegative() || tolerance.isNegative()) {
            throw new IllegalArgumentException(
                    "Share of "
                            + invoice
                            + " is impossible: "
                            + amount
                            + ", discount "
                            + discount
                            + ", tolerance "
                            + tolerance);
        }
    }

    /** Money alone. */
    public static Share of(InvoiceNumber invoice, Money amount) {
        Money nothing = Money.zero(amount.currency());
        return new Share(invoice, amount, nothing, nothing);
    }

    /** As people decide it on the review list: {@code RE-1=49.00}. */
    @Override
    public String toString() {
        return invoice + "=" + amount.plain();
    }
}
