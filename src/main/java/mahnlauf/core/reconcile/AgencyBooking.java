package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * Books what a collection agency says to have come in on its claim, on the claim's invoices alone,
 * the oldest first.
 *
 * <p>A part goes to costs, interest and principal (§ 367 I BGB). What settles the claim goes to the
 * principal first, which § 367 II BGB leaves to the creditor: what the agency has let go is then
 * interest and costs, never the invoice. Where all came in that was handed over, the interest of
 * the days since is let go: the agency was never asked to collect it.
 */
public final class AgencyBooking {

    private static final String REASON = "reported by the agency";
    private static final String SINCE = "interest until the value date";

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
    public Booked book(BankEntry entry, Money free, Handover claim, boolean settles) {
        List<BookedDebt> debts =
                claim.invoices().stream()
                        .map(books::receivable)
                        .sorted(OLDEST_FIRST)
                        .map(this::debt)
                        .toList();
        Money rest = settles ? principal(entry, free, debts) : free;
        boolean whole = settles && isPaidAsHandedOver(entry, rest, debts, claim.on());
        rest = whole ? fees(entry, rest, debts) : rest;
        for (BookedDebt debt : debts) {
            Money part = rest.min(debt.owed(entry.valueDate()));
            if (part.isPositive()) {
                share(entry, debt, part);
                rest = rest.minus(part);
            }
        }
        if (whole) {
            debts.forEach(debt -> letGo(entry, debt, claim.on()));
        }
        return new Booked(postings, rest);
    }

    /**
     * Whether nothing stays open but interest of the days since the hand-over, the principal being
     * booked already. What came in before, and what was credited, is in what is owed.
     */
    private static boolean isPaidAsHandedOver(
            BankEntry entry, Money rest, List<BookedDebt> debts, LocalDate handedOver) {
        Money open = rest.negated();
        Money since = Money.zero(rest.currency());
        for (BookedDebt debt : debts) {
            if (debt.principalOpen().isPositive()) {
                return false;
            }
            open = open.plus(debt.owed(entry.valueDate()));
            since = since.plus(debt.interestBetween(handedOver, entry.valueDate()));
        }
        return open.isPositive() && open.compareTo(since) <= 0;
    }

    /** Before any interest, so that what stays open is interest alone. */
    private Money fees(BankEntry entry, Money free, List<BookedDebt> debts) {
        Money rest = free;
        for (BookedDebt debt : debts) {
            Money part = rest.min(debt.receivable().feesOpen());
            if (debt.claims(entry.valueDate()) && part.isPositive()) {
                post(entry, debt, new Line(Posting.Type.ALLOCATION, Component.FEE, part, REASON));
                rest = rest.minus(part);
            }
        }
        return rest;
    }

    /** The interest is charged and let go, so that the ledger says how much it was. */
    private void letGo(BankEntry entry, BookedDebt debt, LocalDate handedOver) {
        if (debt.claims(entry.valueDate())) {
            Money uncharged = debt.interestUncharged(entry.valueDate());
            post(entry, debt, new Line(Posting.Type.CHARGE, Component.INTEREST, uncharged, SINCE));
            post(
                    entry,
                    debt,
                    new Line(
                            Posting.Type.WAIVER,
                            Component.INTEREST,
                            debt.receivable().interestOpen(),
                            "arose after the hand-over of "
                                    + handedOver
                                    + ", and what was handed over is paid"));
        }
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
                        new Line(Posting.Type.CHARGE, Component.INTEREST, interest, SINCE));
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
