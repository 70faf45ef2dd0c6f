package mahnlauf.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;

/** The queue of everything that leaves the house. */
public final class ActionQueue {

    private static final String COLUMNS =
            "action_id, as_of, customer_number, invoice_numbers, kind, stage, channel, amount, fee,"
                    + " interest, currency, deadline, state, target, after_action, approved, note";

    private ActionQueue() {}

    /** What waits to leave, letters before what follows them, in a fixed order. */
    public static List<Action> waiting(Ledger ledger) throws SQLException {
        return select(ledger.connection(), "where state in ('pending', 'sending')");
    }

    /** All actions, oldest night first. */
    public static List<Action> all(Ledger ledger) throws SQLException {
        return select(ledger.connection(), "");
    }

    /** What a night decided, or let leave. */
    public static List<Action> ofNight(Ledger ledger, LocalDate night) throws SQLException {
        String where =
                "where as_of = cast(? as date) or delivered_on = cast(? as date)"
                        + " or state in ('pending', 'sending')";
        return select(ledger.connection(), where, night.toString(), night.toString());
    }

    /** The names that a night has given already. */
    public static Set<String> namesOf(Ledger ledger, LocalDate night) throws SQLException {
        Set<String> names = new HashSet<>();
        String sql = "select action_id from action where as_of = ?";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setObject(1, night);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    public static Optional<Action> find(Ledger ledger, String id) throws SQLException {
        List<Action> found = select(ledger.connection(), "where action_id = ?", id);
        return found.stream().findFirst();
    }

    /** What was delivered to one customer, oldest first. */
    public static List<Action> deliveredTo(Ledger ledger, CustomerNumber customer)
            throws SQLException {
        return select(
                ledger.connection(),
                "where state = 'delivered' and customer_number = ?",
                customer.value());
    }

    /** The nights that printed a letter to the customer, and whether to him alone. */
    public static Map<LocalDate, Boolean> printedFor(Ledger ledger, CustomerNumber customer)
            throws SQLException {
        String sql =
                "select distinct a.delivered_on, not exists (select 1 from action o"
                        + " where o.channel = 'letter' and o.delivered_on = a.delivered_on"
                        + " and o.customer_number <> a.customer_number) from action a"
                        + " where a.channel = 'letter' and a.customer_number = ?"
                        + " and a.delivered_on is not null";
        Map<LocalDate, Boolean> printed = new TreeMap<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, customer.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    printed.put(rows.getObject(1, LocalDate.class), rows.getBoolean(2));
                }
            }
        }
        return printed;
    }

    private static List<Action> select(Connection connection, String where, String... values)
            throws SQLException {
        String sql = "select " + COLUMNS + " from action " + where + " order by as_of, action_id";
        List<Action> actions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    actions.add(action(rows));
                }
            }
        }
        return actions;
    }

    private static Action action(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(11));
        return new Action(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                new CustomerNumber(row.getString(3)),
                invoices(row.getString(4)),
                ActionKind.ofCode(row.getString(5)),
                Stage.ofCode(row.getString(6)),
                Action.Channel.ofCode(row.getString(7)),
                new Money(row.getLong(8), currency),
                new Money(row.getLong(9), currency),
                new Money(row.getLong(10), currency),
                row.getObject(12, LocalDate.class),
                Action.State.valueOf(row.getString(13).toUpperCase(Locale.ROOT)),
                row.getString(14),
                row.getString(15),
                row.getBoolean(16),
                row.getString(17));
    }

    /**
     * Invoice numbers may hold blanks, so the column keeps one a line; tables join them by a blank.
     */
    private static List<InvoiceNumber> invoices(String lines) {
        return Stream.of(lines.split("\n"))
                .filter(n -> !n.isBlank())
                .map(InvoiceNumber::new)
                .toList();
    }

    /** Adds new actions. */
    public static void insert(Transaction tx, List<Action> actions) throws SQLException {
        String sql =
                "insert into action ("
                        + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = tx.connection().prepareStatement(sql)) {
            int waiting = 0;
            for (Action a : actions) {
                bind(insert, a);
                insert.addBatch();
                if (++waiting % 1000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Action a) throws SQLException {
        insert.setString(1, a.id());
        insert.setObject(2, a.asOf());
        insert.setString(3, a.customer().value());
        insert.setString(
                4,
                a.invoices().stream().map(InvoiceNumber::value).collect(Collectors.joining("\n")));
        insert.setString(5, a.kind().code());
        insert.setString(6, a.stage().code());
        insert.setString(7, a.channel().code());
        insert.setLong(8, a.amount().minor());
        insert.setLong(9, a.fee().minor());
        insert.setLong(10, a.interest().minor());
        insert.setString(11, a.amount().currency().getCurrencyCode());
        insert.setObject(12, a.deadline());
        insert.setString(13, a.state().name().toLowerCase(Locale.ROOT));
        insert.setString(14, a.target());
        insert.setString(15, a.after());
        insert.setBoolean(16, a.approved());
        insert.setString(17, a.note());
    }

    /**
     * Writes what changes on an action in its life: figures, channel, state, target, approval,
     * note.
     */
    public static void update(Transaction tx, Action a) throws SQLException {
        String sql =
                "update action set channel = ?, amount = ?, fee = ?, interest = ?, deadline = ?, state = ?,"
                        + " target = ?, approved = ?, note = ?, delivered_on = ? where action_id = ?";
        try (PreparedStatement update = tx.connection().prepareStatement(sql)) {
            update.setString(1, a.channel().code());
            update.setLong(2, a.amount().minor());
            update.setLong(3, a.fee().minor());
            update.setLong(4, a.interest().minor());
            update.setObject(5, a.deadline());
            update.setString(6, a.state().name().toLowerCase(Locale.ROOT));
            update.setString(7, a.target());
            update.setBoolean(8, a.approved());
            update.setString(9, a.note());
            update.setObject(10, a.state() == Action.State.DELIVERED ? tx.night() : null);
            update.setString(11, a.id());
            update.executeUpdate();
        }
    }
}
