package mahnlauf.formats.mt940;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Ibans;

/**
 * A {@code :86:} with code words between slashes, as Dutch banks and the transaction banks write it
 * ({@code /TRTP/SEPA OVERBOEKING/IBAN/…/NAME/…/REMI/…/EREF/…}).
 */
final class CodeWordText {

    private static final Set<String> WORDS =
            Set.of(
                    "ADDR", "BENM", "BIC", "BUSP", "CHGS", "CNTP", "CRNM", "CSID", "EREF", "EXCH",
                    "IBAN", "IREF", "ISDT", "KREF", "MARF", "NAME", "OCMT", "ORDP", "PREF", "PURP",
                    "REMI", "RTRN", "RTYP", "SVCL", "TRCD", "TRTP", "ULTB", "ULTC", "ULTD");

    /** One of these tells that the words mean what we think. */
    private static final Set<String> TELLING =
            Set.of("BENM", "CNTP", "EREF", "IBAN", "MARF", "NAME", "ORDP", "REMI", "TRTP");

    private static final int PARTY = 4; // account, BIC, name, town

    private final Map<String, String> values = new HashMap<>();

    private CodeWordText(String text) {
        String word = "";
        int from = 0;
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            String next = wordAt(text, at);
            if (!next.isEmpty()) {
                put(word, text.substring(from, at));
                word = next;
                from = at + next.length() + 2;
                at = from - 2; // the closing slash may open the next word
            }
        }
        put(word, text.substring(from));
    }

    static boolean isOne(String text) {
        String start = text.strip();
        return !wordAt(start, 0).isEmpty()
                && new CodeWordText(start).values.keySet().stream().anyMatch(TELLING::contains);
    }

    static Mt940Details read(String text) {
        CodeWordText words = new CodeWordText(text.strip());
        String[] party = words.value("CNTP").split("/", PARTY + 1);
        String iban = Clean.account(words.value("IBAN"));
        String account = iban.isEmpty() ? Clean.account(part(party, 0)) : iban;
        String name = words.value("NAME").isEmpty() ? part(party, 2) : words.value("NAME");
        String remittance = Clean.line(words.remittance());
        String reason = Clean.line(words.value("RTRN"));
        return new Mt940Details(
                "",
                Clean.line(words.value("TRTP")),
                Clean.name(withoutSlashes(name)),
                Ibans.ofStatement(account),
                ReturnReason.isIso(reason) ? reason : ReturnReason.in(remittance, reason),
                Mt940Details.said(words.value("EREF")),
                Mt940Details.said(words.value("MARF")),
                remittance,
                "",
                "");
    }

    /** {@code /USTD//text} and {@code /STRD/CUR/number}, or the text alone. */
    private String remittance() {
        String text = value("REMI");
        if (text.startsWith("USTD/")) {
            return withoutSlashes(text.substring(5));
        }
        if (text.startsWith("STRD/")) {
            return withoutSlashes(text.substring(text.lastIndexOf('/', text.length() - 2) + 1));
        }
        return text;
    }

    private String value(String word) {
        return values.getOrDefault(word, "");
    }

    /** The first wins: what a payer writes may look like a word too. */
    private void put(String word, String raw) {
        if (!word.isEmpty()) {
            values.putIfAbsent(word, withoutSlashes(raw));
        }
    }

    private static String wordAt(String text, int slash) {
        if (!text.startsWith("/", slash)) {
            return "";
        }
        int end = text.indexOf('/', slash + 1);
        String word = end < 0 ? "" : text.substring(slash + 1, end);
        return WORDS.contains(word) ? word : "";
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static String withoutSlashes(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isRim(text.charAt(from))) {
            from++;
        }
        while (to > from && isRim(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isRim(char c) {
        return c == '/' || c == ' ';
    }
}
