package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the booking system is still to be told by webhook; written with the list it stands on. */
public final class ServiceCalls {

    private ServiceCalls() {}

    /**
     * One call.
     *
     * @param actionId also the key by which the receiver knows a call that is made twice
     * @param tries how often it was made without success
     */
    public record Call(String actionId, String customer, String body, int tries) {}

    /** Queues a call that was never made. */
    public static void add(Transaction tx, Call call) throws SQLException {
        String sql =
                "insert into service_call (action_id, customer_number, state, body, queued_on, tries,"
                        + " note) values (?, ?, 'pending', ?, ?, 0, '')";
        try (PreparedStatement insert = tx.connection().prepareStatement(sql)) {
            insert.setString(1, call.actionId());
            insert.setString(2, call.customer());
            insert.setString(3, call.body());
            insert.setObject(4, tx.night());
            insert.executeUpdate();
        }
    }

    /** The calls that wait, in the order in which the steps were decided. */
    public static List<Call> pending(Ledger ledger) throws SQLException {
        String sql =
                "select action_id, customer_number, body, tries from service_call"
                        + " where state = 'pending' order by queued_on, action_id";
        List<Call> calls = new ArrayList<>();
        try (Statement select = ledger.connection().createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                calls.add(
                        new Call(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4)));
            }
        }
        return calls;
    }

    /** What became of a try. */
    public enum State {
        PENDING("pending"),
        TOLD("told"),
        REFUSED("refused");

        private final String code;

        State(String code) {
            this.code = code;
        }
    }

    /** Writes down what became of a try. */
    public static void tried(Transaction tx, String actionId, State state, String note)
            throws SQLException {
        String sql =
                "update service_call set state = ?, tries = tries + 1, note = ? where action_id = ?";
        try (PreparedStatement update = tx.connection().prepareStatement(sql)) {
            update.setString(1, state.code);
            update.setString(2, note);
            update.setString(3, actionId);
            update.executeUpdate();
        }
    }
}
