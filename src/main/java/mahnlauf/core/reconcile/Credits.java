package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        // A cancellation takes what the credit notes have left of the claim.
        for (DocumentType type : List.of(DocumentType.CREDIT_NOTE, DocumentType.CANCELLATION)) {
            for (Receivable document : books.receivables()) {
                if (document.invoice().type() == type) {
                    missing(document, books, night).ifPresent(postings::add);
                }
            }
        }
        return postings;
    }

    /** What of the document is not booked on its invoice yet; applied to the books. */
    private static Optional<Posting> missing(Receivable document, Books books, LocalDate night) {
        InvoiceNumber related = document.invoice().related();
        Receivable invoice = related == null ? null : books.find(related);
        if (invoice == null || !belongTogether(document, invoice)) {
            return Optional.empty();
        }
        Money missing = target(document, invoice).minus(document.used());
        if (missing.isZero()) {
            return Optional.empty();
        }
        Posting posting = posting(document, invoice, missing, night);
        books.apply(posting);
        return Optional.of(posting);
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
