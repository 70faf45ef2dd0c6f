package mahnlauf.core.model;

import java.util.List;
import mahnlauf.core.model.AgreementOffer.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may offer one debtor tonight, by settings and policy. Facts, no wording.
 *
 * @param owed all that is owed on what the call is about: principal, fees and interest less credit
 * @param graceDays days that who forgot, or has not got the invoice, is left in peace
 * @param plan the instalments that are offered by themselves; none where the sum is too small
 * @param mostInstalments how many may be offered at most
 * @param smallest the smallest instalment
 * @param bearsInterest whether default interest runs on while an agreement is kept
 * @param discountPercent most that may be let go for good, in percent; 0: nothing
 * @param settlement what must be paid at least for that; null where nothing may be let go
 * @param standing the offer that he can accept or decline; null where none stands
 * @param maxTries calls in all, before a letter asks him to call back
 * @param way how the offer of the next night leaves: by mail, as a letter, or as an agreement that
 *     somebody hands over
 */
public record CallOffers(
        Money owed,
        int graceDays,
        List<Instalment> plan,
        int mostInstalments,
        Money smallest,
        boolean bearsInterest,
        int discountPercent,
        @Nullable Money settlement,
        @Nullable Standing standing,
        int maxTries,
        Action.Channel way) {

    public CallOffers {
        plan = List.copyOf(plan);
    }

    /** An offer of instalments that was sent and not answered. */
    public record Standing(String id, List<Instalment> plan) {

        public Standing {
            plan = List.copyOf(plan);
        }
    }
}
