package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.StatementSink;
import mahnlauf.core.statement.EntryPool;
import mahnlauf.core.statement.Evidence;
import mahnlauf.core.statement.KnownEntry;
import mahnlauf.core.statement.Standing;
import mahnlauf.core.statement.Telling;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one account that the ledger has, read as far back as a file goes.
 *
 * <p>What is read before a booking day stays out of memory until the file tells an entry of that
 * day. Who paid is read only where files of different kinds tell the account.
 */
public final class KnownEntries {

    /** How far back more is read at once when an entry is older than what was read; doubled. */
    private static final int STEP_DAYS = 60;

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final Pattern NUMBERED = Pattern.compile("#\\d+$");

    private final Ledger ledger;
    private final String account;
    private final RefsInUse refs;
    private final EntryPool pool = new EntryPool();
    private final boolean accountIsNew;
    private final boolean mixed;
    private LocalDate readFrom = LocalDate.MAX;
    private int stepDays = STEP_DAYS;

    /**
     * @param kind of the file that is taken
     * @param refs shared by all accounts of the file
     */
    public KnownEntries(Ledger ledger, String account, StatementSink.Kind kind, RefsInUse refs)
            throws SQLException {
        this.ledger = ledger;
        this.account = account;
        this.refs = refs;
        List<String> kinds = StatementRegister.kinds(ledger, account);
        this.accountIsNew = kinds.isEmpty();
        this.mixed = kinds.stream().anyMatch(known -> !known.equals(kind.code()));
    }

    /** What a file's entries are compared with. */
    public EntryPool pool() {
        return pool;
    }

    /**
     * A reference for a new entry that no other entry has: the bank's own, or one made of the
     * content.
     */
    public String refFor(BankEntry entry, long contentKey) {
        return entry.bankRef().isEmpty()
                ? refs.numbered("K" + String.format("%016X", contentKey) + "-", 1)
                : refs.unique(entry.bankRef());
    }

    /** Reads the entries from this booking day on into the pool, if they are not there. */
    public void readBackTo(LocalDate day) throws SQLException {
        if (accountIsNew || !day.isBefore(readFrom)) {
            return;
        }
        LocalDate from = day.minusDays(stepDays);
        LocalDate to = readFrom.equals(LocalDate.MAX) ? EVER : readFrom;
        stepDays *= 2;
        Map<Long, List<Telling>> tellings = tellings(from, to);
        String who = mixed ? ", counterparty, counterparty_iban, end_to_end_id, remittance" : "";
        String sql =
                "select e.seq, bank_ref, own_ref, booked, amount, content_key, format,"
                        + " o.state, e.seq > (select coalesce(max(reconciled), 0) from ledger_head)"
                        + who
                        + " from bank_entry e left join open_entry o on o.seq = e.seq"
                        + " where account = ? and booked >= ? and booked < ? order by e.seq";
        try (PreparedStatement select = between(sql, from, to);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                pool.add(known(rows, tellings.getOrDefault(rows.getLong(1), List.of())));
            }
        }
        readFrom = from;
    }

    private PreparedStatement between(String sql, LocalDate from, LocalDate to)
            throws SQLException {
        PreparedStatement select = ledger.connection().prepareStatement(sql);
        select.setFetchSize(1000);
        select.setString(1, account);
        select.setObject(2, from);
        select.setObject(3, to);
        return select;
    }

    private Map<Long, List<Telling>> tellings(LocalDate from, LocalDate to) throws SQLException {
        String sql =
                "select t.entry_seq, whole_seq, whole_ref, whole_amount, transactions, t.kind,"
                        + " standing, t.bank_ref, t.amount, t.content_key, t.format, t.source_file, t.reason"
                        + " from entry_telling t join bank_entry e on e.seq = t.entry_seq"
                        + " where account = ? and booked >= ? and booked < ? order by t.seq";
        Map<Long, List<Telling>> tellings = new HashMap<>();
        try (PreparedStatement select = between(sql, from, to);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Telling telling = telling(rows);
                tellings.computeIfAbsent(telling.entry(), e -> new ArrayList<>(1)).add(telling);
            }
        }
        return tellings;
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                row.getLong(1),
                new Telling.Whole(row.getLong(2), row.getString(3), row.getLong(4), row.getInt(5)),
                new Telling.Words(
                        StatementSink.Kind.ofCode(row.getString(6)),
                        row.getString(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getString(11)),
                Standing.ofCode(row.getString(7)),
                row.getString(12),
                row.getString(13));
    }

    private KnownEntry known(ResultSet row, List<Telling> tellings) throws SQLException {
        boolean ownRef = row.getBoolean(3);
        String ref = ownRef ? row.getString(2) : "";
        Telling.Words inLedger = words(row, ref);
        String state = row.getString(8);
        KnownEntry known =
                new KnownEntry(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5),
                        mixed ? evidence(row) : null,
                        row.getBoolean(9) || "review".equals(state) || "unmatched".equals(state),
                        tellings.isEmpty() ? inLedger : tellings.get(0).words());
        if (tellings.isEmpty() && NUMBERED.matcher(ref).find()) {
            String asTold = NUMBERED.matcher(ref).replaceFirst(""); // the suffix may be ours
            known.isCalled(words(row, asTold));
        }
        tellings.forEach(known::apply);
        return known;
    }

    /** A statement told it so, as long as no telling says otherwise. */
    private static Telling.Words words(ResultSet row, String ref) throws SQLException {
        return new Telling.Words(
                StatementSink.Kind.STATEMENT,
                ref,
                row.getLong(5),
                row.getLong(6),
                row.getString(7));
    }

    private static @Nullable Evidence evidence(ResultSet row) throws SQLException {
        return Evidence.of(text(row, 10), text(row, 11), text(row, 12), text(row, 13));
    }

    /** Erased personal data reads as empty. */
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
