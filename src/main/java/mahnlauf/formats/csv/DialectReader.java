package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import mahnlauf.formats.csv.CsvDialect.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bank's CSV export by its dialect. A row that cannot be read refuses the whole statement:
 * a missing row would be a payment that never happened.
 */
final class DialectReader {

    private final CsvDialect dialect;
    private final Limits limits;
    private final StatementSink sink;
    private StatementSink.@Nullable Head head;
    private @Nullable LocalDate newest;

    private DialectReader(CsvDialect dialect, Limits limits, StatementSink sink) {
        this.dialect = dialect;
        this.limits = limits;
        this.sink = sink;
    }

    /** Tells the rows of each account as one statement without balances. */
    static void read(TextFile file, CsvDialect dialect, Limits limits, StatementSink sink)
            throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, dialect.delimiter(), limits)) {
            new DialectReader(dialect, limits, sink).readAll(rows);
        }
    }

    private void readAll(CsvRows<CsvRecord> rows) throws IOException, RefusedException {
        List<String> header = header(rows);
        Map<Meaning, Integer> positions = dialect.positions(header);
        for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
            long line = row.getStartingLineNumber();
            if (row.getFieldCount() != header.size()) {
                throw new RefusedException(
                        "line "
                                + line
                                + " has "
                                + row.getFieldCount()
                                + " cells, the header has "
                                + header.size()
                                + "; nothing of this statement was taken");
            }
            take(new DialectRow(dialect, positions, row, limits));
        }
        end();
    }

    private List<String> header(CsvRows<CsvRecord> rows) throws IOException, RefusedException {
        for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
            if (dialect.isHeader(row.getFields())) {
                return row.getFields();
            }
        }
        throw new RefusedException("has no header of " + dialect.name());
    }

    private void take(DialectRow row) throws RefusedException {
        try {
            if (row.isPending()) {
                return;
            }
            StatementSink.Head its = row.head();
            BankEntry entry = row.entry(its.currency());
            if (!its.equals(head)) {
                end();
                head = its;
                sink.begin(its);
            }
            LocalDate before = newest;
            newest =
                    before == null || entry.bookingDate().isAfter(before)
                            ? entry.bookingDate()
                            : before;
            sink.entry(entry);
        } catch (BadValueException bad) {
            throw new RefusedException(
                    "line "
                            + row.line()
                            + ": "
                            + bad.reason()
                            + "; nothing of this statement was taken");
        }
    }

    private void end() {
        if (head != null) {
            sink.end(new StatementSink.End(null, null, newest));
            newest = null;
        }
    }
}
