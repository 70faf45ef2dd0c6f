package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.io.IOException;
import java.nio.CharBuffer;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amounts of a whole file once, only to find out how it writes numbers: {@code 1.234} is
 * a thousand in one file and a euro in another, and a single cell cannot tell.
 */
public final class AmountScan extends AbstractBaseCsvCallbackHandler<Boolean> {

    /**
     * What the cells of a file showed.
     *
     * @param pattern the one that most cells show; null where none shows any, or as many show
     *     either
     * @param mixed whether some cells show the other one
     */
    public record Finding(@Nullable NumberPattern pattern, boolean mixed) {

        /** The signed minor units of a cell. */
        public long minor(String cell, int digits) throws BadValueException {
            Evidence evidence = Evidence.of(cell);
            if (evidence == Evidence.NONE) {
                return NumberPattern.POINT.minor(
                        cell, digits); // no sign at all, both read it alike
            }
            if (pattern == null) {
                throw new BadValueException(
                        BadValueException.quoted(cell)
                                + " can mean two amounts, and the file's other amounts do not"
                                + " tell which;"
                                + " write 1234.00 or 1.234,00");
            }
            if (mixed && evidence == Evidence.EITHER) {
                throw new BadValueException(
                        BadValueException.quoted(cell)
                                + " can mean two amounts, and the file mixes 1.234,56 with"
                                + " 1234.56");
            }
            return pattern.minor(cell, digits);
        }
    }

    /** What a single cell shows. */
    public enum Evidence {
        NONE,
        EITHER,
        COMMA,
        POINT;

        /** By its signs alone. */
        public static Evidence of(CharSequence cell) {
            int points = 0;
            int commas = 0;
            int last = -1;
            int digitsAhead = 0;
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                points += c == '.' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                last = c == '.' || c == ',' ? i : last;
                digitsAhead += last < 0 && c >= '0' && c <= '9' ? 1 : 0;
            }
            if (last < 0) {
                return NONE;
            }
            if (digitsAhead + digitsBehind(cell, last) == 0) {
                return NONE; // words
            }
            boolean point = cell.charAt(last) == '.';
            if (points > 0 && commas > 0) {
                return point ? POINT : COMMA;
            }
            if (points + commas > 1) {
                return point ? COMMA : POINT; // thousands signs alone
            }
            if (digitsBehind(cell, last) == 3 && digitsAhead <= 3 && !startsWithZero(cell)) {
                return EITHER;
            }
            return point ? POINT : COMMA;
        }

        private static int digitsBehind(CharSequence cell, int last) {
            int digits = 0;
            for (int i = last + 1; i < cell.length(); i++) {
                digits += cell.charAt(i) >= '0' && cell.charAt(i) <= '9' ? 1 : 0;
            }
            return digits;
        }

        private static boolean startsWithZero(CharSequence cell) {
            for (int i = 0; i < cell.length(); i++) {
                if (cell.charAt(i) >= '0' && cell.charAt(i) <= '9') {
                    return cell.charAt(i) == '0';
                }
            }
            return false;
        }
    }

    private static final int LONGEST = 40; // characters of an amount
    private static final InvoiceColumn[] AMOUNTS = {
        InvoiceColumn.GROSS_AMOUNT, InvoiceColumn.DEBIT_AMOUNT, InvoiceColumn.CREDIT_AMOUNT
    };

    private final boolean[] columns;
    private int skip;
    private long commas;
    private long points;

    private AmountScan(boolean[] columns) {
        this.columns = columns;
    }

    /** A file whose way of writing is known. */
    static Finding known(NumberPattern pattern) {
        return new Finding(pattern, false);
    }

    /**
     * What the amounts in the columns show that count towards what is owed.
     *
     * @param preamble rows before the header; its own cells and those before it show nothing
     */
    static Finding of(TextFile file, char delimiter, InvoiceHeader header, int preamble)
            throws IOException, RefusedException {
        boolean[] columns = new boolean[header.cells().size()];
        for (InvoiceColumn column : AMOUNTS) {
            if (header.at(column) >= 0) {
                columns[header.at(column)] = true;
            }
        }
        AmountScan scan = new AmountScan(columns);
        scan.skip = preamble + 1;
        try (CsvRows<Boolean> rows = CsvRows.openAscii(file, delimiter, scan)) {
            Boolean row = rows.next();
            while (row != null) {
                row = rows.next();
            }
        }
        return scan.finding();
    }

    private Finding finding() {
        boolean mixed = commas > 0 && points > 0;
        if (commas == points) {
            return new Finding(null, mixed);
        }
        return new Finding(commas > points ? NumberPattern.COMMA : NumberPattern.POINT, mixed);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= columns.length
                || !columns[index]
                || skip > 0
                || length == 0
                || length > LONGEST) {
            return;
        }
        Evidence evidence = Evidence.of(CharBuffer.wrap(buffer, offset, length));
        commas += evidence == Evidence.COMMA ? 1 : 0;
        points += evidence == Evidence.POINT ? 1 : 0;
    }

    @Override
    protected Boolean buildRecord() {
        skip -= skip > 0 ? 1 : 0;
        return Boolean.TRUE;
    }
}
