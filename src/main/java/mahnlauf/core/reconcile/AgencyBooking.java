package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * Books what a collection agency says to have come in on its claim, on the claim's invoices alone,
 * the oldest first.
 *
 * <p>A part goes to costs, interest and principal (§ 367 I BGB). What settles the claim goes to the
 * principal first, which § 367 II BGB leaves to the creditor: what the agency has let go is then
 * interest and costs, never the invoice.
 */
public final class AgencyBooking {

    private static final String REASON = "reported by the agency";

    private static final Comparator<Receivable> OLDEST_FIRST =
            Comparator.comparing((Receivable r) -> r.invoice().dueDate())
                    .thenComparing(Receivable::number);

    private final Books books;
    private final Arrears arrears;
    private final List<Posting> postings = new ArrayList<>();

    public AgencyBooking(Books books, Arrears arrears) {
        this.books = books;
        this.arrears = arrears;
    }

    /** What is booked, and what the claim did not owe. */
    public record Booked(List<Posting> postings, Money rest) {

        public Booked {
            postings = List.copyOf(postings);
        }
    }

    /**
     * Books the money; the books learn of each posting.
     *
     * @param free what of the entry is booked on nothing
     * @param settles whether the claim ends with it
     */
    public Booked book(BankEntry entry, Money free, List<InvoiceNumber> invoices, boolean settles) {
        List<BookedDebt> debts =
                invoices.stream()
                        .map(books::receivable)
                        .sorted(OLDEST_FIRST)
                        .map(this::debt)
                        .toList();
        Money rest = settles ? principal(entry, free, debts) : free;
        for (BookedDebt debt : debts) {
            Money part = rest.min(debt.owed(entry.valueDate()));
            if (part.isPositive()) {
                share(entry, debt, part);
                rest = rest.minus(part);
            }
        }
        return new Booked(postings, rest);
    }

    private BookedDebt debt(Receivable receivable) {
        return new BookedDebt(
                receivable,
                books.debtor(receivable.invoice().customer()).customer().kind(),
                arrears);
    }

    private Money principal(BankEntry entry, Money free, List<BookedDebt> debts) {
        Money rest = free;
        for (BookedDebt debt : debts) {
            Money part = rest.min(debt.principalOpen());
            if (part.isPositive()) {
                Money interest =
                        debt.claims(entry.valueDate())
                                ? debt.interestUncharged(entry.valueDate())
                                : Money.zero(part.currency());
                post(
                        entry,
                        debt,
                        new Line(
                                Posting.Type.CHARGE,
                                Component.INTEREST,
                                interest,
                                "interest until the value date"));
                post(
                        entry,
                        debt,
                        new Line(Posting.Type.ALLOCATION, Component.PRINCIPAL, part, REASON));
                rest = rest.minus(part);
            }
        }
        return rest;
    }

    private void share(BankEntry entry, BookedDebt debt, Money part) {
        List<Share> shares = List.of(Share.of(debt.invoice(), part));
        Money none = Money.zero(part.currency());
        Match.Booked why =
                new Match.Booked(shares, none, debt.customer(), Rule.BY_AGENCY, 100, REASON);
        new ShareBooking(entry, debt, why, this::apply).book(shares.get(0));
    }

    /** What a posting says besides whose it is. */
    private record Line(Posting.Type type, Component component, Money amount, String reason) {}

    private void post(BankEntry entry, BookedDebt debt, Line line) {
        if (!line.amount().isZero()) {
            apply(
                    new Posting(
                            line.type(),
                            entry.bookingDate(),
                            entry.valueDate(),
                            debt.customer(),
                            debt.invoice(),
                            line.component(),
                            line.amount(),
                            entry.bankRef(),
                            Rule.BY_AGENCY.code(),
                            100,
                            line.reason()));
        }
    }

    private void apply(Posting posting) {
        books.apply(posting);
        postings.add(posting);
    }
}
