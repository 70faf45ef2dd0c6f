package mahnlauf.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one table of facts and inserts many with one statement. */
final class RowBatch {

    private final Connection connection;
    private final FactTable table;
    private final int size;
    private final PreparedStatement full;
    private final List<Row> waiting;

    /** A row that waits for its statement. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(long seq, @Nullable Object[] values, Chain.Sealed sealed) {}

    RowBatch(Connection connection, FactTable table, int size) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.size = size;
        this.full = connection.prepareStatement(table.insertSql(size));
        this.waiting = new ArrayList<>(size);
    }

    void add(long seq, @Nullable Object[] values, Chain.Sealed sealed) throws SQLException {
        waiting.add(new Row(seq, values, sealed));
        if (waiting.size() == size) {
            insert(full);
        }
    }

    private void insert(PreparedStatement statement) throws SQLException {
        int at = 1;
        for (Row row : waiting) {
            at = table.bind(statement, at, row.seq(), row.values(), row.sealed());
        }
        statement.executeUpdate();
        waiting.clear();
    }

    /** Inserts what is left. */
    void close() throws SQLException {
        if (!waiting.isEmpty()) {
            try (PreparedStatement rest =
                    connection.prepareStatement(table.insertSql(waiting.size()))) {
                insert(rest);
            }
        }
        full.close();
    }
}
