package mahnlauf.core.model;

import java.util.Locale;

/** How far the ladder has been climbed for an invoice, by what was really delivered. */
public enum Stage {
    NONE,
    REMINDER,
    DUNNING,
    FINAL_NOTICE,
    COLLECTION;
    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word of files and tables. */
    public String code() {
        return code;
    }

    public static Stage ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The stage after this one; collection is the last. */
    public Stage next() {
        return switch (this) {
            case NONE -> REMINDER;
            case REMINDER -> DUNNING;
            case DUNNING -> FINAL_NOTICE;
            case FINAL_NOTICE, COLLECTION -> COLLECTION;
        };
    }

    public boolean atLeast(Stage other) {
        return compareTo(other) >= 0;
    }
}
