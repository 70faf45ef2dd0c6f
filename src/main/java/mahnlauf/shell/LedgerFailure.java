package mahnlauf.shell;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The ledger failed within a callback that cannot say so; the transaction is taken back. */
final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException sql;

    LedgerFailure(SQLException cause) {
        super(cause);
        this.sql = cause;
    }

    /** What happened, for whoever can say it again. */
    SQLException sql() {
        return sql;
    }

    /** Work on the ledger that has a result. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    static <T extends @Nullable Object> T unchecked(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** Work without a result. */
    @FunctionalInterface
    interface Deed {
        void run() throws SQLException;
    }

    static void does(Deed deed) {
        try {
            deed.run();
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }
}
