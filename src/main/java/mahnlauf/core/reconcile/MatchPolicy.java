package mahnlauf.core.reconcile;

/**
 * How exact a payment must be.
 *
 * @param toleranceMinor a missing amount up to this many minor units (cents) closes an invoice
 * @param skontoGraceDays so many days after {@code skontoUntil} Skonto is still granted
 * @param obeysReservation whether a payment on the principal alone is booked as its payer says (§
 *     367 II BGB lets the creditor refuse it); else a person decides
 */
public record MatchPolicy(long toleranceMinor, int skontoGraceDays, boolean obeysReservation) {

    /** Reservations are left to a person. */
    public MatchPolicy(long toleranceMinor, int skontoGraceDays) {
        this(toleranceMinor, skontoGraceDays, false);
    }

    public MatchPolicy {
        if (toleranceMinor < 0 || skontoGraceDays < 0) {
            throw new IllegalArgumentException(
                    "Tolerance and days of grace are not negative, but were "
                            + toleranceMinor
                            + " and "
                            + skontoGraceDays);
        }
    }
}
