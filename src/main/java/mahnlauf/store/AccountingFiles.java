package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import mahnlauf.core.model.CustomerNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which facts stand in which file for the bookkeeper. The ranges follow each other without gap or
 * overlap, so every fact is in one file, whatever dies when.
 */
public final class AccountingFiles {

    private AccountingFiles() {}

    /**
     * One file, or facts of which nothing is booked.
     *
     * @param after facts after this one …
     * @param upTo … and up to this one
     * @param yearStart of the fiscal year whose bookings it has; null where it has none
     * @param name below the home; empty where nothing is booked
     * @param created {@code yyyyMMddHHmmssSSS}
     */
    public record Entry(
            long id,
            LocalDate night,
            long after,
            long upTo,
            @Nullable LocalDate yearStart,
            String name,
            String created) {}

    /** The newest fact that stands in a file; 0 before the first. */
    public static long upTo(Ledger ledger) throws SQLException {
        try (Statement statement = ledger.connection().createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select coalesce(max(upto_seq), 0) from accounting_file")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The last of the next so many postings after a fact; empty where there are none. */
    public static OptionalLong end(Ledger ledger, long after, int most) throws SQLException {
        String sql =
                "select max(seq) from (select seq from posting where seq > ? order by seq limit ?) t";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setLong(1, after);
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long end = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(end);
            }
        }
    }

    /** Those that were claimed and of which nobody knows whether they appeared. */
    public static List<Entry> claimed(Ledger ledger) throws SQLException {
        return read(ledger, "where state = 'claimed' order by id");
    }

    /** All, oldest first. */
    public static List<Entry> all(Ledger ledger) throws SQLException {
        return read(ledger, "order by id");
    }

    private static List<Entry> read(Ledger ledger, String which) throws SQLException {
        String sql =
                "select id, night, after_seq, upto_seq, year_start, name, created from accounting_file "
                        + which;
        List<Entry> entries = new ArrayList<>();
        try (Statement statement = ledger.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                entries.add(
                        new Entry(
                                row.getLong(1),
                                row.getObject(2, LocalDate.class),
                                row.getLong(3),
                                row.getLong(4),
                                row.getObject(5, LocalDate.class),
                                row.getString(6),
                                row.getString(7)));
            }
        }
        return entries;
    }

    /** Claims facts for a file that is yet to appear; one without a name never will. */
    public static void claim(Transaction tx, Entry entry) throws SQLException {
        String sql =
                "insert into accounting_file"
                        + " (id, night, after_seq, upto_seq, year_start, name, created, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = tx.connection().prepareStatement(sql)) {
            insert.setLong(1, FileRegister.nextId(tx, "accounting_file"));
            insert.setObject(2, entry.night());
            insert.setLong(3, entry.after());
            insert.setLong(4, entry.upTo());
            insert.setObject(5, entry.yearStart());
            insert.setString(6, entry.name());
            insert.setString(7, entry.created());
            insert.setString(8, entry.name().isEmpty() ? "written" : "claimed");
            insert.executeUpdate();
        }
    }

    /** The file is in its place. */
    public static void written(Transaction tx, long id) throws SQLException {
        try (PreparedStatement update =
                tx.connection()
                        .prepareStatement(
                                "update accounting_file set state = 'written' where id = ?")) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    /** The accounts under which customers were booked before. */
    public static Map<CustomerNumber, String> debtors(Ledger ledger) throws SQLException {
        Map<CustomerNumber, String> debtors = new HashMap<>();
        try (Statement statement = ledger.connection().createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select customer_number, account from accounting_debtor")) {
            while (row.next()) {
                debtors.put(new CustomerNumber(row.getString(1)), row.getString(2));
            }
        }
        return debtors;
    }

    /** From now on the customer is booked under this account. */
    public static void keep(Transaction tx, CustomerNumber customer, String account)
            throws SQLException {
        String sql =
                "merge into accounting_debtor t using (values (cast(? as varchar(100)),"
                        + " cast(? as varchar(20)))) as s (customer_number, account)"
                        + " on t.customer_number = s.customer_number"
                        + " when matched then update set account = s.account"
                        + " when not matched then insert (customer_number, account)"
                        + " values (s.customer_number, s.account)";
        try (PreparedStatement merge = tx.connection().prepareStatement(sql)) {
            merge.setString(1, customer.value());
            merge.setString(2, account);
            merge.executeUpdate();
        }
    }
}
