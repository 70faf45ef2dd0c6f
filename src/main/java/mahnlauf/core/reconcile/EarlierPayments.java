package mahnlauf.core.reconcile;

import java.util.List;
import mahnlauf.core.model.InvoiceNumber;

/** What was booked before and is not returned yet. Empty lists where nothing is known. */
public interface EarlierPayments {

    List<EarlierPayment> byEndToEndId(String endToEndId);

    List<EarlierPayment> byMandate(String mandateId);

    /** Those that paid something on this invoice. */
    List<EarlierPayment> byInvoice(InvoiceNumber invoice);
}
