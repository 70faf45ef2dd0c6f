package mahnlauf.formats.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Outcome;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.csv.ContactWords.Column;
import org.jspecify.annotations.Nullable;

/** The cells of one row of a list of contacts. */
record ContactCells(RowCells cells) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NUMBERS = 10_000;
    private static final int LONGEST_NOTE = 10_000;

    /** One mark before one or two decimals, or none: what stands alone before three may be both. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private static final Pattern GROUPED =
            Pattern.compile(
                    "\\d{1,3}((\\.\\d{3}){1,2},\\d{1,2}|(,\\d{3}){1,2}\\.\\d{1,2})"); // both marks
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,2}");

    /** Nobody was called yet: what a person fills is empty. */
    boolean isUnfilled() throws BadValueException {
        return cells.text(Column.OUTCOME, LONGEST_NUMBER).isEmpty()
                && cells.text(Column.NOTE, LONGEST_NOTE).isEmpty()
                && cells.text(Column.UNTIL, LONGEST_NUMBER).isEmpty();
    }

    ContactRow row() throws BadValueException {
        Outcome outcome = outcome();
        LocalDate date = day(Column.DATE);
        if (date == null) {
            throw cells.fault(Column.DATE, " is empty; expected the day of the contact");
        }
        LocalDate until = day(Column.UNTIL);
        if (until != null && until.isBefore(date)) {
            throw cells.fault(Column.UNTIL, " is before the contact of " + date);
        }
        if (until == null && outcome == Outcome.PROMISE) {
            throw cells.fault(Column.UNTIL, " is empty; a promise needs the day by which he pays");
        }
        return new ContactRow(
                new CustomerNumber(required(Column.CUSTOMER_NUMBER)),
                cells.text(Column.INVOICE_NUMBER, LONGEST_NUMBERS),
                date,
                outcome,
                until,
                instalments(),
                amount(),
                ContactWords.channel(cells.text(Column.CHANNEL, LONGEST_NUMBER)),
                cells.text(Column.NOTE, LONGEST_NOTE));
    }

    private Outcome outcome() throws BadValueException {
        return cells.read(Column.OUTCOME, required(Column.OUTCOME), ContactWords::outcome);
    }

    private @Nullable LocalDate day(Column column) throws BadValueException {
        return cells.day(column, LONGEST_NUMBER);
    }

    private int instalments() throws BadValueException {
        String text = cells.text(Column.INSTALMENTS, LONGEST_NUMBER);
        if (text.isEmpty()) {
            return 0;
        }
        if (!COUNT.matcher(text).matches()) {
            throw cells.fault(Column.INSTALMENTS, text, " is no number of instalments such as 3");
        }
        return Integer.parseInt(text);
    }

    private @Nullable BigDecimal amount() throws BadValueException {
        String text =
                cells.text(Column.AMOUNT, LONGEST_NUMBER).replaceFirst("\\s*(€|EUR|CHF)$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (GROUPED.matcher(text).matches()) {
            char mark = text.charAt(Math.max(text.lastIndexOf('.'), text.lastIndexOf(',')));
            String grouping = mark == ',' ? "." : ",";
            return new BigDecimal(text.replace(grouping, "").replace(',', '.'));
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw cells.fault(Column.AMOUNT, text, " is no amount of the form 1234,56 or 1234.56");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private String required(Column column) throws BadValueException {
        return cells.required(column, LONGEST_NUMBER);
    }
}
