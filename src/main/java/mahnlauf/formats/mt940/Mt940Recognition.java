package mahnlauf.formats.mt940;

/** Tells MT940 and MT942 by their fields. */
public final class Mt940Recognition {

    private static final int HEADER_FIELDS = 3; // of a message without balances and entries

    private Mt940Recognition() {}

    /**
     * The format that the start of a file is of: {@code mt940}, {@code mt942}, or empty. Parts of
     * the head may be missing, and other lines may come first: what is read of them is judged
     * later.
     */
    public static String format(String start) {
        boolean balance = false;
        boolean entry = false;
        boolean floorLimit = false;
        boolean report = false;
        int header = 0;
        for (String line : start.lines().map(Mt940Recognition::bare).toList()) {
            String tag = Mt940Tag.of(line);
            String value = tag.isEmpty() ? "" : line.substring(tag.length() + 2);
            switch (tag) {
                case "20", "25", "25P", "28", "28C" -> header++;
                case "60", "60F", "60M", "62", "62F", "62M" -> balance |= Mt940Tag.isBalance(value);
                case "61" -> entry |= Mt940Tag.isDate(value, 0);
                case "34F" -> floorLimit = true;
                case "13", "13D" -> report = true;
                case "90C", "90D" -> report |= Mt940Tag.isSum(value);
                default -> {}
            }
        }
        boolean interim = floorLimit || (report && !balance);
        if (!balance && !entry && !(interim && header > 0) && header < HEADER_FIELDS) {
            return "";
        }
        return interim ? "mt942" : "mt940";
    }

    /** Without the marks and control characters that may stand before the first field. */
    private static String bare(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            return line;
        }
        if (line.startsWith("{")) {
            int field = line.indexOf("{4::");
            return field < 0 ? line : line.substring(field + 3);
        }
        for (int i = 0; i < colon; i++) {
            if (line.charAt(i) >= ' ' && line.charAt(i) != '\ufeff') {
                return line;
            }
        }
        return line.substring(colon);
    }
}
