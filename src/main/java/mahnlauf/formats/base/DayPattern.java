package mahnlauf.formats.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes its days; without a pattern the two ways that cannot be mistaken for each
 * other.
 */
public final class DayPattern {

    /** {@code 31.12.2026} or {@code 2026-12-31}, perhaps with a time behind it. */
    public static final DayPattern PLAIN = new DayPattern(null, "31.12.2026 or 2026-12-31");

    /** The patterns that a column map may name. */
    public static final Set<String> KNOWN =
            Set.of(
                    "dd.MM.yyyy",
                    "dd.MM.yy",
                    "yyyy-MM-dd",
                    "dd/MM/yyyy",
                    "MM/dd/yyyy",
                    "dd-MM-yyyy",
                    "yyyy/MM/dd",
                    "yyyyMMdd",
                    "ddMMyyyy");

    private final @Nullable DateTimeFormatter format;
    private final String pattern;

    private DayPattern(@Nullable DateTimeFormatter format, String pattern) {
        this.format = format;
        this.pattern = pattern;
    }

    /** One of {@link #KNOWN}; a day of the month or a month may lack its leading zero. */
    public static DayPattern of(String pattern) {
        boolean hasSigns = pattern.length() > "yyyyMMdd".length() || pattern.equals("dd.MM.yy");
        String loose = hasSigns ? pattern.replace("dd", "d").replace("MM", "M") : pattern;
        return new DayPattern(
                DateTimeFormatter.ofPattern(loose.replace('y', 'u'))
                        .withResolverStyle(ResolverStyle.STRICT),
                pattern);
    }

    /** The day of a cell. */
    public LocalDate day(String cell) throws BadValueException {
        DateTimeFormatter own = format;
        String day = withoutTime(cell);
        if (own == null) {
            return Days.any(day);
        }
        try {
            return Days.possible(LocalDate.parse(day, own), cell);
        } catch (DateTimeException bad) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no date of the form " + pattern);
        }
    }

    /** A time behind the day counts for nothing: the day counts as written. */
    private static String withoutTime(String cell) {
        for (int i = 6; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean behind = c == ' ' || c == 'T';
            if (behind && i + 3 < cell.length() && cell.charAt(i + 3) == ':') {
                return cell.substring(0, i);
            }
        }
        return cell;
    }
}
