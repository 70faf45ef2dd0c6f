package mahnlauf.formats.datev;

import java.time.LocalDate;
import java.util.OptionalInt;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;

/** Tells the sink the documents of a batch: an invoice, a credit note, or why it is neither. */
final class DatevTelling {

    private final InvoiceSink sink;
    private final OptionalInt defaultTermsDays;

    DatevTelling(InvoiceSink sink, OptionalInt defaultTermsDays) {
        this.sink = sink;
        this.defaultTermsDays = defaultTermsDays;
    }

    void tell(DatevDocument document) {
        Money sum;
        LocalDate day;
        try {
            sum = document.sum();
            day = document.day();
        } catch (BadValueException bad) {
            sink.rejected(DatevRejection.of(document, bad.reason()));
            return;
        }
        if (sum.isZero()) {
            sink.remark(
                    document.line(),
                    "document "
                            + document.number
                            + " is taken back within the batch; nothing is owed on it");
            return;
        }
        boolean reverses =
                document.isReversalAlone() || (sum.isNegative() && isReversalOf(document));
        try {
            tell(document, sum, day, reverses);
        } catch (BadValueException bad) {
            sink.rejected(DatevRejection.of(document, sum, day, reverses, bad.reason()));
        }
    }

    private boolean isReversalOf(DatevDocument document) {
        return document.hasReversal() || sink.knows(new InvoiceNumber(document.number));
    }

    private void tell(DatevDocument document, Money sum, LocalDate day, boolean reverses)
            throws BadValueException {
        if (reverses) {
            throw new BadValueException(
                    "takes back "
                            + document.number
                            + " under its own number; put the number of the credit note into"
                            + " invoice_number and drop this row again");
        }
        CustomerNumber customer = new CustomerNumber(document.debtor);
        if (!sink.knows(customer)) {
            throw new BadValueException(
                    "customer "
                            + customer
                            + " has no name: a DATEV batch carries none; drop the"
                            + " Debitoren/Kreditoren (category 16) or a list of customers, then"
                            + " this row again, or fill customer_name");
        }
        boolean claims = sum.isPositive();
        LocalDate due = claims ? document.due(defaultTermsDays) : day;
        Invoice invoice =
                new Invoice(
                        new InvoiceNumber(document.number),
                        customer,
                        claims ? DocumentType.INVOICE : DocumentType.CREDIT_NOTE,
                        null,
                        day,
                        due,
                        sum.abs(),
                        Invoice.Terms.NONE);
        sink.invoice(document.line(), invoice, Customer.unknown(customer));
    }
}
