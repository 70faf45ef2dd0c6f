package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * The payments that are booked, by what a return may call them; read from the books at the first
 * return.
 */
final class BookedPayments implements EarlierPayments {

    private final Books books;
    private final Map<String, BankEntry> entries = new HashMap<>();
    private final Map<String, List<String>> refsOfEndToEndId = new HashMap<>();
    private final Map<String, List<String>> refsOfMandate = new HashMap<>();
    private final Map<String, Payment> byRef = new LinkedHashMap<>();
    private boolean read;

    /** The allocations of one bank entry. */
    private static final class Payment {
        final List<Posting> allocations = new ArrayList<>(1);
        boolean returned;

        Money money() {
            Money sum = Money.zero(allocations.get(0).amount().currency());
            for (Posting posting : allocations) {
                sum = posting.component().isMoney() ? sum.plus(posting.amount()) : sum;
            }
            return sum;
        }

        String ref() {
            return allocations.get(0).reference();
        }

        /** The least one: equal for a payment and what undoes it. */
        InvoiceNumber firstInvoice() {
            return allocations.stream()
                    .map(Posting::invoice)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        LocalDate bookedOn() {
            return allocations.get(0).bookedOn();
        }

        /** Whether the other opens again what this one closed, invoice by invoice. */
        boolean isUndoneBy(Payment other) {
            return balance(this).equals(negated(balance(other)));
        }

        private static Map<String, Long> balance(Payment payment) {
            Map<String, Long> balance = new HashMap<>();
            for (Posting p : payment.allocations) {
                balance.merge(
                        p.invoice().value() + ' ' + p.component(), p.amount().minor(), Long::sum);
            }
            return balance;
        }

        private static Map<String, Long> negated(Map<String, Long> balance) {
            Map<String, Long> negated = new HashMap<>();
            balance.forEach((key, minor) -> negated.put(key, -minor));
            return negated;
        }
    }

    BookedPayments(Books books, Collection<LedgerEntry> earlier) {
        this.books = books;
        earlier.forEach(this::remember);
    }

    /** An entry whose references a later return may carry. */
    void remember(LedgerEntry taken) {
        BankEntry entry = taken.entry();
        if (!entry.endToEndId().isEmpty() || !entry.mandateId().isEmpty()) {
            if (entries.put(entry.bankRef(), entry) == null) {
                put(refsOfEndToEndId, entry.endToEndId(), entry.bankRef());
                put(refsOfMandate, entry.mandateId(), entry.bankRef());
            }
        }
    }

    private static void put(Map<String, List<String>> refs, String id, String ref) {
        if (!id.isEmpty()) {
            refs.computeIfAbsent(id, key -> new ArrayList<>(1)).add(ref);
        }
    }

    void remember(Posting posting) {
        if (read) {
            add(posting);
        }
    }

    /** What the payment closed: money, and what was granted with it. */
    List<Posting> allocations(String bankRef) {
        Payment payment = payments().get(bankRef);
        return payment == null ? List.of() : List.copyOf(payment.allocations);
    }

    void returned(String bankRef) {
        Payment payment = payments().get(bankRef);
        if (payment != null) {
            payment.returned = true;
        }
    }

    private Map<String, Payment> payments() {
        if (!read) {
            read = true;
            for (Receivable receivable : books.receivables()) {
                receivable.movements().forEach(this::add);
            }
            findReturned();
        }
        return byRef;
    }

    private void add(Posting posting) {
        if (posting.type() == Posting.Type.ALLOCATION) {
            byRef.computeIfAbsent(posting.reference(), ref -> new Payment())
                    .allocations
                    .add(posting);
        }
    }

    /**
     * A return of a former night closed its payment: the one of the same end-to-end id, else the
     * newest equal one that stood before it.
     */
    private void findReturned() {
        Map<InvoiceNumber, List<Payment>> receipts = new HashMap<>();
        for (Payment payment : byRef.values()) {
            if (payment.money().isPositive()) {
                receipts.computeIfAbsent(payment.firstInvoice(), key -> new ArrayList<>(1))
                        .add(payment);
            }
        }
        for (Payment undoing : byRef.values()) {
            if (undoing.money().isNegative()) {
                List<Payment> candidates = receipts.getOrDefault(undoing.firstInvoice(), List.of());
                undoneBy(undoing, candidates).ifPresent(payment -> payment.returned = true);
            }
        }
    }

    private Optional<Payment> undoneBy(Payment undoing, List<Payment> candidates) {
        List<Payment> undone =
                candidates.stream()
                        .filter(p -> !p.returned && p.isUndoneBy(undoing))
                        .filter(p -> !p.bookedOn().isAfter(undoing.bookedOn()))
                        .toList();
        List<Payment> named = undone.stream().filter(p -> haveOneEndToEndId(p, undoing)).toList();
        return newest(named.isEmpty() ? undone : named);
    }

    private static Optional<Payment> newest(List<Payment> payments) {
        return payments.stream()
                .reduce(
                        (older, newer) ->
                                newer.bookedOn().isBefore(older.bookedOn()) ? older : newer);
    }

    private boolean haveOneEndToEndId(Payment payment, Payment undoing) {
        BankEntry one = entries.get(payment.ref());
        BankEntry other = entries.get(undoing.ref());
        return one != null
                && other != null
                && !one.endToEndId().isEmpty()
                && one.endToEndId().equals(other.endToEndId());
    }

    @Override
    public List<EarlierPayment> byEndToEndId(String endToEndId) {
        return byRefs(refsOfEndToEndId.getOrDefault(endToEndId, List.of()));
    }

    @Override
    public List<EarlierPayment> byMandate(String mandateId) {
        return byRefs(refsOfMandate.getOrDefault(mandateId, List.of()));
    }

    private List<EarlierPayment> byRefs(List<String> refs) {
        List<EarlierPayment> found = new ArrayList<>(refs.size());
        for (String ref : refs) {
            BankEntry entry = entries.get(ref);
            Payment payment = entry == null ? null : payments().get(ref);
            if (entry != null
                    && payment != null
                    && !payment.returned
                    && payment.money().isPositive()) {
                found.add(new EarlierPayment(entry.bankRef(), entry.bookingDate(), entry.amount()));
            }
        }
        return found;
    }

    @Override
    public List<EarlierPayment> byInvoice(InvoiceNumber invoice) {
        Receivable receivable = books.find(invoice);
        if (receivable == null) {
            return List.of();
        }
        Set<String> refs = new LinkedHashSet<>();
        for (Posting movement : receivable.movements()) {
            if (movement.type() == Posting.Type.ALLOCATION) {
                refs.add(movement.reference());
            }
        }
        List<EarlierPayment> found = new ArrayList<>(refs.size());
        for (String ref : refs) {
            Payment payment = payments().get(ref);
            if (payment != null && !payment.returned && payment.money().isPositive()) {
                found.add(new EarlierPayment(ref, payment.bookedOn(), amount(ref, payment)));
            }
        }
        return found;
    }

    /** The entry's amount where it is at hand, else what of it was booked. */
    private Money amount(String ref, Payment payment) {
        BankEntry entry = entries.get(ref);
        return entry == null ? payment.money() : entry.amount();
    }
}
