package mahnlauf.core.pay;

/** ISO 7064 MOD 97-10, the check of IBAN (ISO 13616) and creditor reference (ISO 11649). */
final class Mod97 {

    private static final int MODULUS = 97;
    private static final int LETTERS_FROM = 10; // A counts 10, Z 35

    private Mod97() {}

    /** The remainder of the number that digits and upper case letters make. */
    static int remainder(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            int figure = digit ? c - '0' : c - 'A' + LETTERS_FROM;
            value = (value * (digit ? 10 : 100) + figure) % MODULUS;
        }
        return value;
    }

    /**
     * The two check digits that make {@code text + head + digits} leave 1.
     *
     * @param text what stands behind the check digits
     * @param head the two letters before them
     */
    static String checkDigits(String text, String head) {
        int check = MODULUS + 1 - remainder(text + head + "00");
        return check < 10 ? "0" + check : String.valueOf(check);
    }
}
