package mahnlauf.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import org.jspecify.annotations.Nullable;

/** Bank entries that still look for their invoice, and what a person must decide. */
public final class OpenEntries {

    private static final String ENTRY_COLUMNS =
            """
            select e.seq, e.account, e.bank_ref, e.booked, e.value_date, e.amount, e.currency, e.kind,
                e.counterparty, e.counterparty_iban, e.end_to_end_id, e.mandate_id, e.remittance,
                e.return_reason, e.original_amount
            from bank_entry e\s""";

    /** Not withdrawn and not superseded, by the newest telling. */
    private static final String STANDS =
            """
             and not exists (select 1 from entry_telling t where t.entry_seq = e.seq
                and t.standing in ('withdrawn', 'superseded') and not exists (select 1 from entry_telling n
                    where n.entry_seq = e.seq and n.seq > t.seq))
            """;

    private static final String INSERT =
            "insert into open_entry (seq, state, rest, customer_number, proposal, confidence, reason, listed_on,"
                    + " proposal_2, confidence_2, proposal_3, confidence_3)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** So many proposals beside the best have columns. */
    private static final int OTHERS = 2;

    private OpenEntries() {}

    /**
     * Old entries that found nothing yet, and those before {@code first} that no reconciliation has
     * seen.
     */
    public static List<LedgerEntry> toReconcile(Ledger ledger, long first) throws SQLException {
        String unseen =
                ENTRY_COLUMNS
                        + "where e.seq > (select coalesce(max(reconciled), 0) from ledger_head) and e.seq < ?"
                        + STANDS
                        + "order by e.seq";
        String old =
                ENTRY_COLUMNS
                        + "join open_entry o on o.seq = e.seq where o.state in ('review', 'unmatched')"
                        + STANDS
                        + "order by e.seq";
        List<LedgerEntry> entries = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(old)) {
            entries.addAll(read(select));
        }
        try (PreparedStatement select = ledger.connection().prepareStatement(unseen)) {
            select.setLong(1, first);
            entries.addAll(read(select));
        }
        return entries;
    }

    /** Entries that one of these end-to-end ids names, oldest first. */
    public static List<LedgerEntry> withEndToEndIds(Ledger ledger, Collection<String> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        String sql = ENTRY_COLUMNS + "where e.end_to_end_id = any(?) order by e.seq";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setArray(1, ledger.connection().createArrayOf("varchar", ids.toArray()));
            return read(select);
        }
    }

    /**
     * An entry by its name.
     *
     * @param free what of it is booked on nothing
     * @param stands false where the bank has withdrawn it or tells it in another way by now
     */
    public record Found(LedgerEntry entry, Money free, boolean stands) {}

    /** The entry with this bank_ref; empty where the ledger has none. */
    public static Optional<Found> find(Ledger ledger, String bankRef) throws SQLException {
        String sql = ENTRY_COLUMNS + "where e.bank_ref = ?";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql);
                PreparedStatement standing = ledger.connection().prepareStatement(sql + STANDS)) {
            select.setString(1, bankRef);
            standing.setString(1, bankRef);
            List<LedgerEntry> found = read(select);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            LedgerEntry entry = found.get(0);
            return Optional.of(new Found(entry, free(ledger, entry), !read(standing).isEmpty()));
        }
    }

    /** Whether who paid it and what for was erased. */
    public static boolean isErased(Ledger ledger, LedgerEntry entry) throws SQLException {
        String sql = "select 1 from bank_entry where seq = ? and salt is null";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setLong(1, entry.seq());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** All entries of an account, oldest first. */
    public static List<BankEntry> ofAccount(Ledger ledger, String account) throws SQLException {
        try (PreparedStatement select =
                ledger.connection()
                        .prepareStatement(ENTRY_COLUMNS + "where e.account = ? order by e.seq")) {
            select.setString(1, account);
            return read(select).stream().map(LedgerEntry::entry).toList();
        }
    }

    /** What of an entry is booked on nothing. */
    public static Money free(Ledger ledger, LedgerEntry entry) throws SQLException {
        String sql =
                "select coalesce(sum(amount), 0) from posting where reference = ?"
                        + " and type = 'allocation' and component in ('principal', 'fee', 'interest')";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, entry.entry().bankRef());
            try (ResultSet sum = select.executeQuery()) {
                sum.next();
                Money amount = entry.entry().amount();
                return amount.minus(new Money(sum.getLong(1), amount.currency()));
            }
        }
    }

    /** What waits in review of these entries, as it stands there. */
    public static List<OpenEntry> inReview(Ledger ledger, Collection<LedgerEntry> entries)
            throws SQLException {
        String sql =
                "select rest, customer_number, proposal, confidence, reason, proposal_2, confidence_2,"
                        + " proposal_3, confidence_3 from open_entry"
                        + " where seq = ? and state = 'review'";
        List<OpenEntry> found = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            for (LedgerEntry entry : entries) {
                select.setLong(1, entry.seq());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        found.add(review(entry, row));
                    }
                }
            }
        }
        return found;
    }

    /** Why a rest of the entry counts as its customer's credit, or uses it up. */
    public static Optional<String> creditReason(Ledger ledger, LedgerEntry entry)
            throws SQLException {
        String sql = "select reason from open_entry where seq = ? and state = 'partly_booked'";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setLong(1, entry.seq());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static OpenEntry review(LedgerEntry entry, ResultSet row) throws SQLException {
        String customer = row.getString(2);
        return new OpenEntry(
                entry.seq(),
                OpenEntry.State.REVIEW,
                new Money(row.getLong(1), entry.entry().amount().currency()),
                customer == null ? null : new CustomerNumber(customer),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                others(row));
    }

    private static List<OpenEntry.Proposal> others(ResultSet row) throws SQLException {
        List<OpenEntry.Proposal> others = new ArrayList<>();
        for (int column = 6; column <= 8; column += 2) {
            if (!row.getString(column).isEmpty()) {
                others.add(new OpenEntry.Proposal(row.getString(column), row.getInt(column + 1)));
            }
        }
        return others;
    }

    /** Puts what is left of one entry in the place of what stood there. */
    public static void set(Transaction tx, long seq, Optional<OpenEntry> left) throws SQLException {
        Connection connection = tx.connection();
        try (PreparedStatement clear =
                connection.prepareStatement("delete from open_entry where seq = ?")) {
            clear.setLong(1, seq);
            clear.executeUpdate();
        }
        if (left.isPresent()) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                bind(insert, left.get(), null);
                insert.executeUpdate();
            }
        }
    }

    /** An entry of the ledger by its place. */
    static LedgerEntry entry(Ledger ledger, long seq) throws SQLException {
        try (PreparedStatement select =
                ledger.connection().prepareStatement(ENTRY_COLUMNS + "where e.seq = ?")) {
            select.setLong(1, seq);
            return read(select).get(0);
        }
    }

    private static List<LedgerEntry> read(PreparedStatement select) throws SQLException {
        List<LedgerEntry> entries = new ArrayList<>();
        select.setFetchSize(1000);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(7));
        BankEntry entry =
                new BankEntry(
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        new Money(row.getLong(6), currency),
                        EntryKind.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
                        text(row, 9),
                        text(row, 10),
                        text(row, 11),
                        text(row, 12),
                        text(row, 13),
                        row.getString(14),
                        new Money(row.getLong(15), currency));
        return new LedgerEntry(row.getLong(1), row.getString(2), entry);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /**
     * Puts tonight's outcome in the place of what stood there for the entries that were looked at.
     *
     * @param ended entries that were withdrawn or superseded: nothing of them is open any more
     */
    public static void replace(
            Transaction tx, List<OpenEntry> open, Collection<Long> ended, long reconciled)
            throws SQLException {
        Connection connection = tx.connection();
        Map<Long, LocalDate> listed = listed(connection);
        try (Statement clear = connection.createStatement()) {
            clear.executeUpdate("delete from open_entry where state in ('review', 'unmatched')");
        }
        try (PreparedStatement clear =
                connection.prepareStatement("delete from open_entry where seq = ?")) {
            for (Long seq : ended) {
                clear.setLong(1, seq);
                clear.addBatch();
            }
            clear.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OpenEntry entry : open) {
                bind(
                        insert,
                        entry,
                        entry.state() == OpenEntry.State.REVIEW ? listed.get(entry.seq()) : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement mark =
                connection.prepareStatement("update ledger_head set reconciled = ?")) {
            mark.setLong(1, reconciled);
            mark.executeUpdate();
        }
    }

    /** Whether an entry waits for a person that no review list has shown yet. */
    public static boolean hasUnlisted(Ledger ledger) throws SQLException {
        String sql =
                "select 1 from open_entry where state = 'review' and listed_on is null limit 1";
        try (Statement statement = ledger.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    /** Everything that waits for a person stands on tonight's list now. */
    public static void markListed(Transaction tx) throws SQLException {
        String sql =
                "update open_entry set listed_on = ? where state = 'review' and listed_on is null";
        try (PreparedStatement update = tx.connection().prepareStatement(sql)) {
            update.setObject(1, tx.night());
            update.executeUpdate();
        }
    }

    private static Map<Long, LocalDate> listed(Connection connection) throws SQLException {
        Map<Long, LocalDate> listed = new HashMap<>();
        String sql =
                "select seq, listed_on from open_entry where state = 'review' and listed_on is not null";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                listed.put(rows.getLong(1), rows.getObject(2, LocalDate.class));
            }
        }
        return listed;
    }

    private static void bind(
            PreparedStatement insert, OpenEntry entry, @Nullable LocalDate listedOn)
            throws SQLException {
        CustomerNumber customer = entry.customer();
        insert.setLong(1, entry.seq());
        insert.setString(2, entry.state().code());
        insert.setLong(3, entry.rest().minor());
        insert.setString(4, customer == null ? null : customer.value());
        insert.setString(5, entry.proposal());
        insert.setInt(6, entry.confidence());
        insert.setString(7, entry.reason());
        insert.setObject(8, listedOn);
        for (int i = 0; i < OTHERS; i++) {
            boolean there = i < entry.others().size();
            insert.setString(9 + 2 * i, there ? entry.others().get(i).proposal() : "");
            insert.setObject(10 + 2 * i, there ? entry.others().get(i).confidence() : null);
        }
    }
}
