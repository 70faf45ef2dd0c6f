package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryDecision;
import mahnlauf.core.model.Rejection;
import mahnlauf.core.model.ReviewSink;
import mahnlauf.core.reconcile.HandBooking;
import mahnlauf.store.OpenEntries;
import mahnlauf.store.Transaction;

/**
 * Takes what a person wrote on a review list: the next reconciliation books it. A row that cannot
 * be carried out is handed back.
 */
final class ReviewTaking extends RowNotes implements ReviewSink {

    private static final Set<String> LATER = Set.of("later", "später", "spaeter");
    private static final Set<String> IGNORE = Set.of("ignore", "ignorieren");
    private static final Set<String> NONE = Set.of("none", "keine", "ignore", "ignorieren");

    private final Night night;
    private final HandBooking booking;
    private final String source;
    private final Set<String> seen = new HashSet<>();
    private final List<EntryDecision> decisions = new ArrayList<>();
    private final List<BankEntry> ignored = new ArrayList<>();
    private long rows;

    ReviewTaking(Night night, String source) throws SQLException {
        this.night = night;
        this.booking = new HandBooking(night.books(), night.arrears());
        this.source = source;
    }

    @Override
    public void decided(long line, String bankRef, String decision, List<String> cells) {
        rows++;
        String word = decision.toLowerCase(Locale.ROOT);
        if (LATER.contains(word)) {
            return;
        }
        try {
            Optional<OpenEntries.Found> found = OpenEntries.find(night.ledger(), bankRef);
            String fault = fault(bankRef, found, decision, NONE.contains(word));
            if (!fault.isEmpty()) {
                String reason = "line " + line + ", " + bankRef + ": " + fault;
                rejected(new Rejection(line, reason, cells));
            } else if (found.isPresent()) {
                long entry = found.get().entry().seq();
                decisions.add(
                        NONE.contains(word)
                                ? new EntryDecision(entry, EntryDecision.Word.NONE, "", source)
                                : new EntryDecision(
                                        entry, EntryDecision.Word.ASSIGN, decision, source));
                if (IGNORE.contains(word)) {
                    ignored.add(found.get().entry().entry());
                }
            }
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private String fault(
            String bankRef, Optional<OpenEntries.Found> found, String decision, boolean none) {
        if (found.isEmpty() || !found.get().stands()) {
            return "there is no such payment (any more)";
        }
        if (!seen.add(bankRef)) {
            return "stands twice in this list; leave the row that is meant";
        }
        OpenEntries.Found entry = found.get();
        if (none) {
            boolean untouched = entry.free().equals(entry.entry().entry().amount());
            return untouched ? "" : "is booked; take it back first: mahnlauf unassign " + bankRef;
        }
        try {
            return booking.fault(
                            entry.entry().entry(),
                            entry.free(),
                            HandBooking.shares(decision, entry.free().currency()))
                    .orElse("");
        } catch (IllegalArgumentException unknown) {
            return "decision "
                    + unknown.getMessage()
                    + ", or none (no customer's payment), ignore (never one of this payer), or later";
        }
    }

    /** Writes the decisions down. */
    void finish(Transaction tx) throws SQLException {
        for (EntryDecision decision : decisions) {
            tx.facts().decision(decision);
        }
        Lessons lessons = new Lessons(night.ledger());
        for (BankEntry entry : ignored) {
            lessons.learnToIgnore(tx, entry);
        }
    }

    @Override
    long rows() {
        return rows;
    }
}
