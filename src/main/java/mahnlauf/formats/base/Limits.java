package mahnlauf.formats.base;

/**
 * How large hostile or broken input may grow before it is refused.
 *
 * @param fileBytes size of one file
 * @param members files in an archive
 * @param unpackedBytes all members of an archive together
 * @param ratio unpacked to packed size, once {@code ratioFloorBytes} have been unpacked
 * @param fieldChars one cell, or one text of a statement
 * @param columns cells in a row
 * @param xmlDepth elements inside each other
 * @param xmlTextChars text of one element, or one tag
 * @param partsPerEntry transactions into which a bank splits one entry
 */
public record Limits(
        long fileBytes,
        int members,
        long unpackedBytes,
        int ratio,
        long ratioFloorBytes,
        int fieldChars,
        int columns,
        int xmlDepth,
        int xmlTextChars,
        int partsPerEntry) {

    public static final Limits DEFAULT =
            new Limits(
                    4L << 30, 1_000, 2L << 30, 200, 10L << 20, 10_000, 500, 100, 1 << 20, 250_000);
}
