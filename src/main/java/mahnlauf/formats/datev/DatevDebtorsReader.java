package mahnlauf.formats.datev;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.csv.CsvRows;

/** Reads the customers of a file Debitoren/Kreditoren; suppliers are none of ours. */
final class DatevDebtorsReader {

    private DatevDebtorsReader() {}

    /** Reads what follows the first line. */
    static void read(CsvRows<CsvRecord> rows, DatevHeader header, CustomerSink sink)
            throws IOException, RefusedException {
        CsvRecord names = rows.next();
        List<String> cells = names == null ? List.of() : names.getFields();
        DatevColumns columns = new DatevColumns(cells);
        if (columns.at("Konto") < 0) {
            throw new RefusedException(
                    "is a DATEV file of debtors whose second line lacks the column Konto; export"
                            + " it with column names");
        }
        sink.header(cells);
        DatevAccounts accounts = new DatevAccounts(header);
        for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
            take(new DatevDebtorRow(cells, columns, row), accounts, sink);
        }
    }

    private static void take(DatevDebtorRow row, DatevAccounts accounts, CustomerSink sink) {
        try {
            row.checkShape();
            if (accounts.isDebtor(row.account())) {
                sink.customer(row.line(), row.change(text -> sink.remark(row.line(), text)));
            }
        } catch (BadValueException bad) {
            sink.rejected(
                    new Rejection(
                            row.line(), "line " + row.line() + ", " + bad.reason(), row.cells()));
        }
    }
}
