package mahnlauf.core.model;

import java.util.List;
import mahnlauf.core.model.AgreementOffer.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is about besides invoices and sums. Facts, no wording.
 *
 * @param agreement what was agreed, in letters about an agreement; else null
 * @param wrongContact in a letter that asks for the right address or number: one of them was wrong;
 *     else nobody was reached
 * @param agency who takes the claim over; empty where nobody does
 */
public record Matter(@Nullable Agreed agreement, boolean wrongContact, String agency) {

    /** Nothing but invoices and sums. */
    public static final Matter NONE = new Matter(null, false, "");

    /** The letter is about this agreement. */
    public static Matter of(Agreed agreement) {
        return new Matter(agreement, false, "");
    }

    /** The letter asks how the customer can be reached. */
    public static Matter contact(boolean wrong) {
        return new Matter(null, wrong, "");
    }

    /**
     * An agreement (German: Ratenzahlung, Stundung, Vergleich) as a letter tells of it.
     *
     * @param total what was owed on the day of the agreement
     * @param paid what came in since
     * @param plan all dates and amounts as agreed, in order
     * @param graceDays what is unpaid more days after its day ends the agreement
     */
    public record Agreed(
            String id,
            Agreement.Kind kind,
            Money total,
            Money paid,
            List<Instalment> plan,
            int graceDays) {

        public Agreed {
            plan = List.copyOf(plan);
        }
    }
}
