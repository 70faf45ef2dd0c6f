package mahnlauf.core.reconcile;

import java.util.BitSet;
import mahnlauf.core.reconcile.Words.Announces;

/**
 * Judges whether digits and letters of a text are a number of their own, or a piece of something
 * longer: RE-1 does not stand in RE-12, RE-1-2 or RE-1/2, but in {@code RechnungRE-1}, {@code RE-1
 * Rate 1} and {@code RE-1 12.03.2026}.
 */
final class Boundaries {

    /** From this length on a number made of digits alone is believed without a word in front. */
    private static final int TELLING_DIGITS = 5;

    /** So many letters in front of a dash may belong to a number; more are a word. */
    private static final int LONGEST_PREFIX = 3;

    private final ReferenceText text;
    private final BitSet knownStarts;
    private final BitSet knownEnds;
    private final Announces wanted;

    /**
     * @param knownStarts where known numbers start, {@code knownEnds}: where they end
     * @param wanted what the word in front of bare digits must announce
     */
    Boundaries(ReferenceText text, BitSet knownStarts, BitSet knownEnds, Announces wanted) {
        this.text = text;
        this.knownStarts = knownStarts;
        this.knownEnds = knownEnds;
        this.wanted = wanted;
    }

    Standing standing(int start, int end) {
        if (CreditorReference.endsWith(text, start, end) && back(end) != Standing.REFUSED) {
            return Standing.PROVEN;
        }
        Standing both = front(start, end).worse(back(end));
        if (both == Standing.REFUSED) {
            return both;
        }
        return isDigits(start, end)
                ? both.worse(bareDigits(start, end))
                : both.worse(shortness(start, end));
    }

    /** Whether a number may start here, whatever it ends in. */
    boolean startsOwn(int start, int end) {
        return front(start, end) != Standing.REFUSED
                && (!isDigits(start, end) || bareDigits(start, end) != Standing.REFUSED);
    }

    private Standing front(int start, int end) {
        if (start == 0 || text.gap(start).isHard()) {
            return Standing.CLEAN;
        }
        if (followsKnown(start) || followsFigure(start)) {
            return Standing.CLEAN;
        }
        if (text.digitAt(start - 1)) {
            return text.digitAt(start) ? digitsThenDigits(start) : digitsThenLetter(start);
        }
        return text.digitAt(start) ? Standing.CLEAN : lettersThenLetter(start, end);
    }

    private boolean followsKnown(int start) {
        return knownEnds.get(start) && isListed(start, text.gap(start));
    }

    private boolean followsFigure(int start) {
        return text.figures().endsAt(start)
                && (text.gap(start) != Gap.NONE || !text.digitAt(start));
    }

    private Standing digitsThenDigits(int start) {
        int before = text.runStart(start);
        if (text.gap(start) == Gap.SLASH && looksLikeYear(before, start)) {
            return Standing.LOOSE; // 2026/123, where the number is 123
        }
        boolean otherNumber =
                text.gap(start) == Gap.BLANK && Words.before(text, before) == Announces.CUSTOMER;
        return otherNumber ? Standing.LOOSE : Standing.REFUSED;
    }

    private Standing digitsThenLetter(int start) {
        return switch (text.gap(start)) {
            case NONE, DASH -> Standing.REFUSED;
            case SLASH, DOT -> Standing.LOOSE;
            case BLANK, COLON, COMMA, HARD -> Standing.CLEAN;
        };
    }

    private Standing lettersThenLetter(int start, int end) {
        if (text.gap(start) == Gap.NONE) {
            return glued(start, end);
        }
        if (text.gap(start) != Gap.DASH) {
            return Standing.CLEAN;
        }
        int word = text.runStart(start);
        boolean prefix = start - word <= LONGEST_PREFIX;
        return prefix && !Words.isKnown(text.between(word, start))
                ? Standing.LOOSE
                : Standing.CLEAN;
    }

    /**
     * A folded line glues a word to the number: fine for words we know, or where capitals start.
     */
    private Standing glued(int start, int end) {
        String word = text.between(text.runStart(start), start);
        if (text.turns(start) || Words.isKnown(word)) {
            return Standing.CLEAN;
        }
        int letters = text.runEnd(start);
        boolean ownBlank = letters < end && text.gap(letters) == Gap.BLANK;
        return !ownBlank && digits(start, end) >= TELLING_DIGITS
                ? Standing.LOOSE
                : Standing.REFUSED;
    }

    private Standing back(int end) {
        if (end == text.length()) {
            return Standing.CLEAN;
        }
        Gap gap = text.gap(end);
        if (gap.isHard() || gap == Gap.COLON) {
            return Standing.CLEAN;
        }
        if (gap == Gap.BLANK && text.figures().startsAt(end)) {
            return Standing.CLEAN;
        }
        if (knownStarts.get(end) && isListed(end, gap)) {
            return gap == Gap.DASH ? Standing.LOOSE : Standing.CLEAN; // a dash may mean: from, to
        }
        return text.digitAt(end) ? thenDigits(end, gap) : thenLetter(end, gap);
    }

    private boolean isListed(int second, Gap gap) {
        return gap == Gap.BLANK || !text.digitAt(second) || (gap == Gap.SLASH && isLong(second));
    }

    private boolean isLong(int start) {
        return text.runEnd(start) - start >= TELLING_DIGITS;
    }

    private Standing thenDigits(int end, Gap gap) {
        if (gap != Gap.BLANK) {
            boolean year = gap == Gap.SLASH && looksLikeYear(end, text.runEnd(end));
            return year ? Standing.LOOSE : Standing.REFUSED;
        }
        return isOrdinal(end) ? Standing.CLEAN : Standing.LOOSE;
    }

    /** RE-1 2. Rate. */
    private boolean isOrdinal(int start) {
        int end = text.runEnd(start);
        return end - start <= 2
                && end < text.length()
                && !text.digitAt(end)
                && (text.gap(end) == Gap.BLANK || text.gap(end) == Gap.DOT)
                && text.between(end, text.runEnd(end)).matches("RATE|TEIL.*|ABSCHLAG.*|ZAHLUNG");
    }

    private Standing thenLetter(int end, Gap gap) {
        int word = text.runEnd(end);
        if (gap == Gap.BLANK) {
            return text.between(end, word).equals("BIS") ? Standing.LOOSE : Standing.CLEAN;
        }
        if (!text.digitAt(end - 1) && gap == Gap.NONE) {
            return text.turns(end) ? Standing.CLEAN : Standing.REFUSED;
        }
        if (word - end == 1) {
            return gap == Gap.DOT ? Standing.LOOSE : Standing.REFUSED; // RE-1A, RE-1/A
        }
        boolean suffix = word - end == 2 && gap != Gap.DOT && gap != Gap.SLASH;
        return suffix && !Words.isKnown(text.between(end, word)) ? Standing.LOOSE : Standing.CLEAN;
    }

    /**
     * Digits alone stand everywhere: on dates, telephones, accounts. A word or length must help.
     */
    private Standing bareDigits(int start, int end) {
        Announces word = Words.before(text, start);
        if (text.figures().hasDayIn(start, end)
                || (text.figures().hasAmountIn(start, end) && word != wanted)) {
            return Standing.REFUSED;
        }
        if (word == wanted) {
            return looksLikeYear(start, end) ? Standing.LOOSE : Standing.CLEAN;
        }
        boolean otherWord = word != Announces.NOTHING && word != Announces.UNHEARD;
        if (otherWord || end - start < TELLING_DIGITS || wanted == Announces.CUSTOMER) {
            return Standing.REFUSED;
        }
        return bareBehind(word, start);
    }

    private Standing bareBehind(Announces word, int start) {
        if (start == 0 || word == Announces.NOTHING || followsKnown(start)) {
            return Standing.CLEAN;
        }
        boolean glued = text.gap(start) == Gap.NONE || text.gap(start) == Gap.DASH;
        boolean prefix = glued && start - text.runStart(start) <= LONGEST_PREFIX;
        return prefix ? Standing.REFUSED : Standing.LOOSE; // AB12345, DE12345
    }

    private boolean looksLikeYear(int start, int end) {
        return end - start == 4 && text.between(start, end).matches("(19|20)..");
    }

    /** A1 or MAERZ may be anything. */
    private Standing shortness(int start, int end) {
        int digits = digits(start, end);
        return digits == 0 || end - start <= 2 ? Standing.LOOSE : Standing.CLEAN;
    }

    private boolean isDigits(int start, int end) {
        return digits(start, end) == end - start;
    }

    private int digits(int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += text.digitAt(i) ? 1 : 0;
        }
        return digits;
    }
}
