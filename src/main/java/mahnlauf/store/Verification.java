package mahnlauf.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ledger: no fact is missing or changed, and no payment is booked for more than it
 * brought.
 */
public final class Verification {

    private Verification() {}

    /**
     * Sound, with the number of facts that were read, and of those whose personal data was erased;
     * or the first thing that is not.
     */
    public record Result(long facts, long erased, Optional<String> fault) {

        Result(long facts, Optional<String> fault) {
            this(facts, 0, fault);
        }

        public boolean isSound() {
            return fault.isEmpty();
        }

        public String sentence() {
            return fault.map(f -> "Not sound: " + f)
                    .orElse(
                            "Sound: "
                                    + facts
                                    + " facts, hash chain and allocations agree."
                                    + (erased == 0
                                            ? ""
                                            : " Personal data erased: " + erased + " facts."));
        }
    }

    public static Result of(Ledger ledger) throws SQLException {
        Connection connection = ledger.connection();
        long facts = 0;
        try (Streams streams = new Streams(connection)) {
            Chain chain = new Chain(Chain.START);
            for (FactTable.Row row = streams.next(); row != null; row = streams.next()) {
                facts++;
                String where = "fact " + row.seq() + " in " + row.table().table();
                if (row.seq() != facts) {
                    return new Result(
                            facts,
                            Optional.of(
                                    "fact " + facts + " is missing; next comes " + where + "."));
                }
                String fault = chain.follow(row);
                if (fault != null) {
                    return new Result(facts, Optional.of(where + ": " + fault + "."));
                }
            }
            Optional<String> fault = head(connection, facts, chain.head());
            fault = fault.isPresent() ? fault : sums(connection);
            fault = fault.isPresent() ? fault : ended(connection);
            return new Result(facts, Erasure.erasedFacts(connection), fault);
        }
    }

    /** A tail that was cut off is found by the head. */
    private static Optional<String> head(Connection connection, long facts, byte[] hash)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head =
                        statement.executeQuery("select seq, hash from ledger_head where id = 1")) {
            if (!head.next()) {
                return facts == 0
                        ? Optional.empty()
                        : Optional.of("the head of the chain is missing.");
            }
            long last = head.getLong(1);
            if (last != facts) {
                return Optional.of(
                        "the ledger ends with fact " + facts + ", but its head says " + last + ".");
            }
            return Arrays.equals(head.getBytes(2), hash)
                    ? Optional.empty()
                    : Optional.of("the head of the chain is not the hash of fact " + last + ".");
        }
    }

    private static Optional<String> sums(Connection connection) throws SQLException {
        Optional<String> overspent =
                first(
                        connection,
                        """
                        select e.bank_ref || ' brought ' || e.amount || ' cents, but ' || sum(p.amount) || ' are booked'
                        from bank_entry e join posting p on p.reference = e.bank_ref
                        where p.type = 'allocation' and p.component in ('principal', 'fee', 'interest')
                        group by e.bank_ref, e.amount
                        having abs(sum(p.amount)) > abs(e.amount) or sign(sum(p.amount)) * sign(e.amount) < 0
                        order by 1""");
        if (overspent.isPresent()) {
            return overspent.map(o -> "payment " + o + ".");
        }
        Optional<String> stray =
                first(
                        connection,
                        """
                        select p.reference || ' on invoice ' || p.invoice_number from posting p
                        where p.type = 'allocation'
                            and not exists (select 1 from bank_entry e where e.bank_ref = p.reference
                                and e.currency = p.currency)
                        order by p.seq""");
        if (stray.isPresent()) {
            return stray.map(s -> "an allocation names no payment of its currency: " + s + ".");
        }
        return first(
                        connection,
                        """
                        select e.bank_ref from open_entry o join bank_entry e on e.seq = o.seq
                        where o.rest <> e.amount - coalesce((select sum(p.amount) from posting p
                            where p.reference = e.bank_ref and p.type = 'allocation'
                                and p.component in ('principal', 'fee', 'interest')), 0)
                        order by 1""")
                .map(
                        ref ->
                                "what is kept as the rest of payment "
                                        + ref
                                        + " is not what its bookings leave.");
    }

    /** What brings no money has none booked on it, and what stands for a batch brings as much. */
    private static Optional<String> ended(Connection connection) throws SQLException {
        Optional<String> booked =
                first(
                        connection,
                        """
                        select e.bank_ref || ' is ' || t.standing || ', but ' || sum(p.amount)
                            || ' cents of it are booked'
                        from entry_telling t join bank_entry e on e.seq = t.entry_seq
                            join posting p on p.reference = e.bank_ref and p.type = 'allocation'
                        where t.standing in ('withdrawn', 'superseded')
                            and t.seq <= (select coalesce(max(reconciled), 0) from ledger_head)
                            and not exists (select 1 from entry_telling n
                                where n.entry_seq = t.entry_seq and n.seq > t.seq)
                        group by e.bank_ref, t.standing, p.invoice_number, p.component
                        having sum(p.amount) <> 0 order by 1""");
        if (booked.isPresent()) {
            return booked.map(b -> "payment " + b + ".");
        }
        return first(
                        connection,
                        """
                        select e.bank_ref from entry_telling t join bank_entry e on e.seq = t.entry_seq
                        where t.standing = 'superseded' and not exists (select 1 from entry_telling n
                                where n.entry_seq = t.entry_seq and n.seq > t.seq)
                            and e.amount <> coalesce((select sum(h.amount)
                                from entry_telling k join bank_entry h on h.seq = k.entry_seq
                                where k.whole_seq = t.whole_seq and h.seq <> e.seq
                                    and not exists (select 1 from entry_telling f where f.seq < k.seq
                                        and f.entry_seq = k.entry_seq and f.whole_seq = k.whole_seq)), 0)
                        order by 1""")
                .map(ref -> "what stands for payment " + ref + " does not bring the same.");
    }

    private static Optional<String> first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    /** The facts of all tables, merged by sequence; each table is streamed. */
    private static final class Streams implements AutoCloseable {

        private final List<PreparedStatement> open = new ArrayList<>();
        private final PriorityQueue<Stream> next =
                new PriorityQueue<>(Comparator.comparingLong(s -> s.row.seq()));

        /** One table, at its next row. */
        private static final class Stream {
            final FactTable table;
            final ResultSet rows;
            FactTable.Row row;

            Stream(FactTable table, ResultSet rows) throws SQLException {
                this.table = table;
                this.rows = rows;
                this.row = table.read(rows);
            }
        }

        Streams(Connection connection) throws SQLException {
            for (FactTable table : FactTable.values()) {
                PreparedStatement select = connection.prepareStatement(table.selectSql());
                open.add(select);
                select.setFetchSize(1000);
                ResultSet rows = select.executeQuery();
                if (rows.next()) {
                    next.add(new Stream(table, rows));
                }
            }
        }

        FactTable.@Nullable Row next() throws SQLException {
            Stream stream = next.poll();
            if (stream == null) {
                return null;
            }
            FactTable.Row row = stream.row;
            if (stream.rows.next()) {
                stream.row = stream.table.read(stream.rows);
                next.add(stream);
            }
            return row;
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement select : open) {
                select.close();
            }
        }
    }
}
