package mahnlauf.formats.mt940;

import java.util.Locale;
import java.util.Set;

/** Why a payment came back, where a text says so. */
final class ReturnReason {

    private static final int CODE = 4; // signs of an ISO 20022 code

    /** ExternalReturnReason1Code, as far as SEPA uses it. */
    private static final Set<String> ISO =
            Set.of(
                    "AC01", "AC04", "AC06", "AC13", "AG01", "AG02", "AM04", "AM05", "BE04", "BE05",
                    "CNOR", "DNOR", "ED05", "FF01", "FF05", "FOCR", "MD01", "MD02", "MD06", "MD07",
                    "MS02", "MS03", "RC01", "RR01", "RR02", "RR03", "RR04", "SL01", "TM01");

    private static final String[] WORDS = {
        "RUECKLASTSCHRIFT", "RÜCKLASTSCHRIFT", "LASTSCHRIFTRUECKGABE", "LASTSCHRIFTRÜCKGABE",
        "RUECKGABE LASTSCHRIFT", "RÜCKGABE LASTSCHRIFT", "LS-RUECKGABE", "LS-RÜCKGABE"
    };
    private static final String[] FEES = {
        "ENTGELT", "GEBÜHR", "GEBUEHR", "PREIS", "KOSTEN", "SPESEN"
    };

    private ReturnReason() {}

    /**
     * The ISO code in a text that tells of a return; else what the bank's number for it means
     * ({@code ?34}); the number itself where that is not known, empty where nothing says anything.
     */
    static String in(String text, String number) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("RETURN") || speaksOfReturn(upper)) {
            String code = isoCode(upper);
            if (!code.isEmpty()) {
                return code;
            }
        }
        return switch (number) {
            case "901" -> "AC01";
            case "914" -> "MS03"; // says nothing
            default -> number;
        };
    }

    /** Whether a text tells of a direct debit that came back, not of a fee for one. */
    static boolean isReturn(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (String fee : FEES) {
            if (upper.startsWith(fee)) {
                return false;
            }
        }
        return upper.startsWith("RETURN/") || speaksOfReturn(upper);
    }

    private static boolean speaksOfReturn(String upper) {
        for (String word : WORDS) {
            if (upper.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String isoCode(String upper) {
        for (int at = 0; at + CODE <= upper.length(); at++) {
            if ((at == 0 || !Character.isLetterOrDigit(upper.charAt(at - 1)))
                    && isEnd(upper, at + CODE)
                    && ISO.contains(upper.substring(at, at + CODE))) {
                return upper.substring(at, at + CODE);
            }
        }
        return "";
    }

    private static boolean isEnd(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    static boolean isIso(String code) {
        return ISO.contains(code);
    }
}
