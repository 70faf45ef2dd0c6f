package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.Words.Announces;

/**
 * Money that we sent back to a customer uses up his credit.
 *
 * <p>His account or name must show, and besides it his number, that of one of his documents, or a
 * word for refunds together with the whole credit; never more than his credit is used, and what
 * fits two customers is left alone: most money that goes out is no refund.
 */
public final class Refunds {

    private static final List<String> WORDS =
            List.of(
                    "ERSTATT",
                    "RUCKZAHL",
                    "RUECKZAHL",
                    "RUCKUBERWEIS",
                    "RUECKUEBERWEIS",
                    "GUTHABEN",
                    "GUTSCHRIFT",
                    "UBERZAHL",
                    "UEBERZAHL",
                    "DOPPELZAHL",
                    "DOPPELT",
                    "REFUND",
                    "CREDITNOTE");

    private final Books books;
    private final Collection<PayerProfile> learned;

    /**
     * @param books with the credit of every customer; changed as it is used up
     * @param learned under which accounts and names customers pay besides their own
     */
    public Refunds(Books books, Collection<PayerProfile> learned) {
        this.books = books;
        this.learned = List.copyOf(learned);
    }

    /** What the entries use up, as negative rests of their customers, by booking date. */
    public List<OpenEntry> of(Collection<LedgerEntry> entries) {
        List<LedgerEntry> sent =
                entries.stream()
                        .filter(e -> isRefund(e.entry()))
                        .sorted(
                                Comparator.comparing((LedgerEntry e) -> e.entry().bookingDate())
                                        .thenComparingLong(LedgerEntry::seq))
                        .toList();
        List<OpenEntry> used = new ArrayList<>();
        if (!sent.isEmpty()) {
            List<Debtor> creditors = creditors();
            sent.forEach(e -> use(e, creditors).ifPresent(used::add));
        }
        return used;
    }

    private static boolean isRefund(BankEntry entry) {
        boolean out = entry.kind() == EntryKind.DEBIT || entry.kind() == EntryKind.REFUND;
        return out && entry.amount().isNegative();
    }

    private List<Debtor> creditors() {
        return books.debtors().stream()
                .filter(
                        d ->
                                d.receivables().stream()
                                        .map(r -> r.gross().currency())
                                        .distinct()
                                        .anyMatch(c -> d.creditInAll(c).isPositive()))
                .toList();
    }

    private Optional<OpenEntry> use(LedgerEntry taken, List<Debtor> creditors) {
        Money sent = taken.entry().amount();
        List<Debtor> fitting =
                creditors.stream()
                        .filter(d -> d.creditInAll(sent.currency()).compareTo(sent.abs()) >= 0)
                        .filter(d -> isMeant(d, taken.entry()))
                        .toList();
        if (fitting.size() != 1) {
            return Optional.empty();
        }
        Debtor debtor = fitting.get(0);
        Money before = debtor.creditInAll(sent.currency());
        debtor.addCredit(sent);
        return Optional.of(
                new OpenEntry(
                        taken.seq(),
                        OpenEntry.State.PARTLY_BOOKED,
                        sent,
                        debtor.number(),
                        "",
                        Confidence.BOOK_FROM,
                        "sent back to customer "
                                + debtor.number()
                                + ", whose credit of "
                                + before
                                + " it uses up to "
                                + debtor.creditInAll(sent.currency())));
    }

    private boolean isMeant(Debtor debtor, BankEntry entry) {
        if (!isAccountOf(debtor, entry) && !isNameOf(debtor, entry)) {
            return false;
        }
        ReferenceText text = new ReferenceText(entry.remittanceInfo());
        Money sent = entry.amount().abs();
        boolean whole = debtor.creditInAll(sent.currency()).equals(sent);
        return quotes(debtor, text) || (whole && text.saysOneOf(WORDS));
    }

    private boolean isAccountOf(Debtor debtor, BankEntry entry) {
        String account = Letters.folded(entry.counterpartyIban());
        Set<String> accounts = new TreeSet<>();
        accounts.add(Letters.folded(debtor.customer().iban()));
        learned.stream()
                .filter(p -> p.number().equals(debtor.number()))
                .forEach(p -> accounts.add(Letters.folded(p.iban())));
        return !account.isEmpty() && accounts.contains(account);
    }

    private static boolean isNameOf(Debtor debtor, BankEntry entry) {
        NameKey known = NameKey.parse(debtor.customer().name());
        return Resemblance.between(known, NameKey.parse(entry.counterparty()));
    }

    private static boolean quotes(Debtor debtor, ReferenceText text) {
        NumberIndex own = index(Announces.CUSTOMER, List.of(debtor.number().value()));
        List<String> documents =
                debtor.receivables().stream()
                        .map(Receivable::number)
                        .map(number -> number.value())
                        .toList();
        return !own.find(text).isEmpty()
                || !index(Announces.DOCUMENT, documents).find(text).isEmpty();
    }

    private static NumberIndex index(Announces announces, List<String> numbers) {
        NumberIndex index = new NumberIndex(numbers::get, announces);
        for (int id = 0; id < numbers.size(); id++) {
            index.add(numbers.get(id), id);
        }
        return index;
    }

    /**
     * The one question that a refund answers: the same money of the same customer, proposed for
     * nothing.
     */
    public static Optional<OpenEntry> answered(OpenEntry refund, Collection<OpenEntry> open) {
        List<OpenEntry> same =
                open.stream()
                        .filter(o -> o.state() == OpenEntry.State.REVIEW)
                        .filter(o -> o.customer() != null && o.customer().equals(refund.customer()))
                        .filter(o -> o.rest().equals(refund.rest().negated()))
                        .filter(o -> o.proposal().isEmpty())
                        .toList();
        return same.size() == 1
                ? Optional.of(same.get(0).toCredit("the money was sent back"))
                : Optional.empty();
    }
}
