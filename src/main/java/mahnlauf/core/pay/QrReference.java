package mahnlauf.core.pay;

/**
 * The QR reference of Swiss QR-bills: 27 digits, the last one a check digit (modulo 10 recursive,
 * Swiss Implementation Guidelines QR-bill, annex B).
 */
public final class QrReference {

    private static final int LENGTH = 27;
    private static final int[] TABLE = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private QrReference() {}

    /**
     * The reference of a creditor's own number, filled up with zeros on the left.
     *
     * @throws IllegalArgumentException if the number is nothing, too long or no number
     */
    public static String of(String number) {
        String own = number.replaceAll("\\s", "");
        if (!own.matches("[0-9]{1," + (LENGTH - 1) + "}") || own.matches("0+")) {
            throw new IllegalArgumentException(
                    "'"
                            + number
                            + "' can't become a QR reference: expected 1 to "
                            + (LENGTH - 1)
                            + " digits, not all of them zero");
        }
        String filled = "0".repeat(LENGTH - 1 - own.length()) + own;
        return filled + checkDigit(filled);
    }

    /** Whether form and check digit are right. */
    public static boolean isValid(String text) {
        String reference = text.replaceAll("\\s", "");
        int last = reference.length() - 1;
        return reference.matches("[0-9]{" + LENGTH + "}")
                && !reference.matches("0+")
                && checkDigit(reference.substring(0, last)) == reference.charAt(last) - '0';
    }

    private static int checkDigit(String digits) {
        int carry = 0;
        for (int i = 0; i < digits.length(); i++) {
            carry = TABLE[(carry + digits.charAt(i) - '0') % 10];
        }
        return (10 - carry) % 10;
    }
}
