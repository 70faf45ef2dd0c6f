package mahnlauf.core.reconcile;

import java.util.List;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/** Tells invoices apart whose numbers differ in separators alone: by amount, then by payer. */
final class Twins {

    private Twins() {}

    /** The one that is meant, or null where a person must say. */
    static @Nullable Debt resolve(List<Debt> twins, Hearing hearing) {
        if (twins.size() == 1) {
            return twins.get(0);
        }
        List<Debt> exact = twins.stream().filter(debt -> isExact(debt, hearing)).toList();
        if (exact.size() == 1) {
            return exact.get(0);
        }
        List<Debt> own =
                twins.stream()
                        .filter(debt -> hearing.payerFit(List.of(debt)) == PayerFit.OWN)
                        .toList();
        return own.size() == 1 ? own.get(0) : null;
    }

    private static boolean isExact(Debt debt, Hearing hearing) {
        Money amount = hearing.entry().amount();
        return hearing.isOpen(debt)
                && (debt.principalOpen().equals(amount)
                        || debt.owed(hearing.entry().valueDate()).equals(amount));
    }
}
