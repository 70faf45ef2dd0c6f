package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which files were taken or refused; the hash of the bytes decides what is known. */
public final class FileRegister {

    private FileRegister() {}

    /** What became of a file; the words of the table {@code files}. */
    public enum State {
        ACCEPTED("accepted"),
        PARTLY("partly"),
        DUPLICATE("duplicate"),
        REJECTED("rejected");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * One file.
     *
     * @param name relative to the inbox; a member of a zip is {@code auszuege.zip/a.xml}
     * @param takenAt date and time of the shell's clock, ISO
     * @param reason why it was refused or only partly taken, or what was left out; else empty
     * @param archivedAs where the original goes, relative to the home; empty for members of a zip
     */
    public record Entry(
            String name,
            String sha256,
            String format,
            State state,
            long records,
            String takenAt,
            String reason,
            String archivedAs) {}

    /** Where a file with these bytes was archived when it was taken; empty if it never was. */
    public static Optional<String> archivedAs(Ledger ledger, String sha256) throws SQLException {
        String sql =
                "select archived_as from file where sha256 = ? and state in ('accepted', 'partly') order by id";
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setString(1, sha256);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * A document or e-invoice that was kept.
     *
     * @param name relative to the inbox, or to a zip
     */
    public record Kept(String name, String archivedAs) {}

    /** Every file that a letter may enclose, oldest first. */
    public static List<Kept> documents(Ledger ledger) throws SQLException {
        String sql =
                "select name, archived_as from file where state = 'accepted' and archived_as <> ''"
                        + " and (format like 'pdf%' or format like '%ubl' or format like '%cii'"
                        + " or format like 'zugferd%') order by id";
        List<Kept> kept = new ArrayList<>();
        try (Statement select = ledger.connection().createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                kept.add(new Kept(rows.getString(1), rows.getString(2)));
            }
        }
        return kept;
    }

    /**
     * Where a file went that was dropped.
     *
     * @param name relative to the inbox
     * @param place relative to the home
     */
    public record Place(long id, String name, String place) {}

    /** Every file that lies somewhere of its own, oldest first. */
    public static List<Place> places(Ledger ledger) throws SQLException {
        String sql = "select id, name, archived_as from file where archived_as <> '' order by id";
        List<Place> places = new ArrayList<>();
        try (Statement select = ledger.connection().createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                places.add(new Place(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        return places;
    }

    /**
     * Writes the file down.
     *
     * @return its number
     */
    public static long add(Transaction tx, Entry entry) throws SQLException {
        long id = nextId(tx, "file");
        String sql =
                "insert into file (id, name, sha256, format, state, records, night, taken_at, reason, archived_as)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = tx.connection().prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setString(2, cut(entry.name(), 1000));
            insert.setString(3, entry.sha256());
            insert.setString(4, entry.format());
            insert.setString(5, entry.state().code());
            insert.setLong(6, entry.records());
            insert.setObject(7, tx.night());
            insert.setString(8, entry.takenAt());
            insert.setString(9, cut(entry.reason(), 4000));
            insert.setString(10, cut(entry.archivedAs(), 2000));
            insert.executeUpdate();
        }
        return id;
    }

    static long nextId(Transaction tx, String table) throws SQLException {
        try (Statement statement = tx.connection().createStatement();
                ResultSet max =
                        statement.executeQuery("select coalesce(max(id), 0) + 1 from " + table)) {
            max.next();
            return max.getLong(1);
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
