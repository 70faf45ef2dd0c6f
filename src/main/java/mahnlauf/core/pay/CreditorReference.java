package mahnlauf.core.pay;

import java.util.Locale;

/** The creditor reference RF of ISO 11649: RF, two check digits, 1 to 21 letters and digits. */
public final class CreditorReference {

    private static final int LONGEST = 21;

    private CreditorReference() {}

    /**
     * The reference of a creditor's own number.
     *
     * @throws IllegalArgumentException if the number is empty, too long or holds other signs
     */
    public static String of(String number) {
        String own = plain(number);
        if (!own.matches("[A-Z0-9]{1," + LONGEST + "}")) {
            throw new IllegalArgumentException(
                    "'"
                            + number
                            + "' can't become a creditor reference: expected 1 to "
                            + LONGEST
                            + " letters and digits (ISO 11649)");
        }
        return "RF" + Mod97.checkDigits(own, "RF") + own;
    }

    /** Whether form and check digits are right. */
    public static boolean isValid(String text) {
        String reference = plain(text);
        return reference.matches("RF[0-9]{2}[A-Z0-9]{1," + LONGEST + "}")
                && Mod97.remainder(reference.substring(4) + reference.substring(0, 4)) == 1;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
