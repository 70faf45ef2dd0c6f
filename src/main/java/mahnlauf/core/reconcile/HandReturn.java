package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;

/**
 * A person says what a returned debit undoes: {@code RE-1=49.00} is the payment of 49.00 on RE-1,
 * which is open again then, with all that the payment had closed of it.
 */
final class HandReturn {

    private final Books books;

    HandReturn(Books books) {
        this.books = books;
    }

    /** Why the return can't undo these; empty where it can. */
    Optional<String> fault(BankEntry entry, Money free, List<Share> shares) {
        if (!free.isNegative()) {
            return Optional.of(
                    "is wholly booked; take it back first: mahnlauf unassign " + entry.bankRef());
        }
        Money sum =
                shares.stream().map(Share::amount).reduce(Money.zero(free.currency()), Money::plus);
        if (sum.compareTo(free.abs()) > 0) {
            return Optional.of("took back " + free.abs().plain() + ", not " + sum.plain());
        }
        return shares.stream()
                .filter(share -> undone(entry, share).isEmpty())
                .map(
                        share ->
                                "on "
                                        + share.invoice()
                                        + " no payment of "
                                        + share.amount().plain()
                                        + " is booked that could have come back")
                .findFirst();
    }

    /** The postings that open again what the shares name; the books learn of each. */
    List<Posting> book(BankEntry entry, List<Share> shares) {
        List<Posting> postings = new ArrayList<>();
        for (Share share : shares) {
            for (Posting paid : undone(entry, share)) {
                Posting back =
                        new Posting(
                                Posting.Type.ALLOCATION,
                                entry.bookingDate(),
                                entry.valueDate(),
                                paid.customer(),
                                paid.invoice(),
                                paid.component(),
                                paid.amount().negated(),
                                entry.bankRef(),
                                Rule.BY_HAND.code(),
                                100,
                                "by hand: it takes back payment " + paid.reference());
                books.apply(back);
                postings.add(back);
            }
        }
        return postings;
    }

    /** What the newest payment of this amount closed of the invoice; empty where there is none. */
    private List<Posting> undone(BankEntry entry, Share share) {
        BookedPayments payments = new BookedPayments(books, List.of());
        List<Posting> newest = List.of();
        for (EarlierPayment payment : payments.byInvoice(share.invoice())) {
            List<Posting> closed = closed(payments, payment, share.invoice());
            boolean fits =
                    money(closed, share.amount()).equals(share.amount())
                            && !payment.bookingDate().isAfter(entry.bookingDate());
            newest = fits ? closed : newest;
        }
        return newest;
    }

    private static List<Posting> closed(
            BookedPayments payments, EarlierPayment payment, InvoiceNumber invoice) {
        return payments.allocations(payment.bankRef()).stream()
                .filter(posting -> posting.invoice().equals(invoice))
                .toList();
    }

    private static Money money(List<Posting> postings, Money like) {
        return postings.stream()
                .filter(p -> p.component().isMoney())
                .map(Posting::amount)
                .reduce(Money.zero(like.currency()), Money::plus);
    }
}
