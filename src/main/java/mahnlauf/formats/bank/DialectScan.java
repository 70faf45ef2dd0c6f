package mahnlauf.formats.bank;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.csv.CsvRows;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an export from its first line to its last: what stands above the header, the rows,
 * what stands below them, and then perhaps the next account's.
 */
final class DialectScan {

    /** Is told what the export holds, in file order. */
    interface Sight {

        /** A row of the bookings that has as many cells as the header. */
        void row(Section section, Row row);

        /** A row that cannot be a whole one. */
        void broken(Section section, long line, String reason);

        /** The end of the bookings of a header. */
        void end(Section section);
    }

    /** The bookings below one header and what the bank states about them. */
    static final class Section {

        private final Header header;
        private final Stated stated;
        private final int number;

        private Section(Header header, Stated stated, int number) {
            this.header = header;
            this.stated = stated;
            this.number = number;
        }

        Header header() {
            return header;
        }

        Stated stated() {
            return stated;
        }

        /** Counted from 0. */
        int number() {
            return number;
        }
    }

    /** A footer of one cell; one that starts with a digit may be a row that was cut off. */
    private static final String SENTENCE = "{sentence}";

    /** A footer whose first cell holds no digit, where a booking begins with its date. */
    private static final String WORDS = "{words}";

    private final CsvDialect dialect;
    private final Limits limits;
    private final Sight sight;
    private Stated stated;
    private Stated next;
    private @Nullable Section section;
    private boolean ended;
    private int sections;

    private DialectScan(CsvDialect dialect, Limits limits, Sight sight) {
        this.dialect = dialect;
        this.limits = limits;
        this.sight = sight;
        this.stated = new Stated(dialect);
        this.next = new Stated(dialect);
    }

    static void walk(BankExport export, Sight sight) throws IOException, RefusedException {
        CsvDialect dialect = export.dialect();
        CsvRows.Quoting quoting = dialect.shape().delimiting().quoting();
        DialectScan scan = new DialectScan(dialect, export.limits(), sight);
        try (CsvRows<CsvRecord> rows =
                CsvRows.open(export.file(), export.delimiter(), quoting, export.limits())) {
            for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
                scan.take(row.getFields(), row.getStartingLineNumber());
            }
        }
        scan.endSection();
        if (scan.sections == 0) {
            throw new RefusedException("has no header of " + dialect.format());
        }
    }

    private void take(List<String> cells, long line) {
        Section current = section;
        if (current == null || ended) {
            above(cells, line);
        } else if (isEnd(cells)) {
            ended = true;
            stated.look(cells);
            beginNext(cells);
        } else if (!isBlank(cells) && !current.header.isSame(cells)) {
            row(current, cells, line);
        }
    }

    /** A row before a header, or behind the end of the rows of the one before. */
    private void above(List<String> cells, long line) {
        Header first = sections == 0 ? Header.ofFirstRow(dialect, cells) : null;
        Header header = first == null ? Header.of(dialect, cells) : first;
        if (header == null) {
            refuseBookingBelowTheEnd(cells, line);
            stated.look(cells);
            next.look(cells);
            return;
        }
        endSection();
        section = new Section(header, stated, sections);
        sections++;
        ended = false;
        refuseWithoutStatus(section, line);
        if (first != null) {
            row(section, cells, line);
        }
    }

    /** Without its column, what is not booked yet would count as money. */
    private void refuseWithoutStatus(Section begun, long line) {
        for (RowCondition pending : dialect.rows(RowClass.PENDING)) {
            if (begun.header.place(pending.column()) < 0) {
                String column = " has no column '" + pending.column().text() + "'";
                String reason = ", by which the map tells what is not booked yet";
                sight.broken(begun, line, "line " + line + column + reason);
            }
        }
    }

    /** What ends the bookings too early would lose those below it. */
    private void refuseBookingBelowTheEnd(List<String> cells, long line) {
        Section above = section;
        if (above == null || cells.size() < above.header.width()) {
            return;
        }
        for (int place : above.header.places(Meaning.BOOKING_DATE)) {
            if (DatePattern.isDay(CellText.of(cells.get(place)), dialect.dates())) {
                String reason = " stands below the end of the bookings and looks like one";
                sight.broken(above, line, "line " + line + reason);
            }
        }
    }

    private void row(Section current, List<String> cells, long line) {
        int width = current.header.width();
        boolean tooFew = cells.size() < width && !dialect.shape().shortRows();
        boolean tooMany =
                cells.size() > width
                        && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
        if (tooFew || tooMany) {
            String count = cells.size() + " cells, the header has " + width;
            sight.broken(current, line, "line " + line + " has " + count);
        } else {
            sight.row(current, new Row(current.header, cells, line, limits));
        }
    }

    private void endSection() {
        if (section != null) {
            sight.end(section);
            section = null;
            stated = next;
            next = new Stated(dialect);
        }
    }

    /** Where the row that ends an account's bookings already names the next account. */
    private void beginNext(List<String> cells) {
        next = new Stated(dialect);
        next.look(cells);
        if (next.text(StatedValue.ACCOUNT).isEmpty()) {
            next = new Stated(dialect); // what it states is of the bookings above it
        }
    }

    private boolean isEnd(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                String text = CellText.of(cell);
                boolean alone = cells.size() == 1 && !Character.isDigit(text.charAt(0));
                boolean words = text.chars().noneMatch(Character::isDigit);
                return dialect.shape().end().stream()
                                .map(StatedValue.Label::text)
                                .anyMatch(
                                        end ->
                                                end.equals(SENTENCE)
                                                        ? alone
                                                        : end.equals(WORDS) && words)
                        || dialect.shape().end().stream().anyMatch(end -> end.endIn(text) >= 0);
            }
        }
        return false;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
