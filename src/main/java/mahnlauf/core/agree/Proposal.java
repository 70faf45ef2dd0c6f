package mahnlauf.core.agree;

import java.time.LocalDate;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person and a customer want to agree on.
 *
 * @param number how many instalments; 1 for the other kinds
 * @param day the first instalment, the end of the deferral, or the last day of the settlement
 * @param amount the down payment or the amount that settles; null where there is none
 */
public record Proposal(Agreement.Kind kind, int number, LocalDate day, @Nullable Money amount) {}
