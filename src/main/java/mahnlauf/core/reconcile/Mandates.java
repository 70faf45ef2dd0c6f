package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * From whom nothing can be collected by direct debit, by what their banks said: a returned debit
 * tells it, and a later debit that stood takes it back.
 */
public final class Mandates {

    /**
     * Calendar days: a bank may return a SEPA debit until the fifth interbank day after it was due
     * (SDD Core Rulebook 4.3.4), so a younger one proves nothing yet.
     */
    private static final int RETURNABLE_DAYS = 8;

    private Mandates() {}

    /**
     * Why nothing can be collected.
     *
     * @param since booking date of the return
     * @param mandateId empty where the return names none
     * @param code why, as the bank gave it (ISO 20022)
     * @param bankRef the return
     */
    public record Unusable(LocalDate since, String mandateId, String code, String bankRef) {

        static Unusable by(BankEntry returned) {
            return new Unusable(
                    returned.bookingDate(),
                    returned.mandateId(),
                    returned.returnReason(),
                    returned.bankRef());
        }

        /** {@code since 2026-02-18, AC04, the account is closed, mandate M-1}. */
        public String inWords() {
            String mandate = mandateId.isEmpty() ? "" : ", mandate " + mandateId;
            return "since " + since + ", " + ReturnReason.inWords(code) + mandate;
        }
    }

    /** The codes after which another debit can only come back. */
    public static List<String> codes() {
        return ReturnReason.UNUSABLE;
    }

    /** Whether this return says that nothing more can be collected so. */
    public static boolean isUnusableBy(BankEntry entry) {
        return entry.kind() == EntryKind.RETURN
                && ReturnReason.UNUSABLE.contains(entry.returnReason());
    }

    /**
     * The customers whose mandate or account cannot be used on that day.
     *
     * @param entries returns and direct debits, in any order; only those booked on invoices count
     */
    public static Map<CustomerNumber, Unusable> unusable(
            Books books, Collection<BankEntry> entries, LocalDate day) {
        Map<String, BankEntry> byRef = new HashMap<>();
        entries.forEach(entry -> byRef.put(entry.bankRef(), entry));
        Map<CustomerNumber, Unusable> unusable = new HashMap<>();
        if (byRef.isEmpty()) {
            return unusable;
        }
        Map<BankEntry, CustomerNumber> customers = customers(books, byRef);
        Comparator<BankEntry> returnsLast =
                Comparator.comparing(BankEntry::bookingDate)
                        .thenComparing(Mandates::isUnusableBy)
                        .thenComparing(BankEntry::bankRef);
        customers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(returnsLast))
                .forEach(told -> tell(told.getKey(), told.getValue(), day, unusable));
        return unusable;
    }

    private static void tell(
            BankEntry entry,
            CustomerNumber customer,
            LocalDate day,
            Map<CustomerNumber, Unusable> unusable) {
        if (isUnusableBy(entry)) {
            unusable.put(customer, Unusable.by(entry));
        } else if (entry.kind() == EntryKind.DIRECT_DEBIT
                && !entry.bookingDate().plusDays(RETURNABLE_DAYS).isAfter(day)) {
            unusable.remove(customer);
        }
    }

    /** Whose invoices an entry moved, as far as that still stands. */
    private static Map<BankEntry, CustomerNumber> customers(
            Books books, Map<String, BankEntry> byRef) {
        Map<BankEntry, CustomerNumber> customers = new HashMap<>();
        for (Receivable receivable : books.receivables()) {
            Map<BankEntry, Long> moved = new HashMap<>();
            for (Posting p : receivable.movements()) {
                BankEntry entry = byRef.get(p.reference());
                if (entry != null && p.type() == Posting.Type.ALLOCATION) {
                    moved.merge(entry, p.amount().minor(), Long::sum);
                }
            }
            moved.forEach(
                    (entry, sum) -> {
                        if (sum != 0) {
                            customers.put(entry, receivable.invoice().customer());
                        }
                    });
        }
        return customers;
    }
}
