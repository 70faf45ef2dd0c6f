package mahnlauf.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Table;

/**
 * Tables of `list` that one statement of {@code sql/list-NAME.sql} answers.
 *
 * <p>A column {@code x_minor} is an amount in minor units of the row's currency and shown as {@code
 * x}; {@code currency_hidden} only says the currency.
 */
public final class SqlTables {

    private static final String MINOR = "_minor";
    private static final String HIDDEN = "_hidden";

    private SqlTables() {}

    /** The table as of a night; every parameter of its statement is that night. */
    public static Table read(Ledger ledger, String name, LocalDate asOf) throws SQLException {
        String sql = statement("list-" + name);
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            int parameters = (int) sql.chars().filter(c -> c == '?').count();
            for (int i = 1; i <= parameters; i++) {
                select.setObject(i, asOf);
            }
            select.setFetchSize(1000);
            try (ResultSet rows = select.executeQuery()) {
                return table(rows);
            }
        }
    }

    /** The bank entries that are booked on invoices of a customer, or wait as his money. */
    public static Set<String> refsOf(Ledger ledger, String customer) throws SQLException {
        String sql =
                "select reference from posting where type = 'allocation' and customer_number = ? union"
                        + " select e.bank_ref from open_entry o join bank_entry e on e.seq = o.seq"
                        + " where o.customer_number = ?";
        Set<String> refs = new HashSet<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, customer);
            select.setString(2, customer);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    refs.add(rows.getString(1));
                }
            }
        }
        return refs;
    }

    /** Which files told an entry and where it stood by that, oldest first. */
    public static Table tellings(Ledger ledger, String bankRef) throws SQLException {
        return about(ledger, "tellings", bankRef);
    }

    /** What persons decided about an entry, oldest first. */
    public static Table decisions(Ledger ledger, String bankRef) throws SQLException {
        return about(ledger, "decisions", bankRef);
    }

    /** All versions of an invoice, oldest first. */
    public static Table versions(Ledger ledger, String invoice) throws SQLException {
        return about(ledger, "versions", invoice);
    }

    /** What befell an invoice or all that its customer owes, oldest first. */
    public static Table events(Ledger ledger, String invoice) throws SQLException {
        return about(ledger, "events", invoice);
    }

    private static Table about(Ledger ledger, String name, String id) throws SQLException {
        String sql = statement("explain-" + name);
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            int parameters = (int) sql.chars().filter(c -> c == '?').count();
            for (int i = 1; i <= parameters; i++) {
                select.setString(i, id);
            }
            try (ResultSet rows = select.executeQuery()) {
                return table(rows);
            }
        }
    }

    private static String statement(String name) {
        String resource = "/sql/" + name + ".sql";
        try (InputStream in = SqlTables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }

    private static Table table(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        int currencyAt = 0;
        for (int i = 1; i <= about.getColumnCount(); i++) {
            String label = about.getColumnLabel(i).toLowerCase(Locale.ROOT);
            labels.add(label);
            currencyAt = label.startsWith("currency") ? i : currencyAt;
        }
        List<List<String>> table = new ArrayList<>();
        while (rows.next()) {
            table.add(row(rows, labels, currencyAt));
        }
        List<String> columns =
                labels.stream()
                        .filter(l -> !l.endsWith(HIDDEN))
                        .map(l -> l.replace(MINOR, ""))
                        .toList();
        return new Table(columns, table);
    }

    private static List<String> row(ResultSet rows, List<String> labels, int currencyAt)
            throws SQLException {
        List<String> cells = new ArrayList<>(labels.size());
        for (int i = 1; i <= labels.size(); i++) {
            String label = labels.get(i - 1);
            if (label.endsWith(MINOR)) {
                cells.add(amount(rows, i, currencyAt));
            } else if (!label.endsWith(HIDDEN)) {
                cells.add(text(rows, i));
            }
        }
        return cells;
    }

    private static String amount(ResultSet rows, int at, int currencyAt) throws SQLException {
        long minor = rows.getLong(at);
        return rows.wasNull()
                ? ""
                : new Money(minor, Currency.getInstance(rows.getString(currencyAt))).plain();
    }

    private static String text(ResultSet rows, int at) throws SQLException {
        Object value = rows.getObject(at);
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value == null ? "" : value.toString();
    }
}
