package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.AgreementOffer.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is about besides invoices and sums. Facts, no wording.
 *
 * @param agreement what was agreed, in letters about an agreement; else null
 * @param wrongContact in a letter that asks for the right address or number: one of them was wrong;
 *     else nobody was reached
 * @param handedOver who has taken the claim over; null where nobody has
 * @param offer the offer of instalments that the letter encloses; null where it encloses none
 */
public record Matter(
        @Nullable Agreed agreement,
        boolean wrongContact,
        @Nullable HandedOver handedOver,
        @Nullable AgreementOffer offer) {

    /** Nothing but invoices and sums. */
    public static final Matter NONE = new Matter(null, false, null, null);

    /** The letter is about this agreement. */
    public static Matter of(Agreed agreement) {
        return new Matter(agreement, false, null, null);
    }

    /** The letter asks how the customer can be reached. */
    public static Matter contact(boolean wrong) {
        return new Matter(null, wrong, null, null);
    }

    /** The letter tells who has the claim now. */
    public static Matter of(HandedOver handedOver) {
        return new Matter(null, false, handedOver, null);
    }

    /** The letter encloses this offer; null: none. */
    public static Matter enclosing(@Nullable AgreementOffer offer) {
        return offer == null ? NONE : new Matter(null, false, null, offer);
    }

    /**
     * A claim that a collection agency (Inkasso) has taken over.
     *
     * @param claimId the reference of both sides
     * @param on the night that handed it over
     */
    public record HandedOver(String claimId, LocalDate on, Agency agency) {}

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
