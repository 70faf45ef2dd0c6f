package mahnlauf.core.reconcile;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one entry shows of its payer. The name is looked up only when it is asked for. */
final class Payer {

    private final boolean shown;
    private final Set<Integer> quoted;
    private final Set<Integer> holders;
    private final Supplier<Named> naming;
    private @Nullable Named named;

    /**
     * @param shown whether the entry names a payer or his account at all
     * @param quoted customers whose number stands in the text
     * @param holders customers whose account it is
     */
    Payer(boolean shown, Set<Integer> quoted, Set<Integer> holders, Supplier<Named> naming) {
        this.shown = shown;
        this.quoted = quoted;
        this.holders = holders;
        this.naming = naming;
    }

    /**
     * @param namesakes customers of this name; empty too where so many share it that it tells
     *     nothing
     * @param known whether any customer has this name
     * @param has whether a customer has this name, however many share it
     */
    record Named(Set<Integer> namesakes, boolean known, IntPredicate has) {}

    Set<Integer> quoted() {
        return quoted;
    }

    Set<Integer> holders() {
        return holders;
    }

    Named named() {
        Named known = named;
        if (known == null) {
            known = naming.get();
            named = known;
        }
        return known;
    }

    /**
     * Whether the payer is one of these customers. A quoted customer number speaks first, as the
     * payer wrote it for this purpose; then account or name: one that agrees is enough, since
     * couples share accounts and names change.
     */
    PayerFit fit(Collection<Integer> customers) {
        if (!quoted.isEmpty()) {
            return isIn(quoted, customers) ? PayerFit.OWN : PayerFit.STRANGER;
        }
        return fitOfAccountOrName(customers);
    }

    /** Whether nothing at all contradicts: what is asked where no invoice is quoted. */
    PayerFit strictFit(Collection<Integer> customers) {
        boolean otherName =
                named().known() && customers.stream().noneMatch(c -> named().has().test(c));
        return otherName || fitOfAccountOrName(customers) == PayerFit.STRANGER
                ? PayerFit.STRANGER
                : fit(customers);
    }

    /** Whether he wrote this customer's number himself and pays from this customer's account. */
    boolean isProven(Collection<Integer> customers) {
        return quoted.size() == 1
                && customers.containsAll(quoted)
                && holders.size() == 1
                && customers.containsAll(holders);
    }

    /** Every customer that the payer might be. */
    Set<Integer> anyone() {
        Set<Integer> anyone = new TreeSet<>(quoted);
        anyone.addAll(holders);
        anyone.addAll(named().namesakes());
        return anyone;
    }

    private PayerFit fitOfAccountOrName(Collection<Integer> customers) {
        if (isIn(holders, customers) || customers.stream().anyMatch(c -> named().has().test(c))) {
            return PayerFit.OWN;
        }
        if (!holders.isEmpty() || named().known()) {
            return PayerFit.STRANGER;
        }
        return shown ? PayerFit.UNKNOWN : PayerFit.SILENT;
    }

    private static boolean isIn(Set<Integer> known, Collection<Integer> customers) {
        return !Collections.disjoint(known, customers);
    }
}
