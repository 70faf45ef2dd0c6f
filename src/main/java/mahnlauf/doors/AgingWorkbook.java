package mahnlauf.doors;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The aging as a spreadsheet (xlsx): what every customer owes, and what is open one by one, with
 * numbers and dates that a spreadsheet can reckon with.
 *
 * <p>Columns are named as in `list aging` and `list invoices`. A text is stored as a text, never as
 * a formula, whatever it begins with.
 */
public final class AgingWorkbook {

    /** Columns of the aging before its amounts: customer_number, customer_name, currency. */
    private static final int TEXTS = 3;

    private static final List<String> DOCUMENT_COLUMNS =
            List.of(
                    "invoice_number",
                    "customer_number",
                    "customer_name",
                    "document_type",
                    "stage",
                    "bucket",
                    "days_overdue",
                    "invoice_date",
                    "due_date",
                    "currency",
                    "gross_amount",
                    "open_amount",
                    "fees_open",
                    "interest_open");

    private static final Set<Integer> DOCUMENT_DAYS = Set.of(7, 8);
    private static final Set<Integer> DOCUMENT_AMOUNTS = Set.of(10, 11, 12, 13);

    private final int mostRows;

    public AgingWorkbook() {
        this(Worksheet.MAX_ROWS - 2);
    }

    /**
     * @param mostRows of a sheet below its header; no program for spreadsheets opens more
     */
    AgingWorkbook(int mostRows) {
        this.mostRows = mostRows;
    }

    /**
     * An open document.
     *
     * @param name of its customer
     * @param open what it adds to what is owed: a credit note less than nothing
     * @param daysOverdue zero where it is not due
     */
    public record Line(
            Receivable document, String name, Money open, int daysOverdue, String bucket) {}

    /** Writes both sheets, row by row; the stream stays open. */
    public void write(Table aging, Iterator<Line> lines, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "mahnlauf", null);
        customers(book, aging);
        documents(book, lines);
        book.finish();
    }

    private void customers(Workbook book, Table aging) throws IOException {
        Set<Integer> amounts =
                IntStream.range(TEXTS, aging.columns().size()).boxed().collect(Collectors.toSet());
        SheetRows rows =
                new SheetRows(
                        book.newWorksheet("aging"), aging.columns(), Set.of(), amounts, mostRows);
        for (List<String> cells : aging.rows()) {
            if (rows.begin()) {
                cells.subList(0, TEXTS).forEach(rows::text);
                cells.subList(TEXTS, cells.size()).forEach(c -> rows.number(new BigDecimal(c)));
            }
        }
        rows.finish("reports/…/aging.csv");
    }

    private void documents(Workbook book, Iterator<Line> lines) throws IOException {
        SheetRows rows =
                new SheetRows(
                        book.newWorksheet("open_invoices"),
                        DOCUMENT_COLUMNS,
                        DOCUMENT_DAYS,
                        DOCUMENT_AMOUNTS,
                        mostRows);
        while (lines.hasNext()) {
            Line line = lines.next();
            if (rows.begin()) {
                write(rows, line);
            }
        }
        rows.finish("mahnlauf list invoices");
    }

    private static void write(SheetRows rows, Line line) {
        Receivable document = line.document();
        Invoice invoice = document.invoice();
        rows.text(invoice.number().value());
        rows.text(invoice.customer().value());
        rows.text(line.name());
        rows.text(invoice.type().code());
        rows.text(document.stage().code());
        rows.text(line.bucket());
        rows.number(line.daysOverdue());
        rows.day(invoice.invoiceDate());
        rows.day(invoice.dueDate());
        rows.text(line.open().currency().getCurrencyCode());
        rows.number(document.gross().decimal());
        rows.number(line.open().decimal());
        rows.number(document.feesOpen().decimal());
        rows.number(document.interestOpen().decimal());
    }
}
