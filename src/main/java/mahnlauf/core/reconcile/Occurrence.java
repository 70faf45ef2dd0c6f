package mahnlauf.core.reconcile;

import java.util.List;

/**
 * A known number, found in a text.
 *
 * @param start index of its first letter in the {@link ReferenceText}
 * @param end index behind its last letter
 * @param ids whose number it is; several where numbers differ in their separators alone
 */
record Occurrence(int start, int end, Standing standing, List<Integer> ids) {

    int size() {
        return end - start;
    }

    boolean overlaps(Occurrence other) {
        return start < other.end && other.start < end;
    }

    boolean contains(Occurrence other) {
        return start <= other.start && other.end <= end && size() > other.size();
    }

    Occurrence standing(Standing other) {
        return new Occurrence(start, end, other, ids);
    }
}
