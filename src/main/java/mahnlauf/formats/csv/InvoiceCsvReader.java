package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EarlierDunning;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;

/** Reads an invoice export row by row; a bad row is handed back, the others count. */
final class InvoiceCsvReader {

    private final InvoiceHeader header;
    private final AmountScan.Finding numbers;
    private final Limits limits;
    private final OptionalInt defaultTermsDays;
    private final InvoiceSink sink;
    private final List<String> remarks = new ArrayList<>();

    private InvoiceCsvReader(
            InvoiceHeader header,
            AmountScan.Finding numbers,
            Limits limits,
            OptionalInt defaultTermsDays,
            InvoiceSink sink) {
        this.header = header;
        this.numbers = numbers;
        this.limits = limits;
        this.defaultTermsDays = defaultTermsDays;
        this.sink = sink;
    }

    /** Tells the sink what the table holds. */
    static void read(CsvTable table, OptionalInt defaultTermsDays, InvoiceSink sink)
            throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = table.rows()) {
            InvoiceHeader header = table.header(rows);
            header.requireAll(defaultTermsDays.isPresent());
            sink.header(header.cells());
            sink.describes(CustomerRow.told(header));
            InvoiceCsvReader reader =
                    new InvoiceCsvReader(
                            header, table.numbers(header), table.limits(), defaultTermsDays, sink);
            TableRows each = new TableRows(table, header, sink);
            each.forEach(rows, reader::take);
        }
    }

    private void take(CsvRecord row) throws BadValueException {
        long line = row.getStartingLineNumber();
        remarks.clear();
        InvoiceCells cells = new InvoiceCells(header, numbers, limits, row::getField);
        Invoice invoice = new InvoiceRow(cells, defaultTermsDays).invoice();
        Customer customer = new CustomerRow(cells).customer(remarks::add);
        Optional<EarlierDunning> earlier = new StandingCells(cells).of(invoice, sink.newestDay());
        sink.invoice(line, invoice, customer);
        earlier.ifPresent(e -> sink.dunned(line, invoice.number(), e));
        Money paid = new ElsewhereCells(cells).paid(invoice.gross());
        if (paid.isPositive() && invoice.type() == DocumentType.INVOICE) {
            sink.paid(line, invoice.number(), paid, cells.requiredDay(InvoiceColumn.PAID_ON));
        }
        for (String remark : remarks) {
            sink.remark(line, remark);
        }
    }
}
