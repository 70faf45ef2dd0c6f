package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of facts, column by column: written, chained and verified by this one description.
 *
 * <p>Every table begins with {@code seq} and ends its hashed part with {@code hash}; tables with
 * personal columns hash only the digest of these, salted, so that they can be erased.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable copies
enum FactTable {
    CUSTOMER(
            "customer_version",
            "night:d customer_number:s kind:s",
            "name:s email:s phone:s street:s postcode:s city:s country:s language:s iban:s"),
    INVOICE(
            "invoice_version",
            "night:d type:s invoice_number:s customer_number:s document_type:s related_invoice:s"
                    + " invoice_date:d due_date:d currency:s gross:l discount_percent:s discount_until:d"
                    + " due_agreed:b consumer_notice:b contract_date:d service:s pdf:s contract_pdf:s",
            ""),
    ENTRY(
            "bank_entry",
            "night:d account:s bank_ref:s own_ref:b booked:d value_date:d amount:l original_amount:l"
                    + " currency:s kind:s return_reason:s format:s source_file:s content_key:l",
            "counterparty:s counterparty_iban:s end_to_end_id:s mandate_id:s remittance:s"),
    POSTING(
            "posting",
            "night:d type:s booked_on:d value_date:d customer_number:s invoice_number:s component:s"
                    + " amount:l currency:s reference:s rule:s confidence:i reason:s",
            ""),
    EVENT(
            "event",
            "night:d type:s happened_on:d customer_number:s invoice_number:s reference:s word:s"
                    + " from_day:d until_day:d",
            "note:s"),
    TELLING(
            "entry_telling",
            "night:d entry_seq:l whole_seq:l whole_ref:s whole_amount:l transactions:i kind:s"
                    + " standing:s bank_ref:s amount:l content_key:l format:s source_file:s reason:s",
            ""),
    DECISION("entry_decision", "night:d entry_seq:l word:s shares:s source:s", ""),
    RULE(
            "learned_rule",
            "night:d rule_id:s word:s learned_from:s customer_number:s effect:s",
            "account:s name:s");

    private final String table;
    private final List<Column> open;
    private final List<Column> personal;

    FactTable(String table, String open, String personal) {
        this.table = table;
        this.open = columns(open);
        this.personal = columns(personal);
    }

    /**
     * One column: its name and the letter of its type (d date, s text, l long, i int, b boolean).
     */
    record Column(String name, char type) {}

    private static List<Column> columns(String text) {
        return Stream.of(text.split(" "))
                .filter(c -> !c.isEmpty())
                .map(c -> new Column(c.substring(0, c.length() - 2), c.charAt(c.length() - 1)))
                .toList();
    }

    String table() {
        return table;
    }

    int openColumns() {
        return open.size();
    }

    boolean hasPersonal() {
        return !personal.isEmpty();
    }

    /** All columns in the order in which {@link #bind} sets and {@link #read} reads them. */
    private String columnNames() {
        List<String> names = new ArrayList<>(List.of("seq"));
        open.forEach(c -> names.add(c.name()));
        if (hasPersonal()) {
            names.add("digest");
        }
        names.add("hash");
        if (hasPersonal()) {
            names.add("salt");
        }
        personal.forEach(c -> names.add(c.name()));
        return String.join(", ", names);
    }

    /** One statement that inserts so many rows. */
    String insertSql(int rows) {
        String row =
                Stream.of(columnNames().split(", "))
                        .map(n -> "?")
                        .collect(Collectors.joining(", ", "(", ")"));
        String all = String.join(", ", Collections.nCopies(rows, row));
        return "insert into " + table + " (" + columnNames() + ") values " + all;
    }

    /** Empties the personal columns and the salt of the rows that a condition after it names. */
    String eraseSql() {
        return personal.stream()
                .map(c -> ", " + c.name() + " = null")
                .collect(Collectors.joining("", "update " + table + " set salt = null", ""));
    }

    String selectSql() {
        return "select " + columnNames() + " from " + table + " order by seq";
    }

    /**
     * Sets one row on the insert, from this parameter on; values are those of the open columns,
     * then the personal ones.
     *
     * @return the parameter at which the next row begins
     */
    int bind(
            PreparedStatement insert,
            int from,
            long seq,
            @Nullable Object[] values,
            Chain.Sealed sealed)
            throws SQLException {
        int at = from;
        insert.setLong(at++, seq);
        for (int i = 0; i < open.size(); i++) {
            set(insert, at++, open.get(i), values[i]);
        }
        if (hasPersonal()) {
            insert.setBytes(at++, sealed.digest());
        }
        insert.setBytes(at++, sealed.hash());
        if (hasPersonal()) {
            insert.setBytes(at++, sealed.salt());
        }
        for (int i = 0; i < personal.size(); i++) {
            set(insert, at++, personal.get(i), values[open.size() + i]);
        }
        return at;
    }

    private static void set(PreparedStatement insert, int at, Column column, @Nullable Object value)
            throws SQLException {
        switch (column.type()) {
            case 'd' -> insert.setObject(at, value, Types.DATE);
            case 'l' -> insert.setLong(at, (Long) present(column, value));
            case 'i' -> insert.setInt(at, (Integer) present(column, value));
            case 'b' -> insert.setBoolean(at, (Boolean) present(column, value));
            default -> insert.setString(at, (String) value);
        }
    }

    private static Object present(Column column, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("Column " + column.name() + " must have a value");
        }
        return value;
    }

    /** One stored fact, as {@link #selectSql} lists it. */
    Row read(ResultSet rows) throws SQLException {
        int at = 1;
        long seq = rows.getLong(at++);
        @Nullable Object[] values = new @Nullable Object[open.size() + personal.size()];
        for (int i = 0; i < open.size(); i++) {
            values[i] = get(rows, at++, open.get(i));
        }
        byte[] digest = hasPersonal() ? rows.getBytes(at++) : null;
        byte[] hash = rows.getBytes(at++);
        byte[] salt = hasPersonal() ? rows.getBytes(at++) : null;
        for (int i = 0; i < personal.size(); i++) {
            values[open.size() + i] = get(rows, at++, personal.get(i));
        }
        return new Row(this, seq, values, digest, hash, salt);
    }

    private static @Nullable Object get(ResultSet rows, int at, Column column) throws SQLException {
        return switch (column.type()) {
            case 'd' -> rows.getObject(at, LocalDate.class);
            case 'l' -> rows.getLong(at);
            case 'i' -> rows.getInt(at);
            case 'b' -> rows.getBoolean(at);
            default -> rows.getString(at);
        };
    }

    /** One fact as it is stored; never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            FactTable table,
            long seq,
            @Nullable Object[] values,
            byte @Nullable [] digest,
            byte[] hash,
            byte @Nullable [] salt) {}
}
