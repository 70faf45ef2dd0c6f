package mahnlauf.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One transaction on the ledger: what is written in it is there whole or not at all. */
public final class Transaction {

    private final Connection connection;
    private final LocalDate night;
    private @Nullable FactWriter facts;

    Transaction(Connection connection, LocalDate night) {
        this.connection = connection;
        this.night = night;
    }

    /** Appends facts; opened at first use. */
    public FactWriter facts() throws SQLException {
        FactWriter writer = facts;
        if (writer == null) {
            writer = new FactWriter(connection, night);
            facts = writer;
        }
        return writer;
    }

    /** The night (or day of the command) that writes. */
    public LocalDate night() {
        return night;
    }

    Connection connection() {
        return connection;
    }

    void finish() throws SQLException {
        if (facts != null) {
            facts.close();
        }
    }
}
