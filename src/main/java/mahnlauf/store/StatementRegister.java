package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/** Which statements were taken: how fresh the data of each account is, and which days are told. */
public final class StatementRegister {

    private StatementRegister() {}

    /**
     * A statement as it was taken whole.
     *
     * @param firstDay booking day of its first entry; null where it has none
     * @param proven whether its balances explain its entries
     */
    public record Taken(
            StatementSink.Head head,
            StatementSink.End end,
            int entries,
            @Nullable LocalDate firstDay,
            boolean proven) {

        /** The days that it tells whole; none where its balances prove nothing. */
        public Optional<Period> period(String file) {
            LocalDate last = end.day();
            if (!proven || last == null) {
                return Optional.empty();
            }
            boolean longer = firstDay != null && firstDay.isBefore(last);
            return Optional.of(
                    new Period(longer && firstDay != null ? firstDay : last, last, file));
        }
    }

    /** Days of which a proven statement tells all that was booked; both count. */
    public record Period(LocalDate first, LocalDate last, String file) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /**
     * The newest statement's day of each account that was ever taken, in order of accounts. A
     * notification tells only some entries, so it counts where nothing else is ever taken.
     */
    public static Map<String, LocalDate> newestDays(Ledger ledger) throws SQLException {
        String sql =
                "select account, coalesce(max(case when kind <> 'notification' then last_day end),"
                        + " max(last_day)) from statement where last_day is not null"
                        + " group by account order by account";
        Map<String, LocalDate> days = new TreeMap<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                days.put(rows.getString(1), rows.getObject(2, LocalDate.class));
            }
        }
        return days;
    }

    /** Which kinds of file have told entries of the account. */
    static List<String> kinds(Ledger ledger, String account) throws SQLException {
        String sql = "select distinct kind from statement where account = ? and entries > 0";
        List<String> kinds = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, account);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kinds.add(rows.getString(1));
                }
            }
        }
        return kinds;
    }

    /** The days of the account that its proven statements tell, oldest first. */
    public static List<Period> periods(Ledger ledger, String account) throws SQLException {
        String sql =
                "select least(coalesce(s.first_day, s.last_day), s.last_day), s.last_day, f.name"
                        + " from statement s join file f on f.id = s.file_id where s.account = ?"
                        + " and s.kind = 'statement' and s.proven and s.last_day is not null"
                        + " order by s.last_day, s.id";
        List<Period> periods = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, account);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    periods.add(
                            new Period(
                                    rows.getObject(1, LocalDate.class),
                                    rows.getObject(2, LocalDate.class),
                                    rows.getString(3)));
                }
            }
        }
        return periods;
    }

    /** Writes a statement down that was taken whole. */
    public static void add(Transaction tx, long fileId, Taken taken) throws SQLException {
        String sql =
                "insert into statement (id, file_id, account, currency, last_day, opening, closing, entries,"
                        + " kind, first_day, proven) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Money opening = taken.end().opening();
        Money closing = taken.end().closing();
        try (PreparedStatement insert = tx.connection().prepareStatement(sql)) {
            insert.setLong(1, FileRegister.nextId(tx, "statement"));
            insert.setLong(2, fileId);
            insert.setString(3, taken.head().account());
            insert.setString(4, taken.head().currency().getCurrencyCode());
            insert.setObject(5, taken.end().day());
            insert.setObject(6, opening == null ? null : opening.minor());
            insert.setObject(7, closing == null ? null : closing.minor());
            insert.setInt(8, taken.entries());
            insert.setString(9, taken.head().kind().code());
            insert.setObject(10, taken.firstDay());
            insert.setBoolean(11, taken.proven());
            insert.executeUpdate();
        }
    }
}
