package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.LedgerEntry;

/** The bank entries that tell whether a customer can be debited. */
public final class DirectDebits {

    private static final String RETURNS =
            OpenEntries.ENTRY_COLUMNS
                    + "where e.kind = 'return' and e.return_reason = any(?) and e.booked <= ? order"
                    + " by e.seq";

    private static final String DEBITS =
            OpenEntries.ENTRY_COLUMNS
                    + "where e.kind = 'direct_debit' and e.amount > 0 and e.booked >= ? and"
                    + " e.booked <= ? order by e.seq";

    private DirectDebits() {}

    /**
     * Returns with one of these reasons until that day, and what was collected since the first of
     * them; none where there is no such return.
     */
    public static List<BankEntry> about(Ledger ledger, Collection<String> reasons, LocalDate until)
            throws SQLException {
        List<LedgerEntry> found = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(RETURNS)) {
            select.setArray(1, ledger.connection().createArrayOf("varchar", reasons.toArray()));
            select.setObject(2, until);
            found.addAll(OpenEntries.read(select));
        }
        if (!found.isEmpty()) {
            LocalDate first =
                    found.stream()
                            .map(e -> e.entry().bookingDate())
                            .min(LocalDate::compareTo)
                            .orElse(until);
            try (PreparedStatement select = ledger.connection().prepareStatement(DEBITS)) {
                select.setObject(1, first);
                select.setObject(2, until);
                found.addAll(OpenEntries.read(select));
            }
        }
        return found.stream().map(LedgerEntry::entry).toList();
    }
}
