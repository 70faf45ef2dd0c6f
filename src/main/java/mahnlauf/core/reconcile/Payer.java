package mahnlauf.core.reconcile;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What one entry shows of its payer.
 *
 * @param quoted customers whose number stands in the text
 * @param holders customers whose account it is
 * @param named customers of the payer's name
 */
record Payer(Set<Integer> quoted, Set<Integer> holders, Named named) {

    /**
     * @param namesakes empty too where so many share the name that it tells nothing
     * @param known whether any customer has this name
     * @param has whether a customer has this name, however many share it
     */
    record Named(Set<Integer> namesakes, boolean known, IntPredicate has) {}

    /**
     * A quoted customer number speaks first, as the payer wrote it for this purpose; then account
     * or name: one that agrees is enough, since couples share accounts and names get married.
     */
    PayerFit fit(Collection<Integer> customers) {
        if (!quoted.isEmpty()) {
            return isIn(quoted, customers) ? PayerFit.OWN : PayerFit.STRANGER;
        }
        if (isIn(holders, customers) || customers.stream().anyMatch(c -> named.has().test(c))) {
            return PayerFit.OWN;
        }
        return holders.isEmpty() && !named.known() ? PayerFit.UNKNOWN : PayerFit.STRANGER;
    }

    /** Every customer that the payer might be. */
    Set<Integer> anyone() {
        Set<Integer> anyone = new TreeSet<>(quoted);
        anyone.addAll(holders);
        anyone.addAll(named.namesakes());
        return anyone;
    }

    private static boolean isIn(Set<Integer> known, Collection<Integer> customers) {
        return !Collections.disjoint(known, customers);
    }
}
