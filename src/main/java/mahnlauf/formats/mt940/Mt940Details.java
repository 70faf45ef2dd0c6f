package mahnlauf.formats.mt940;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Ibans;

/**
 * What {@code :86:} says of an entry.
 *
 * @param gvc Geschäftsvorfallcode, three digits; empty where the text has no structure
 * @param reason text key addition ({@code ?34}): why a debit came back
 * @param sepa the purpose by its keywords
 */
record Mt940Details(
        String gvc,
        String counterparty,
        String account,
        String reason,
        String remittance,
        SepaText sepa) {

    private static final int NAME_LINE = 27;
    private static final int GVC = 3;
    private static final String[] ECHOES = {"EREF: ", "MREF: ", "CRED: ", "IBAN: ", "BIC: "};

    static final Mt940Details NONE = of("");

    static Mt940Details of(String text) {
        return isStructured(text) ? structured(text) : unstructured(text);
    }

    private static Mt940Details unstructured(String text) {
        return new Mt940Details("", "", "", "", Clean.line(text), SepaText.of(""));
    }

    /** Three digits, a separator, a key of two digits. */
    private static boolean isStructured(String text) {
        return text.length() >= GVC + 3
                && isDigits(text, 0, GVC)
                && !Character.isLetterOrDigit(text.charAt(GVC))
                && text.charAt(GVC) > ' '
                && isDigits(text, GVC + 1, GVC + 3);
    }

    private static Mt940Details structured(String text) {
        String[] values = values(text, text.charAt(GVC));
        StringBuilder purpose = new StringBuilder();
        for (int key = 20; key <= 63; key++) {
            if (key < 30 || key >= 60) {
                purpose.append(values[key]);
            }
        }
        SepaText sepa = SepaText.of(purpose.toString());
        String account = account(values, sepa);
        String name = Clean.name(joinedName(values[32], values[33]));
        return new Mt940Details(
                text.substring(0, GVC),
                name.isEmpty() ? Clean.name(sepa.value(SepaText.Keyword.ABWA)) : name,
                account,
                Clean.line(values[34]),
                Clean.line(withoutEcho(sepa.purpose(), account, sepa)),
                sepa);
    }

    /** The values by their keys; a key counts once, so that {@code ?20} in a later text is text. */
    private static String[] values(String text, char separator) {
        String[] values = new String[100];
        Arrays.fill(values, "");
        Set<Integer> seen = new HashSet<>();
        int key = -1;
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
            int next = keyAt(text, at + 1);
            if (next >= 0 && seen.add(next)) {
                if (key >= 0) {
                    values[key] = text.substring(from, at);
                }
                key = next;
                from = at + 3;
            }
        }
        if (key >= 0) {
            values[key] = text.substring(from);
        }
        return values;
    }

    private static int keyAt(String text, int at) {
        if (text.length() < at + 2 || !isDigits(text, at, at + 2)) {
            return -1;
        }
        int key = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        boolean known =
                key == 0 || key == 10 || (key >= 20 && key <= 38) || (key >= 60 && key <= 79);
        return known ? key : -1;
    }

    private static String account(String[] values, SepaText sepa) {
        String bank = Clean.account(values[30]);
        String number = Clean.account(values[31]);
        if (Ibans.isGerman(bank, number)) {
            return Ibans.german(bank, number);
        }
        return number.isEmpty() ? Clean.account(sepa.value(SepaText.Keyword.IBAN)) : number;
    }

    private static String joinedName(String first, String second) {
        boolean full = first.length() >= NAME_LINE;
        return second.isEmpty() ? first : first + (full ? "" : " ") + second;
    }

    /**
     * Cooperative banks repeat at the end of the text, in words, what stands in fields of its own.
     */
    private static String withoutEcho(String text, String account, SepaText sepa) {
        int cut = text.length();
        for (String label : ECHOES) {
            int at = text.indexOf(label);
            if (at >= 0
                    && at < cut
                    && echoes(label, text.substring(at + label.length()), account, sepa)) {
                cut = at;
            }
        }
        return text.substring(0, cut);
    }

    private static boolean echoes(String label, String rest, String account, SepaText sepa) {
        String known =
                switch (label) {
                    case "EREF: " -> sepa.value(SepaText.Keyword.EREF);
                    case "MREF: " -> sepa.value(SepaText.Keyword.MREF);
                    case "CRED: " -> sepa.value(SepaText.Keyword.CRED);
                    case "IBAN: " -> account;
                    default -> "";
                };
        String wanted = Clean.account(known);
        return !wanted.isEmpty() && Clean.account(rest).startsWith(wanted);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
