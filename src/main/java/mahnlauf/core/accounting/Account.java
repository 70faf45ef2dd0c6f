package mahnlauf.core.accounting;

import java.util.regex.Pattern;

/**
 * An account of the general ledger, with the key that says what tax a booking on it corrects.
 *
 * @param number its digits
 * @param taxKey the BU-Schlüssel, empty for accounts that know their tax themselves
 *     (Automatikkonten)
 */
public record Account(String number, String taxKey) {

    private static final Pattern FORM = Pattern.compile("\\d{4,9}(/\\d{1,4})?");

    /**
     * Reads {@code 8736}, or {@code 8730/3} with a tax key.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Account of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no account; write 8736, or 8730/3 with a tax key");
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? new Account(text, "")
                : new Account(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The same account where accounts have so many digits: zeros are added at the end. */
    Account widened(int length) {
        return new Account(number + "0".repeat(Math.max(0, length - number.length())), taxKey);
    }
}
