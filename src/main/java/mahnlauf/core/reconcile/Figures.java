package mahnlauf.core.reconcile;

import java.util.BitSet;

/** The digits of a text that are a day or an amount of money, and so no part of a number. */
final class Figures {

    private final ReferenceText text;
    private final BitSet days = new BitSet();
    private final BitSet amounts = new BitSet();
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();

    Figures(ReferenceText text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            if (text.digitAt(i)) {
                i = Math.max(text.runEnd(i), endOfFigure(i)) - 1;
            }
        }
    }

    boolean startsAt(int index) {
        return starts.get(index);
    }

    boolean endsAt(int index) {
        return ends.get(index);
    }

    boolean hasDayIn(int start, int end) {
        return touches(days, start, end);
    }

    boolean hasAmountIn(int start, int end) {
        return touches(amounts, start, end);
    }

    private static boolean touches(BitSet marks, int start, int end) {
        int first = marks.nextSetBit(start);
        return first >= 0 && first < end;
    }

    /** Marks the figure that starts here, if one does, and tells its end. */
    private int endOfFigure(int start) {
        int day = endOfDay(start);
        if (day > 0) {
            return mark(days, start, day);
        }
        int amount = endOfAmount(start);
        return amount > 0 ? mark(amounts, start, amount) : start;
    }

    private int mark(BitSet marks, int start, int end) {
        marks.set(start, end);
        starts.set(start);
        ends.set(end);
        return end;
    }

    /** 31.12.2026, 31.12.26, 31/12/2026, 2026-12-31. */
    private int endOfDay(int start) {
        int first = text.runEnd(start);
        int second = runAfter(first);
        int third = second < 0 ? second : runAfter(second);
        if (third < 0 || text.gap(first) != text.gap(second)) {
            return -1;
        }
        Gap gap = text.gap(first);
        int year = third - second;
        boolean german =
                (gap == Gap.DOT || gap == Gap.SLASH)
                        && isUpTo(31, start, first)
                        && isUpTo(12, first, second)
                        && (year == 4 || year == 2);
        boolean iso =
                gap == Gap.DASH
                        && first - start == 4
                        && isUpTo(12, first, second)
                        && isUpTo(31, second, third);
        return german || iso ? third : -1;
    }

    /** 49,00 and 49.00 and 1.234,56, also 31.12; or whole euros before the word. */
    private int endOfAmount(int start) {
        int end = text.runEnd(start);
        int next = runAfter(end);
        while (next - end == 3 && text.gap(end) == Gap.DOT) {
            end = next;
            next = runAfter(end);
        }
        boolean cents = next - end == 2 && isDecimalPoint(text.gap(end)) && endsHere(next);
        if (cents) {
            return next;
        }
        return text.at(start) != '0' && isBeforeEuro(end) ? end : -1;
    }

    private boolean isBeforeEuro(int end) {
        return end < text.length()
                && !text.digitAt(end)
                && text.between(end, text.runEnd(end)).matches("EUR|EURO|CHF");
    }

    private static boolean isDecimalPoint(Gap gap) {
        return gap == Gap.COMMA || gap == Gap.DOT;
    }

    private boolean endsHere(int end) {
        return !text.digitAt(end) || text.gap(end) == Gap.BLANK || text.gap(end) == Gap.HARD;
    }

    /** The end of the digits that start at this index, or a negative number if none do. */
    private int runAfter(int index) {
        return index > 0 && text.digitAt(index) ? text.runEnd(index) : -1;
    }

    private boolean isUpTo(int most, int start, int end) {
        if (end - start > 2) {
            return false;
        }
        int value = Integer.parseInt(text.between(start, end));
        return value >= 1 && value <= most;
    }
}
