package mahnlauf.core.decide;

import java.util.List;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.model.Stage;

/**
 * The ladder as the settings describe it.
 *
 * @param thresholds days overdue on which reminder, dunning, final notice and collection begin
 * @param minAmountMinor nothing is sent for less in all, in cents
 * @param minGapDays a letter no higher than the last one waits so many days
 * @param deadlineDays how long a final notice gives
 * @param tariff what a dunning letter may charge
 * @param agency who gets the claims
 * @param minClaimMinor nothing is handed over for less in all, in cents
 * @param minInstalmentMinor the smallest instalment that is offered, in cents
 * @param maxMonths the longest plan that is offered
 */
public record Policy(
        List<Integer> thresholds,
        long minAmountMinor,
        int minGapDays,
        int deadlineDays,
        LateFee.Tariff tariff,
        String agency,
        long minClaimMinor,
        long minInstalmentMinor,
        int maxMonths) {

    /** How many thresholds the ladder needs: one for each stage. */
    public static final int STAGES = 4;

    public Policy {
        thresholds = List.copyOf(thresholds);
        if (thresholds.size() != STAGES) {
            throw new IllegalArgumentException(
                    "aging.thresholds "
                            + thresholds
                            + ": expected "
                            + STAGES
                            + " days, one each for reminder, dunning, final notice and collection");
        }
    }

    /** The day overdue on which a stage begins. */
    public int threshold(Stage stage) {
        return switch (stage) {
            case NONE -> 0;
            case REMINDER -> thresholds.get(0);
            case DUNNING -> thresholds.get(1);
            case FINAL_NOTICE -> thresholds.get(2);
            case COLLECTION -> thresholds.get(3);
        };
    }
}
