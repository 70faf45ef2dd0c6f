package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.LedgerEntry;

/** Entries that bring no money after all: withdrawn by the bank, or superseded by others. */
public final class EndedEntries {

    private EndedEntries() {}

    /** One of them and why, in words. */
    public record Ended(LedgerEntry entry, String reason) {}

    /** Those of either standing whose end no reconciliation has seen yet, oldest first. */
    public static List<Ended> sinceReconciliation(Ledger ledger) throws SQLException {
        return read(
                ledger,
                "t.standing in ('withdrawn', 'superseded') and"
                        + " t.seq > (select coalesce(max(reconciled), 0) from ledger_head)");
    }

    /** All that stand withdrawn, oldest first. */
    public static List<Ended> withdrawn(Ledger ledger) throws SQLException {
        return read(ledger, "t.standing = 'withdrawn'");
    }

    private static List<Ended> read(Ledger ledger, String condition) throws SQLException {
        String sql =
                "select t.entry_seq, t.reason from entry_telling t where "
                        + condition
                        + " and not exists (select 1 from entry_telling n"
                        + " where n.entry_seq = t.entry_seq and n.seq > t.seq) order by t.entry_seq";
        List<Ended> ended = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ended.add(new Ended(OpenEntries.entry(ledger, rows.getLong(1)), rows.getString(2)));
            }
        }
        return ended;
    }
}
