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
        // A cancellation takes what the credit notes have left of the claim.
        for (DocumentType type : List.of(DocumentType.CREDIT_NOTE, DocumentType.CANCELLATION)) {
            for (Receivable document : books.receivables()) {
                if (document.invoice().type() == type) {
                    postings.addAll(missing(document, books, night));
                }
            }
        }
        return postings;
    }

    /** What of the document is not booked on its invoice yet; applied to the books. */
    private static List<Posting> missing(Receivable document, Books books, LocalDate night) {
        InvoiceNumber related = document.invoice().related();
        Receivable invoice = related == null ? null : books.find(related);
        if (invoice == null || !belongTogether(document, invoice)) {
            return List.of();
        }
        List<Posting> missing = new ArrayList<>();
        book(
                document,
                invoice,
                target(document, invoice).minus(document.used()),
                night,
                books,
                missing);
        if (invoice.isCancelled()) {
            takeBack(document, invoice, Component.FEE, invoice.feesOpen(), night, books, missing);
            takeBack(
                    document,
                    invoice,
                    Component.INTEREST,
                    invoice.interestOpen(),
                    night,
                    books,
                    missing);
        }
        return missing;
    }

    private static void book(
            Receivable document,
            Receivable invoice,
            Money amount,
            LocalDate night,
            Books books,
            List<Posting> to) {
        if (!amount.isZero()) {
            Posting posting = posting(document, invoice, amount, night);
            books.apply(posting);
            to.add(posting);
        }
    }

    /** A claim that never was bears no fees and no interest. */
    private static void takeBack(
            Receivable document,
            Receivable invoice,
            Component component,
            Money open,
            LocalDate night,
            Books books,
            List<Posting> to) {
        if (open.isPositive()) {
            Posting posting =
                    new Posting(
                            Posting.Type.CHARGE,
                            night,
                            night,
                            invoice.invoice().customer(),
                            invoice.number(),
                            component,
                            open.negated(),
                            document.number().value(),
                            document.invoice().type().code(),
                            100,
                            "the invoice was cancelled");
            books.apply(posting);
            to.add(posting);
        }
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
