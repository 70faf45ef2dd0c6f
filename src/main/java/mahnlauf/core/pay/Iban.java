package mahnlauf.core.pay;

import java.util.Locale;
import java.util.Map;

/** International account numbers (ISO 13616): form, length and check digits. */
public final class Iban {

    private static final Map<String, Integer> LENGTHS =
            Map.of(
                    "DE", 22, "AT", 20, "CH", 21, "LI", 21, "LU", 20, "NL", 18, "BE", 16, "FR", 27,
                    "IT", 27);
    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int FIRST_QR_BANK = 30_000;
    private static final int LAST_QR_BANK = 31_999;

    private Iban() {}

    /** Without blanks and in upper case, as it is stored and printed in codes. */
    public static String plain(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether it could be an account; check digits 00, 01 and 99 are never given out. */
    public static boolean isValid(String text) {
        String iban = plain(text);
        if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") || iban.length() > LONGEST) {
            return false;
        }
        Integer length = LENGTHS.get(iban.substring(0, 2));
        String check = iban.substring(2, 4);
        return iban.length() >= SHORTEST
                && (length == null || length == iban.length())
                && !check.equals("00")
                && !check.equals("01")
                && !check.equals("99")
                && Mod97.remainder(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** A Swiss or Liechtenstein account that takes payments with a QR reference only. */
    public static boolean isQrIban(String text) {
        String iban = plain(text);
        if (!isValid(iban) || !(iban.startsWith("CH") || iban.startsWith("LI"))) {
            return false;
        }
        String bank = iban.substring(4, 9);
        if (!bank.matches("[0-9]{5}")) {
            return false;
        }
        int number = Integer.parseInt(bank);
        return number >= FIRST_QR_BANK && number <= LAST_QR_BANK;
    }
}
