package mahnlauf.core.reconcile;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;

/**
 * Decides which earlier payment a return undoes: by end-to-end id, else by the quoted invoice, else
 * by mandate, and by its amount to the cent each time.
 */
record ByReturn(BankEntry entry, DebtBook debts, EarlierPayments earlier) {

    private static final Comparator<EarlierPayment> NEWEST_FIRST =
            comparing(EarlierPayment::bookingDate)
                    .reversed()
                    .thenComparing(EarlierPayment::bankRef);

    /** Minor units (cents); the two banks together take some 3 to 15 euro for a return. */
    private static final long MOST_FEE = 20_00;

    ReturnMatch match() {
        if (entry.kind() != EntryKind.RETURN || entry.amount().isZero()) {
            return new ReturnMatch.Unknown();
        }
        Set<EarlierPayment> byId = byEndToEndId();
        Set<EarlierPayment> byNumber = byNumber();
        Set<EarlierPayment> byMandate = byMandate();
        if (!byId.isEmpty()) {
            return one(Rule.RETURNED_END_TO_END_ID, 99, byId, byNumber, byMandate);
        }
        if (!byNumber.isEmpty()) {
            return one(Rule.RETURNED_INVOICE_NUMBER, 96, byNumber, byMandate, Set.of());
        }
        return one(Rule.RETURNED_MANDATE, 94, byMandate, Set.of(), Set.of());
    }

    private ReturnMatch one(
            Rule rule,
            int confidence,
            Set<EarlierPayment> found,
            Set<EarlierPayment> second,
            Set<EarlierPayment> third) {
        List<EarlierPayment> fitting = found.stream().filter(this::fits).toList();
        fitting = narrowed(narrowed(fitting, second), third);
        if (fitting.size() == 1) {
            String reason = rule.sentence() + ", and the amount agrees" + why();
            return new ReturnMatch.Undone(fitting.get(0), rule, confidence, reason);
        }
        List<EarlierPayment> shown = new ArrayList<>(fitting.isEmpty() ? found : fitting);
        shown.sort(NEWEST_FIRST);
        return new ReturnMatch.Question(shown, question(found, fitting) + why());
    }

    private String why() {
        String words = ReturnReason.inWords(entry.returnReason());
        return words.isEmpty() ? "" : "; returned because: " + words;
    }

    private String question(Set<EarlierPayment> found, List<EarlierPayment> fitting) {
        if (found.isEmpty()) {
            return "No booked payment is known that this return undoes; "
                    + "it may have been returned before, or paid before the first statement";
        }
        return fitting.isEmpty()
                ? "No payment with this reference has the returned amount "
                        + returned()
                        + (found.stream().anyMatch(p -> isWithFee(entry, p))
                                ? "; the bank's fee may be inside"
                                : "")
                : fitting.size() + " earlier payments fit this return equally well";
    }

    /** Those that other evidence names too, where that leaves any. */
    private static List<EarlierPayment> narrowed(
            List<EarlierPayment> some, Set<EarlierPayment> others) {
        List<EarlierPayment> both = some.stream().filter(others::contains).toList();
        return both.isEmpty() ? some : both;
    }

    private boolean fits(EarlierPayment payment) {
        return payment.amount().equals(returned())
                && !payment.bookingDate().isAfter(entry.bookingDate());
    }

    private Money returned() {
        return entry.originalAmount().abs();
    }

    /**
     * Whether the return may be of this payment, with no more on top than banks take for a return.
     */
    static boolean isWithFee(BankEntry entry, EarlierPayment payment) {
        Money more = entry.amount().abs().minus(payment.amount());
        return !more.isNegative()
                && more.minor() <= MOST_FEE
                && !payment.bookingDate().isAfter(entry.bookingDate());
    }

    private Set<EarlierPayment> byEndToEndId() {
        String id = entry.endToEndId();
        return id.isEmpty() ? Set.of() : new LinkedHashSet<>(earlier.byEndToEndId(id));
    }

    private Set<EarlierPayment> byMandate() {
        String mandate = entry.mandateId();
        return mandate.isEmpty() ? Set.of() : new LinkedHashSet<>(earlier.byMandate(mandate));
    }

    /** The payments of every invoice that the return quotes; the amount tells them apart. */
    private Set<EarlierPayment> byNumber() {
        Set<EarlierPayment> found = new LinkedHashSet<>();
        ReferenceText text = new ReferenceText(entry.remittanceInfo());
        for (Occurrence number : Reading.longest(debts.numbers().find(text), o -> true)) {
            for (Debt debt : debts.of(number.ids())) {
                found.addAll(earlier.byInvoice(debt.invoice()));
            }
        }
        return found;
    }
}
