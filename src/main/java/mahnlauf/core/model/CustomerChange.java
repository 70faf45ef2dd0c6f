package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a list of customers says.
 *
 * @param customer the customer; only what is in {@code told} counts of him
 * @param told what the row speaks of; the rest stays as it is known
 * @param optOuts true sets it, false lifts it; what is absent stays as it is
 * @param doNotDunUntil last day of {@link OptOut#DO_NOT_DUN}; null: until it is lifted
 */
public record CustomerChange(
        Customer customer,
        Set<CustomerField> told,
        Map<OptOut, Boolean> optOuts,
        @Nullable LocalDate doNotDunUntil) {

    public CustomerChange {
        told = Set.copyOf(told);
        optOuts = Map.copyOf(optOuts);
    }
}
