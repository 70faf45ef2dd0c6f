package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;

/** Which statements were taken: how fresh the data of each account is. */
public final class StatementRegister {

    private StatementRegister() {}

    /** The newest statement's day of each account that was ever taken, in order of accounts. */
    public static Map<String, LocalDate> newestDays(Ledger ledger) throws SQLException {
        String sql =
                "select account, max(last_day) from statement where last_day is not null group by account order by account";
        Map<String, LocalDate> days = new TreeMap<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                days.put(rows.getString(1), rows.getObject(2, LocalDate.class));
            }
        }
        return days;
    }

    /** Writes a statement down that was taken whole. */
    public static void add(
            Transaction tx,
            long fileId,
            StatementSink.Head head,
            StatementSink.End end,
            int entries)
            throws SQLException {
        String sql =
                "insert into statement (id, file_id, account, currency, last_day, opening, closing, entries)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)";
        Money opening = end.opening();
        Money closing = end.closing();
        try (PreparedStatement insert = tx.connection().prepareStatement(sql)) {
            insert.setLong(1, FileRegister.nextId(tx, "statement"));
            insert.setLong(2, fileId);
            insert.setString(3, head.account());
            insert.setString(4, head.currency().getCurrencyCode());
            insert.setObject(5, end.day());
            insert.setObject(6, opening == null ? null : opening.minor());
            insert.setObject(7, closing == null ? null : closing.minor());
            insert.setInt(8, entries);
            insert.executeUpdate();
        }
    }
}
