package mahnlauf.formats.base;

/**
 * Decimal numbers to minor units, strictly: digits, one mark, digits. No sign, no exponent, no
 * grouping; more decimals than the currency has only where they are zeros.
 */
public final class Decimals {

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};
    private static final int MOST_DIGITS =
            13; // ten trillions: far above every account, far below overflow
    private static final int MOST_CHARS = 40;

    private Decimals() {}

    /** The minor units of {@code text}, a number of a currency with so many digits. */
    public static long minor(CharSequence text, char mark, int digits) throws BadValueException {
        int end = text.length();
        int point = 0;
        while (point < end && text.charAt(point) != mark) {
            point++;
        }
        if (point == 0 || end > MOST_CHARS) {
            throw bad(text, mark);
        }
        long whole = whole(text, point, mark);
        return whole * POWERS[digits] + fraction(text, point + 1, mark, digits);
    }

    private static long whole(CharSequence text, int end, char mark) throws BadValueException {
        long value = 0;
        int significant = 0;
        for (int i = 0; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw bad(text, mark);
            }
            value = value * 10 + digit;
            significant += value == 0 ? 0 : 1;
            if (significant > MOST_DIGITS) {
                throw new BadValueException(
                        BadValueException.quoted(text) + " is too large for an amount");
            }
        }
        return value;
    }

    private static long fraction(CharSequence text, int from, char mark, int digits)
            throws BadValueException {
        long value = 0;
        int read = 0;
        for (int i = from; i < text.length(); i++, read++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw bad(text, mark);
            }
            if (read < digits) {
                value = value * 10 + digit;
            } else if (digit != 0) {
                throw new BadValueException(
                        BadValueException.quoted(text)
                                + " has more decimals than its currency, which has "
                                + digits);
            }
        }
        return read < digits ? value * POWERS[digits - read] : value;
    }

    private static BadValueException bad(CharSequence text, char mark) {
        return new BadValueException(
                BadValueException.quoted(text) + " is no amount of the form 1234" + mark + "56");
    }
}
