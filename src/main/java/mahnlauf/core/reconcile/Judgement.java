package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * One entry judged anew: all its candidates, and what the program would do by itself.
 *
 * @param candidates what was chosen first, then the likeliest
 * @param shares the money that each invoice would get; empty where a person is asked
 * @param verdict why, in words
 * @param returnedBy the returns that have undone it since
 */
public record Judgement(
        List<Candidate> candidates,
        Map<InvoiceNumber, Money> shares,
        String verdict,
        Set<String> returnedBy) {

    public Judgement {
        candidates = List.copyOf(candidates);
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        returnedBy = Collections.unmodifiableSet(new TreeSet<>(returnedBy));
    }

    /**
     * Judges an entry against the books as they would be without it.
     *
     * @param books changed: what the entry, and a return of it, has booked is taken back in them
     * @param earlier other entries that a return may mean by its end-to-end id
     */
    public static Judgement of(
            Books books,
            BankEntry entry,
            Collection<LedgerEntry> earlier,
            Collection<PayerProfile> learned,
            Arrears arrears,
            MatchPolicy policy) {
        Set<String> returns = returnsOf(entry.bankRef(), books);
        Map<String, String> without = new HashMap<>();
        returns.forEach(ref -> without.put(ref, ""));
        without.put(entry.bankRef(), "");
        Takeback.of(books, without).forEach(books::apply);
        Reconciliation night = new Reconciliation(books, earlier, learned, arrears, policy);
        return entry.kind() == EntryKind.RETURN
                ? night.matchReturn(entry)
                        .fold(Judgement::undone, Judgement::asked, Judgement::nothing)
                : night.matcher().judge(entry, returns);
    }

    private static Judgement undone(ReturnMatch.Undone undone) {
        Candidate one = candidate(undone.payment(), undone.confidence(), true);
        return new Judgement(List.of(one), Map.of(), undone.reason(), Set.of());
    }

    private static Judgement asked(List<EarlierPayment> payments, String reason) {
        List<Candidate> some = payments.stream().map(p -> candidate(p, 0, false)).toList();
        return new Judgement(some, Map.of(), reason, Set.of());
    }

    private static Judgement nothing() {
        return new Judgement(List.of(), Map.of(), Reconciliation.RETURN_OF_NOTHING, Set.of());
    }

    private static Candidate candidate(EarlierPayment payment, int confidence, boolean chosen) {
        String what = "payment " + payment.bankRef() + " of " + payment.bookingDate();
        List<String> reasons = List.of("it was " + payment.amount() + " and is not returned yet");
        return new Candidate(what, confidence, chosen, chosen, reasons, List.of());
    }

    /** Who opened again, invoice by invoice and to the cent, what this entry had paid. */
    private static Set<String> returnsOf(String bankRef, Books books) {
        Set<String> returns = new TreeSet<>();
        for (Receivable receivable : books.receivables()) {
            long paid = principal(receivable, bankRef);
            if (paid > 0) {
                for (String other : returning(receivable)) {
                    boolean undoes = principal(receivable, other) == -paid;
                    if (undoes && !other.equals(bankRef)) {
                        returns.add(other);
                    }
                }
            }
        }
        return returns;
    }

    private static List<String> returning(Receivable receivable) {
        List<String> refs = new ArrayList<>();
        for (Posting p : receivable.movements()) {
            boolean takesBack =
                    p.rule().startsWith("returned_") || p.rule().equals(Rule.BY_HAND.code());
            if (takesBack && p.amount().isNegative()) {
                refs.add(p.reference());
            }
        }
        return refs;
    }

    private static long principal(Receivable receivable, String reference) {
        return receivable.movements().stream()
                .filter(p -> p.type() == Posting.Type.ALLOCATION)
                .filter(p -> p.component() == Component.PRINCIPAL)
                .filter(p -> p.reference().equals(reference))
                .mapToLong(p -> p.amount().minor())
                .sum();
    }
}
