package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mahnlauf.core.model.Money;

/** Looks for the one selection of debts that makes a sum. */
final class Combination {

    /** Two to the power of it are tried. */
    static final int MOST = 10;

    private Combination() {}

    /** Empty where no selection makes the sum, where several do, or where there are too many. */
    static List<Debt> withSum(List<Debt> debts, Function<Debt, Money> amount, Money sum) {
        List<Debt> found = List.of();
        if (debts.size() > MOST) {
            return found;
        }
        for (int chosen = 1; chosen < 1 << debts.size(); chosen++) {
            List<Debt> some = select(debts, chosen);
            Money total = some.stream().map(amount).reduce(Money.zero(sum.currency()), Money::plus);
            if (total.equals(sum)) {
                if (!found.isEmpty()) {
                    return List.of();
                }
                found = some;
            }
        }
        return found;
    }

    /** The members whose bit is set. */
    static <T> List<T> select(List<T> members, int chosen) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                some.add(members.get(i));
            }
        }
        return some;
    }
}
