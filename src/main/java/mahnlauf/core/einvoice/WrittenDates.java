package mahnlauf.core.einvoice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them in German or English: {@code 31.12.2026}, {@code 2026-12-31}, {@code
 * 31. dezember 2026}. 12/31/2026 could be read in two ways and is none.
 */
final class WrittenDates {

    private static final int CENTURY = 2000;
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(?!\\d)"
                            + "|(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)"
                            + "|(?<![\\d.])(\\d{1,2})\\.?\\s(jan|feb|mär|mar|apr|mai|may|jun|jul|aug"
                            + "|sep|okt|oct|nov|dez|dec)\\p{L}*\\.?\\s(\\d{4})(?!\\d)");
    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("jan"),
                    List.of("feb"),
                    List.of("mär", "mar"),
                    List.of("apr"),
                    List.of("mai", "may"),
                    List.of("jun"),
                    List.of("jul"),
                    List.of("aug"),
                    List.of("sep"),
                    List.of("okt", "oct"),
                    List.of("nov"),
                    List.of("dez", "dec"));

    private WrittenDates() {}

    /** Every date in a text of small letters; what is no day of the calendar is left out. */
    static List<LocalDate> in(String text) {
        List<LocalDate> dates = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            LocalDate day = day(date);
            if (day != null) {
                dates.add(day);
            }
        }
        return dates;
    }

    static boolean isNothingElse(String text) {
        return DATE.matcher(text).matches();
    }

    private static @Nullable LocalDate day(Matcher date) {
        if (date.group(1) != null) {
            int year = Integer.parseInt(date.group(3));
            return of(year < 100 ? CENTURY + year : year, date.group(2), date.group(1));
        }
        if (date.group(4) != null) {
            return of(Integer.parseInt(date.group(4)), date.group(5), date.group(6));
        }
        return of(Integer.parseInt(date.group(9)), month(date.group(8)), date.group(7));
    }

    private static String month(String start) {
        int month = 1;
        while (!MONTHS.get(month - 1).contains(start)) {
            month++;
        }
        return String.valueOf(month);
    }

    private static @Nullable LocalDate of(int year, String month, String day) {
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
