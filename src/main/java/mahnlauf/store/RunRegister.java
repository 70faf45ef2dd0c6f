package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;

/** Every night that was run. */
public final class RunRegister {

    private RunRegister() {}

    /** The night of the newest finished run; empty before the first. */
    public static Optional<LocalDate> newestNight(Ledger ledger) throws SQLException {
        String sql = "select max(as_of) from run where state = 'finished'";
        try (Statement statement = ledger.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return Optional.ofNullable(rows.getObject(1, LocalDate.class));
        }
    }

    /**
     * Opens a run; one that was killed before is closed as failed.
     *
     * @return its number
     */
    public static long begin(Transaction tx, String started) throws SQLException {
        try (Statement statement = tx.connection().createStatement()) {
            statement.executeUpdate("update run set state = 'failed' where state = 'running'");
        }
        long id = FileRegister.nextId(tx, "run");
        String sql =
                "insert into run (id, as_of, started, finished, state, files, payments, actions)"
                        + " values (?, ?, ?, null, 'running', 0, 0, 0)";
        try (PreparedStatement insert = tx.connection().prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setObject(2, tx.night());
            insert.setString(3, started);
            insert.executeUpdate();
        }
        return id;
    }

    /** What a run did, in numbers. */
    public record Counts(int files, int payments, int actions) {}

    /** Closes a run as {@code finished} or {@code failed}. */
    public static void end(Transaction tx, long id, String finished, boolean well, Counts counts)
            throws SQLException {
        String sql =
                "update run set finished = ?, state = ?, files = ?, payments = ?, actions = ? where id = ?";
        try (PreparedStatement update = tx.connection().prepareStatement(sql)) {
            update.setString(1, finished);
            update.setString(2, well ? "finished" : "failed");
            update.setInt(3, counts.files());
            update.setInt(4, counts.payments());
            update.setInt(5, counts.actions());
            update.setLong(6, id);
            update.executeUpdate();
        }
    }
}
