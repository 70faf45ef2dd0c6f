package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * Credit notes and cancellations find the invoice they name, whichever came first.
 *
 * <p>A cancellation takes the whole claim away; a credit note its own amount. Where the document or
 * its invoice was corrected, the difference is booked. One that names another customer's invoice,
 * or another currency, stays as the customer's credit.
 */
public final class Credits {

    private Credits() {}

    /** Books what is missing and applies it to the books. */
    public static List<Posting> apply(Books books, LocalDate night) {
        List<Posting> postings = new ArrayList<>();
        for (Receivable document : books.receivables()) {
            InvoiceNumber related = document.invoice().related();
            if (document.invoice().type() == DocumentType.INVOICE || related == null) {
                continue;
            }
            Receivable invoice = books.find(related);
            if (invoice != null && belongTogether(document, invoice)) {
                Money missing = target(document, invoice).minus(document.used());
                if (!missing.isZero()) {
                    postings.add(posting(document, invoice, missing, night));
                }
            }
        }
        postings.forEach(books::apply);
        return postings;
    }

    private static boolean belongTogether(Receivable document, Receivable invoice) {
        return invoice.invoice().type() == DocumentType.INVOICE
                && invoice.invoice().customer().equals(document.invoice().customer())
                && invoice.gross().currency().equals(document.gross().currency());
    }

    private static Money target(Receivable document, Receivable invoice) {
        return document.invoice().type() == DocumentType.CANCELLATION
                ? invoice.gross().minus(invoice.credited()).plus(document.used())
                : document.gross();
    }

    private static Posting posting(
            Receivable document, Receivable invoice, Money amount, LocalDate night) {
        String kind = document.invoice().type().code();
        return new Posting(
                Posting.Type.CREDIT,
                night,
                document.invoice().invoiceDate(),
                invoice.invoice().customer(),
                invoice.number(),
                Component.PRINCIPAL,
                amount,
                document.number().value(),
                kind,
                100,
                "the " + kind.replace('_', ' ') + " names the invoice");
    }
}
