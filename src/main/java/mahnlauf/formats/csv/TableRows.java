package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.core.model.RowSink;
import mahnlauf.formats.base.BadValueException;

/** Walks the rows under a header; a bad one is handed back, the others count. */
final class TableRows {

    private final int width;
    private final int substance;
    private final RowSink sink;

    TableRows(CsvTable table, InvoiceHeader header, RowSink sink) {
        ColumnMap map = table.map();
        this.width = header.cells().size();
        this.substance = map == null ? -1 : map.substance(header.cells());
        this.sink = sink;
    }

    /** What is done with a row. */
    interface Work {
        void on(CsvRecord row) throws BadValueException;
    }

    void forEach(CsvRows<CsvRecord> rows, Work work) throws IOException, RefusedException {
        for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
            try {
                checkShape(row);
                if (substance < 0 || !row.getField(substance).isBlank()) {
                    work.on(row);
                }
            } catch (BadValueException bad) {
                if (!isBlank(row.getFields())) {
                    long line = row.getStartingLineNumber();
                    String reason = "line " + line + ", " + bad.reason();
                    sink.rejected(new Rejection(line, reason, row.getFields()));
                }
            }
        }
    }

    /** A delimiter too many at the end of a row hurts nobody. */
    private void checkShape(CsvRecord row) throws BadValueException {
        int cells = row.getFieldCount();
        boolean fits =
                cells == width || (cells > width && isBlank(row.getFields().subList(width, cells)));
        if (!fits) {
            throw RowCells.cutWrongly(cells, width);
        }
    }

    /** Spreadsheets leave rows of delimiters alone behind; nothing is lost with them. */
    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
