package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.reconcile.Words.Announces;
import org.jspecify.annotations.Nullable;

/**
 * Digits of a text that may be what somebody kept of an invoice number: its serial, its end, or all
 * of it with one slip. Too weak to find an invoice; where payer and amount agree already, it tells
 * which.
 */
final class Mentions {

    /** How much of the number is there; the order is from worse to better. */
    enum Strength {
        NONE,
        /** One digit is wrong, missing or too many, or two are swapped. */
        SLIP,
        /** The last digits. */
        END,
        /** The serial, or all digits. */
        SERIAL
    }

    static final List<Strength> BEST_FIRST = List.of(Strength.SERIAL, Strength.END, Strength.SLIP);

    /** Fewer digits need a word in front, or are an end of too many numbers. */
    private static final int TELLING = 3;

    /** In shorter numbers one digit makes another number. */
    private static final int LONG = 5;

    private static final int LONGEST = 20;

    /** So many numbers a payer may write; a text with more is none of a payer. */
    private static final int MOST = 60;

    private final ReferenceText text;
    private final List<Occurrence> others;
    private @Nullable List<String> read;

    /** {@code others}: numbers in the text that are known to be something else. */
    Mentions(ReferenceText text, List<Occurrence> others) {
        this.text = text;
        this.others = others;
    }

    /** Read at first need: most payments quote their invoice in full. */
    private List<String> digits() {
        List<String> known = read;
        if (known == null) {
            known = new ArrayList<>();
            for (int start = 0; start < text.length() && known.size() < MOST; start++) {
                if (mayStart(start)) {
                    collect(start, known);
                }
            }
            read = known;
        }
        return known;
    }

    boolean isEmpty() {
        return digits().isEmpty();
    }

    Strength of(Debt debt) {
        String number = debt.invoice().value();
        String all = Serials.allDigits(number);
        String last = Serials.lastGroup(number);
        Strength best = Strength.NONE;
        for (String mentioned : digits()) {
            Strength strength = strength(mentioned, all, last);
            best = strength.compareTo(best) > 0 ? strength : best;
        }
        return best;
    }

    private static Strength strength(String mentioned, String all, String last) {
        String bare = Serials.bare(mentioned);
        if (bare.isEmpty()) {
            return Strength.NONE;
        }
        if (bare.equals(Serials.bare(last)) || bare.equals(Serials.bare(all))) {
            return Strength.SERIAL;
        }
        if (bare.length() >= TELLING && all.endsWith(bare)) {
            return Strength.END;
        }
        boolean slip =
                (all.length() >= LONG && Slip.isOne(mentioned, all))
                        || (last.length() >= LONG && Slip.isOne(mentioned, last));
        return slip ? Strength.SLIP : Strength.NONE;
    }

    private boolean mayStart(int start) {
        if (!Serials.startsRun(text, start) || text.figures().startsAt(start)) {
            return false;
        }
        boolean other = others.stream().anyMatch(o -> o.start() <= start && start < o.end());
        Announces word = Words.before(text, start);
        return !other && word != Announces.CUSTOMER && word != Announces.FOREIGN;
    }

    /** The run of digits that starts here, and longer ones over dashes and blanks. */
    private void collect(int start, List<String> digits) {
        boolean announced = Words.before(text, start) == Announces.DOCUMENT;
        int end = start;
        while (end == start || continues(start, end)) {
            end = text.runEnd(end);
            if (end - start >= TELLING || announced) {
                digits.add(text.between(start, end));
            }
        }
    }

    private boolean continues(int start, int end) {
        Gap gap = text.gap(end);
        return text.digitAt(end)
                && end - start < LONGEST
                && !gap.isHard()
                && gap != Gap.COLON
                && !text.figures().startsAt(end);
    }
}
