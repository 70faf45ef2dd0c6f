package mahnlauf.formats.bank;

import java.util.List;
import java.util.Map;
import mahnlauf.formats.csv.CsvRows;
import mahnlauf.formats.csv.NumberPattern;
import org.jspecify.annotations.Nullable;

/**
 * How one bank writes its CSV export: data, so that a further bank needs no code.
 *
 * @param format in the table of files, such as {@code csv-sparkasse-camt}
 * @param bank whose export it is, for people
 * @param shape how its rows are found
 * @param columns which columns have which meaning
 * @param dates how it writes days, in the order in which they are tried
 * @param amounts how it writes amounts
 * @param account its name where the export names no account
 * @param currency of all rows where the export names none; empty where it must name one
 * @param stated what it states above and below its rows
 * @param rows which rows are no booking or a special one
 * @param labels of values inside the remittance text
 */
public record CsvDialect(
        String format,
        String bank,
        Shape shape,
        Map<Meaning, List<ColumnName>> columns,
        List<DatePattern> dates,
        Amounts amounts,
        String account,
        String currency,
        Map<StatedValue, List<StatedValue.Label>> stated,
        Map<RowClass, List<RowCondition>> rows,
        List<TextLabel> labels) {

    public CsvDialect {
        columns = Map.copyOf(columns);
        dates = List.copyOf(dates);
        stated = Map.copyOf(stated);
        rows = Map.copyOf(rows);
        labels = List.copyOf(labels);
    }

    /** How cells are set apart. */
    record Delimiting(List<Character> delimiters, CsvRows.Quoting quoting) {}

    /**
     * How the rows are found.
     *
     * @param header cells that must be in the header; in order, where {@code headerFits} is given
     * @param headerFits so many of them at their places are enough; 0 where all must be there
     * @param firstRow of an export without header: what each cell of its first row is
     * @param end labels of the row that ends the bookings
     * @param shortRows whether the bank leaves out empty cells at the end of a row
     * @param continued whether a row without date and amount continues the text before it
     * @param lineLength characters after which the bank cuts remittance texts into lines; 0: it
     *     does not
     * @param detail column of amounts that split the row before them; null where there is none
     */
    record Shape(
            Delimiting delimiting,
            List<ColumnName> header,
            int headerFits,
            List<CellKind> firstRow,
            List<StatedValue.Label> end,
            boolean shortRows,
            boolean continued,
            int lineLength,
            @Nullable ColumnName detail) {}

    /**
     * How amounts are written.
     *
     * @param numbers null where the bank's files differ, so that each must show it
     * @param debits the sign that a column of debits has
     * @param feeDeducted whether a fee is written positive although it lowers the balance
     * @param debitWords in the column of the sign: money that went out; lower case
     * @param creditWords in the column of the sign: money that came in; lower case
     */
    record Amounts(
            @Nullable NumberPattern numbers,
            DebitSign debits,
            boolean feeDeducted,
            List<String> debitWords,
            List<String> creditWords) {}

    /** The sign of amounts in a column of debits. */
    enum DebitSign {
        POSITIVE,
        NEGATIVE,
        ANY
    }

    /** What a cell of a row without header looks like. */
    enum CellKind {
        DATE,
        AMOUNT,
        CURRENCY,
        IBAN,
        TEXT,
        ANY,
        EMPTY,
        AMOUNT_OR_EMPTY,
        DATE_OR_EMPTY
    }

    List<ColumnName> columns(Meaning meaning) {
        return columns.getOrDefault(meaning, List.of());
    }

    List<RowCondition> rows(RowClass rowClass) {
        return rows.getOrDefault(rowClass, List.of());
    }
}
