package mahnlauf.core.reconcile;

import java.util.List;

/**
 * Whether a payer may well be a customer although his name is not quite the same: a second first
 * name, an initial, a slip of the pen, the same family. Enough beside a quoted invoice, never
 * alone.
 */
final class Resemblance {

    /** In shorter words one letter makes another name. */
    private static final int LONG_WORD = 5;

    private static final int SHORTEST_SURNAME = 3;

    private Resemblance() {}

    static boolean between(NameKey customer, NameKey payer) {
        if (customer.isEmpty() || payer.isEmpty() || !customer.mayHaveFormOf(payer)) {
            return false;
        }
        return contains(payer.words(), customer.words())
                || contains(customer.words(), payer.words())
                || areFamily(customer, payer);
    }

    private static boolean contains(List<String> more, List<String> some) {
        return some.size() >= 2 && some.stream().allMatch(word -> has(more, word));
    }

    private static boolean areFamily(NameKey customer, NameKey payer) {
        if (!customer.forms().isEmpty() || !payer.forms().isEmpty()) {
            return false; // Müller Bau and Müller Reisen are no family
        }
        String surname = customer.words().get(customer.words().size() - 1);
        return surname.length() >= SHORTEST_SURNAME && has(payer.words(), surname);
    }

    private static boolean has(List<String> words, String wanted) {
        return words.stream().anyMatch(word -> isNear(word, wanted));
    }

    private static boolean isNear(String one, String other) {
        return one.equals(other)
                || (one.length() >= LONG_WORD
                        && other.length() >= LONG_WORD
                        && Slip.isOne(one, other));
    }
}
