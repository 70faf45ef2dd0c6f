package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.LedgerEntry;

/** What came in as a customer's credit, and what was sent and may have been a credit. */
public final class CreditMoney {

    private CreditMoney() {}

    /**
     * Money that was sent since that day and has used up nobody's credit: a refund may be booked
     * before its credit is known.
     */
    public static List<LedgerEntry> sentSince(Ledger ledger, LocalDate day) throws SQLException {
        String sql =
                OpenEntries.ENTRY_COLUMNS
                        + "left join open_entry o on o.seq = e.seq where o.seq is null and e.booked"
                        + " >= ? and e.kind in ('debit', 'refund') and e.amount < 0"
                        + OpenEntries.STANDS
                        + "order by e.seq";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setObject(1, day);
            return OpenEntries.read(select);
        }
    }

    /** The booking date of the oldest money that is a customer's credit. */
    public static Map<CustomerNumber, LocalDate> creditSince(Ledger ledger) throws SQLException {
        String sql =
                "select o.customer_number, min(e.booked) from open_entry o join bank_entry e"
                        + " on e.seq = o.seq where o.customer_number is not null and o.rest > 0"
                        + " group by o.customer_number";
        Map<CustomerNumber, LocalDate> since = new HashMap<>();
        try (Statement statement = ledger.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                since.put(
                        new CustomerNumber(rows.getString(1)), rows.getObject(2, LocalDate.class));
            }
        }
        return since;
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
}
