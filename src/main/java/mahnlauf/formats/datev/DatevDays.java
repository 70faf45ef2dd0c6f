package mahnlauf.formats.datev;

import java.time.LocalDate;
import java.time.YearMonth;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.DayPattern;
import org.jspecify.annotations.Nullable;

/** The days of a batch: {@code ddMM} without a year, which the header's period tells. */
final class DatevDays {

    private static final int CENTURY = 2000;
    private static final long LONGEST_TERM = 366; // days; a number further off is no due date
    private static final DayPattern LONG = DayPattern.of("ddMMyyyy");

    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    DatevDays(DatevHeader header) {
        this.from = header.from();
        this.to = header.to();
    }

    /** The only day of this day and month in the period of the batch. */
    LocalDate bookingDay(String cell) throws BadValueException {
        LocalDate first = from;
        LocalDate last = to;
        if (first == null || last == null) {
            throw new BadValueException(
                    BadValueException.quoted(cell)
                            + " has no year, and the first line states no period (fields 15, 16)");
        }
        int dayAndMonth = digits(cell, 3, 4);
        if (dayAndMonth < 0) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no day of the form 3112");
        }
        LocalDate found = null;
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            LocalDate day = day(dayAndMonth / 100, dayAndMonth % 100, year);
            if (day != null && !day.isBefore(first) && !day.isAfter(last)) {
                if (found != null) {
                    throw new BadValueException(
                            BadValueException.quoted(cell) + " can be " + found + " or " + day);
                }
                found = day;
            }
        }
        if (found == null) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no day from " + first + " to " + last);
        }
        return found;
    }

    /** The column Fälligkeit: {@code 31122026}. Null where it is empty. */
    static @Nullable LocalDate due(String cell) throws BadValueException {
        if (cell.isEmpty() || cell.equals("0")) {
            return null;
        }
        return LONG.day(cell.length() == 7 ? "0" + cell : cell);
    }

    /**
     * Belegfeld 2, which carries the due date ({@code 311226}) in some firms and anything else in
     * others: only a day soon after the invoice is one. Null where it is none.
     */
    static @Nullable LocalDate perhapsDue(String cell, LocalDate issued) {
        int number = digits(cell, 5, 6);
        if (number < 0) {
            return null;
        }
        LocalDate day = day(number / 10_000, number / 100 % 100, CENTURY + number % 100);
        boolean likely =
                day != null && !day.isBefore(issued) && !day.isAfter(issued.plusDays(LONGEST_TERM));
        return likely ? day : null;
    }

    private static @Nullable LocalDate day(int dayOfMonth, int month, int year) {
        boolean possible =
                month >= 1
                        && month <= 12
                        && dayOfMonth >= 1
                        && dayOfMonth <= YearMonth.of(year, month).lengthOfMonth();
        return possible ? LocalDate.of(year, month, dayOfMonth) : null;
    }

    /** The number, or -1 where the cell is not so many digits. */
    private static int digits(String cell, int least, int most) {
        boolean digits =
                cell.length() >= least
                        && cell.length() <= most
                        && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(cell) : -1;
    }
}
