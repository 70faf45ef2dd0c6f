package mahnlauf.core.reconcile;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names as they can be compared: case, umlauts (ä = ae = a), legal forms, titles and the order of
 * words aside.
 */
public final class NameKey {

    /** Old bank formats cut a name here; transliterated umlauts count double. */
    private static final int CUT = 27;

    /** So much of a cut name must be there to say anything. */
    static final int TELLING = 16;

    private static final Set<String> SILENT =
            Set.of(
                    "GMBH",
                    "MBH",
                    "CO",
                    "KG",
                    "KGAA",
                    "AG",
                    "UG",
                    "HAFTUNGSBESCHRANKT",
                    "EK",
                    "EKFR",
                    "EV",
                    "OHG",
                    "GBR",
                    "EG",
                    "SE",
                    "PARTG",
                    "PARTGMBB",
                    "GES",
                    "OG",
                    "BV",
                    "NV",
                    "SA",
                    "SARL",
                    "SRL",
                    "LTD",
                    "LLC",
                    "INC",
                    "SP",
                    "ZOO",
                    "UND",
                    "AND",
                    "U",
                    "HERR",
                    "HERN",
                    "FRAU",
                    "FAMILIE",
                    "DR",
                    "PROF",
                    "DIPLING",
                    "MED",
                    "FIRMA",
                    "FA");

    private NameKey() {}

    /** Empty where a text holds no name. */
    public static String of(String name) {
        String[] words = words(name);
        String telling =
                Arrays.stream(words)
                        .filter(word -> !SILENT.contains(word))
                        .sorted()
                        .collect(Collectors.joining(" "));
        return telling.isEmpty() ? String.join(" ", words) : telling;
    }

    /** Whether a bank may have cut this name off. */
    static boolean mayBeCut(String name) {
        return name.length() >= CUT - 1; // a blank at the end is lost too
    }

    /** All letters in the order written: what a cut name starts with. */
    static String letters(String name) {
        return flat(Letters.folded(name));
    }

    private static String[] words(String name) {
        String source = Letters.decomposed(name);
        StringBuilder words = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char raw = source.charAt(i);
            char plain = Letters.plain(raw);
            boolean mark = Character.getType(raw) == Character.NON_SPACING_MARK;
            if (plain != 0) {
                words.append(plain);
            } else if (!mark && raw != '\'') {
                words.append(' ');
            }
        }
        return flat(joinInitials(words.toString().strip())).split(" +", -1);
    }

    /** e. K. and e.K. are one word, as is z o.o. */
    private static String joinInitials(String words) {
        return words.replaceAll("(?<=\\b\\p{L}) +(?=\\p{L}\\b)", "");
    }

    /** The bank may have written ae for ä, or a, or lost the second s of ß. */
    private static String flat(String capitals) {
        return capitals.replace("AE", "A").replace("OE", "O").replace("UE", "U").replace("SS", "S");
    }
}
