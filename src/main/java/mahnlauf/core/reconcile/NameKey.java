package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A name as it can be compared: case, umlauts (ä = ae = a), titles and the order of words aside.
 *
 * @param words those that tell who it is, in the order written; all of them where none does
 * @param bare the same without the letters that a bank's alphabet may lose (umlauts, ß)
 * @param losses whether it has such letters, or marks where they were
 * @param forms legal forms, each in one spelling
 * @param people what a joint account names one by one; empty where it names one alone
 */
public record NameKey(
        List<String> words,
        List<String> bare,
        Losses losses,
        Set<String> forms,
        List<String> people) {

    /** What a name has of the letters that are lost in narrow alphabets. */
    public enum Losses {
        /** None, or they are gone without a mark: {@code Mller}. */
        NONE,
        /** Umlauts and the like: {@code Müller}. */
        WRITTEN,
        /** Marks where letters were: {@code M?ller}. */
        MARKED
    }

    /** Old bank formats cut a name here; transliterated umlauts count double. */
    private static final int CUT = 27;

    /** Newer ones of Switzerland and SWIFT cut here. */
    private static final int WIDE_CUT = 35;

    /** So much of a cut name must be there to say anything. */
    static final int TELLING = 16;

    /** No statement has a longer name; what is longer is an attack. */
    private static final int LONGEST = 200;

    static NameKey parse(String name) {
        String source = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String[] all = Spelling.words(source);
        List<String> telling = telling(all);
        Losses losses = Spelling.losses(source);
        boolean whole = losses == Losses.NONE;
        return new NameKey(
                telling,
                whole ? telling : telling(Spelling.wordsWithoutLosses(source)),
                losses,
                NameWords.forms(all),
                Couple.of(all, telling));
    }

    /** The words alone, sorted: equal for two spellings of one name. Empty where there is none. */
    public static String of(String name) {
        return sorted(parse(name).words());
    }

    /** Whether a bank may have cut this name off. */
    static boolean mayBeCut(String name) {
        return name.length() >= CUT - 1; // a blank at the end is lost too
    }

    /** Whether its length is one at which banks cut; a lost blank at the end makes it one less. */
    static boolean isCutLength(String name) {
        int length = name.length();
        return length == CUT - 1 || length == CUT || length == WIDE_CUT - 1 || length == WIDE_CUT;
    }

    /** All letters in the order written: what a cut name starts with. */
    static String letters(String name) {
        return Spelling.flat(Letters.folded(name));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The hashes under which a customer of this name is found. */
    long[] hashesOfCustomer() {
        return hashes(losses != Losses.NONE);
    }

    /** The hashes by which a payer of this name is looked up: one that is known is enough. */
    long[] hashesOfPayer() {
        return hashes(losses != Losses.WRITTEN); // Möller is not Müller, but Mller may be
    }

    private long[] hashes(boolean withoutLosses) {
        int more = withoutLosses ? 1 : 0;
        long[] hashes = new long[2 + more + people.size()];
        hashes[0] = KeyIndex.hash(sorted(words));
        hashes[1] = KeyIndex.hash("=" + String.join("", words)); // where a line folds
        if (withoutLosses) {
            hashes[2] = KeyIndex.hash("~" + sorted(bare));
        }
        for (int i = 0; i < people.size(); i++) {
            hashes[2 + more + i] = KeyIndex.hash(people.get(i));
        }
        return hashes;
    }

    /** Whether both may be of one firm: a form that is not told contradicts none. */
    boolean mayHaveFormOf(NameKey other) {
        return forms.containsAll(other.forms) || other.forms.containsAll(forms);
    }

    static String sorted(List<String> words) {
        String[] sorted = words.toArray(String[]::new);
        Arrays.sort(sorted);
        return String.join(" ", sorted);
    }

    private static List<String> telling(String... all) {
        List<String> telling = new ArrayList<>();
        for (String word : all) {
            if (NameWords.isTelling(word)) {
                telling.add(word);
            }
        }
        return telling.isEmpty() ? List.of(all) : List.copyOf(telling);
    }
}
