package mahnlauf.doors;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;

/**
 * Fills one sheet of a workbook row by row, cell by cell from the left; rows leave memory as they
 * come.
 */
final class SheetRows {

    private static final String AMOUNT = "#,##0.00";
    private static final String DAY = "yyyy-mm-dd";

    /** Rows that are formatted and written together. */
    private static final int AT_ONCE = 1_000;

    private static final int WIDE = 14;
    private static final int NAME_COLUMN = 1;
    private static final int NAME_COLUMNS = 2;
    private static final int WIDER = 24;

    private final Worksheet sheet;
    private final Set<Integer> days;
    private final Set<Integer> amounts;
    private final int mostRows;
    private int row;
    private int column;
    private int written;
    private int left;

    /**
     * @param days the columns, from zero, that hold dates
     * @param amounts the columns that hold money
     * @param mostRows below the header; what comes after them is counted and named
     */
    SheetRows(
            Worksheet sheet,
            List<String> header,
            Set<Integer> days,
            Set<Integer> amounts,
            int mostRows) {
        this.sheet = sheet;
        this.days = days;
        this.amounts = amounts;
        this.mostRows = mostRows;
        for (int i = 0; i < header.size(); i++) {
            boolean name = i >= NAME_COLUMN && i < NAME_COLUMN + NAME_COLUMNS;
            sheet.width(i, name ? WIDER : WIDE);
            sheet.inlineString(0, i, header.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    /** Whether there is room for one more row; if so, it begins. */
    boolean begin() throws IOException {
        if (row == mostRows) {
            left++;
            return false;
        }
        if (row - written >= AT_ONCE) {
            write();
        }
        row++;
        column = 0;
        return true;
    }

    void text(String value) {
        sheet.inlineString(row, column++, CleanText.line(value));
    }

    void number(Number value) {
        sheet.value(row, column++, value);
    }

    void day(LocalDate value) {
        sheet.value(row, column++, value);
    }

    private void write() throws IOException {
        if (row > written) {
            amounts.forEach(c -> format(c, AMOUNT));
            days.forEach(c -> format(c, DAY));
            sheet.flush();
            written = row;
        }
    }

    private void format(int at, String format) {
        sheet.range(written + 1, at, row, at).style().format(format).set();
    }

    /**
     * Ends the sheet, and says how many rows found no room.
     *
     * @param elsewhere where they stand
     */
    void finish(String elsewhere) throws IOException {
        write();
        if (left > 0) {
            sheet.inlineString(row + 1, 0, "… + " + left + ": " + elsewhere);
        }
        sheet.finish();
    }
}
