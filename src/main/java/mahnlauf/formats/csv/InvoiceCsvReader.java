package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** Reads an invoice export row by row; a bad row is handed back, the others count. */
final class InvoiceCsvReader {

    private final InvoiceHeader header;
    private final AmountScan.Finding numbers;
    private final Limits limits;
    private final InvoiceSink sink;
    private final List<String> remarks = new ArrayList<>();

    private InvoiceCsvReader(
            InvoiceHeader header, AmountScan.Finding numbers, Limits limits, InvoiceSink sink) {
        this.header = header;
        this.numbers = numbers;
        this.limits = limits;
        this.sink = sink;
    }

    static void read(TextFile file, char delimiter, Limits limits, InvoiceSink sink)
            throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, delimiter, limits)) {
            CsvRecord first = rows.next();
            InvoiceHeader header = InvoiceHeader.of(first == null ? List.of() : first.getFields());
            AmountScan.Finding numbers =
                    AmountScan.of(file, delimiter, header.at(InvoiceColumn.GROSS_AMOUNT));
            sink.header(header.cells());
            InvoiceCsvReader reader = new InvoiceCsvReader(header, numbers, limits, sink);
            for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
                reader.take(row);
            }
        }
    }

    private void take(CsvRecord row) {
        long line = row.getStartingLineNumber();
        remarks.clear();
        try {
            checkShape(row);
            InvoiceCells cells = new InvoiceCells(header, numbers, limits, row);
            Invoice invoice = new InvoiceRow(cells).invoice();
            Customer customer = new CustomerRow(cells).customer(remarks::add);
            sink.invoice(line, invoice, customer);
            remarks.forEach(text -> sink.remark(line, text));
        } catch (BadValueException bad) {
            if (!isBlank(row)) {
                String reason = "line " + line + ", " + bad.reason();
                sink.rejected(new Rejection(line, reason, row.getFields()));
            }
        }
    }

    private void checkShape(CsvRecord row) throws BadValueException {
        if (row.getFieldCount() != header.cells().size()) {
            throw new BadValueException(
                    "the row has "
                            + row.getFieldCount()
                            + " cells, the header has "
                            + header.cells().size()
                            + "; a cell that contains the delimiter needs quotes");
        }
    }

    /** Spreadsheets leave rows of delimiters alone behind; nothing is lost with them. */
    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }
}
