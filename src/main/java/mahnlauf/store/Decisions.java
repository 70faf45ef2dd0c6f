package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.EntryDecision;
import mahnlauf.core.model.LedgerEntry;

/** What persons decided about bank entries. */
public final class Decisions {

    private Decisions() {}

    /**
     * The newest decision about an entry.
     *
     * @param seq its own place in the ledger
     * @param isNew whether no reconciliation has seen it yet
     */
    public record Decided(long seq, EntryDecision decision, LedgerEntry entry, boolean isNew) {}

    /** The newest decision of every entry that has one, in the order in which they were made. */
    public static List<Decided> newest(Ledger ledger) throws SQLException {
        String sql =
                "select d.seq, d.entry_seq, d.word, d.shares, d.source,"
                        + " d.seq > (select coalesce(max(reconciled), 0) from ledger_head)"
                        + " from entry_decision d where not exists (select 1 from entry_decision n"
                        + " where n.entry_seq = d.entry_seq and n.seq > d.seq) order by d.seq";
        List<Decided> decided = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                EntryDecision decision =
                        new EntryDecision(
                                rows.getLong(2),
                                EntryDecision.Word.ofCode(rows.getString(3)),
                                rows.getString(4),
                                rows.getString(5));
                decided.add(
                        new Decided(
                                rows.getLong(1),
                                decision,
                                OpenEntries.entry(ledger, decision.entry()),
                                rows.getBoolean(6)));
            }
        }
        return decided;
    }
}
