package mahnlauf.formats.bank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mahnlauf.formats.base.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * How a bank writes dates, such as {@code dd.MM.yyyy}: a day or month may lack its zero, a time
 * behind the date does not count.
 *
 * @param pattern as the map has it
 */
record DatePattern(String pattern, DateTimeFormatter formatter) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST = 40; // characters of a date with its time and zone

    /** The pattern, strict: the 31 February is none. */
    static DatePattern of(String pattern) {
        boolean separated = pattern.chars().anyMatch(c -> !Character.isLetter(c));
        String lenient = separated ? pattern.replace("dd", "d").replace("MM", "M") : pattern;
        return new DatePattern(
                pattern,
                DateTimeFormatter.ofPattern(lenient.replace('y', 'u'), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT));
    }

    /** The day that a cell names, by the first of these patterns that fits. */
    static LocalDate day(String cell, List<DatePattern> patterns) throws BadValueException {
        String date = withoutTime(cell);
        for (DatePattern one : patterns) {
            LocalDate day = one.parsed(date);
            if (day != null) {
                return day;
            }
        }
        throw new BadValueException(
                BadValueException.quoted(cell)
                        + " is no date of the form "
                        + patterns.stream()
                                .map(DatePattern::pattern)
                                .collect(Collectors.joining(" or ")));
    }

    static boolean isDay(String cell, List<DatePattern> patterns) {
        try {
            day(cell, patterns);
            return true;
        } catch (BadValueException none) {
            return false;
        }
    }

    private @Nullable LocalDate parsed(String date) {
        try {
            LocalDate day = LocalDate.parse(date, formatter);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** What stands before the first blank or T, if only a time stands behind it. */
    private static String withoutTime(String cell) throws BadValueException {
        if (cell.length() > LONGEST) {
            throw new BadValueException(BadValueException.quoted(cell) + " is no date");
        }
        int end = 0;
        while (end < cell.length() && cell.charAt(end) != ' ' && cell.charAt(end) != 'T') {
            end++;
        }
        int colon = cell.indexOf(':', end);
        return end < cell.length() && colon > 0 ? cell.substring(0, end) : cell;
    }
}
