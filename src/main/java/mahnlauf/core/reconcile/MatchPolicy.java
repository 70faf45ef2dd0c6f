package mahnlauf.core.reconcile;

/**
 * How exact a payment must be.
 *
 * @param toleranceMinor a missing amount up to this many minor units (cents) closes an invoice
 * @param skontoGraceDays so many days after {@code skontoUntil} Skonto is still granted
 */
public record MatchPolicy(long toleranceMinor, int skontoGraceDays) {

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
