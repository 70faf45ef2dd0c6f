package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.core.model.RowSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/**
 * The rows of a CSV whose first line names the columns; a row that cannot be read is handed back.
 */
final class HeadedRows {

    private final TextFile file;
    private final char delimiter;
    private final Limits limits;

    private HeadedRows(TextFile file, char delimiter, Limits limits) {
        this.file = file;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Taker {

        /**
         * Tells what the cells say.
         *
         * @throws BadValueException if this row cannot be read
         */
        void take(long line, List<String> cells, NamedHeader header) throws BadValueException;
    }

    /** The rows under such a header, whatever delimits its cells; empty where the file has none. */
    static Optional<HeadedRows> under(
            Predicate<List<String>> isHeader, TextFile file, Limits limits) throws IOException {
        for (char delimiter : CsvRecognition.DELIMITERS) {
            for (List<String> header : CsvRecognition.head(file, delimiter, 1, limits)) {
                if (isHeader.test(header)) {
                    return Optional.of(new HeadedRows(file, delimiter, limits));
                }
            }
        }
        return Optional.empty();
    }

    void read(RowSink sink, Taker taker) throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, delimiter, limits)) {
            CsvRecord header = rows.next();
            if (header == null) {
                throw new RefusedException("changed while it was read; drop it again");
            }
            NamedHeader names = new NamedHeader(header.getFields());
            sink.header(names.cells());
            for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
                long line = row.getStartingLineNumber();
                try {
                    taker.take(line, row.getFields(), names);
                } catch (BadValueException bad) {
                    String reason = "line " + line + ", " + bad.reason();
                    sink.rejected(new Rejection(line, reason, row.getFields()));
                }
            }
        }
    }
}
