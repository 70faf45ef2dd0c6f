package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;

/** How the words of a name are spelled once case, umlauts and lost letters are levelled. */
final class Spelling {

    /** What stands where a bank could not write a letter; {@code {|}~[\]} are old umlauts. */
    private static final String LOST = "?\uFFFD{|}~[]\\*";

    private Spelling() {}

    static String[] words(String name) {
        return split(name, false);
    }

    /** Every letter that an alphabet without umlauts may lose is taken out. */
    static String[] wordsWithoutLosses(String name) {
        return split(name, true);
    }

    /** The bank may have written ae for ä, or a, or lost the second s of ß. */
    static String flat(String capitals) {
        return capitals.replace("AE", "A").replace("OE", "O").replace("UE", "U").replace("SS", "S");
    }

    /** Marks weigh more: where one letter was lost, others may have been kept. */
    static NameKey.Losses losses(String name) {
        NameKey.Losses losses = NameKey.Losses.NONE;
        for (int i = 0; i < name.length(); i++) {
            if (isLosable(name, i)) {
                if (!Character.isLetter(name.charAt(i))) {
                    return NameKey.Losses.MARKED;
                }
                losses = NameKey.Losses.WRITTEN;
            }
        }
        return losses;
    }

    private static String[] split(String name, boolean bare) {
        String source = bare ? name : Letters.decomposed(name);
        StringBuilder words = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char raw = source.charAt(i);
            if (bare && isLosable(source, i)) {
                continue;
            }
            char plain = Letters.plain(raw);
            if (plain != 0) {
                words.append(plain);
            } else if (Character.getType(raw) != Character.NON_SPACING_MARK && raw != '\'') {
                words.append(raw == '&' || raw == '+' ? " U " : " ");
            }
        }
        return joined(flat(words.toString()));
    }

    /** The words; e. K. and e.K. are one word, as is z o.o. */
    private static String[] joined(String text) {
        List<String> words = new ArrayList<>();
        boolean initial = false;
        for (String word : text.split(" ", -1)) {
            if (word.length() == 1 && initial) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else if (!word.isEmpty()) {
                words.add(word);
                initial = word.length() == 1;
            }
        }
        return words.toArray(String[]::new);
    }

    private static boolean isLosable(String source, int index) {
        char raw = source.charAt(index);
        if (raw >= 128) {
            return Character.isLetter(raw) || raw == '\uFFFD';
        }
        return LOST.indexOf(raw) >= 0 && touchesLetter(source, index);
    }

    private static boolean touchesLetter(String source, int index) {
        return (index > 0 && Character.isLetter(source.charAt(index - 1)))
                || (index + 1 < source.length() && Character.isLetter(source.charAt(index + 1)));
    }
}
