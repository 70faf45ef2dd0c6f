package mahnlauf.shell;

import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.formats.base.BadValueException;

/** What is said of an e-invoice that does not tell when it is to be paid. */
final class NoDueDate {

    private NoDueDate() {}

    static String reason(ElectronicInvoice invoice) {
        String terms =
                invoice.termsText().isEmpty()
                        ? "states neither a due date (BT-9) nor payment terms (BT-20)"
                        : "states no due date (BT-9), and its payment terms say none for sure: "
                                + BadValueException.quoted(invoice.termsText());
        return terms
                + ". State it in your invoice program, or set invoices.default_terms_days for all"
                + " invoices without one";
    }
}
