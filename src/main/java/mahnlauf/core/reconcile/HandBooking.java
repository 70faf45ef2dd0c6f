package mahnlauf.core.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/** Books an entry as a person says, after the same rules as the program's own bookings. */
public final class HandBooking {

    private static final Pattern SHARE = Pattern.compile("(\\S+)=([0-9]{1,12}(?:[.,][0-9]{1,2})?)");

    private final Books books;
    private final Arrears arrears;

    public HandBooking(Books books, Arrears arrears) {
        this.books = books;
        this.arrears = arrears;
    }

    /**
     * The shares that a person wrote: {@code RE-1=49.00 RE-2=10,00}, separated by blanks.
     *
     * @throws IllegalArgumentException if it is written otherwise; the message says how
     */
    public static List<Share> shares(String text, Currency currency) {
        List<Share> shares = new ArrayList<>();
        Set<InvoiceNumber> seen = new HashSet<>();
        for (String word : text.strip().split("\\s+", -1)) {
            Matcher share = SHARE.matcher(word);
            if (!share.matches()) {
                throw new IllegalArgumentException(
                        "'" + word + "' names no invoice and amount; write it like RE-1=49.00");
            }
            Money amount = Money.of(new BigDecimal(share.group(2).replace(',', '.')), currency);
            InvoiceNumber invoice = new InvoiceNumber(share.group(1));
            if (!amount.isPositive() || !seen.add(invoice)) {
                throw new IllegalArgumentException(
                        "'" + word + "' " + (amount.isZero() ? "is nothing" : "stands twice"));
            }
            shares.add(Share.of(invoice, amount));
        }
        return shares;
    }

    /**
     * Why the entry can't be booked so; empty where it can.
     *
     * @param free what of the entry is booked on nothing
     */
    public Optional<String> fault(BankEntry entry, Money free, List<Share> shares) {
        if (entry.kind() == EntryKind.RETURN) {
            return new HandReturn(books).fault(entry, free, shares);
        }
        if (!free.isPositive()) {
            return Optional.of(
                    entry.amount().isPositive()
                            ? "is wholly booked; take it back first: mahnlauf unassign "
                                    + entry.bankRef()
                            : "is no money that came in");
        }
        Money sum = shares.stream().map(Share::amount).reduce(zero(free), Money::plus);
        if (sum.compareTo(free) > 0) {
            return Optional.of("has " + free.plain() + " to assign, not " + sum.plain());
        }
        return shares.stream()
                .map(share -> fault(entry, share))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> fault(BankEntry entry, Share share) {
        Receivable invoice = books.find(share.invoice());
        if (invoice == null || invoice.invoice().type() != DocumentType.INVOICE) {
            return Optional.of("there is no invoice '" + share.invoice() + "'");
        }
        if (!invoice.gross().currency().equals(share.amount().currency())) {
            return Optional.of(share.invoice() + " is in " + invoice.gross().currency());
        }
        Money owed = debt(invoice).owed(entry.valueDate());
        return share.amount().compareTo(owed) > 0
                ? Optional.of(
                        share.invoice()
                                + " owes "
                                + owed.plain()
                                + " on "
                                + entry.valueDate()
                                + ", not "
                                + share.amount().plain())
                : Optional.empty();
    }

    private static Money zero(Money like) {
        return Money.zero(like.currency());
    }

    /** What is owed on an invoice when this money came; the most that can be assigned to it. */
    public Money owed(InvoiceNumber number, BankEntry entry) {
        return debt(books.receivable(number)).owed(entry.valueDate());
    }

    private BookedDebt debt(Receivable invoice) {
        return new BookedDebt(
                invoice, books.debtor(invoice.invoice().customer()).customer().kind(), arrears);
    }

    /**
     * Books the shares, of which {@link #fault} finds none; costs, interest, principal (§ 367 BGB).
     * The books learn of each.
     */
    public List<Posting> book(LedgerEntry entry, List<Share> shares) {
        if (entry.entry().kind() == EntryKind.RETURN) {
            return new HandReturn(books).book(entry.entry(), shares);
        }
        List<Posting> postings = new ArrayList<>();
        Match.Booked why =
                new Match.Booked(
                        shares, zero(entry.entry().amount()), null, Rule.BY_HAND, 100, "by hand");
        for (Share share : shares) {
            new ShareBooking(
                            entry.entry(),
                            debt(books.receivable(share.invoice())),
                            why,
                            posting -> {
                                books.apply(posting);
                                postings.add(posting);
                            })
                    .book(share);
        }
        return postings;
    }

    /** What of {@code free} is left once the shares are booked; negative of a return. */
    public static Money left(Money free, List<Share> shares) {
        Money sum =
                shares.stream().map(Share::amount).reduce(Money.zero(free.currency()), Money::plus);
        return free.isNegative() ? free.plus(sum) : free.minus(sum);
    }

    /** What is left of an entry once the shares are booked; empty where nothing is. */
    public Optional<OpenEntry> rest(LedgerEntry entry, Money free, List<Share> shares) {
        Money rest = left(free, shares);
        if (rest.isZero()) {
            return Optional.empty();
        }
        if (rest.isNegative()) {
            String fee = Reconciliation.FEE_OR_REST;
            return Optional.of(
                    new OpenEntry(
                            entry.seq(), OpenEntry.State.PARTLY_BOOKED, rest, null, "", 0, fee));
        }
        Set<CustomerNumber> customers =
                shares.stream()
                        .map(s -> books.receivable(s.invoice()).invoice().customer())
                        .collect(Collectors.toSet());
        boolean one = customers.size() == 1;
        return Optional.of(
                new OpenEntry(
                        entry.seq(),
                        one ? OpenEntry.State.PARTLY_BOOKED : OpenEntry.State.REVIEW,
                        rest,
                        one ? customers.iterator().next() : null,
                        "",
                        0,
                        one
                                ? "assigned by hand; the rest stays with the customer"
                                : "assigned by hand to several customers; whose is the rest?"));
    }
}
