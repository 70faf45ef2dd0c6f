package mahnlauf.formats.base;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates, strictly: a 30 February is refused, and so is a year that nobody can mean. */
public final class Days {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int CENTURY = 2000;

    private Days() {}

    /** {@code 2026-12-31}. */
    public static LocalDate iso(String text) throws BadValueException {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw bad(text, "2026-12-31");
        }
        return day(text, number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), "2026-12-31");
    }

    /** {@code 2026-12-31}, perhaps with a time or a zone behind it; the date counts as written. */
    public static LocalDate isoOrTime(String text) throws BadValueException {
        if (text.length() <= 10) {
            return iso(text);
        }
        char next = text.charAt(10);
        if (next != 'T' && next != 'Z' && next != '+' && next != '-') {
            throw bad(text, "2026-12-31");
        }
        return iso(text.substring(0, 10));
    }

    /** {@code 31.12.2026}, a year of two digits only where the format is known to write it so. */
    public static LocalDate german(String text, boolean shortYear) throws BadValueException {
        String form = shortYear ? "31.12.26" : "31.12.2026";
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 1 || first > 2 || second < first + 2 || second > first + 3) {
            throw bad(text, form);
        }
        int digits = text.length() - second - 1;
        if (digits != 4 && !(shortYear && digits == 2)) {
            throw bad(text, form);
        }
        int year = number(text, second + 1, text.length());
        return day(
                text,
                digits == 2 ? CENTURY + year : year,
                number(text, first + 1, second),
                number(text, 0, first),
                form);
    }

    /** {@code 31.12.2026} or {@code 2026-12-31}: they cannot be mistaken for each other. */
    public static LocalDate any(String text) throws BadValueException {
        if (text.length() == 10 && text.charAt(4) == '-') {
            return iso(text);
        }
        if (text.indexOf('.') > 0) {
            return german(text, false);
        }
        throw bad(text, "31.12.2026 or 2026-12-31");
    }

    /** {@code 261231} of SWIFT; banks date interest on 30 February, which means its last day. */
    public static LocalDate swift(String text, int from) throws BadValueException {
        if (text.length() < from + 6) {
            throw bad(text, "261231");
        }
        int year = CENTURY + number(text, from, from + 2);
        int month = number(text, from + 2, from + 4);
        int dayOfMonth = number(text, from + 4, from + 6);
        if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            throw bad(text.substring(from, from + 6), "261231");
        }
        return LocalDate.of(
                year, month, Math.min(dayOfMonth, YearMonth.of(year, month).lengthOfMonth()));
    }

    /** A day that somebody can mean; {@code text} is what came. */
    static LocalDate possible(LocalDate day, String text) throws BadValueException {
        return day(text, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), "31.12.2026");
    }

    private static LocalDate day(String text, int year, int month, int dayOfMonth, String form)
            throws BadValueException {
        if (year < 0 || month < 0 || dayOfMonth < 0) {
            throw bad(text, form);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new BadValueException(
                    BadValueException.quoted(text) + ": nobody can mean the year " + year);
        }
        if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lastDay(year, month)) {
            throw new BadValueException(
                    BadValueException.quoted(text) + " is no day of the calendar");
        }
        return LocalDate.of(year, month, dayOfMonth);
    }

    private static int lastDay(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    /** The digits between two positions, or -1. */
    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static BadValueException bad(String text, String form) {
        return new BadValueException(
                BadValueException.quoted(text) + " is no date of the form " + form);
    }
}
