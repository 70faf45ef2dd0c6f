package mahnlauf.formats.datev;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.DayPattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a DATEV file (developer.datev.de, "DATEV-Format: Header").
 *
 * @param category 21 bookings, 16 debtors and creditors, others
 * @param name what the file calls that
 * @param accountLength digits of a general-ledger account, 4 to 8; customers have one more
 * @param from first day of the batch; null where not stated
 * @param to last day of it; null where not stated
 * @param currency of amounts that name none
 * @param chart {@code 03} or {@code 04} where it is one of these charts of accounts
 */
record DatevHeader(
        int category,
        String name,
        int accountLength,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String currency,
        String chart) {

    static final int BOOKINGS = 21;
    static final int DEBTORS = 16;

    private static final int CATEGORY = 3;
    private static final int NAME = 4;
    private static final int FISCAL_YEAR = 13;
    private static final int ACCOUNT_LENGTH = 14;
    private static final int FROM = 15;
    private static final int TO = 16;
    private static final int CURRENCY = 22;
    private static final int CHART = 27;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;
    private static final DayPattern DAYS = DayPattern.of("yyyyMMdd");

    static DatevHeader of(List<String> cells) throws RefusedException {
        int category = number(cells, CATEGORY, "the category of the data", 1, 99);
        String name = at(cells, NAME);
        if (category != BOOKINGS && category != DEBTORS) {
            throw new RefusedException(
                    "is a DATEV file of category "
                            + category
                            + " ("
                            + name
                            + "); taken are Buchungsstapel (21) and Debitoren/Kreditoren (16)");
        }
        int length = number(cells, ACCOUNT_LENGTH, "the length of accounts", SHORTEST, LONGEST);
        LocalDate from = day(cells, FROM);
        LocalDate to = day(cells, TO);
        LocalDate fiscalYear = day(cells, FISCAL_YEAR);
        if (from == null) {
            from = fiscalYear;
        }
        if (to == null && from != null) {
            to = from.plusYears(1).minusDays(1);
        }
        String chart = at(cells, CHART);
        return new DatevHeader(
                category,
                name,
                length,
                from,
                to,
                at(cells, CURRENCY),
                chart.length() == 1 ? "0" + chart : chart);
    }

    private static String at(List<String> cells, int position) {
        return position > cells.size() ? "" : Clean.line(cells.get(position - 1));
    }

    private static int number(List<String> cells, int position, String what, int least, int most)
            throws RefusedException {
        String cell = at(cells, position);
        boolean digits = cell.length() < 3 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits && !cell.isEmpty() ? Integer.parseInt(cell) : -1;
        if (number < least || number > most) {
            throw wrong(position, cell, what + ", a number from " + least + " to " + most);
        }
        return number;
    }

    private static @Nullable LocalDate day(List<String> cells, int position)
            throws RefusedException {
        String cell = at(cells, position);
        try {
            return cell.isEmpty() ? null : DAYS.day(cell);
        } catch (BadValueException bad) {
            throw wrong(position, cell, "a day such as 20261231");
        }
    }

    private static RefusedException wrong(int position, String cell, String expected) {
        return new RefusedException(
                "is a DATEV file whose first line cannot be right: field "
                        + position
                        + " is "
                        + BadValueException.quoted(cell)
                        + ", expected "
                        + expected
                        + "; export it again");
    }
}
