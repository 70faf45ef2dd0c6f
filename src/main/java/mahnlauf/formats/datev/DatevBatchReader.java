package mahnlauf.formats.datev;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.csv.CsvRows;

/**
 * Reads the invoices and credit notes of a Buchungsstapel. Payments in it are no news: money comes
 * from the bank's statements.
 */
final class DatevBatchReader {

    private static final int MOST_DOCUMENTS = 1_000_000;

    private final DatevHeader header;
    private final DatevBookingColumns columns;
    private final InvoiceSink sink;
    private final Map<List<String>, DatevDocument> documents = new LinkedHashMap<>();
    private final LeftOut money =
            new LeftOut("of money (bank, cash, discount) and no invoice; statements tell of money");
    private final LeftOut foreign = new LeftOut("about no customer");

    private DatevBatchReader(DatevHeader header, DatevBookingColumns columns, InvoiceSink sink) {
        this.header = header;
        this.columns = columns;
        this.sink = sink;
    }

    /**
     * Reads what follows the first line.
     *
     * @param defaultTermsDays days until a document is due that states no day; empty: rejected
     */
    static void read(
            CsvRows<CsvRecord> rows,
            DatevHeader header,
            OptionalInt defaultTermsDays,
            InvoiceSink sink)
            throws IOException, RefusedException {
        CsvRecord names = rows.next();
        DatevBookingColumns columns =
                DatevBookingColumns.of(names == null ? List.of() : names.getFields());
        sink.header(DatevRejection.COLUMNS);
        sink.describes(Set.of());
        DatevBatchReader reader = new DatevBatchReader(header, columns, sink);
        for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
            reader.take(row.getFields(), row.getStartingLineNumber());
        }
        DatevTelling telling = new DatevTelling(sink, defaultTermsDays);
        for (DatevDocument document : reader.documents.values()) {
            telling.tell(document);
        }
        reader.money.tell(sink);
        reader.foreign.tell(sink);
    }

    private void take(List<String> cells, long line) throws RefusedException {
        DatevRow row = new DatevRow(header, columns, cells, line);
        try {
            row.checkShape();
            switch (row.nature()) {
                case FOREIGN -> foreign.count(line);
                case MONEY -> money.count(line);
                case DOUBTFUL ->
                        throw new BadValueException(
                                "lowers what customer "
                                        + row.debtor()
                                        + " owes against account "
                                        + row.against()
                                        + ", which is neither money nor revenue (a write-off, a"
                                        + " transfer?); a credit note is taken from a row of its"
                                        + " own");
                case DOCUMENT -> document(row, line);
            }
        } catch (BadValueException bad) {
            sink.rejected(DatevRejection.of(row, line, bad.reason()));
        }
    }

    private void document(DatevRow row, long line) throws BadValueException, RefusedException {
        String number = row.number();
        if (number.isEmpty()) {
            throw new BadValueException("Belegfeld 1 is empty; expected the number of the invoice");
        }
        DatevDocument document =
                documents.computeIfAbsent(
                        List.of(row.debtor(), number),
                        key -> new DatevDocument(key.get(0), number, line));
        if (documents.size() > MOST_DOCUMENTS) {
            throw new RefusedException("holds more than " + MOST_DOCUMENTS + " documents");
        }
        try {
            document.add(row.booking());
        } catch (BadValueException bad) {
            document.spoil(line, bad.reason());
        }
    }

    /** Bookings that are counted, and no more. */
    private static final class LeftOut {

        private final String what;
        private long first;
        private long count;

        LeftOut(String what) {
            this.what = what;
        }

        void count(long line) {
            first = count == 0 ? line : first;
            count++;
        }

        void tell(InvoiceSink sink) {
            if (count > 0) {
                String bookings = count == 1 ? "1 booking is " : count + " bookings are ";
                sink.remark(first, bookings + what);
            }
        }
    }
}
