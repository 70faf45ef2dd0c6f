package mahnlauf.formats.csv;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.function.IntFunction;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, by what their columns mean; what cannot be read is said with its column.
 */
final class InvoiceCells {

    private static final int LONGEST_NUMBER = 100;

    private final InvoiceHeader header;
    private final AmountScan.Finding numbers;
    private final Limits limits;
    private final IntFunction<String> row;

    InvoiceCells(
            InvoiceHeader header,
            AmountScan.Finding numbers,
            Limits limits,
            IntFunction<String> row) {
        this.header = header;
        this.numbers = numbers;
        this.limits = limits;
        this.row = row;
    }

    CustomerNumber customerNumber() throws BadValueException {
        return new CustomerNumber(required(InvoiceColumn.CUSTOMER_NUMBER));
    }

    Currency currency() throws BadValueException {
        String code = text(InvoiceColumn.CURRENCY);
        if (code.isEmpty()) {
            return Money.EUR;
        }
        return read(
                InvoiceColumn.CURRENCY,
                cell -> Currencies.of(cell.equals("€") ? "EUR" : cell.toUpperCase(Locale.ROOT)));
    }

    Money amount(InvoiceColumn column, Currency currency) throws BadValueException {
        required(column);
        return read(
                column,
                cell -> {
                    String bare = withoutCurrency(cell, currency.getCurrencyCode());
                    return new Money(numbers.minor(bare, Currencies.digits(currency)), currency);
                });
    }

    /**
     * {@code 12,00 €} is what many programs write; another currency than the row's stays and is
     * refused.
     */
    private static String withoutCurrency(String cell, String code) {
        String bare = cell;
        if (cell.endsWith(code)) {
            bare = cell.substring(0, cell.length() - code.length());
        } else if (cell.startsWith(code)) {
            bare = cell.substring(code.length());
        } else if (code.equals("EUR") && cell.endsWith("€")) {
            bare = cell.substring(0, cell.length() - 1);
        } else if (code.equals("EUR") && cell.startsWith("€")) {
            bare = cell.substring(1);
        }
        return bare.strip();
    }

    LocalDate requiredDay(InvoiceColumn column) throws BadValueException {
        required(column);
        return read(column, header.days()::day);
    }

    @Nullable LocalDate day(InvoiceColumn column) throws BadValueException {
        return text(column).isEmpty() ? null : read(column, header.days()::day);
    }

    String required(InvoiceColumn column) throws BadValueException {
        String text = number(column);
        if (text.isEmpty()) {
            throw new BadValueException("column " + header.titleOf(column) + " is empty");
        }
        return text;
    }

    /** A text that names something, so it may not be endless. */
    String number(InvoiceColumn column) throws BadValueException {
        String text = text(column);
        boolean isName = column == InvoiceColumn.CUSTOMER_NAME;
        if (text.length() > LONGEST_NUMBER && !isName) {
            throw new BadValueException(
                    "column "
                            + header.titleOf(column)
                            + " is longer than "
                            + LONGEST_NUMBER
                            + " characters");
        }
        return text;
    }

    String text(InvoiceColumn column) throws BadValueException {
        String cell = cell(column);
        if (cell.length() > limits.fieldChars()) {
            throw new BadValueException(
                    "column "
                            + header.titleOf(column)
                            + " is longer than "
                            + limits.fieldChars()
                            + " characters (limits.field_chars)");
        }
        return Clean.line(cell);
    }

    String cell(InvoiceColumn column) {
        int at = header.at(column);
        return at < 0 ? header.constant(column) : row.apply(at);
    }

    boolean has(InvoiceColumn column) {
        return header.has(column);
    }

    /** Whether what is owed and what is credited stand in two columns. */
    boolean hasTwoSides() {
        return header.hasTwoSides();
    }

    /** How a cell's text becomes a value. */
    interface Reading<T> {
        T of(String text) throws BadValueException;
    }

    <T extends @Nullable Object> T read(InvoiceColumn column, Reading<T> reading)
            throws BadValueException {
        String text = text(column);
        try {
            return reading.of(text);
        } catch (BadValueException bad) {
            throw new BadValueException("column " + header.titleOf(column) + ": " + bad.reason());
        }
    }

    /** What the file calls a column. */
    String titleOf(InvoiceColumn column) {
        return header.titleOf(column);
    }
}
