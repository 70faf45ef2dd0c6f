package mahnlauf.core.reconcile;

/** One slip of the pen: a letter or digit wrong, too many, missing, or two neighbours swapped. */
final class Slip {

    private Slip() {}

    /** Whether exactly one slip makes one of the other. */
    static boolean isOne(String one, String other) {
        if (one.length() < other.length()) {
            return isOne(other, one);
        }
        int start = 0;
        while (start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        if (one.length() == other.length()) {
            return start < one.length()
                    && (isEqual(one, start + 1, other, start + 1) || isSwapped(one, other, start));
        }
        return one.length() == other.length() + 1 && isEqual(one, start + 1, other, start);
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && isEqual(one, at + 2, other, at + 2);
    }

    private static boolean isEqual(String one, int from, String other, int otherFrom) {
        return one.substring(from).equals(other.substring(otherFrom));
    }
}
