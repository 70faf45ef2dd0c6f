package mahnlauf.core.decide;

import java.util.Locale;

/** How a case can go on from the end of the ladder; of two equally good ones the first is taken. */
public enum Way {
    KEEP_ASKING,
    COLLECTION,
    /** The judicial order for payment (German: Mahnbescheid, § 688 ZPO). */
    COURT_ORDER,
    /** The claim is sold. */
    FACTORING,
    WRITE_OFF;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word of files and of the report. */
    public String code() {
        return code;
    }
}
