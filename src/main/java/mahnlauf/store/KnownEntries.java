package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.BankEntry;

/**
 * The entries of one account that the ledger has, to tell a repeated entry from a second one.
 *
 * <p>The bank's reference decides where the entry has one; else what it says, counted: two equal
 * rows of a file are two entries, the same two rows in the next file are none. An entry without
 * reference, or from another format, may be known under the content alone.
 */
public final class KnownEntries {

    /** How far back more is read at once when an entry is older than what was read. */
    private static final int STEP_DAYS = 60;

    private final Ledger ledger;
    private final String account;
    private final String format;
    private final boolean accountIsNew;
    private final Map<String, String> whatByRef = new HashMap<>();
    private final Map<Long, Integer> timesWithoutRef = new HashMap<>();
    private final Map<Long, Integer> timesInOtherFormats = new HashMap<>();
    private final Map<Long, Integer> timesInFile = new HashMap<>();
    private final Map<Long, Integer> timesTotal = new HashMap<>();
    private final Set<String> refsInUse = new HashSet<>();
    private LocalDate readFrom = LocalDate.MAX;

    public KnownEntries(Ledger ledger, String account, String format) throws SQLException {
        this.ledger = ledger;
        this.account = account;
        this.format = format;
        this.accountIsNew = !exists();
        readRefsOfOtherAccounts();
    }

    private boolean exists() throws SQLException {
        String sql = "select 1 from statement where account = ? and entries > 0 limit 1";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, account);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void readRefsOfOtherAccounts() throws SQLException {
        String sql = "select bank_ref from bank_entry where account <> ? and own_ref";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, account);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    refsInUse.add(rows.getString(1));
                }
            }
        }
    }

    /** Whether the ledger has this entry already; counts it as seen in this file either way. */
    public boolean isKnown(BankEntry entry, long contentKey) throws SQLException {
        readBackTo(entry.bookingDate());
        if (!entry.bankRef().isEmpty()) {
            String known = whatByRef.get(entry.bankRef());
            if (known != null && known.equals(what(entry.bookingDate(), entry.amount().minor()))) {
                return true;
            }
        }
        int occurrence = timesInFile.merge(contentKey, 1, Integer::sum);
        int before = timesInOtherFormats.getOrDefault(contentKey, 0);
        before = Math.max(before, timesWithoutRef.getOrDefault(contentKey, 0));
        if (entry.bankRef().isEmpty()) {
            before = Math.max(before, timesTotal.getOrDefault(contentKey, 0));
        }
        return occurrence <= before;
    }

    /**
     * A reference for a new entry that no other entry has: the bank's own, or one made of the
     * content.
     */
    public String refFor(BankEntry entry, long contentKey) {
        String ref = entry.bankRef();
        if (ref.isEmpty()) {
            int occurrence = timesInFile.getOrDefault(contentKey, 1);
            ref = "K" + String.format("%016X", contentKey) + "-" + occurrence;
        }
        String unique = ref;
        for (int n = 2; !refsInUse.add(unique); n++) {
            unique = ref + "#" + n;
        }
        if (!entry.bankRef().isEmpty()) {
            whatByRef.put(ref, what(entry.bookingDate(), entry.amount().minor()));
        }
        return unique;
    }

    private static String what(LocalDate booked, long minor) {
        return booked + " " + minor;
    }

    private void readBackTo(LocalDate day) throws SQLException {
        if (accountIsNew || !day.isBefore(readFrom)) {
            return;
        }
        LocalDate from = day.minusDays(STEP_DAYS);
        String sql =
                "select bank_ref, own_ref, booked, amount, content_key, format from bank_entry"
                        + " where account = ? and booked >= ? and booked < ? order by seq";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, account);
            select.setObject(2, from);
            select.setObject(
                    3, readFrom.equals(LocalDate.MAX) ? LocalDate.of(9999, 12, 31) : readFrom);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    remember(rows);
                }
            }
        }
        readFrom = from;
    }

    private void remember(ResultSet row) throws SQLException {
        String ref = row.getString(1);
        boolean ownRef = row.getBoolean(2);
        long key = row.getLong(5);
        refsInUse.add(ref);
        timesTotal.merge(key, 1, Integer::sum);
        if (ownRef) {
            whatByRef.put(ref, what(row.getObject(3, LocalDate.class), row.getLong(4)));
        } else {
            timesWithoutRef.merge(key, 1, Integer::sum);
        }
        if (!row.getString(6).equals(format)) {
            timesInOtherFormats.merge(key, 1, Integer::sum);
        }
    }
}
