package mahnlauf.core.reconcile;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;

/**
 * How an amount is laid over the invoices that it names. Shares and rest sum to the amount.
 *
 * @param rest what no invoice gets
 * @param how in words, after "the payment"
 */
record Settlement(AmountFit fit, List<Share> shares, Money rest, String how) {

    /** The order of § 366 II BGB among debts of one kind: due first, paid first. */
    static final Comparator<Debt> OLDEST_FIRST =
            comparing(Debt::dueDate).thenComparing(Debt::invoice);

    /**
     * The plainest reading that fits.
     *
     * @param debts open ones, at least one, all in the currency of the entry
     * @param saysPart whether the text calls it a part, so that more is to come
     */
    static Settlement of(List<Debt> debts, BankEntry entry, MatchPolicy policy, boolean saysPart) {
        List<Debt> inOrder = debts.stream().sorted(OLDEST_FIRST).toList();
        return new Laying(inOrder, entry, saysPart).settle(policy);
    }

    /** Debt after debt in the order of the law until the money is used up. */
    static List<Share> oldestFirst(List<Debt> debts, BankEntry entry) {
        return new ByLaw(entry.valueDate()).shares(debts, entry.amount());
    }

    private record Laying(List<Debt> debts, BankEntry entry, boolean saysPart) {

        Settlement settle(MatchPolicy policy) {
            Money missing = sum(this::owed).minus(entry.amount());
            if (missing.isZero()) {
                return exact(full(), "pays exactly what is owed");
            }
            if (sum(Debt::principalOpen).equals(entry.amount())) {
                return exact(shares(Debt::principalOpen), "pays exactly the principal");
            }
            return missing.isNegative() ? over(missing.negated(), policy) : less(missing, policy);
        }

        private Settlement over(Money rest, MatchPolicy policy) {
            AmountFit fit =
                    rest.minor() <= policy.toleranceMinor() ? AmountFit.EXACT : AmountFit.OVER;
            String how = "pays " + rest + " more than is owed, which stay with the customer";
            return new Settlement(fit, full(), rest, how);
        }

        private Settlement less(Money missing, MatchPolicy policy) {
            List<Share> skonto = Skonto.shares(debts, entry, policy);
            if (!skonto.isEmpty()) {
                return exact(skonto, "pays what is owed less Skonto");
            }
            List<Share> full = full();
            if (missing.minor() <= policy.toleranceMinor() && Cents.fit(full, missing)) {
                return exact(Cents.letGo(full, missing), "misses only " + missing);
            }
            return debts.size() == 1 ? part(missing, policy) : some();
        }

        private Settlement part(Money missing, MatchPolicy policy) {
            Debt debt = debts.get(0);
            if (!saysPart && Skonto.covers(debt, missing, entry, policy)) {
                Share closed = new Share(debt.invoice(), entry.amount(), missing, nothing());
                String less = "pays it less " + missing + ", which is less than the Skonto granted";
                return new Settlement(AmountFit.PART, List.of(closed), nothing(), less);
            }
            List<Share> share = List.of(Share.of(debt.invoice(), entry.amount()));
            String how = "pays part of it, " + missing + " stay owed";
            return new Settlement(AmountFit.PART, share, nothing(), how);
        }

        private Settlement some() {
            List<Debt> paid = Combination.withSum(debts, this::owed, entry.amount());
            if (paid.isEmpty()) {
                String how = "pays less than all of them, and not exactly some";
                List<Share> shares = oldestFirst(debts, entry);
                return new Settlement(AmountFit.SHORT, shares, nothing(), how);
            }
            List<Share> shares = new Laying(paid, entry, saysPart).full();
            String how = "pays exactly some of them";
            return new Settlement(AmountFit.SOME, shares, nothing(), how);
        }

        private Settlement exact(List<Share> shares, String how) {
            return new Settlement(AmountFit.EXACT, shares, nothing(), how);
        }

        private List<Share> full() {
            return shares(this::owed);
        }

        private List<Share> shares(Function<Debt, Money> amount) {
            return debts.stream()
                    .filter(debt -> amount.apply(debt).isPositive())
                    .map(debt -> Share.of(debt.invoice(), amount.apply(debt)))
                    .toList();
        }

        private Money owed(Debt debt) {
            return debt.owed(entry.valueDate());
        }

        private Money sum(Function<Debt, Money> amount) {
            return debts.stream().map(amount).reduce(nothing(), Money::plus);
        }

        private Money nothing() {
            return Money.zero(entry.amount().currency());
        }
    }
}
