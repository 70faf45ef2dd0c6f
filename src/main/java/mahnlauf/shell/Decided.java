package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.EntryDecision;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.HandBooking;
import mahnlauf.core.reconcile.Share;
import mahnlauf.store.Decisions;
import mahnlauf.store.OpenEntries;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/** What persons decided about entries: the program books none of these by itself any more. */
final class Decided {

    private final Night night;
    private final Lessons lessons;
    private final HandBooking desk;
    private final List<Decisions.Decided> newest;
    private final Set<Long> booked = new HashSet<>();

    Decided(Night night, Lessons lessons) throws SQLException {
        this.night = night;
        this.lessons = lessons;
        this.desk = new HandBooking(night.books(), night.arrears());
        this.newest = Decisions.newest(night.ledger());
    }

    /** Every entry that somebody decided about. */
    Set<Long> entries() {
        return newest.stream().map(d -> d.entry().seq()).collect(Collectors.toSet());
    }

    /** Those that tonight's decisions booked: what stood open of them is replaced. */
    Set<Long> booked() {
        return booked;
    }

    /**
     * Books what review lists have assigned since the last night.
     *
     * @return what is open of all decided entries
     */
    List<OpenEntry> book(Transaction tx) throws SQLException {
        List<LedgerEntry> waiting =
                newest.stream()
                        .filter(d -> d.decision().word() != EntryDecision.Word.NONE)
                        .filter(d -> !isOrder(d))
                        .map(Decisions.Decided::entry)
                        .toList();
        List<OpenEntry> open = new ArrayList<>(OpenEntries.inReview(night.ledger(), waiting));
        for (Decisions.Decided decided : newest) {
            if (isOrder(decided)) {
                order(tx, decided).ifPresent(open::add);
            }
        }
        return open;
    }

    private static boolean isOrder(Decisions.Decided decided) {
        return decided.isNew() && decided.decision().word() == EntryDecision.Word.ASSIGN;
    }

    private Optional<OpenEntry> order(Transaction tx, Decisions.Decided decided)
            throws SQLException {
        LedgerEntry entry = decided.entry();
        Money free = OpenEntries.free(night.ledger(), entry);
        if (entry.account().equals(AgencyPayment.ACCOUNT)) {
            booked.add(entry.seq());
            return new AgencyPayment(night).book(tx, entry, free, decided.decision().shares());
        }
        List<Share> shares = HandBooking.shares(decided.decision().shares(), free.currency());
        booked.add(entry.seq());
        Optional<String> fault = desk.fault(entry.entry(), free, shares);
        if (fault.isPresent()) {
            return Optional.of(undone(decided, free, customerOf(shares), fault.get()));
        }
        for (Posting posting : desk.book(entry, shares)) {
            tx.facts().posting(posting);
        }
        lessons.learnPayer(tx, night.books(), entry.entry(), shares);
        return desk.rest(entry, free, shares);
    }

    /** Whose money it is by that decision; null where it names several customers or nobody. */
    private @Nullable CustomerNumber customerOf(List<Share> shares) throws SQLException {
        Set<CustomerNumber> customers = new HashSet<>();
        for (Share share : shares) {
            Receivable invoice = night.books().find(share.invoice());
            if (invoice == null) {
                return null;
            }
            customers.add(invoice.invoice().customer());
        }
        return customers.size() == 1 ? customers.iterator().next() : null;
    }

    /** It could be booked when the list was taken, and something else has come before it. */
    private static OpenEntry undone(
            Decisions.Decided decided,
            Money free,
            @Nullable CustomerNumber customer,
            String fault) {
        EntryDecision decision = decided.decision();
        return new OpenEntry(
                decided.entry().seq(),
                OpenEntry.State.REVIEW,
                free,
                customer,
                "",
                0,
                "'"
                        + decision.shares()
                        + "' of "
                        + decision.source()
                        + " was not booked: "
                        + fault);
    }
}
