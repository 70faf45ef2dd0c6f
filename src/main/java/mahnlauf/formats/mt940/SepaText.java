package mahnlauf.formats.mt940;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The purpose of a German {@code :86:}, taken apart at its SEPA keywords ({@code EREF+}, {@code
 * SVWZ+} …). A keyword counts wherever it starts; what stands before the first one is free text.
 */
final class SepaText {

    /** The keywords; their names are what stands before the plus sign. */
    enum Keyword {
        EREF,
        KREF,
        MREF,
        CRED,
        DEBT,
        COAM,
        OAMT,
        SVWZ,
        ABWA,
        ABWE,
        PURP,
        BREF,
        RREF,
        IBAN,
        BIC
    }

    private final Map<Keyword, String> values = new EnumMap<>(Keyword.class);
    private String free = "";

    static SepaText of(String purpose) {
        SepaText text = new SepaText();
        Keyword open = null;
        int from = 0;
        for (int plus = purpose.indexOf('+'); plus >= 0; plus = purpose.indexOf('+', plus + 1)) {
            Keyword found = endingAt(purpose, plus, from);
            if (found != null) {
                text.put(open, purpose.substring(from, plus - found.name().length()));
                open = found;
                from = plus + 1;
            }
        }
        text.put(open, purpose.substring(from));
        return text;
    }

    /** The value of a keyword, or empty. */
    String value(Keyword keyword) {
        return values.getOrDefault(keyword, "");
    }

    /** What the payer wrote. */
    String purpose() {
        String said = value(Keyword.SVWZ);
        return free.isEmpty() ? said : said.isEmpty() ? free : free + " " + said;
    }

    private void put(@Nullable Keyword keyword, String raw) {
        String value = raw.strip();
        if (keyword == null) {
            free = value;
        } else if (keyword == Keyword.SVWZ) {
            values.merge(keyword, value, (one, more) -> one + " " + more);
        } else {
            values.putIfAbsent(keyword, value);
        }
    }

    private static @Nullable Keyword endingAt(String text, int plus, int from) {
        for (Keyword keyword : Keyword.values()) {
            int start = plus - keyword.name().length();
            if (start >= from && text.startsWith(keyword.name(), start)) {
                return keyword;
            }
        }
        return null;
    }
}
