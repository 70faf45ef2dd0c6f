package mahnlauf.shell;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.reconcile.Credits;
import mahnlauf.core.reconcile.Reconciliation;
import mahnlauf.store.FactWriter;
import mahnlauf.store.OpenEntries;
import mahnlauf.store.Transaction;

/**
 * Finds out who has paid: tonight's entries and the old ones that found nothing, in one
 * transaction.
 */
final class ReconcileStage {

    private final Night night;

    ReconcileStage(Night night) {
        this.night = night;
    }

    Tally run() throws SQLException {
        Tally tally = night.ledger().inTransaction(night.date(), this::reconcile);
        night.ledger().addCredits(night.books());
        return tally;
    }

    private Tally reconcile(Transaction tx) throws SQLException {
        Books books = night.books();
        FactWriter facts = tx.facts();
        long head = facts.seq();
        for (Posting credit : Credits.apply(books, night.date())) {
            facts.posting(credit);
        }
        List<LedgerEntry> entries = entries();
        Reconciliation.Outcome outcome =
                Reconciliation.of(
                        books,
                        entries,
                        earlier(entries),
                        night.arrears(),
                        night.settings().matchPolicy());
        for (Posting posting : outcome.postings()) {
            facts.posting(posting);
        }
        OpenEntries.replace(tx, outcome.open(), head);
        long left =
                outcome.open().stream()
                        .filter(o -> o.state() != OpenEntry.State.PARTLY_BOOKED)
                        .count();
        return new Tally("reconcile", entries.size(), entries.size() - left, left);
    }

    /** Those that found nothing yet, those that a run left behind which died, and tonight's. */
    private List<LedgerEntry> entries() throws SQLException {
        Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
        long first = night.entries().isEmpty() ? Long.MAX_VALUE : night.entries().get(0).seq();
        OpenEntries.toReconcile(night.ledger(), first).forEach(e -> entries.put(e.seq(), e));
        night.entries().forEach(e -> entries.put(e.seq(), e));
        return List.copyOf(entries.values());
    }

    /** Entries of former nights that a return of tonight may mean. */
    private List<LedgerEntry> earlier(List<LedgerEntry> entries) throws SQLException {
        Set<String> ids =
                entries.stream()
                        .filter(e -> e.entry().kind() == EntryKind.RETURN)
                        .map(e -> e.entry().endToEndId())
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet());
        Set<Long> tonight = entries.stream().map(LedgerEntry::seq).collect(Collectors.toSet());
        return OpenEntries.withEndToEndIds(night.ledger(), ids).stream()
                .filter(e -> !tonight.contains(e.seq()))
                .toList();
    }
}
