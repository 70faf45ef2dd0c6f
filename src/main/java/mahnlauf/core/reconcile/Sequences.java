package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers written as a range or behind one stem: {@code RE-2026-00123 bis 125}, {@code
 * RE-2026-00123-125}, {@code RE-2026-00123/124/127}. Every number of them must be known, and only
 * the exact sum bears such a reading out.
 */
final class Sequences {

    /** Nobody pays more invoices by one range. */
    private static final int MOST = 31;

    private final ReferenceText text;
    private final NumberIndex index;

    private Sequences(ReferenceText text, NumberIndex index) {
        this.text = text;
        this.index = index;
    }

    /**
     * Every range and stem in the text, each as a reading of its own.
     *
     * @param raw the known numbers in it, also those that are pieces of something longer
     */
    static List<Reading> of(ReferenceText text, List<Occurrence> raw, NumberIndex index) {
        if (raw.isEmpty()) {
            return List.of();
        }
        Sequences sequences = new Sequences(text, index);
        List<Reading> readings = new ArrayList<>();
        for (Occurrence first : index.starting(text, raw)) {
            sequences.range(first).ifPresent(readings::add);
            sequences.stem(first).ifPresent(readings::add);
        }
        return readings;
    }

    private Optional<Reading> range(Occurrence first) {
        int start = behindJoint(first.end());
        if (start < 0) {
            return Optional.empty();
        }
        String key = text.between(first.start(), first.end());
        String last = lastKey(key, start);
        return last.isEmpty() ? Optional.empty() : reading(between(key, last));
    }

    /** The key that ends the range: written whole, or its last digits alone. */
    private String lastKey(String key, int start) {
        if (text.equalsAt(start, key.substring(0, key.length() - ListTail.lastGroup(key)))
                && start + key.length() <= text.length()
                && endsNumber(start + key.length())) {
            return text.between(start, start + key.length());
        }
        int end = text.runEnd(start);
        return text.digitAt(start) && endsNumber(end)
                ? ListTail.completed(key, text.between(start, end))
                : "";
    }

    private List<String> between(String first, String last) {
        int digits = ListTail.lastGroup(first);
        if (digits == 0 || digits > 18 || digits != ListTail.lastGroup(last)) {
            return List.of();
        }
        String stem = first.substring(0, first.length() - digits);
        long from = Long.parseLong(first.substring(stem.length()));
        long to = Long.parseLong(last.substring(last.length() - digits));
        if (!last.startsWith(stem) || to <= from || to - from >= MOST) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (long serial = from; serial <= to; serial++) {
            String padded = Long.toString(serial);
            keys.add(stem + "0".repeat(digits - padded.length()) + padded);
        }
        return keys;
    }

    private Optional<Reading> stem(Occurrence first) {
        String key = text.between(first.start(), first.end());
        List<String> keys = new ArrayList<>(List.of(key));
        int start = first.end();
        while (keys.size() < MOST && text.digitAt(start) && text.gap(start) == Gap.SLASH) {
            int end = text.runEnd(start);
            keys.add(ListTail.completed(key, text.between(start, end)));
            start = end;
        }
        return keys.size() > 1 && endsNumber(start) ? reading(keys) : Optional.empty();
    }

    private Optional<Reading> reading(List<String> keys) {
        List<List<Integer>> numbers = new ArrayList<>();
        for (String key : keys) {
            List<Integer> ids = key.isEmpty() ? List.of() : index.exactly(key);
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(ids);
        }
        return numbers.size() < 2
                ? Optional.empty()
                : Optional.of(new Reading(Naming.LOOSE_NUMBER, numbers));
    }

    /** Where the last number of a range would start: behind a dash or "bis"; negative: none. */
    private int behindJoint(int end) {
        if (end >= text.length()) {
            return -1;
        }
        if (text.gap(end) == Gap.DASH || text.gap(end) == Gap.BLANK) {
            int word = text.runEnd(end);
            boolean until = text.between(end, word).equals("BIS");
            return until && word < text.length() ? word : end;
        }
        return -1;
    }

    private boolean endsNumber(int end) {
        return end == text.length() || !text.digitAt(end) || text.gap(end) != Gap.NONE;
    }
}
