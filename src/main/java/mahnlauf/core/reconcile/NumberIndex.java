package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import mahnlauf.core.reconcile.Words.Announces;

/**
 * Finds known numbers (of invoices, or of customers) in a text in one walk over it, however people
 * write them: case, blanks, dashes, slashes, dots and folded lines do not matter.
 */
final class NumberIndex {

    /** No longer number is looked for; banks allow 140 characters for a whole text. */
    private static final int LONGEST = 140;

    /** A number this long next to another one is a list, not chance. */
    private static final int TELLING = 5;

    private static final int MOST_TWINS = 50;

    private final KeyIndex byKey = new KeyIndex();
    private final BitSet lengths = new BitSet();
    private final BitSet beginnings = new BitSet();
    private final IntFunction<String> numberOf;
    private final Announces wanted;

    /**
     * @param numberOf the number of an id, as it was added
     * @param wanted what the word in front of bare digits must announce
     */
    NumberIndex(IntFunction<String> numberOf, Announces wanted) {
        this.numberOf = numberOf;
        this.wanted = wanted;
    }

    void add(String number, int id) {
        String key = Letters.folded(number);
        if (key.isEmpty() || key.length() > LONGEST) {
            return;
        }
        byKey.add(KeyIndex.hash(key), id);
        lengths.set(key.length());
        beginnings.set(key.length() == 1 ? key.charAt(0) : pair(key.charAt(0), key.charAt(1)));
    }

    /** Whose number this is as a whole, separators and case aside. */
    List<Integer> exactly(String number) {
        String key = Letters.folded(number);
        return key.isEmpty() ? List.of() : verified(KeyIndex.hash(key), key);
    }

    /** Every known number that stands in the text on its own, from left to right, longest first. */
    List<Occurrence> find(ReferenceText text) {
        return standing(text, raw(text));
    }

    /** Every known number, also where it is a piece of something longer. */
    List<Occurrence> raw(ReferenceText text) {
        List<Occurrence> raw = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            if (mayStart(text, start)) {
                collect(text, start, raw);
            }
        }
        return raw;
    }

    /** Those of the raw ones that start on their own, the longest at each place. */
    List<Occurrence> starting(ReferenceText text, List<Occurrence> raw) {
        List<Occurrence> found = new ArrayList<>();
        Boundaries boundaries = new Boundaries(text, new BitSet(), new BitSet(), wanted);
        for (int i = 0; i < raw.size(); i++) {
            Occurrence here = raw.get(i);
            boolean longest = i + 1 == raw.size() || raw.get(i + 1).start() != here.start();
            if (longest && boundaries.startsOwn(here.start(), here.end())) {
                found.add(here);
            }
        }
        return found;
    }

    private boolean mayStart(ReferenceText text, int start) {
        char first = text.at(start);
        return beginnings.get(first)
                || (start + 1 < text.length() && beginnings.get(pair(first, text.at(start + 1))));
    }

    private void collect(ReferenceText text, int start, List<Occurrence> raw) {
        long hash = 0;
        int last = Math.min(text.length(), start + lengths.length() - 1);
        for (int end = start + 1; end <= last; end++) {
            if (end - 1 > start && breaks(text, end - 1)) {
                return;
            }
            hash = KeyIndex.step(hash, text.at(end - 1));
            if (lengths.get(end - start) && byKey.first(hash) >= 0) {
                List<Integer> ids = verified(hash, text.between(start, end));
                if (!ids.isEmpty()) {
                    raw.add(new Occurrence(start, end, Standing.CLEAN, ids));
                }
            }
        }
    }

    /** A comma ends a number; a colon may stand only behind its letters. */
    private static boolean breaks(ReferenceText text, int index) {
        Gap gap = text.gap(index);
        boolean word = !text.digitAt(index - 1) && text.digitAt(index);
        return gap.isHard() || (gap == Gap.COLON && !word);
    }

    /** Empty too where more share the number than anybody could tell apart. */
    private List<Integer> verified(long hash, String key) {
        List<Integer> ids = new ArrayList<>(1);
        for (int e = byKey.first(hash); e >= 0; e = byKey.next(e)) {
            int id = byKey.value(e);
            if (Letters.folded(numberOf.apply(id)).equals(key) && !ids.contains(id)) {
                ids.add(id);
            }
            if (ids.size() > MOST_TWINS) {
                return List.of();
            }
        }
        return ids;
    }

    /** The raw ones that stand on their own. */
    List<Occurrence> standing(ReferenceText text, List<Occurrence> raw) {
        if (raw.isEmpty()) {
            return raw;
        }
        BitSet starts = new BitSet();
        BitSet ends = new BitSet();
        for (Occurrence occurrence : raw) {
            if (occurrence.size() >= TELLING) {
                starts.set(occurrence.start());
                ends.set(occurrence.end());
            }
        }
        Boundaries boundaries = new Boundaries(text, starts, ends, wanted);
        List<Occurrence> standing = new ArrayList<>(raw.size());
        for (Occurrence occurrence : raw) {
            Standing how = boundaries.standing(occurrence.start(), occurrence.end());
            if (how != Standing.REFUSED) {
                standing.add(occurrence.standing(how));
            }
        }
        return standing;
    }

    private static int pair(char first, char second) {
        return 128 + (first % 128) * 128 + second % 128;
    }
}
