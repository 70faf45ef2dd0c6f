package mahnlauf.core.decide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mahnlauf.core.law.Branch;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.law.ServiceStop;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Stage;

/**
 * The ladder as the settings describe it for a group of customers.
 *
 * @param thresholds days overdue on which reminder, dunning, final notice and collection begin
 * @param minAmountMinor nothing is sent for less in all, in cents
 * @param minGapDays a letter no higher than the last one waits so many days
 * @param agency who gets the claims
 * @param minClaimMinor nothing is handed over for less in all, in cents
 * @param minInstalmentMinor the smallest instalment that is offered, in cents
 * @param maxMonths the longest plan that is offered
 * @param conducts what each of the four stages does
 * @param serviceStop whether the law lets a stop of the service be announced
 */
public record Policy(
        List<Integer> thresholds,
        long minAmountMinor,
        int minGapDays,
        String agency,
        long minClaimMinor,
        long minInstalmentMinor,
        int maxMonths,
        Map<Stage, Conduct> conducts,
        ServiceStop serviceStop) {

    /** How many thresholds the ladder needs: one for each stage. */
    public static final int STAGES = 4;

    public Policy {
        thresholds = List.copyOf(thresholds);
        conducts = Map.copyOf(conducts);
        if (thresholds.size() != STAGES || conducts.size() != STAGES) {
            throw new IllegalArgumentException(
                    "aging.thresholds "
                            + thresholds
                            + ": expected "
                            + STAGES
                            + " days, one each for reminder, dunning, final notice and collection");
        }
    }

    /**
     * The usual conduct of each stage in a trade that no special law guards.
     *
     * @param deadlineDays how long a final notice gives
     * @param tariff what a dunning letter may charge
     */
    public Policy(
            List<Integer> thresholds,
            long minAmountMinor,
            int minGapDays,
            int deadlineDays,
            LateFee.Tariff tariff,
            String agency,
            long minClaimMinor,
            long minInstalmentMinor,
            int maxMonths) {
        this(
                thresholds,
                minAmountMinor,
                minGapDays,
                agency,
                minClaimMinor,
                minInstalmentMinor,
                maxMonths,
                Conduct.usual(tariff, deadlineDays),
                new ServiceStop(Jurisdiction.DE, Branch.NONE, Set.of()));
    }

    /** The same ladder under the law of a trade. */
    public Policy under(ServiceStop law) {
        return new Policy(
                thresholds,
                minAmountMinor,
                minGapDays,
                agency,
                minClaimMinor,
                minInstalmentMinor,
                maxMonths,
                conducts,
                law);
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

    /** What a stage does; there is nothing to do at {@link Stage#NONE}. */
    public Conduct conduct(Stage stage) {
        return Objects.requireNonNull(conducts.get(stage), () -> "No conduct for " + stage);
    }

    /** What a dunning letter may charge. */
    public LateFee.Tariff tariff() {
        return conduct(Stage.DUNNING).tariff();
    }

    /** How long a final notice gives, in days. */
    public int deadlineDays() {
        return conduct(Stage.FINAL_NOTICE).deadlineDays();
    }

    /** Whether the letter of this stage goes to him by post; where it can't, the other way. */
    public boolean goesByPost(Debtor debtor, Stage stage) {
        boolean wanted = conduct(stage).door() == Conduct.Door.LETTER;
        return !debtor.takesMail() || (wanted && debtor.takesPost());
    }
}
