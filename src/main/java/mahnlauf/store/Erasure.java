package mahnlauf.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LearnedRule;

/**
 * Takes the personal data of a customer out of the ledger.
 *
 * <p>The only place that changes facts: it empties their personal columns and the salt, which the
 * hash does not cover, so the chain stays sound and the digest can be guessed no more.
 */
public final class Erasure {

    private final Ledger ledger;
    private final CustomerNumber customer;
    private final Collection<String> accounts;

    /**
     * @param accounts IBANs that are his and no other customer's
     */
    public Erasure(Ledger ledger, CustomerNumber customer, Collection<String> accounts) {
        this.ledger = ledger;
        this.customer = customer;
        this.accounts = accounts;
    }

    /**
     * A bank entry of his.
     *
     * @param alone false where it paid another customer, too, who is not erased: it stays as it is
     */
    public record Entry(
            long seq,
            String bankRef,
            LocalDate booked,
            long minor,
            String counterparty,
            String iban,
            String remittance,
            boolean alone) {}

    /** What he was called, and can be found by in files. */
    public List<String> names() throws SQLException {
        String sql =
                "select name, email, phone, iban from customer_version"
                        + " where customer_number = ? and salt is not null order by seq";
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = prepare(sql, customer.value());
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= 4; column++) {
                    String name = rows.getString(column);
                    if (name != null && !name.isBlank()) {
                        names.add(name);
                    }
                }
            }
        }
        return names.stream().distinct().toList();
    }

    /** All bank entries that paid him or by him and are not erased, oldest first. */
    public List<Entry> entries() throws SQLException {
        String others =
                "exists (select 1 from posting o where o.reference = e.bank_ref"
                        + " and o.type = 'allocation' and o.customer_number <> ? and exists"
                        + " (select 1 from customer_version v where v.customer_number ="
                        + " o.customer_number and v.salt is not null))";
        String sql =
                "select e.seq, e.bank_ref, e.booked, e.amount, e.counterparty, e.counterparty_iban,"
                        + " e.remittance, not "
                        + others
                        + " from bank_entry e where e.salt is not null and (exists (select 1"
                        + " from posting p where p.reference = e.bank_ref and p.type = 'allocation'"
                        + " and p.customer_number = ?) or e.counterparty_iban = any(?) and not "
                        + others
                        + ") order by e.seq";
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, customer.value());
            select.setString(2, customer.value());
            select.setArray(3, array(accounts));
            select.setString(4, customer.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getLong(4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                row.getBoolean(8));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** Payments that seem to be his and are booked on nothing, or wait for a person. */
    public List<String> openPayments(Set<InvoiceNumber> invoices) throws SQLException {
        String sql =
                "select e.bank_ref, o.proposal, coalesce(o.customer_number, '') = ? or"
                        + " coalesce(e.counterparty_iban, '') = any(?)"
                        + " from open_entry o join bank_entry e on e.seq = o.seq order by o.seq";
        List<String> open = new ArrayList<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, customer.value());
            select.setArray(2, array(accounts));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(3) || proposes(rows.getString(2), invoices)) {
                        open.add(rows.getString(1));
                    }
                }
            }
        }
        return open;
    }

    private static boolean proposes(String proposal, Set<InvoiceNumber> invoices) {
        return invoices.stream().anyMatch(i -> (" " + proposal).contains(" " + i.value() + "="));
    }

    /** The day of the newest fact that is about him. */
    public LocalDate newestDay() throws SQLException {
        String sql =
                "select max(night) from (select night from invoice_version where customer_number = ?"
                        + " union all select night from posting where customer_number = ?"
                        + " union all select night from event where customer_number = ?"
                        + " union all select night from customer_version where customer_number = ?) f";
        String who = customer.value();
        try (PreparedStatement select = prepare(sql, who, who, who, who);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    /**
     * Empties everything, and writes down that it was done.
     *
     * @param files numbers of files that were deleted: their names may tell his
     * @return how many facts lost their personal data
     */
    public int run(Transaction tx, List<Entry> entries, Collection<Long> files)
            throws SQLException {
        List<Entry> alone = entries.stream().filter(Entry::alone).toList();
        List<LearnedRule> rules = rules(alone);
        int erased = empty("customer_version", "customer_number = ?", customer.value());
        erased += empty("event", "customer_number = ?", customer.value());
        for (Entry entry : alone) {
            erased += empty("bank_entry", "seq = ?", entry.seq());
            change("update open_entry set reason = 'erased' where seq = ?", entry.seq());
        }
        for (LearnedRule rule : rules) {
            erased += empty("learned_rule", "rule_id = ?", rule.id());
        }
        for (LearnedRule rule : standing(rules)) {
            Rules.forget(tx, blank(rule));
        }
        change(
                "update action set target = case when target = '' then '' else 'erased' end, note = ''"
                        + " where customer_number = ?",
                customer.value());
        for (long file : files) {
            change(
                    "update file set name = 'erased', reason = '', archived_as = '' where id = ?",
                    file);
        }
        tx.facts()
                .event(
                        new Event(
                                Event.Type.ERASED,
                                tx.night(),
                                customer,
                                null,
                                "erase",
                                "",
                                null,
                                null,
                                ""));
        return erased;
    }

    /** What was learned about him, or from his payments; forgotten or not. */
    private List<LearnedRule> rules(List<Entry> entries) throws SQLException {
        Set<String> refs = entries.stream().map(Entry::bankRef).collect(Collectors.toSet());
        List<LearnedRule> his = new ArrayList<>();
        for (LearnedRule rule : Rules.ever(ledger)) {
            if (customer.equals(rule.customer()) || refs.contains(rule.from())) {
                his.add(rule);
            }
        }
        return his;
    }

    /** Of these, what was not forgotten yet. */
    private List<LearnedRule> standing(List<LearnedRule> rules) throws SQLException {
        Set<String> stands =
                Rules.standing(ledger).stream().map(LearnedRule::id).collect(Collectors.toSet());
        return rules.stream().filter(r -> stands.contains(r.id())).toList();
    }

    private static LearnedRule blank(LearnedRule rule) {
        return new LearnedRule(rule.id(), rule.from(), "", "", rule.customer(), rule.effect());
    }

    /** Empties the personal columns of a table of facts, where they are not empty yet. */
    private int empty(String table, String where, Object value) throws SQLException {
        FactTable facts =
                List.of(FactTable.values()).stream()
                        .filter(t -> t.table().equals(table))
                        .findFirst()
                        .orElseThrow();
        return change(facts.eraseSql() + " where salt is not null and " + where, value);
    }

    private int change(String sql, Object value) throws SQLException {
        try (PreparedStatement update = ledger.connection().prepareStatement(sql)) {
            update.setObject(1, value);
            return update.executeUpdate();
        }
    }

    private java.sql.Array array(Collection<String> texts) throws SQLException {
        return ledger.connection().createArrayOf("varchar", texts.toArray());
    }

    private PreparedStatement prepare(String sql, String... values) throws SQLException {
        PreparedStatement select = ledger.connection().prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            select.setString(i + 1, values[i]);
        }
        return select;
    }

    /** How many facts of the ledger have lost their personal data. */
    static long erasedFacts(Connection connection) throws SQLException {
        long erased = 0;
        try (Statement statement = connection.createStatement()) {
            for (FactTable table : FactTable.values()) {
                if (table.hasPersonal()) {
                    String sql = "select count(*) from " + table.table() + " where salt is null";
                    try (ResultSet count = statement.executeQuery(sql)) {
                        count.next();
                        erased += count.getLong(1);
                    }
                }
            }
        }
        return erased;
    }
}
