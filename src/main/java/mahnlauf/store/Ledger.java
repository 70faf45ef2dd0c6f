package mahnlauf.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import javax.sql.DataSource;
import mahnlauf.core.model.Books;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one home: transactions that write it, and what it says.
 *
 * <p>A rehearsal ({@code --dry-run}) is one outer transaction that is taken back when the ledger is
 * closed: everything happens, nothing stays.
 */
public final class Ledger implements AutoCloseable {

    private final Database database;
    private final boolean rehearsal;

    private Ledger(Database database, boolean rehearsal) throws SQLException {
        this.database = database;
        this.rehearsal = rehearsal;
        database.connection().setAutoCommit(false);
    }

    public static Ledger of(Database database) throws SQLException {
        return new Ledger(database, false);
    }

    /** A ledger that forgets what is written to it. */
    public static Ledger rehearsing(Database database) throws SQLException {
        return new Ledger(database, true);
    }

    public boolean isRehearsal() {
        return rehearsal;
    }

    /** Work that is done whole or not at all. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception, F extends Exception> {
        T on(Transaction tx) throws SQLException, E, F;
    }

    /**
     * Does the work in one transaction; any exception takes back all of it.
     *
     * @param night the night (or day of the command) that the facts are dated with
     */
    public <T extends @Nullable Object, E extends Exception, F extends Exception> T inTransaction(
            LocalDate night, Work<T, E, F> work) throws SQLException, E, F {
        Connection connection = database.connection();
        Savepoint before = rehearsal ? connection.setSavepoint() : null;
        boolean done = false;
        try {
            Transaction tx = new Transaction(connection, night);
            T result = work.on(tx);
            tx.finish();
            if (!rehearsal) {
                connection.commit();
            }
            done = true;
            return result;
        } finally {
            if (!done) {
                takeBack(connection, before);
            }
        }
    }

    /** Work without a result. */
    @FunctionalInterface
    public interface Deed {
        void on(Transaction tx) throws SQLException;
    }

    /** Does the deed in one transaction; any exception takes back all of it. */
    public void record(LocalDate night, Deed deed) throws SQLException {
        this.<Boolean, RuntimeException, RuntimeException>inTransaction(
                night,
                tx -> {
                    deed.on(tx);
                    return true;
                });
    }

    private static void takeBack(Connection connection, @Nullable Savepoint before)
            throws SQLException {
        if (before == null) {
            connection.rollback();
        } else {
            connection.rollback(before);
        }
    }

    /** Everything the ledger says now. */
    public Books books() throws SQLException {
        return BookLoader.load(database.connection(), null);
    }

    /**
     * Adds what customers have paid too much and is booked on nothing; once, after reconciliation.
     */
    public void addCredits(Books books) throws SQLException {
        BookLoader.credits(database.connection(), books);
    }

    /** What the ledger said on that night (booking date for payments). */
    public Books booksAsOf(LocalDate night) throws SQLException {
        return BookLoader.load(database.connection(), night);
    }

    /** Forces what was committed to the disk, before a file is moved on the strength of it. */
    public void sync() throws SQLException {
        if (!rehearsal) {
            database.sync();
        }
    }

    /**
     * Ends the ledger and writes its file anew, so that nothing deleted is left on old pages; it
     * can be closed after that, no more.
     */
    public void compact() throws SQLException {
        database.compact();
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    Connection connection() {
        return database.connection();
    }

    @Override
    public void close() throws SQLException {
        if (!database.connection().isClosed()) {
            database.connection().rollback();
        }
        database.close();
    }
}
