package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import mahnlauf.core.accounting.Movement;
import mahnlauf.core.accounting.ReturnCharge;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/** What a range of facts booked, with the bank entries behind it. */
public final class Movements {

    private static final int FETCH = 1000;

    private static final String POSTINGS =
            """
            select p.type, p.booked_on, p.value_date, p.customer_number, p.invoice_number, p.component,
                p.amount, p.currency, p.reference, p.rule, p.confidence, p.reason, e.account, e.amount
            from posting p left join bank_entry e on e.bank_ref = p.reference and p.type = 'allocation'
            where p.seq > ? and p.seq <= ? order by p.seq""";

    /**
     * Of each return that the range books or takes back, what it opened before the range and after
     * it: a return that stands opens something, so its sum is negative.
     */
    private static final String RETURN_CHARGES =
            """
            select e.account, e.booked, e.currency, abs(e.amount) - abs(e.original_amount),
                sum(case when p.seq <= ? then p.amount else 0 end), sum(p.amount)
            from bank_entry e join posting p on p.reference = e.bank_ref and p.type = 'allocation'
            where e.kind = 'return' and abs(e.amount) > abs(e.original_amount) and p.seq <= ?
                and exists (select 1 from posting q where q.reference = e.bank_ref
                    and q.type = 'allocation' and q.seq > ? and q.seq <= ?)
            group by e.seq, e.account, e.booked, e.currency, e.amount, e.original_amount
            order by e.seq""";

    private Movements() {}

    /** The postings after a fact and up to another, in ledger order. */
    public static List<Movement> between(Ledger ledger, long after, long upTo) throws SQLException {
        List<Movement> movements = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(POSTINGS)) {
            select.setFetchSize(FETCH);
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    movements.add(new Movement(BookLoader.posting(row), origin(row)));
                }
            }
        }
        return movements;
    }

    private static Movement.@Nullable Origin origin(ResultSet row) throws SQLException {
        String account = row.getString(13);
        return account == null ? null : new Movement.Origin(account, row.getLong(14) > 0);
    }

    /** What the bank took for returned debits that these facts book or take back. */
    public static List<ReturnCharge> returnCharges(Ledger ledger, long after, long upTo)
            throws SQLException {
        List<ReturnCharge> charges = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(RETURN_CHARGES)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            select.setLong(3, after);
            select.setLong(4, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean stood = row.getLong(5) < 0;
                    boolean stands = row.getLong(6) < 0;
                    if (stood != stands) {
                        charges.add(charge(row, stood));
                    }
                }
            }
        }
        return charges;
    }

    private static ReturnCharge charge(ResultSet row, boolean takenBack) throws SQLException {
        Money cost = new Money(row.getLong(4), Currency.getInstance(row.getString(3)));
        LocalDate booked = row.getObject(2, LocalDate.class);
        return new ReturnCharge(row.getString(1), booked, cost, takenBack);
    }

    /** The accounts of all statements ever taken, in the order of their first. */
    public static List<String> statementAccounts(Ledger ledger) throws SQLException {
        String sql = "select account from statement group by account order by min(id)";
        List<String> accounts = new ArrayList<>();
        try (Statement statement = ledger.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                accounts.add(row.getString(1));
            }
        }
        return accounts;
    }
}
