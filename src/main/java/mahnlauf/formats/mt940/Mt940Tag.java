package mahnlauf.formats.mt940;

/** What a line starts with, and whether a value can be what its tag announces. */
final class Mt940Tag {

    private static final int DATE = 6;
    private static final int LONGEST_COUNT = 5; // digits

    private Mt940Tag() {}

    /** The tag of a line such as {@code :28C:} or {@code :NS:}, without colons; else empty. */
    static String of(String line) {
        if (!line.startsWith(":")) {
            return "";
        }
        int end = line.indexOf(':', 1);
        if (end < 3 || end > 4) {
            return "";
        }
        boolean numbered = isDigit(line, 1) && isDigit(line, 2) && (end == 3 || isUpper(line, 3));
        boolean free = line.startsWith("NS", 1) && (end == 3 || isUpper(line, 3));
        return numbered || free ? line.substring(1, end) : "";
    }

    /** {@code C260301EUR1000,00}, also with a year of four digits. */
    static boolean isBalance(String value) {
        if (value.isEmpty() || (value.charAt(0) != 'C' && value.charAt(0) != 'D')) {
            return false;
        }
        int currency = endOfDigits(value, 1);
        return (currency == 1 + DATE || currency == 3 + DATE)
                && isCurrency(value, currency)
                && isDigit(value, currency + 3);
    }

    /** {@code 12EUR1000,00}: how many entries, and what they sum to. */
    static boolean isSum(String value) {
        int currency = endOfDigits(value, 0);
        return currency > 0
                && currency <= LONGEST_COUNT
                && isCurrency(value, currency)
                && isDigit(value, currency + 3);
    }

    static boolean isDate(String value, int from) {
        return endOfDigits(value, from) - from >= DATE;
    }

    /** Where the digits that start there end. */
    static int endOfDigits(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    static boolean isCurrency(String text, int from) {
        return isUpper(text, from) && isUpper(text, from + 1) && isUpper(text, from + 2);
    }

    static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean isUpper(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }
}
