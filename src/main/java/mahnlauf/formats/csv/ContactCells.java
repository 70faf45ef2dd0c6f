package mahnlauf.formats.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Outcome;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.csv.ContactWords.Column;
import org.jspecify.annotations.Nullable;

/** The cells of one row of a list of contacts. */
final class ContactCells {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NUMBERS = 10_000;
    private static final int LONGEST_NOTE = 10_000;

    /** One mark before one or two decimals, or none: what stands alone before three may be both. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private static final Pattern GROUPED =
            Pattern.compile(
                    "\\d{1,3}((\\.\\d{3}){1,2},\\d{1,2}|(,\\d{3}){1,2}\\.\\d{1,2})"); // both marks
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,2}");

    private final List<String> cells;
    private final List<String> header;
    private final Limits limits;

    private ContactCells(List<String> cells, List<String> header, Limits limits) {
        this.cells = cells;
        this.header = header;
        this.limits = limits;
    }

    /** The row; one that has more cells than the header is cut wrongly. */
    static ContactCells of(List<String> cells, List<String> header, Limits limits)
            throws BadValueException {
        boolean longer = cells.stream().skip(header.size()).anyMatch(c -> !c.isBlank());
        if (longer) {
            throw new BadValueException(
                    "the row has "
                            + cells.size()
                            + " cells, the header has "
                            + header.size()
                            + "; a cell that contains the delimiter needs quotes");
        }
        return new ContactCells(cells, header, limits);
    }

    /** Nobody was called yet: what a person fills is empty. */
    boolean isUnfilled() throws BadValueException {
        return text(Column.OUTCOME, LONGEST_NUMBER).isEmpty()
                && text(Column.NOTE, LONGEST_NOTE).isEmpty()
                && text(Column.UNTIL, LONGEST_NUMBER).isEmpty();
    }

    ContactRow row() throws BadValueException {
        Outcome outcome = outcome();
        LocalDate date = day(Column.DATE);
        if (date == null) {
            throw new BadValueException(
                    "column " + title(Column.DATE) + " is empty; expected the day of the contact");
        }
        LocalDate until = day(Column.UNTIL);
        if (until != null && until.isBefore(date)) {
            throw new BadValueException(
                    "column " + title(Column.UNTIL) + " is before the contact of " + date);
        }
        if (until == null && outcome == Outcome.PROMISE) {
            throw new BadValueException(
                    "column "
                            + title(Column.UNTIL)
                            + " is empty; a promise needs the day by which he pays");
        }
        return new ContactRow(
                new CustomerNumber(required(Column.CUSTOMER_NUMBER)),
                text(Column.INVOICE_NUMBER, LONGEST_NUMBERS),
                date,
                outcome,
                until,
                instalments(),
                amount(),
                ContactWords.channel(text(Column.CHANNEL, LONGEST_NUMBER)),
                text(Column.NOTE, LONGEST_NOTE));
    }

    private Outcome outcome() throws BadValueException {
        try {
            return ContactWords.outcome(required(Column.OUTCOME));
        } catch (BadValueException bad) {
            throw in(Column.OUTCOME, bad);
        }
    }

    private @Nullable LocalDate day(Column column) throws BadValueException {
        String text = text(column, LONGEST_NUMBER);
        try {
            return text.isEmpty() ? null : Days.any(text);
        } catch (BadValueException bad) {
            throw in(column, bad);
        }
    }

    private int instalments() throws BadValueException {
        String text = text(Column.INSTALMENTS, LONGEST_NUMBER);
        if (text.isEmpty()) {
            return 0;
        }
        if (!COUNT.matcher(text).matches()) {
            throw new BadValueException(
                    "column "
                            + title(Column.INSTALMENTS)
                            + ": "
                            + BadValueException.quoted(text)
                            + " is no number of instalments such as 3");
        }
        return Integer.parseInt(text);
    }

    private @Nullable BigDecimal amount() throws BadValueException {
        String text = text(Column.AMOUNT, LONGEST_NUMBER).replaceFirst("\\s*(€|EUR|CHF)$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (GROUPED.matcher(text).matches()) {
            char mark = text.charAt(Math.max(text.lastIndexOf('.'), text.lastIndexOf(',')));
            String grouping = mark == ',' ? "." : ",";
            return new BigDecimal(text.replace(grouping, "").replace(',', '.'));
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw new BadValueException(
                    "column "
                            + title(Column.AMOUNT)
                            + ": "
                            + BadValueException.quoted(text)
                            + " is no amount of the form 1234,56 or 1234.56");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private String required(Column column) throws BadValueException {
        String text = text(column, LONGEST_NUMBER);
        if (text.isEmpty()) {
            throw new BadValueException("column " + title(column) + " is empty");
        }
        return text;
    }

    private String text(Column column, int most) throws BadValueException {
        int at = column.in(header);
        String cell = at < 0 || at >= cells.size() ? "" : Clean.line(cells.get(at));
        int longest = Math.min(most, limits.fieldChars());
        if (cell.length() > longest) {
            throw new BadValueException(
                    "column " + title(column) + " is longer than " + longest + " characters");
        }
        return unguarded(cell);
    }

    /** Our lists guard a cell that a spreadsheet would take for a formula by an apostrophe. */
    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1).strip() : cell;
    }

    private BadValueException in(Column column, BadValueException bad) {
        return bad.reason().startsWith("column ")
                ? bad
                : new BadValueException("column " + title(column) + ": " + bad.reason());
    }

    private String title(Column column) {
        int at = column.in(header);
        return at < 0 ? column.name().toLowerCase(java.util.Locale.ROOT) : header.get(at);
    }
}
