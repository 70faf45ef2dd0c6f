package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file whose header was found.
 *
 * @param preamble rows before the header
 * @param map how its columns are read; null: by the words that are known
 */
record CsvTable(
        TextFile file, char delimiter, int preamble, @Nullable ColumnMap map, Limits limits) {

    /** All rows of the file, the preamble first. */
    CsvRows<CsvRecord> rows() throws IOException {
        return CsvRows.open(file, delimiter, limits);
    }

    /** Reads up to the header. */
    InvoiceHeader header(CsvRows<CsvRecord> rows) throws IOException, RefusedException {
        CsvRecord row = rows.next();
        for (int i = 0; i < preamble && row != null; i++) {
            row = rows.next();
        }
        if (row == null) {
            throw new RefusedException("changed while it was read; drop it again");
        }
        ColumnMap own = map;
        return own == null
                ? InvoiceHeader.of(row.getFields(), row.getStartingLineNumber())
                : InvoiceHeader.of(row.getFields(), own);
    }

    /** How the file writes its amounts. */
    AmountScan.Finding numbers(InvoiceHeader header) throws IOException, RefusedException {
        NumberPattern known = header.numbers();
        return known == null
                ? AmountScan.of(file, delimiter, header, preamble)
                : AmountScan.known(known);
    }
}
