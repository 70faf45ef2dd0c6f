package mahnlauf.formats.mt940;

import mahnlauf.core.model.RefusedException;

/** Tells MT940 by its fields. */
public final class Mt940Recognition {

    private Mt940Recognition() {}

    /** Whether the start of a file is MT940; MT942, which looks alike, is refused. */
    public static boolean isOne(String start) throws RefusedException {
        if (!hasField(start, "20") || !hasField(start, "25")) {
            return false;
        }
        if (hasField(start, "34F") || hasField(start, "13D") || hasField(start, "13")) {
            throw new RefusedException(
                    "is an MT942 interim report: its entries are provisional, and this"
                            + " version takes"
                            + " booked statements only; drop the MT940 of the same days");
        }
        return hasField(start, "60F") || hasField(start, "60M") || hasField(start, "61");
    }

    private static boolean hasField(String start, String tag) {
        String field = ":" + tag + ":";
        return start.startsWith(field)
                || start.startsWith("\ufeff" + field)
                || start.contains("\n" + field)
                || start.contains("\r" + field);
    }
}
