package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;

/** What the ledger has about claims that are with an agency. */
public final class ClaimFacts {

    private ClaimFacts() {}

    /** The night that last wrote down what an agency knows of an invoice of its claim. */
    public static Optional<LocalDate> lastTold(Ledger ledger, String claimId, InvoiceNumber invoice)
            throws SQLException {
        String sql =
                "select max(night) from event where type = 'claim_payment' and reference = ?"
                        + " and invoice_number = ?";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, claimId);
            select.setString(2, invoice.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getObject(1, LocalDate.class))
                        : Optional.empty();
            }
        }
    }

    /** The newest entry of the ledger; 0: there is none. */
    public static long newest(Ledger ledger) throws SQLException {
        try (Statement select = ledger.connection().createStatement();
                ResultSet row = select.executeQuery("select max(seq) from ledger_head")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /**
     * All that had come in to us on an invoice, and all that was credited, up to an entry of the
     * ledger. What came through an agency does not count.
     */
    public static Money cameInBy(Ledger ledger, InvoiceNumber invoice, long seq, Currency currency)
            throws SQLException {
        String sql =
                "select coalesce(sum(amount), 0) from posting where invoice_number = ?"
                        + " and seq <= ? and type in ('allocation', 'credit')"
                        + " and reference not like ?";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, invoice.value());
            select.setLong(2, seq);
            select.setString(3, Handover.REFERENCE + "%");
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Money(row.getLong(1), currency);
            }
        }
    }
}
