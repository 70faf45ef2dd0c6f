package mahnlauf.core.reconcile;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as numbers are looked for in it: its letters and digits in plain capitals, and what stands
 * between them. Read once, from left to right.
 */
final class ReferenceText {

    /**
     * Banks allow some 140 characters, batches a few hundred; more is no text that a payer wrote.
     */
    private static final int LONGEST = 2_000;

    private final char[] letters;
    private final Gap[] gaps;
    private final boolean[] turns;
    private int length;
    private @Nullable Figures figures;

    ReferenceText(String raw) {
        String source = Letters.decomposed(raw);
        int end = Math.min(source.length(), LONGEST);
        letters = new char[end];
        gaps = new Gap[end + 1];
        turns = new boolean[end];
        read(source, end);
    }

    private void read(String source, int end) {
        Gap gap = Gap.NONE;
        boolean lower = false;
        for (int i = 0; i < end; i++) {
            char raw = source.charAt(i);
            char plain = Letters.plain(raw);
            if (plain != 0) {
                turns[length] = lower && Character.isUpperCase(raw);
                lower = Character.isLowerCase(raw);
                gaps[length] = gap;
                letters[length++] = plain;
                gap = Gap.NONE;
            } else if (!isInvisible(raw)) {
                gap = gap.and(Gap.of(raw));
            }
        }
        gaps[length] = gap;
    }

    /** The days and amounts in it; found once. */
    Figures figures() {
        Figures known = figures;
        if (known == null) {
            known = new Figures(this);
            figures = known;
        }
        return known;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return letters[index];
    }

    boolean digitAt(int index) {
        return index >= 0 && index < length && Letters.isDigit(letters[index]);
    }

    /** What stands before the letter at this index; at the end of the text: what stands last. */
    Gap gap(int index) {
        return gaps[index];
    }

    /** Whether a small letter turns into a capital here: {@code RechnungRE-1}. */
    boolean turns(int index) {
        return turns[index] && gaps[index] == Gap.NONE;
    }

    boolean equalsAt(int start, String key) {
        if (start + key.length() > length) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (letters[start + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String between(int start, int end) {
        return new String(letters, start, end - start);
    }

    /** Whether these capitals stand anywhere in it. */
    boolean says(Pattern words) {
        return words.matcher(between(0, length)).find();
    }

    /** Whether one of these words stands anywhere in it. */
    boolean saysOneOf(List<String> words) {
        String all = between(0, length);
        for (String word : words) {
            if (all.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The end of the unbroken run of digits, or of letters, that starts here. */
    int runEnd(int start) {
        int end = start + 1;
        while (end < length && gaps[end] == Gap.NONE && digitAt(end) == digitAt(start)) {
            end++;
        }
        return end;
    }

    /** The start of the unbroken run of digits, or of letters, that ends before this index. */
    int runStart(int end) {
        int start = end - 1;
        while (start > 0 && gaps[start] == Gap.NONE && digitAt(start - 1) == digitAt(end - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isInvisible(char raw) {
        int type = Character.getType(raw);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }
}
