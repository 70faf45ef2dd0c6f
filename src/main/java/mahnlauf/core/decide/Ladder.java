package mahnlauf.core.decide;

import java.time.LocalDate;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/**
 * The stages of one invoice: which one comes next and whether its day has come.
 *
 * <p>No stage is skipped. Each comes on its threshold and no sooner than the days between the
 * thresholds after the one before was delivered; collection only once the final notice's deadline
 * has passed.
 */
public final class Ladder {

    private Ladder() {}

    /** The stage that the invoice has after tonight's letter: the next one if its day has come. */
    public static Stage afterLetter(
            Receivable item, int daysOverdue, LocalDate night, Policy policy) {
        Stage next = item.stage().next();
        boolean letter = next.compareTo(Stage.FINAL_NOTICE) <= 0;
        return letter && dayHasCome(item, next, daysOverdue, night, policy) ? next : item.stage();
    }

    /** Whether tonight is the night to hand the invoice over. */
    public static boolean isForCollection(
            Receivable item, int daysOverdue, LocalDate night, Policy policy) {
        LocalDate deadline = item.finalDeadline();
        return item.stage() == Stage.FINAL_NOTICE
                && daysOverdue >= policy.threshold(Stage.COLLECTION)
                && deadline != null
                && night.isAfter(deadline);
    }

    private static boolean dayHasCome(
            Receivable item, Stage next, int daysOverdue, LocalDate night, Policy policy) {
        LocalDate before = item.stageOn();
        return daysOverdue >= policy.threshold(next)
                && (before == null || !night.isBefore(before.plusDays(daysBetween(next, policy))));
    }

    /** The days between the threshold of this stage and that of the stage before it. */
    private static int daysBetween(Stage stage, Policy policy) {
        return stage == Stage.REMINDER
                ? 0
                : policy.threshold(stage) - policy.threshold(before(stage));
    }

    private static Stage before(Stage stage) {
        return switch (stage) {
            case NONE, REMINDER -> Stage.NONE;
            case DUNNING -> Stage.REMINDER;
            case FINAL_NOTICE -> Stage.DUNNING;
            case COLLECTION -> Stage.FINAL_NOTICE;
        };
    }
}
