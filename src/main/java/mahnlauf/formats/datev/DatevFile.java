package mahnlauf.formats.datev;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import mahnlauf.formats.csv.CsvRows;

/** A file in DATEV's own format; its first line says what it holds. */
public final class DatevFile {

    private static final char DELIMITER = ';';

    private final TextFile file;
    private final Limits limits;
    private final DatevHeader header;

    private DatevFile(TextFile file, Limits limits, DatevHeader header) {
        this.file = file;
        this.limits = limits;
        this.header = header;
    }

    /** Whether a text begins as such a file does. */
    public static boolean isOne(String start) {
        String text = start.startsWith("\ufeff") ? start.substring(1) : start;
        for (String kind : List.of("EXTF", "DTVF")) {
            if (text.startsWith(kind + DELIMITER)
                    || text.startsWith("\"" + kind + "\"" + DELIMITER)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first line of such a file says that it holds debtors. */
    public static boolean looksLikeCustomers(String start) {
        String[] cells = start.split(";", 4);
        return cells.length == 4 && cells[2].equals(String.valueOf(DatevHeader.DEBTORS));
    }

    /** Reads the first line; a category that is not taken refuses the file. */
    public static DatevFile of(TextFile file, Limits limits) throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, DELIMITER, limits)) {
            CsvRecord first = rows.next();
            return new DatevFile(
                    file, limits, DatevHeader.of(first == null ? List.of() : first.getFields()));
        }
    }

    /** Whether it holds customers; else it holds bookings. */
    public boolean holdsCustomers() {
        return header.category() == DatevHeader.DEBTORS;
    }

    /** As the table of files names it. */
    public String name() {
        return holdsCustomers() ? "datev-debitoren" : "datev-buchungsstapel";
    }

    /**
     * Tells the invoices and credit notes of a batch of bookings.
     *
     * @param defaultTermsDays days until a document is due that states no day; empty: rejected
     */
    public void readInvoices(OptionalInt defaultTermsDays, InvoiceSink sink)
            throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, DELIMITER, limits)) {
            rows.next();
            DatevBatchReader.read(rows, header, defaultTermsDays, sink);
        }
    }

    /** Tells the customers of a list of debtors. */
    public void readCustomers(CustomerSink sink) throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, DELIMITER, limits)) {
            rows.next();
            DatevDebtorsReader.read(rows, header, sink);
        }
    }
}
