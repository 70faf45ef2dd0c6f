package mahnlauf.formats.mt940;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The purpose of a German {@code :86:}, put together from its subfields and taken apart at its SEPA
 * keywords ({@code EREF+}, {@code SVWZ+} …). A keyword counts wherever it starts, also broken over
 * two subfields; what stands before the first one is free text.
 *
 * <p>A full subfield goes on in the next, in the middle of a word. A shorter one ended where its
 * writer ended it, or lost the blank at its end: a reference ends there, a text gets a blank.
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
        BIC;

        boolean isText() {
            return this == SVWZ || this == ABWA || this == ABWE;
        }
    }

    /** The longest subfield. */
    static final int LINE = 27;

    private static final int LONGEST = 4; // letters of a keyword
    private static final char BREAK = '\n';

    private final Map<Keyword, String> values = new EnumMap<>(Keyword.class);
    private String free = "";

    static SepaText of(List<String> subfields) {
        SepaText text = new SepaText();
        String purpose = joined(subfields);
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

    private static String joined(List<String> subfields) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String next : subfields) {
            boolean glued = before.isEmpty() || before.length() >= LINE || isSplit(before, next);
            if (!glued) {
                text.append(BREAK);
            }
            text.append(next);
            before = next;
        }
        return text.toString();
    }

    /** Whether a keyword begins at the end of one subfield and goes on in the next. */
    private static boolean isSplit(String before, String next) {
        int plus = next.indexOf('+');
        if (plus < 0 || plus >= LONGEST) {
            return false;
        }
        for (Keyword keyword : Keyword.values()) {
            String word = keyword.name();
            int cut = word.length() - plus;
            if (cut > 0
                    && next.startsWith(word.substring(cut))
                    && before.endsWith(word.substring(0, cut))) {
                return true;
            }
        }
        return false;
    }

    /** The value of a keyword, or empty. */
    String value(Keyword keyword) {
        return values.getOrDefault(keyword, "");
    }

    /** What the payer wrote. */
    String purpose() {
        return both(free, value(Keyword.SVWZ));
    }

    private void put(@Nullable Keyword keyword, String raw) {
        int end = raw.indexOf(BREAK);
        if (keyword == null) {
            free = spaced(raw);
        } else if (keyword == Keyword.SVWZ) {
            values.merge(keyword, spaced(raw), SepaText::both);
        } else if (keyword.isText() || end < 0) {
            values.putIfAbsent(keyword, spaced(raw));
        } else {
            values.putIfAbsent(keyword, raw.substring(0, end).strip());
            free = both(free, spaced(raw.substring(end)));
        }
    }

    private static String spaced(String raw) {
        return raw.replace(BREAK, ' ').strip();
    }

    private static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
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
