package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;

/**
 * Reads a list of customers row by row: a number and whatever the list knows of him. An empty cell
 * says nothing, {@code -} empties what is known.
 */
final class CustomerCsvReader {

    private CustomerCsvReader() {}

    /** Tells the sink what the table holds. */
    static void read(CsvTable table, CustomerSink sink) throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = table.rows()) {
            InvoiceHeader header = table.header(rows);
            if (!header.has(InvoiceColumn.CUSTOMER_NUMBER)) {
                throw new RefusedException(
                        "is a list of customers, but its header lacks customer_number");
            }
            sink.header(header.cells());
            AmountScan.Finding noAmounts = AmountScan.known(NumberPattern.POINT);
            new TableRows(table, header, sink)
                    .forEach(
                            rows,
                            row ->
                                    take(
                                            row,
                                            new InvoiceCells(
                                                    header,
                                                    noAmounts,
                                                    table.limits(),
                                                    row::getField),
                                            sink));
        }
    }

    private static void take(CsvRecord row, InvoiceCells cells, CustomerSink sink)
            throws BadValueException {
        List<String> remarks = new ArrayList<>();
        CustomerChange change = new CustomerRow(cells).change(remarks::add);
        sink.customer(row.getStartingLineNumber(), change);
        remarks.forEach(text -> sink.remark(row.getStartingLineNumber(), text));
    }
}
