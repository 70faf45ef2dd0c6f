package mahnlauf.core.reconcile;

/** What stands between two neighbouring letters or digits of a text. */
enum Gap {
    NONE,
    /** Blanks, line ends, punctuation with blanks around it. */
    BLANK,
    DASH,
    SLASH,
    DOT,
    /** Stands between a word and its number: {@code Re.Nr:4711}, {@code KdNr#20001}. */
    COLON,
    /** A comma alone: between digits it may stand for the cents. */
    COMMA,
    /** Comma and blank, plus, brackets: no number goes on over it. */
    HARD;

    /** Whether a number ends here for certain. */
    boolean isHard() {
        return this == HARD || this == COMMA;
    }

    static Gap of(char raw) {
        return switch (raw) {
            case '-', '_', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> DASH;
            case '/', '\\' -> SLASH;
            case '.' -> DOT;
            case ':', '#' -> COLON;
            case ',' -> COMMA;
            default ->
                    Character.isWhitespace(raw) || Character.isSpaceChar(raw) || raw < ' '
                            ? BLANK
                            : HARD;
        };
    }

    /** This gap, widened by one more character. */
    Gap and(Gap more) {
        if (this == NONE || (this == more && this != COMMA)) {
            return more;
        }
        if (isHard() || more.isHard()) {
            return HARD;
        }
        if (this == COLON || more == COLON) {
            return COLON;
        }
        return this == BLANK || more == BLANK ? BLANK : DASH;
    }
}
