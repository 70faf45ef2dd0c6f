package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private final Payers payers = new Payers();
    private final Map<Integer, Debtor> creditors = new HashMap<>();

    /**
     * @param books with the credit of every customer; changed as it is used up
     * @param learned under which accounts and names customers pay besides their own
     */
    public Refunds(Books books, Collection<PayerProfile> learned) {
        for (Debtor debtor : books.debtors()) {
            if (hasCredit(debtor)) {
                creditors.put(payers.idOf(debtor.number()), debtor);
                payers.add(
                        new PayerProfile(
                                debtor.number(),
                                debtor.customer().name(),
                                debtor.customer().iban()));
            }
        }
        for (PayerProfile profile : learned) {
            if (creditors.containsKey(payers.idOf(profile.number()))) {
                payers.add(profile);
            }
        }
    }

    private static boolean hasCredit(Debtor debtor) {
        Set<Currency> currencies = new HashSet<>();
        debtor.receivables().forEach(r -> currencies.add(r.gross().currency()));
        return currencies.stream().anyMatch(c -> debtor.creditInAll(c).isPositive());
    }

    /** What the entries use up, as negative rests of their customers, by booking date. */
    public List<OpenEntry> of(Collection<LedgerEntry> entries) {
        List<OpenEntry> used = new ArrayList<>();
        if (!creditors.isEmpty()) {
            entries.stream()
                    .filter(e -> isRefund(e.entry()))
                    .sorted(
                            Comparator.comparing((LedgerEntry e) -> e.entry().bookingDate())
                                    .thenComparingLong(LedgerEntry::seq))
                    .forEach(e -> use(e).ifPresent(used::add));
        }
        return used;
    }

    private static boolean isRefund(BankEntry entry) {
        boolean out = entry.kind() == EntryKind.DEBIT || entry.kind() == EntryKind.REFUND;
        return out && entry.amount().isNegative();
    }

    private Optional<OpenEntry> use(LedgerEntry taken) {
        Money sent = taken.entry().amount();
        List<Debtor> fitting =
                payees(taken.entry()).stream()
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

    /** Whose account or name it is. */
    private List<Debtor> payees(BankEntry entry) {
        Payer payee = payers.payerOf(entry, Set.of());
        return payee.anyone().stream()
                .map(creditors::get)
                .flatMap(debtor -> Stream.ofNullable(debtor))
                .toList();
    }

    private static boolean isMeant(Debtor debtor, BankEntry entry) {
        ReferenceText text = new ReferenceText(entry.remittanceInfo());
        Money sent = entry.amount().abs();
        boolean whole = debtor.creditInAll(sent.currency()).equals(sent);
        return quotes(debtor, text) || (whole && text.saysOneOf(WORDS));
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
