package mahnlauf.core.reconcile;

import java.time.LocalDate;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;

/**
 * An invoice as a payment meets it: a live view, whose amounts fall while a night books one entry
 * after another. A debt that is paid stays in sight, so that a second payment is known as one.
 */
public interface Debt {

    InvoiceNumber invoice();

    CustomerNumber customer();

    /** The invoice's full amount; it never changes while entries are booked. */
    Money gross();

    /** The gross amount less credit notes: what cash discount is a percentage of. */
    Money discountable();

    /** What is still owed on the invoice itself; zero once it is paid. */
    Money principalOpen();

    /** Given up: only a payment that names it is booked on it. */
    default boolean isWrittenOff() {
        return false;
    }

    /** Principal, fees and interest, as owed by a payment of that value date. */
    Money owed(LocalDate valueDate);

    /** Whether an active agreement over the invoice asks for exactly this amount next. */
    default boolean isNextInstalment(Money amount) {
        return false;
    }

    LocalDate invoiceDate();

    LocalDate dueDate();

    Invoice.Terms terms();
}
