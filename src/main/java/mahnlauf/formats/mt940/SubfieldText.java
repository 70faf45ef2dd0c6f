package mahnlauf.formats.mt940;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Ibans;

/**
 * A {@code :86:} as German and Polish banks structure it: a code of three digits, then subfields,
 * each behind a separator and two digits ({@code 166?00GUTSCHRIFT?20SVWZ+…?32NAME}).
 */
final class SubfieldText {

    private static final int GVC = 3;
    private static final String SEPARATORS = ">|~<^!@#*}";

    private SubfieldText() {}

    /**
     * Three digits (some leave them out before a question mark), a separator that no text has
     * behind a number, a known key.
     */
    static boolean isOne(String text) {
        int from = startOfText(text);
        int at = from + (Mt940Tag.endOfDigits(text, from) == from + GVC ? GVC : 0);
        if (at >= text.length() || keyAt(text, at + 1) < 0) {
            return false;
        }
        char separator = text.charAt(at);
        return separator == '?' || (at > from && SEPARATORS.indexOf(separator) >= 0);
    }

    private static int startOfText(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        return from;
    }

    /** {@code text} has no blanks at its start. */
    static Mt940Details read(String text) {
        int separator = Mt940Tag.isDigit(text, 0) ? GVC : 0;
        String[] values = values(text, text.charAt(separator));
        SepaText sepa = SepaText.of(purpose(values));
        String account = account(values);
        EchoText echo = EchoText.of(sepa, values[30], account);
        String name = Clean.name(joined(values[32], values[33]));
        String remittance = Clean.line(echo.purpose());
        return new Mt940Details(
                text.substring(0, separator),
                Clean.line(values[0]),
                name.isEmpty() ? Clean.name(sepa.value(SepaText.Keyword.ABWA)) : name,
                account.isEmpty() ? echo.account() : account,
                ReturnReason.in(remittance, Clean.line(values[34])),
                echo.endToEndId(),
                echo.mandateId(),
                remittance,
                sepa.value(SepaText.Keyword.OAMT),
                sepa.value(SepaText.Keyword.COAM));
    }

    private static List<String> purpose(String[] values) {
        List<String> purpose = new ArrayList<>(14);
        for (int key = 20; key <= 63; key++) {
            if ((key < 30 || key >= 60) && !values[key].isEmpty()) {
                purpose.add(values[key]);
            }
        }
        return purpose;
    }

    /** The values by their keys; a key counts once, so that {@code ?20} in a later text is text. */
    private static String[] values(String text, char separator) {
        String[] values = new String[100];
        Arrays.fill(values, "");
        boolean[] seen = new boolean[values.length];
        int key = -1;
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
            int next = keyAt(text, at + 1);
            if (next >= 0 && !seen[next]) {
                seen[next] = true;
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
        if (!Mt940Tag.isDigit(text, at) || !Mt940Tag.isDigit(text, at + 1)) {
            return -1;
        }
        int key = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        boolean known =
                key == 0 || key == 10 || (key >= 20 && key <= 38) || (key >= 60 && key <= 79);
        return known ? key : -1;
    }

    /**
     * IBAN or number of the other side; {@code ?38} holds an IBAN where {@code ?31} has a number.
     */
    private static String account(String[] values) {
        String bank = Clean.account(values[30]);
        String number = Clean.account(values[31]);
        if (Ibans.isGerman(bank, number)) {
            return Ibans.german(bank, number);
        }
        String iban = Clean.account(values[38]);
        return !Ibans.isValid(number) && Ibans.isValid(iban) ? iban : number;
    }

    private static String joined(String first, String second) {
        boolean full = first.length() >= SepaText.LINE;
        return second.isEmpty() ? first : first + (full ? "" : " ") + second;
    }
}
