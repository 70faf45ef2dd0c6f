package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Set;

/** Is told what an invoice export holds, row by row. */
public interface InvoiceSink extends RowSink {

    /** A row that was read: the document and the customer as this row describes him. */
    void invoice(long line, Invoice invoice, Customer customer);

    /**
     * Money that came outside the statements, told with the invoice before: all of it so far, and
     * the day on which it (or the last of it) came.
     */
    default void paid(long line, InvoiceNumber invoice, Money amount, LocalDate on) {
        // A sink that books nothing need not know.
    }

    /** How far another program has dunned the invoice before; told with it. */
    default void dunned(long line, InvoiceNumber invoice, EarlierDunning earlier) {
        // A sink that sends nothing need not know.
    }

    /** The last day on which something told can have happened; asked by the reader. */
    default LocalDate newestDay() {
        return LocalDate.MAX;
    }

    /**
     * Of what the following rows speak where they describe a customer; the rest of him stays as it
     * is known. A file that never says so speaks of everything.
     */
    default void describes(Set<CustomerField> told) {
        // A sink that keeps no customers need not know.
    }

    /** Whether a customer of this number has a name; asked by formats that carry no names. */
    default boolean knows(CustomerNumber customer) {
        return true;
    }

    /**
     * Whether an invoice of this number was taken before; a reversal of it needs its own number.
     */
    default boolean knows(InvoiceNumber invoice) {
        return false;
    }
}
