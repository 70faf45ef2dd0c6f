package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;

/**
 * What the bank charged for a returned debit (German: Rücklastschriftgebühr): damage that the
 * debtor owes, at its real amount only (§ 280 I BGB; reference law 03, DE 7).
 *
 * <p>Known where the entry states the amount of the debit beside its own. A later letter claims it.
 */
public final class ReturnCosts {

    private ReturnCosts() {}

    /**
     * One event for each return of these entries that undid a payment and cost something.
     *
     * @param booked what the entries have booked; the cost goes to the first invoice by number
     */
    public static List<Event> of(List<LedgerEntry> entries, List<Posting> booked, LocalDate night) {
        List<Event> costs = new ArrayList<>();
        for (LedgerEntry taken : entries) {
            BankEntry entry = taken.entry();
            Money cost = entry.amount().abs().minus(entry.originalAmount().abs());
            if (entry.kind() == EntryKind.RETURN && cost.isPositive()) {
                undone(booked, entry.bankRef())
                        .map(p -> event(p, cost, night))
                        .ifPresent(costs::add);
            }
        }
        return costs;
    }

    private static Optional<Posting> undone(List<Posting> booked, String bankRef) {
        return booked.stream()
                .filter(p -> p.type() == Posting.Type.ALLOCATION)
                .filter(p -> p.reference().equals(bankRef) && p.amount().isNegative())
                .min(Comparator.comparing(Posting::invoice));
    }

    private static Event event(Posting undone, Money cost, LocalDate night) {
        return new Event(
                        Event.Type.RETURN_COST,
                        night,
                        undone.customer(),
                        null,
                        undone.reference(),
                        cost.plain(),
                        null,
                        null,
                        "")
                .about(undone.invoice());
    }
}
