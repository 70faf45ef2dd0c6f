package mahnlauf.formats.base;

/** Account numbers: all formats of one account must lead to one name of it. */
public final class Ibans {

    private static final int SORT_CODE = 8; // digits of a Bankleitzahl
    private static final int ACCOUNT = 10; // digits of a German account number

    private Ibans() {}

    /** The IBAN of a German Bankleitzahl and account number (ISO 13616, mod 97). */
    public static String german(String sortCode, String account) {
        String number = "0".repeat(ACCOUNT - account.length()) + account;
        String basic = sortCode + number;
        String country = "DE00";
        int check = 98 - remainder(country, 0, 4, remainder(basic, 0, basic.length(), 0));
        return "DE" + (check < 10 ? "0" : "") + check + basic;
    }

    /** Whether both look like what a German IBAN is made of. */
    public static boolean isGerman(String sortCode, String account) {
        return sortCode.length() == SORT_CODE
                && isDigits(sortCode)
                && !account.isEmpty()
                && account.length() <= ACCOUNT
                && isDigits(account);
    }

    /** Whether form and check digits are right. */
    public static boolean isValid(String iban) {
        if (iban.length() < 15 || iban.length() > 34) {
            return false;
        }
        for (int i = 0; i < iban.length(); i++) {
            char c = iban.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (i < 2 ? !letter : i < 4 ? !digit : !letter && !digit) {
                return false;
            }
        }
        return remainder(iban, 0, 4, remainder(iban, 4, iban.length(), 0)) == 1;
    }

    /**
     * The account as a statement names it ({@code IBAN}, {@code BLZ/account}, {@code BIC/IBAN},
     * each perhaps with its currency behind it), as an IBAN where that is possible.
     */
    public static String ofStatement(String text) {
        String account = withoutCurrency(Clean.account(text));
        int slash = account.indexOf('/');
        if (slash < 0) {
            return account;
        }
        String bank = account.substring(0, slash);
        String number = account.substring(slash + 1);
        if (isGerman(bank, number)) {
            return german(bank, number);
        }
        return isValid(number) ? number : account;
    }

    private static String withoutCurrency(String account) {
        int cut = account.length() - 3;
        if (cut < 1 || isValid(account) || !isLetters(account, cut)) {
            return account;
        }
        String rest = account.substring(0, cut);
        return isValid(rest) || isDigits(rest.substring(rest.indexOf('/') + 1)) ? rest : account;
    }

    private static boolean isLetters(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Goes on with the number that ISO 13616 makes of digits and letters (A is 10), modulo 97. */
    private static int remainder(String text, int from, int to, int before) {
        int value = before;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            value = c <= '9' ? value * 10 + c - '0' : value * 100 + c - 'A' + 10;
            value %= 97;
        }
        return value;
    }
}
