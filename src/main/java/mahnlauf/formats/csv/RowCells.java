package mahnlauf.formats.csv;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Limits;
import org.jspecify.annotations.Nullable;

/** The cells of one row, by the columns of its header. */
final class RowCells {

    private final List<String> cells;
    private final NamedHeader header;
    private final Limits limits;

    private RowCells(List<String> cells, NamedHeader header, Limits limits) {
        this.cells = cells;
        this.header = header;
        this.limits = limits;
    }

    /**
     * The cells of a row.
     *
     * @throws BadValueException if it has more cells than the header: it is cut wrongly
     */
    static RowCells of(List<String> cells, NamedHeader header, Limits limits)
            throws BadValueException {
        int columns = header.cells().size();
        if (cells.stream().skip(columns).anyMatch(c -> !c.isBlank())) {
            throw cutWrongly(cells.size(), columns);
        }
        return new RowCells(cells, header, limits);
    }

    static BadValueException cutWrongly(int cells, int columns) {
        return new BadValueException(
                "the row has "
                        + cells
                        + " cells, the header has "
                        + columns
                        + "; a cell that contains the delimiter needs quotes");
    }

    /** The cell on one line; empty where the row or the header ends before it. */
    String text(NamedHeader.Column column, int most) throws BadValueException {
        int at = header.at(column);
        String cell = at < 0 || at >= cells.size() ? "" : Clean.line(cells.get(at));
        int longest = Math.min(most, limits.fieldChars());
        if (cell.length() > longest) {
            throw fault(column, " is longer than " + longest + " characters");
        }
        return unguarded(cell);
    }

    String required(NamedHeader.Column column, int most) throws BadValueException {
        String text = text(column, most);
        if (text.isEmpty()) {
            throw fault(column, " is empty");
        }
        return text;
    }

    /** The day of the cell, in any of the usual ways; null where it is empty. */
    @Nullable LocalDate day(NamedHeader.Column column, int most) throws BadValueException {
        String text = text(column, most);
        return text.isEmpty() ? null : read(column, text, Days::any);
    }

    /** What a reader makes of a cell; its complaint names the column. */
    <T> T read(NamedHeader.Column column, String text, Reader<T> reader) throws BadValueException {
        try {
            return reader.read(text);
        } catch (BadValueException bad) {
            throw fault(column, ": " + bad.reason());
        }
    }

    /** Makes a value of a cell that is not empty. */
    @FunctionalInterface
    interface Reader<T> {

        /**
         * The value.
         *
         * @throws BadValueException if the cell is none
         */
        T read(String text) throws BadValueException;
    }

    /** What is wrong with a cell; {@code said} follows the column as the file calls it. */
    BadValueException fault(NamedHeader.Column column, String said) {
        return new BadValueException("column " + header.title(column) + said);
    }

    /** The same of a cell that holds something else than it should. */
    BadValueException fault(NamedHeader.Column column, String cell, String said) {
        return fault(column, ": " + BadValueException.quoted(cell) + said);
    }

    /** Our lists guard a cell that a spreadsheet would take for a formula by an apostrophe. */
    static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1).strip() : cell;
    }
}
